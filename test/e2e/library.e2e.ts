import type { Page } from 'playwright/test';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { barFile } from '../support/library-files';
import { expect, test } from './extension';

interface Chrome {
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
  readonly tabs: { query(filter: object): Promise<{ id: number; url: string }[]> };
}
declare const chrome: Chrome;
type Own = (path: string) => Promise<Page>;

const overlay = (page: Page) => page.locator('lacuna-overlay').getByRole('dialog');

async function speak(own: Own, language: Language): Promise<void> {
  const options = await own('options.html');
  await options.evaluate(
    (chosen) => chrome.storage.local.set({ settings: { language: chosen, enabled: true, offOrigins: [] } }),
    language,
  );
  await options.close();
}

const fileOf = (content: string, name = 'bar.gaps.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(content, 'utf8'),
});

async function addFile(options: Page, content: string): Promise<void> {
  await options.getByLabel('Add a library file').setInputFiles(fileOf(content));
  await options
    .getByRole('dialog')
    .getByRole('button', { name: /^(Add|Update)$/ })
    .click();
  await expect(options.getByRole('status').filter({ hasText: 'Notes of the bar' })).toBeVisible();
}

/** A mark of the page, the card it opens, and what the card must say in each language. */
interface Case {
  readonly name: string;
  readonly host: string;
  readonly path: string;
  readonly mark: string;
  /** Unfolded first, where what is looked for stands inside. */
  readonly gap?: Readonly<Record<Language, RegExp>>;
  readonly says: Readonly<Record<Language, readonly (string | RegExp)[]>>;
}

const CASES: readonly Case[] = [
  {
    name: 'art. 146, part 1, in a text of 2014: what it is today',
    host: 'www.ohchr.org',
    path: '/library/2014',
    mark: 'Article 146',
    says: {
      en: [
        'Criminal Code',
        'article 146, part 1',
        'wording cited: since 1 January 2015',
        /part 2/,
        'Torture: penalties out of proportion to the gravity',
        /raised 2014/,
      ],
      ru: ['УК РК', /часть 1/, /часть 2/, 'машинный перевод', /2014/],
      kk: ['ҚР ҚК', /1-бөлі/, /2-бөлі/, 'машиналық аударма', /2014/],
    },
  },
  {
    name: 'art. 146, part 2, in a text of today: the same gap, and where it stood',
    host: 'www.ohchr.org',
    path: '/library/2026',
    mark: 'Article 146',
    says: {
      en: ['article 146, part 2', 'Torture: penalties out of proportion to the gravity', /raised 2014/],
      ru: ['УК РК', /часть 2/, /2014/],
      kk: ['ҚР ҚК', /2-бөлі/, /2014/],
    },
  },
  {
    name: 'CPC 214 with the editor’s note on the slip of its source',
    host: 'adilet.zan.kz',
    path: '/rus/docs/K1400000231',
    mark: 'статью 214',
    says: {
      en: ['CPC § 6, Ch. 26, Art. 214', 'Editor’s note', 'looks wrong'],
      ru: ['CPC § 6, Ch. 26, Art. 214', 'Примечание', 'looks wrong'],
      kk: ['CPC § 6, Ch. 26, Art. 214', 'ескертпе', 'looks wrong'],
    },
  },
  {
    name: 'Constitution of 1995, art. 77 (3), and what replaced it',
    host: 'www.ohchr.org',
    path: '/library/constitution-1995',
    mark: 'Article 77',
    says: {
      en: ['article 77, paragraph 3', /article 78/, /article 19/],
      ru: [/стать[яи] 77/, /стать[яи] 78/, /стать[яи] 19/],
      kk: [/77-бап/, /78-бап/, /19-бап/],
    },
  },
];

for (const language of LANGUAGES)
  for (const one of CASES)
    test(`${one.name} (${language})`, async ({ open, own }) => {
      await speak(own, language);
      const page = await open(one.host, one.path);
      await page.locator('mark.lacuna-ref').filter({ hasText: one.mark }).first().click();
      const card = overlay(page);
      for (const words of one.says[language]) await expect(card).toContainText(words);
    });

for (const [language, words] of [
  ['en', [/77/, 'Constitution (1995)']],
  ['ru', [/77/, 'Конституция']],
  ['kk', [/77/, 'Конституция']],
] as const)
  test(`the text of 2026 leads back to art. 77 of 1995 (${language})`, async ({ open, own }) => {
    await speak(own, language);
    const page = await open('adilet.zan.kz', '/rus/docs/K2600000000');
    await page.locator('h3', { hasText: 'Статья 78' }).getByRole('button').click();
    for (const one of words) await expect(overlay(page)).toContainText(one);
    await page.keyboard.press('Escape');
    await page.locator('h3', { hasText: 'Статья 19' }).getByRole('button').click();
    for (const one of words) await expect(overlay(page)).toContainText(one);
  });

test('what several sources say stands under one gap, each with its date', async ({ open }) => {
  const page = await open('www.ohchr.org', '/library/2026');
  await page.locator('mark.lacuna-ref').first().click();
  const gap = overlay(page).locator('.lc-gap', { hasText: 'Torture: penalties out of proportion' });
  await expect(gap).toContainText('NGO Coalition against Torture');
  await expect(gap).toContainText('November 2014');
  await expect(gap).toContainText('2023');
});

test('the library is searched in three languages, whatever the language of the interface', async ({
  own,
  open,
  panelFor,
}) => {
  const page = await open('www.ohchr.org', '/library/2026');
  for (const [language, tab, word, found] of [
    ['en', 'Library', 'penalties torture', 'Torture: penalties'],
    ['ru', 'Библиотека', 'наказаний за пытки', 'Пытки'],
    ['kk', 'Кітапхана', 'азаптаудың жазасы', 'Азаптау'],
  ] as const) {
    await speak(own, language);
    const panel = await panelFor(page);
    await panel.getByRole('tab', { name: tab }).click();
    await panel.getByRole('searchbox').fill(word);
    await expect(panel.locator('[data-hit]').filter({ hasText: found }).first()).toBeVisible();
    await panel.close();
  }
});

test('a filter alone lists gaps, and narrows what words find', async ({ open, panelFor }) => {
  const panel = await panelFor(await open('www.ohchr.org', '/library/2026'));
  await panel.getByRole('tab', { name: 'Library' }).click();
  await panel.getByRole('button', { name: 'Filters' }).click();
  await panel.getByLabel('Kind of gap').selectOption('sanction-low');
  await expect(panel.locator('[data-hit]').first()).toContainText('Gap');
  const all = await panel.locator('[data-hit]').count();
  await panel.getByRole('searchbox').fill('amnesty');
  await expect.poll(() => panel.locator('[data-hit]').count()).toBeLessThan(all);
});

test('a colleague’s file is looked at, added, shown in the card, updated and removed', async ({ own, open }) => {
  const page = await open('www.ohchr.org', '/library/2026');
  const options = await own('options.html');
  await options.getByLabel('Add a library file').setInputFiles(fileOf(barFile('1.0.0')));
  const preview = options.getByRole('dialog');
  for (const words of ['Notes of the bar', 'CC-BY-4.0', '1 gap', '5 records added'])
    await expect(preview).toContainText(words);
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(options.getByText('Notes of the bar')).toHaveCount(0);

  await addFile(options, barFile('1.0.0'));
  const card = overlay(page);
  await page.bringToFront();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.locator('mark.lacuna-ref').first().click();
    await expect(card).toContainText('The bar asks for a duty to record', { timeout: 2000 });
  }).toPass();

  await options.bringToFront();
  await options.getByLabel('Add a library file').setInputFiles(fileOf(barFile('1.1.0', 'The bar asks again')));
  await expect(preview).toContainText('1.0.0 → 1.1.0');
  await expect(preview).toContainText('1 record changed');
  await preview.getByRole('button', { name: 'Update' }).click();

  await options.getByRole('button', { name: 'Remove Notes of the bar' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(options.getByRole('button', { name: 'Remove Notes of the bar' })).toHaveCount(0);
  await page.bringToFront();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.locator('mark.lacuna-ref').first().click();
    await expect(card).toContainText('Torture: penalties', { timeout: 2000 });
    await expect(card).not.toContainText('The bar asks', { timeout: 500 });
  }).toPass();
});

for (const [language, label, title, reason] of [
  ['en', 'Add a library file', 'This file cannot be used', 'It refers to a record that is not there.'],
  ['ru', 'Добавить файл библиотеки', 'Этот файл использовать нельзя', 'Указана запись, которой нет.'],
  ['kk', 'Кітапхана файлын қосу', 'Бұл файлды пайдалануға болмайды', 'Жоқ дерекке сілтеме жасалған.'],
] as const)
  test(`a broken file is refused with place and reason (${language})`, async ({ own }) => {
    await speak(own, language);
    const options = await own('options.html');
    const broken = barFile('1.0.0').replaceAll('"psg.bar.one"\n          ]', '"psg.bar.lost"\n          ]');
    await options.getByLabel(label).setInputFiles(fileOf(broken));
    const dialog = options.getByRole('dialog');
    for (const words of [title, reason, 'gap.bar.recording', 'psg.bar.lost']) await expect(dialog).toContainText(words);
    await expect(options.getByText('Notes of the bar')).toHaveCount(0);
  });

test('an own text lies over the file, outlives its update and its removal, and a conflict is settled', async ({
  panelFor,
  own,
  open,
}) => {
  const page = await open('www.ohchr.org', '/library/2026');
  const options = await own('options.html');
  await addFile(options, barFile('1.0.0'));

  const panel = await panelFor(page);
  await panel.getByRole('tab', { name: 'Library' }).click();
  await panel.getByRole('searchbox').fill('duty to record');
  await panel.locator('[data-hit]').first().click();
  const gap = panel.locator('.lc-gap', { hasText: 'The bar asks' });
  if ((await gap.getByRole('button', { expanded: false }).count()) > 0) await gap.getByRole('button').first().click();
  await gap.getByRole('button', { name: 'Edit for me' }).click();
  await gap.getByLabel('Title').fill('My own title');
  await gap.getByRole('button', { name: 'Save' }).click();
  const mine = panel.locator('.lc-gap', { hasText: 'My own title' });
  await expect(mine).toContainText('changed by you');

  await options.bringToFront();
  await expect(options.getByText('Your text is shown.')).toBeVisible();
  await addFile(options, barFile('1.1.0', 'The bar asks again'));
  await expect(options.getByText('The library file has changed since.')).toBeVisible();
  for (const words of ['My own title', 'The bar asks for a duty to record', 'The bar asks again'])
    await expect(options.locator('.lc-own-row')).toContainText(words);
  await options.getByRole('button', { name: 'Keep mine' }).click();
  await expect(options.getByText('Your text is shown.')).toBeVisible();

  await options.getByRole('button', { name: 'Remove Notes of the bar' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(options.getByText('Your text is kept and returns with the file.')).toBeVisible();
  await addFile(options, barFile('1.1.0', 'The bar asks again'));
  await page.bringToFront();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.locator('mark.lacuna-ref').first().click();
    await expect(overlay(page)).toContainText('My own title', { timeout: 2000 });
  }).toPass();

  await options.bringToFront();
  await options.getByRole('button', { name: /^Undo/ }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete my text' }).click();
  await expect(options.getByText('You have not changed anything.')).toBeVisible();
});
