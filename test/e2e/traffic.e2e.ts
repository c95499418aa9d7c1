import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, expect, test } from 'playwright/test';
import { CHROMIUM_SWITCHES, findBrowser } from '../../.ci/browsers.mjs';
import { until } from '../support/drive';
import { servePages } from '../support/page-server';
import { ROUTES } from './routes';

/** Takes every connection that is no plain request to a page, and writes down the host that it asks for. */
async function listen(seen: string[]): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first) => {
      const text = first.toString('latin1');
      // A plain request names its host in a line of its own; a greeting of TLS carries it in clear.
      const host =
        /^host: (?<name>[^\s:]+)/im.exec(text)?.groups?.name ??
        /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/i.exec(text)?.[0];
      seen.push(host ?? 'unknown');
      socket.destroy();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : 0 };
}

test('nothing is asked of the network but the pages that a person opens', async () => {
  test.setTimeout(120_000);
  const pages = await servePages(ROUTES, resolve('test/pages'));
  const secure: string[] = [];
  const rest = await listen(secure);
  const profile = mkdtempSync(join(tmpdir(), 'lacuna-traffic-'));
  const extension = resolve('.output/chrome-mv3-test');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium') ?? '',
    headless: false,
    args: [
      '--headless=new',
      ...CHROMIUM_SWITCHES,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Every name in the world leads here.
      `--host-resolver-rules=MAP *:80 127.0.0.1:${pages.port},MAP * 127.0.0.1:${rest.port}`,
    ],
  });
  try {
    const worker = await until('the background', async () => context.serviceWorkers()[0]);
    const own = `chrome-extension://${new URL(worker.url()).host}`;
    for (const address of ['http://adilet.zan.kz/rus/docs/K1400000226', 'http://www.ohchr.org/en/statement']) {
      const page = await context.newPage();
      await page.goto(address);
      await page.waitForFunction(() => performance.getEntriesByName('lacuna:scanned').length > 0);
      await page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first().click();
      await page.locator('lacuna-overlay [role=dialog]').waitFor();
      await page.waitForTimeout(1000);
      await page.keyboard.press('Escape');
    }
    for (const path of ['popup.html', 'options.html', 'sidepanel.html', 'desk.html', 'reader.html']) {
      const page = await context.newPage();
      await page.goto(`${own}/${path}`);
      await page.waitForTimeout(1500);
    }
  } finally {
    await context.close();
    await pages.close();
    rest.server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  const asked = pages.requests.filter(
    (request) => !request.endsWith('/favicon.ico') && !OWN_OF_THE_BROWSER.test(request.split('/', 1)[0] ?? ''),
  );
  expect([...new Set(asked)].sort()).toEqual(['adilet.zan.kz/rus/docs/K1400000226', 'www.ohchr.org/en/statement']);
  expect(secure.filter((host) => !OWN_OF_THE_BROWSER.test(host))).toEqual([]);
});

/** The byte behind a name may look like a letter. What the browser's maker is told by the browser itself, with or without extensions. */
const OWN_OF_THE_BROWSER = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com/;
