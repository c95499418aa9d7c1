import { bar, clickWords, form, selectWords, tools, writeNote } from './note-page';
import { LAW, WORDS } from './note-words';
import { type Screen, STATUTE, seen } from './screen';

const ON_PAGE = ['lacuna-overlay'];
const NOTES_ON_PAGE = ['lacuna-notes', 'lacuna-notes-bar'];

/** What stands on somebody else's page. */
export const ON_PAGE_SCREENS: readonly Screen[] = [
  {
    name: 'marks and badges on a page',
    door: 'page.content',
    within: ['mark.lacuna-ref', 'lacuna-badge'],
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', STATUTE);
      await seen(page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first());
      return page;
    },
  },
  {
    name: 'card of a reference',
    door: 'overlay',
    within: ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', STATUTE);
      await page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first().click();
      await seen(page.locator('lacuna-overlay').getByRole('dialog'));
      await seen(page.locator('lacuna-overlay').getByRole('button', { name: 'Open dossier' }));
      return page;
    },
  },
  {
    name: 'card with citations to copy',
    door: 'overlay',
    within: ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', STATUTE);
      await page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first().click();
      await page.locator('lacuna-overlay').getByRole('button', { name: 'Copy citation' }).click();
      await seen(page.locator('lacuna-overlay').getByRole('menuitem').first());
      return page;
    },
  },
  {
    name: 'card of what could not be resolved',
    door: 'overlay',
    within: ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('www.ohchr.org', '/en/statement');
      await page.locator('mark.lacuna-ref[data-lacuna-look=unresolved]').first().click();
      await seen(page.locator('lacuna-overlay').getByRole('dialog'));
      return page;
    },
  },
  {
    name: 'preview of a reference',
    door: 'overlay',
    within: ON_PAGE,
    passing: true,
    reach: ({ open }) => open('adilet.zan.kz', STATUTE),
    hold: async (page) => {
      await page.mouse.move(1, 1);
      await page.locator('mark.lacuna-ref[role=button][data-lacuna-look=gaps]').first().hover();
      await seen(page.locator('lacuna-overlay .lc-overlay'));
    },
  },
  {
    name: 'tools beside selected words',
    door: 'notes',
    within: NOTES_ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await selectWords(page, WORDS);
      await seen(tools(page));
      return page;
    },
  },
  {
    name: 'form of a note in its frame',
    door: 'writer',
    within: NOTES_ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await selectWords(page, WORDS);
      await tools(page).getByRole('button', { name: 'Tag' }).click();
      await seen(form(page).getByLabel('Tags', { exact: true }));
      return page;
    },
  },
  {
    name: 'editor of a note',
    door: 'notes',
    within: NOTES_ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await selectWords(page, WORDS);
      await tools(page).getByRole('button', { name: 'Note' }).click();
      await seen(page.locator('lacuna-notes').getByRole('dialog'));
      return page;
    },
  },
  {
    name: 'tags for words',
    door: 'notes',
    within: NOTES_ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await selectWords(page, WORDS);
      await tools(page).getByRole('button', { name: 'Tag' }).click();
      await seen(page.locator('lacuna-notes').getByRole('dialog'));
      return page;
    },
  },
  {
    name: 'card of a note',
    door: 'notes',
    within: NOTES_ON_PAGE,
    reach: async ({ open }) => {
      const page = await open('adilet.zan.kz', LAW);
      await writeNote(page, WORDS, 'A **first** note');
      // What was just done stays said in the language in which it was said, for some seconds.
      await bar(page).getByRole('button', { name: 'Close' }).click();
      await clickWords(page, WORDS);
      await seen(page.locator('lacuna-notes').getByRole('dialog'));
      return page;
    },
  },
];
