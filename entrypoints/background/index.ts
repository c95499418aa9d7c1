import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { DESK_OWN_PAGES_ONLY } from '@/lib/message/desk-messages';
import { NOTES_OWN_PAGES_ONLY } from '@/lib/message/note-messages';
import { parseRequest } from '@/lib/message/protocol';
import { serve } from '@/lib/message/serve';
import { SYNC_OWN_PAGES_ONLY } from '@/lib/message/sync-messages';
import { watchSettings } from '@/lib/settings/settings';
import { isFirstWelcome } from '@/lib/settings/welcomed';
import { openDatabase } from '@/lib/store/database';
import { createDossierStore } from '@/lib/store/dossiers';
import { createNoteStore } from '@/lib/store/notes';
import { createSavedFilterStore } from '@/lib/store/saved-filters';
import { answers } from './answers';
import { followCommands } from './commands';
import { holdLibrary } from './library';
import { keepStorage, watchDatabase } from './lost-database';
import { keepRule, openDocuments, renewMenu } from './open-documents';
import { createSiteRegistrar, endInOpenTabs, startInEveryTab } from './sites';
import { createSyncing } from './sync';

export default defineBackground(() => {
  const newId = () => crypto.randomUUID();
  const database = openDatabase();
  const holder = holdLibrary(database, newId);
  const sites = createSiteRegistrar();
  const surroundings = {
    now: () => Date.now(),
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    newId,
  };
  const own = {
    notes: createNoteStore(database, surroundings),
    dossiers: createDossierStore(database, surroundings),
    filters: createSavedFilterStore(database, surroundings),
  };
  const watch = watchDatabase(database, surroundings);
  const syncing = createSyncing({ database, ...surroundings });
  // Everything is registered at once: a background that was woken by an event hears only what it listens to from the start.
  serve(answers(database, holder, sites, { ...own, syncing, watch }), {
    parse: parseRequest,
    ownPagesOnly: [
      'site.',
      'pack.',
      'edit.',
      'everything.',
      ...NOTES_OWN_PAGES_ONLY,
      ...DESK_OWN_PAGES_ONLY,
      ...SYNC_OWN_PAGES_ONLY,
    ],
    newId,
  });
  followCommands();
  openDocuments();
  watchSettings(() => void renewMenu(), new AbortController().signal);
  syncing.listen();
  watch.listen();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // A tab that opens by itself would take the place of those that the tests look at.
    if (reason === 'install' && !__LACUNA_TEST__) void welcome();
    void keepStorage();
    void renewMenu();
    void keepRule();
    // A database that cannot be opened now is tried again, and told of, at the first question.
    void holder.renew().catch(() => undefined);
    void sites.register();
    void startInEveryTab();
  });
  browser.permissions.onAdded.addListener(() => void sites.register());
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void sites.register();
    void endInOpenTabs(origins);
  });
});

async function welcome(): Promise<void> {
  if (await isFirstWelcome()) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

declare const __LACUNA_TEST__: boolean;
