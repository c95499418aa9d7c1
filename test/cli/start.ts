/**
 * Opens pages in a browser with the built extension. With a window it stays until the window is closed;
 * headless it prints what was found on each page and leaves pictures of page, overlay and side panel.
 * Fails when a page shows nothing although it should.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { LANGUAGES } from '@/lib/base/language';
import type { PageReference, PageState } from '@/lib/message/page-state';
import { type BrowserKind, type Driven, drive, until } from '@/test/support/drive';
import { servePages } from '@/test/support/page-server';

interface Opening {
  readonly kind: BrowserKind;
  readonly program: string;
  readonly headless: boolean;
  readonly extension: string;
}

/** Files that are shown in the reader; the browsers' own viewers let no extension in. */
const isDocument = (name: string): boolean => /\.(?:pdf|docx)$/i.test(name);
const inReader = (address: string): string => `reader.html?src=${encodeURIComponent(address)}`;

const PICTURES = '.output/start';

export async function main(args: readonly string[]): Promise<number> {
  const opening = JSON.parse(process.env.LACUNA_OPEN ?? 'null') as Opening | null;
  if (!opening) throw new Error('start with: npm start');
  const asked = args.filter((argument) => !argument.startsWith('--'));
  const language = args.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);

  const files = asked.filter((name) => !/^https?:\/\//.test(name));
  const missing = files.find((name) => !existsSync(name));
  if (missing) {
    console.error(`There is no file ${missing}`);
    return 1;
  }
  if (language && !LANGUAGES.some((one) => one === language)) {
    console.error(`--lang takes one of ${LANGUAGES.join(', ')}, not ${language}`);
    return 1;
  }
  const server = await servePages(routesOf(files), resolve('test/pages'));
  const local = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
  const addresses =
    asked.length === 0
      ? [local('/demo.html')]
      : asked.map((name) => (files.includes(name) ? local(`/${basename(name)}`) : name));

  const driven = await drive({ ...opening, dark: args.includes('--dark') });
  try {
    if (language) await chooseLanguage(driven, language);
    if (opening.headless) return await report(driven, addresses);
    for (const address of addresses) await openAddress(driven, address);
    console.log('Lacuna is open. Close the browser to end.');
    await new Promise((closed) => driven.browser.once('disconnected', closed));
    return 0;
  } finally {
    await driven.close().catch(() => undefined);
    await server.close();
  }
}

/** The interface's own choice is set: browsers take their language from packages that may not be installed. */
async function chooseLanguage(driven: Driven, language: string): Promise<void> {
  const options = await driven.openOwn('options.html');
  await options.evaluate((settings) => chrome.storage.local.set({ settings }), { language });
  await options.close();
}

const routesOf = (files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [`/${basename(file)}`, resolve(file)]));

async function openAddress(driven: Driven, address: string): Promise<Page> {
  if (isDocument(new URL(address).pathname)) return driven.openOwn(inReader(address));
  const page = await driven.browser.newPage();
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  return page;
}

async function report(driven: Driven, addresses: readonly string[]): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  let failures = 0;
  for (const address of addresses) {
    const found = await reportPage(driven, address);
    if (!found) failures++;
  }
  console.log(`\nPictures: ${PICTURES}/`);
  return failures > 0 ? 1 : 0;
}

async function reportPage(driven: Driven, address: string): Promise<boolean> {
  const name = `${basename(new URL(address).pathname).replace(/\.[^.]+$/, '') || 'page'}-${driven.kind}`;
  const page = await openAddress(driven, address);
  const panel = await driven.openOwn('sidepanel.html');
  const tab = await tabOf(panel, isDocument(new URL(address).pathname) ? inReader(address) : address);
  const state = await until(
    'the page to be read',
    async () => {
      const told = await stateOf(panel, tab);
      return told && told.status !== 'scanning' ? told : undefined;
    },
    60_000,
  );

  console.log(`\n${address}\n${summary(state)}`);
  for (const reference of state.references.slice(0, 200)) console.log(`  ${line(reference)}`);
  if (state.references.length > 200) console.log(`  … and ${state.references.length - 200} more`);
  if (state.status === 'failed' || state.status === 'unreadable') return false;

  await page.bringToFront();
  await page.screenshot({ path: `${PICTURES}/${name}-page.png` });
  await pictureOverlay(page, panel, tab, state, name);
  await panel.close();
  const shown = await driven.openOwn(`sidepanel.html?tab=${tab}`);
  // Chromium never finishes the picture of a tab that lies behind another.
  await shown.bringToFront();
  await shown.setViewport({ width: 400, height: 900 }).catch(() => undefined);
  await until('the panel to be filled', () => shown.evaluate(() => !document.querySelector('[aria-busy=true]')));
  await new Promise((drawn) => setTimeout(drawn, 300));
  await shown.screenshot({ path: `${PICTURES}/${name}-panel.png` });
  await shown.close().catch(() => undefined);
  await page.close();
  return address.includes('/demo.html')
    ? state.references.some((reference) => reference.targets.some((target) => target.gaps > 0))
    : true;
}

async function pictureOverlay(page: Page, panel: Page, tab: number, state: PageState, name: string): Promise<void> {
  const best =
    state.references.find((reference) => reference.targets.some((target) => target.gaps > 0)) ?? state.references[0];
  if (!best) return;
  await panel.evaluate((id, request) => chrome.tabs.sendMessage(id, request), tab, { type: 'page.jump', id: best.id });
  await page.bringToFront();
  await new Promise((drawn) => setTimeout(drawn, 1000));
  await page.screenshot({ path: `${PICTURES}/${name}-overlay.png` });
}

async function tabOf(panel: Page, address: string): Promise<number> {
  return until('the tab of the page', () =>
    panel.evaluate(
      async (wanted) =>
        (await chrome.tabs.query({})).find((tab) => tab.url === wanted || tab.url?.endsWith(`/${wanted}`))?.id,
      address,
    ),
  );
}

async function stateOf(panel: Page, tab: number): Promise<PageState | undefined> {
  const answer = (await panel.evaluate((id) => chrome.tabs.sendMessage(id, { type: 'page.state' }), tab)) as
    | { reply?: PageState }
    | undefined;
  return answer?.reply;
}

function summary(state: PageState): string {
  const withGaps = state.references.filter((reference) => reference.targets.some((target) => target.gaps > 0)).length;
  const reason = state.reason ?? state.trouble?.code;
  return [
    `status ${state.status}${reason ? ` (${reason})` : ''}`,
    `act ${state.act ?? 'none'}`,
    `${state.references.length} references, ${withGaps} with gaps, ${state.headings.length} headings with gaps`,
  ].join(' · ');
}

const line = (reference: PageReference): string =>
  reference.targets
    .map(
      (target) =>
        `${target.act ?? '?'} ${target.path}${target.status === 'resolved' ? '' : ` [${target.status}]`}${target.edition ? ` (${target.edition})` : ''}${target.gaps > 0 ? ` · gaps: ${target.gaps}` : ''}`,
    )
    .join(', ');

declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, request: object): Promise<unknown>;
  };
};
