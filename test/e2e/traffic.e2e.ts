import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type BrowserContext, expect, test } from 'playwright/test';
import { startDav } from '../support/dav-servers';
import { until } from '../support/drive';
import { launch } from '../support/launch';
import { servePages } from '../support/page-server';
import { writeNote } from './note-page';
import { ROUTES } from './routes';
import { joinUp, setUp, startSyncBrowser, syncNow } from './sync-browser';

/** The host that a greeting of TLS asks for, which it says in clear (RFC 6066, section 3). */
function nameIn(hello: Buffer): string | undefined {
  // Record and handshake heads, version and random bytes come first; then three lists, each with its length.
  let at = 5 + 4 + 2 + 32;
  at += 1 + (hello[at] ?? 0);
  at += 2 + ((hello[at] ?? 0) << 8) + (hello[at + 1] ?? 0);
  at += 1 + (hello[at] ?? 0) + 2;
  while (at + 9 < hello.length) {
    const length = hello.readUInt16BE(at + 2);
    if (hello.readUInt16BE(at) === 0) return hello.toString('latin1', at + 9, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

/** Takes every connection that is no plain request to a page, and writes down the host that it asks for. */
async function listen(seen: string[]): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (first) => {
      const plain = /^host: (?<name>[^\s:]+)/im.exec(first.toString('latin1'))?.groups?.name;
      seen.push(plain ?? nameIn(first) ?? 'unknown');
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
  const context = await launch({
    profile,
    extensions: [extension],
    // Every name in the world leads here.
    switches: [`--host-resolver-rules=MAP *:80 127.0.0.1:${pages.port},MAP * 127.0.0.1:${rest.port}`],
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
    const doors = globSync('entrypoints/*/index.html').map((file) => `${basename(dirname(file))}.html`);
    expect(doors.length).toBeGreaterThan(5);
    const views = ['years', 'matrix', 'wording', 'report'].map(
      (view) => `desk.html#act=kz.cc.2014&article=146&view=${view}`,
    );
    for (const path of [...doors, ...views]) {
      const page = await context.newPage();
      await page.goto(`${own}/${path}`);
      await page.waitForTimeout(1500);
      await page.close();
    }
    await workOn(context, own);
  } finally {
    await context.close();
    await pages.close();
    rest.server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  expect([...new Set(pages.requests.filter(isOurs))].sort()).toEqual([
    'adilet.zan.kz/rus/docs/K1400000226',
    'www.ohchr.org/en/statement',
  ]);
  expect(secure.filter(isOurs)).toEqual([]);
});

test('a whole sync of two browsers asks nobody but its server, and the page that was opened', async () => {
  test.setTimeout(180_000);
  const pages = await servePages(ROUTES, resolve('test/pages'));
  const elsewhere: string[] = [];
  const rest = await listen(elsewhere);
  const dav = await startDav('rclone');
  const rules = `MAP *:80 127.0.0.1:${pages.port},MAP * 127.0.0.1:${rest.port},EXCLUDE 127.0.0.1`;
  const start = () => startSyncBrowser(undefined, [`--host-resolver-rules=${rules}`]);
  const [a, b] = [await start(), await start()];
  try {
    const law = await a.context.newPage();
    await law.goto('http://adilet.zan.kz/rus/docs/K1400000226');
    await writeNote(law, 'Слова этой статьи', 'Written before, see https://elsewhere.example/page');
    const [pageA, pageB] = [await a.own('sync.html'), await b.own('sync.html')];
    const words = await setUp(pageA, dav, 'Chrome at the office');
    await joinUp(pageB, dav, 'Chrome at home', words);
    await law.bringToFront();
    await writeNote(law, 'Слова этой статьи', 'Written while syncing');
    for (const page of [pageA, pageB, pageA]) await syncNow(page);
    const { reply } = (await b.ask({ type: 'notes.find', query: {} })) as { reply: readonly { body: string }[] };
    expect(reply.map(({ body }) => body).sort()).toEqual([
      'Written before, see https://elsewhere.example/page',
      'Written while syncing',
    ]);
    expect([...new Set(pages.requests.filter(isOurs))]).toEqual(['adilet.zan.kz/rus/docs/K1400000226']);
    expect(elsewhere.filter(isOurs)).toEqual([]);

    // Whoever was asked besides would have been written down.
    await pageA.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
    expect([...new Set(elsewhere.filter(isOurs))]).toEqual(['elsewhere.example']);
  } finally {
    await Promise.all([a.close(), b.close()]);
    await dav.stop();
    await pages.close();
    rest.server.close();
  }
});

/** What a person does with a file, a note and the library: none of it is the network's business. */
async function workOn(context: BrowserContext, own: string): Promise<void> {
  const law = await context.newPage();
  await law.goto('http://adilet.zan.kz/rus/docs/K1400000226');
  await writeNote(law, 'Слова этой статьи', 'A secret, see https://elsewhere.example/page');
  const panel = await context.newPage();
  await panel.goto(`${own}/sidepanel.html`);
  await panel.getByRole('tab', { name: 'Library' }).click();
  await panel.getByRole('searchbox').fill('torture');
  await panel.locator('[data-hit]').first().waitFor();
  const reader = await context.newPage();
  await reader.goto(`${own}/reader.html`);
  // A picture and a script of the page that was saved are never fetched.
  await reader.locator('input[type=file]').setInputFiles({
    name: 'saved.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      '<p>Article 146 of the Criminal Code of Kazakhstan<img src="http://elsewhere.example/a.png"><script src="http://elsewhere.example/a.js"></script>',
    ),
  });
  await reader.locator('mark.lacuna-ref').first().waitFor();
  await reader.waitForTimeout(1000);
}

/** What the browser's maker is told by the browser itself, with or without extensions. */
const OWN_OF_THE_BROWSER = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

/** Asked by the person or by us, not by the browser itself. */
const isOurs = (request: string): boolean =>
  !request.endsWith('/favicon.ico') && !OWN_OF_THE_BROWSER.test(request.split('/', 1)[0] ?? '');
