import { expect, test } from 'vitest';
import { until } from '@/test/support/drive';
import { cardSays, click, find, firefox } from './firefox';

const { open, own } = firefox();
const ARTICLE = '#act=kz.cc.2014&article=146';

test('from the article on adilet to its dossier in two clicks, and to a Word file in a third', async () => {
  const page = await open('adilet.zan.kz', '/rus/docs/K1400000226');
  await click(page, 'button', 'article 146: ');
  await cardSays(page, '146');
  await click(page, 'button', 'Open dossier');
  const finder = await own('popup.html');
  await until('the tab of the desk', () =>
    finder.evaluate(
      async (hash) => (await browser.tabs.query({})).some(({ url }) => url?.endsWith(`desk.html${hash}`)),
      ARTICLE,
    ),
  );

  const desk = await own(`desk.html${ARTICLE}`);
  await find(desk, 'h2', 'Criminal Code, article 146');
  await find(desk, '.lc-desk-gap', '');
  // The file is taken where it is handed over: this browser keeps its downloads in a folder of the person's.
  await desk.evaluate(() => {
    const held = globalThis as { handed?: { readonly name: string; readonly head: Promise<string> } };
    HTMLAnchorElement.prototype.click = function handOver() {
      const head = fetch(this.href)
        .then((reply) => reply.arrayBuffer())
        .then((bytes) => `${String.fromCharCode(...new Uint8Array(bytes.slice(0, 2)))} ${bytes.byteLength > 10_000}`);
      held.handed = { name: this.download, head };
    };
  });
  await click(desk, 'button', 'Word file');
  const handed = await until('the file', () =>
    desk.evaluate(async () => {
      const { handed: file } = globalThis as { handed?: { readonly name: string; readonly head: Promise<string> } };
      return file ? `${file.name}: ${await file.head}` : null;
    }),
  );
  expect(handed).toBe('Criminal Code, article 146.docx: PK true');
});

test('the five views stand on the filter of the address', async () => {
  const desk = await own(`desk.html${ARTICLE}`);
  for (const [tab, sign] of [
    ['Over the years', '.lc-desk-strip svg'],
    ['Matrix', '[data-cell]'],
    ['Two wordings', '.lc-desk-law ins'],
    ['Report', '.lc-state, .lc-desk-report'],
    ['Article', '.lc-desk-gap'],
  ] as const) {
    await click(desk, '[role=tab]', tab);
    await find(desk, sign, '');
  }
});

declare const browser: {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]> };
};
