/** The page of notes that a person saves, opened from their disk as a colleague would open it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { expect, test } from './extension';
import { LAW } from './note-words';
import { faults, make, panelFor, part } from './notes-panel';

interface Chrome {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}
declare const chrome: Chrome;

const EVIL =
  '</title><script>document.title="run"</script><img src=https://spy.example/x.png onerror=alert(1)> ![](https://spy.example/y.png) <style>@import "https://spy.example/z.css"</style>';
const MARKDOWN =
  '**Strong**, *leaning*, `code`, [the law](https://adilet.zan.kz/rus/docs/K1400000231)\n\n- first\n- second\n\n> said before\n\n1. one\n2. two';
const LONG = `https://example.org/${'a-very-long-address-without-a-place-to-break/'.repeat(8)}`;

async function fill(panel: Page): Promise<void> {
  const quoted = (exact: string, path: string) => ({
    anchor: { path, quote: { exact, prefix: 'a', suffix: 'b' }, position: { start: 1, end: 1 + exact.length } },
  });
  await make(panel, EVIL, { ...quoted(`слова ${EVIL}`, '146'), tags: [EVIL.slice(0, 60), 'пытки'], title: EVIL });
  const law = {
    document: 'act:K1400000226:ru',
    address: 'https://adilet.zan.kz/rus/docs/K1400000226',
    title: 'Уголовный кодекс Республики Казахстан',
    on: '2026-01-01',
  };
  const places = { provision: { act: 'kz.cc.2014', path: '146/2' }, links: [{ act: 'kz.cpc.2014', path: '188' }] };
  await make(panel, MARKDOWN, { ...law, ...places, ...quoted('умышленное причинение\nфизических страданий', '146/2') });
  for (const colour of ['green', 'blue', 'pink', 'purple', 'orange'])
    await make(panel, `In ${colour}`, { ...law, colour, motivation: 'question', tags: [colour] });
  await make(panel, `See ${LONG}`, { title: LONG, address: LONG, document: 'page:x', motivation: 'gap' });
}

async function saved(panel: Page, language: Language, folder: string): Promise<string> {
  await panel.evaluate(
    (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
    language,
  );
  await expect(panel.locator('html')).toHaveAttribute('lang', language);
  const words = JSON.parse(readFileSync(`data/locales/${language}.notebook.json`, 'utf8'));
  await panel.getByRole('combobox', { name: words['notes.out.format'], exact: true }).selectOption('html');
  const [download] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: words['notes.out.save'], exact: true }).click(),
  ]);
  const path = join(folder, `notes-${language}.html`);
  await download.saveAs(path);
  return path;
}

test('the saved page asks for nothing, runs nothing, and can be read in every language, theme and width', async ({
  open,
  own,
  context,
}, info) => {
  test.setTimeout(120_000);
  const panel = await panelFor(own, await open('adilet.zan.kz', LAW));
  await fill(panel);
  await part(panel, 'All notes');
  await panel.getByText('Export', { exact: true }).click();
  mkdirSync(info.outputDir, { recursive: true });
  for (const language of LANGUAGES) {
    const path = await saved(panel, language, info.outputDir);
    expect(existsSync(path)).toBe(true);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => asked.push(`dialog ${dialog.message()}`));
    await page.goto(`file://${path}`);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect(await faults(page), `${language} ${colorScheme} ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        expect(ground === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
        await page.screenshot({
          path: join(info.outputDir, `${language}-${colorScheme}-${width}.png`),
          fullPage: true,
        });
      }
    expect(asked).toEqual([`file://${path}`]);
    expect(await page.title()).not.toBe('run');
    expect(await page.locator('script, img, iframe, link, style:not(head > style)').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await expect(page.locator('article')).toHaveCount(8);
    await page.close();
  }
});
