import type { Page } from 'playwright/test';
import { writeNote } from './note-page';
import { LAW, WORDS } from './note-words';
import { type Screen, STATUTE, type Stage, seen } from './screen';

/** The same law, in which those words are no longer. */
const GONE = `${STATUTE}/gone`;

async function panel(stage: Stage, tab: string): Promise<Page> {
  const page = await stage.panelFor(await stage.open('adilet.zan.kz', STATUTE));
  await page.getByRole('tab', { name: tab }).click();
  return page;
}

async function notesPanel(stage: Stage, part: string, shown = LAW): Promise<Page> {
  const law = await stage.open('adilet.zan.kz', LAW);
  await writeNote(law, WORDS, 'A **first** note about [the law](https://adilet.zan.kz/)');
  const page = await stage.panelFor(shown === LAW ? law : await stage.open('adilet.zan.kz', shown));
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('group').getByRole('button', { name: part }).click();
  return page;
}

/** Welcome, options, popup, panel and sync. */
export const OWN_SCREENS: readonly Screen[] = [
  {
    name: 'welcome',
    door: 'welcome',
    reach: async ({ own }) => {
      const page = await own('welcome.html');
      await seen(page.getByRole('radio').first());
      return page;
    },
  },
  {
    name: 'guide',
    door: 'guide',
    reach: async ({ own }) => {
      const page = await own('guide.html');
      await seen(page.getByRole('heading', { level: 1 }));
      return page;
    },
  },
  {
    name: 'options',
    door: 'options',
    reach: async ({ own }) => {
      const page = await own('options.html');
      await seen(page.getByText(/\d+ gaps/).first());
      return page;
    },
  },
  {
    name: 'options, deleting everything',
    door: 'options',
    reach: async ({ own }) => {
      const page = await own('options.html');
      await page.getByRole('button', { name: 'Delete everything' }).click();
      await seen(page.getByRole('dialog'));
      return page;
    },
  },
  {
    name: 'popup on a statute',
    door: 'popup',
    reach: async (stage) => stage.panelFor(await stage.open('adilet.zan.kz', STATUTE), 'popup'),
  },
  { name: 'popup where nothing can be read', door: 'popup', reach: ({ own }) => own('popup.html') },
  {
    name: 'panel, this page',
    door: 'sidepanel',
    reach: async (stage) => {
      const page = await panel(stage, 'This page');
      await seen(page.getByRole('button', { name: /article 146/i }).first());
      return page;
    },
  },
  {
    name: 'panel, library',
    door: 'sidepanel',
    reach: async (stage) => {
      const page = await panel(stage, 'Library');
      await page.getByRole('searchbox').fill('torture');
      await seen(page.locator('[data-hit]').first());
      return page;
    },
  },
  { name: 'panel, notes of this page', door: 'sidepanel', reach: (stage) => notesPanel(stage, 'On this page') },
  {
    name: 'panel, notes without a place',
    door: 'sidepanel',
    reach: (stage) => notesPanel(stage, 'Place not found', GONE),
  },
  { name: 'panel, all notes', door: 'sidepanel', reach: (stage) => notesPanel(stage, 'All notes') },
  {
    name: 'sync, not connected',
    door: 'sync',
    reach: async ({ own }) => {
      const page = await own('sync.html');
      await seen(page.getByRole('button', { name: 'Connect a server' }));
      return page;
    },
  },
  {
    name: 'sync, the folder',
    door: 'sync',
    reach: async ({ own }) => {
      const page = await own('sync.html');
      await page.getByRole('button', { name: 'Connect a server' }).click();
      await page.getByLabel('Address of the folder').fill('http://cloud.example/dav/');
      await page.getByRole('button', { name: 'Check the folder' }).click();
      await seen(page.getByRole('alert'));
      return page;
    },
  },
  {
    name: 'sync, the words of a sealed file',
    door: 'sync',
    reach: async ({ own }) => {
      const page = await own('sync.html');
      await page.getByRole('button', { name: 'Save a sealed file' }).click();
      await seen(page.locator('.lc-sync-words'));
      return page;
    },
  },
];
