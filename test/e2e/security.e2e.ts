import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CDPSession, Page } from 'playwright/test';
import { launch } from '../support/launch';
import { expect, test } from './extension';

/** What a script inside a page may ask the background; every other message is for the extension's own pages. */
const FROM_PAGES = [
  ...['gaps.cite', 'note.read'],
  ...[
    'gaps.match',
    'gaps.card',
    'library.search',
    'library.state',
    'page.told',
    'overlay.load',
    'reading.load',
    'panel.open',
  ],
  ...['note.here', 'note.on', 'note.get', 'note.create', 'note.change', 'note.undo', 'note.keep-both', 'note.tags'],
  ...['note.load', 'note.vaults', 'draft.put', 'draft.drop', 'open.desk'],
];

const TYPES = readdirSync('lib/message')
  .filter((file) => /messages?\.ts$|protocol\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(`lib/message/${file}`, 'utf8').matchAll(/type: z\.literal\('(?<type>[a-z-]+\.[a-z-]+)'\)/g),
  ])
  .map(({ groups }) => groups?.type ?? '')
  .filter((type) => !type.startsWith('notice.'));

/** The world of Lacuna's own script in a page, in which it can be asked to do what a taken-over script would do. */
async function ownWorld(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error(`no world of the extension among ${worlds.map(({ origin }) => origin).join(', ')}`);
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
}

test('a script inside a page is answered only what a page needs, whatever it asks', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const evaluate = await ownWorld(page);
  expect(TYPES.length).toBeGreaterThan(FROM_PAGES.length);
  const answered = await evaluate(`(async () => {
    const answered = [];
    for (const type of ${JSON.stringify(TYPES)}) {
      const answer = await chrome.runtime.sendMessage({ type }).catch(() => undefined);
      if (answer !== undefined && answer !== null) answered.push(type);
    }
    return answered;
  })()`);
  expect([...new Set(answered as string[])].sort()).toEqual(TYPES.filter((type) => FROM_PAGES.includes(type)).sort());
});

test('a message that does not parse is refused without a word of it coming back', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const evaluate = await ownWorld(page);
  const answer = await evaluate(
    `chrome.runtime.sendMessage({ type: 'gaps.card', provision: { act: 'kz.cc.2014', path: 'secret words' } })`,
  );
  expect(answer).toMatchObject({ trouble: { code: 'message-refused' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
});

test('a page cannot talk to the extension, read its files, press its marks or end its script', async ({
  open,
  extensionId,
}) => {
  const page = await open('www.ohchr.org', '/en/statement');
  const reached = await page.evaluate(async (id) => {
    const tried: string[] = [];
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    if (chrome?.runtime?.sendMessage) tried.push('runtime');
    for (const file of [
      'gaps/src.coalition-2014.gaps.json',
      'overlay.js',
      'facts.js',
      'reading.js',
      'options.html',
      'icon/16.png',
      'manifest.json',
    ])
      await fetch(`chrome-extension://${id}/${file}`).then(
        () => tried.push(file),
        () => undefined,
      );
    // Everything a script can do to a mark without a person.
    const mark = document.querySelector<HTMLElement>('mark.lacuna-ref[role=button]');
    for (const name of ['pointerover', 'pointerenter', 'mouseover', 'pointerdown', 'pointerup', 'click'])
      mark?.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
    mark?.click();
    for (const key of ['Enter', ' ']) mark?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (const name of ['lacuna:started', `${id}:page:wxt:content-script-started`])
      document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'page', messageId: 'x' } }));
    for (const type of ['page.rescan', 'notes.rows', 'wxt:content-script-started'])
      postMessage({ type, contentScriptName: 'page' }, '*');
    await new Promise((later) => setTimeout(later, 1000));
    if (document.querySelector('lacuna-overlay')) tried.push('overlay');
    return tried;
  }, extensionId);
  expect(reached).toEqual([]);
  expect(await page.locator('mark.lacuna-ref').count()).toBeGreaterThan(0);
});

test('what a page puts into its own marks is no way in: their ids are only looked up', async ({ open }) => {
  const page = await open('www.ohchr.org', '/en/statement');
  await page.evaluate(() => {
    const forged = document.createElement('mark');
    forged.className = 'lacuna-ref';
    forged.setAttribute('data-lacuna-ref', '<img src=x onerror="globalThis.stolen=1">');
    forged.textContent = 'forged';
    document.querySelector('main')?.prepend(forged);
  });
  await page.locator('mark.lacuna-ref', { hasText: 'forged' }).click();
  await page.waitForTimeout(500);
  expect(await page.locator('lacuna-overlay').count()).toBe(0);
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
});

for (const name of ['chrome-mv3', 'firefox-mv3'])
  test(`the manifest of ${name} asks for little and lets nothing in`, () => {
    const manifest: Record<string, unknown> = JSON.parse(readFileSync(`.output/${name}/manifest.json`, 'utf8'));
    // The reader may be led to, and only from the hosts whose documents it can open by themselves; the form of a note may
    // be framed, under an address that no page can know beforehand: Firefox gives each installation its own.
    const reachable = manifest.web_accessible_resources as {
      resources: string[];
      matches: string[];
      use_dynamic_url?: boolean;
    }[];
    const [reader, writer] = reachable;
    expect(reachable.flatMap(({ resources }) => resources)).toEqual(['reader.html', 'writer.html']);
    for (const host of reader?.matches ?? []) expect(host).toMatch(/^\*:\/\/[a-z0-9.]+\.org\/\*$/);
    expect(writer?.use_dynamic_url).toBe(name === 'chrome-mv3' ? true : undefined);
    expect(manifest.externally_connectable).toBeUndefined();
    // A private window promises that nothing of it stays.
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_scripts).toHaveLength(1);
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/frame-ancestors http: https:$/);
    expect(policy).not.toMatch(/unsafe-eval|wasm|script-src[^;]*(?:http|unsafe)/);
    const broad = JSON.stringify([manifest.host_permissions, manifest.content_scripts]);
    expect(broad).not.toMatch(/\*:\/\/\*|<all_urls>|https?:\/\/\*\//);
  });

const RELEASES = ['chrome-mv3', 'firefox-mv3'];
/** Every script of ours in a release; what is changed in pdf.js has a test of its own. */
const scriptsOf = (name: string) => globSync(`.output/${name}/**/*.js`).filter((file) => !file.includes('pdfjs'));

test('shadow roots are closed in the releases', () => {
  for (const name of RELEASES) {
    const modes = scriptsOf(name).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/attachShadow\(\{mode:([^}]*)\}/g)].map(
        ([, mode]) => `${basename(file)} ${mode?.replace(/[`'"]/g, '')}`,
      ),
    );
    // Overlay, notes, and the badges of the page's own script.
    expect(new Set(modes.map((mode) => mode.split(' ')[0])).size).toBeGreaterThanOrEqual(3);
    expect(modes.filter((mode) => !mode.endsWith(' closed'))).toEqual([]);
  }
});

test('no script of the releases builds code from text', () => {
  for (const name of RELEASES) {
    expect(scriptsOf(name).length).toBeGreaterThan(8);
    for (const file of scriptsOf(name)) {
      const script = readFileSync(file, 'utf8');
      expect(script.match(/\beval\(|new Function\(|WebAssembly\.(?:compile|instantiate)/g) ?? [], file).toEqual([]);
    }
  }
});

test('another extension is not answered, whatever it asks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-other-'));
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(
    join(other, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Other', version: '1', background: { service_worker: 'other.js' } }),
  );
  writeFileSync(join(other, 'other.js'), 'self.addEventListener("install", () => undefined);');
  const context = await launch({ profile: join(folder, 'profile'), extensions: ['.output/chrome-mv3-test', other] });
  try {
    await expect.poll(() => context.serviceWorkers().length).toBe(2);
    const stranger = context.serviceWorkers().find((worker) => worker.url().endsWith('/other.js'));
    const own = context.serviceWorkers().find((worker) => worker !== stranger);
    const id = new URL(own?.url() ?? '').host;
    const answered = await stranger?.evaluate(
      async ([target, types]) => {
        const told: string[] = [];
        for (const type of types ?? [])
          await chrome.runtime.sendMessage(target, { type, query: {} }).then(
            (answer) => answer !== undefined && told.push(type),
            () => undefined,
          );
        return told;
      },
      [id, TYPES] as const,
    );
    expect(answered).toEqual([]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

declare const chrome: {
  readonly runtime: { sendMessage(id: string, message: object): Promise<unknown> };
};
