import { browser } from 'wxt/browser';
import { allCitations } from '@/lib/citation/citations';
import type { Filter } from '@/lib/gap/filter';
import { CARD_FACTS } from '@/lib/gap/law-facts';
import { searchLibrary } from '@/lib/gap/library-search';
import { summaries } from '@/lib/gap/match';
import { provisionCard } from '@/lib/gap/provision-card';
import type { Replies, Request } from '@/lib/message/protocol';
import { type Answers, Refusal } from '@/lib/message/serve';
import type { DossierStore } from '@/lib/note/dossier-store';
import type { NoteStore } from '@/lib/note/note-store';
import { allowReading } from '@/lib/settings/sites';
import type { LacunaDatabase } from '@/lib/store/database';
import { exportPack, ownPacks } from '@/lib/store/packs';
import type { SavedFilterStore } from '@/lib/store/saved-filters';
import { deleteEverything } from './delete-everything';
import { deskAnswers } from './desk';
import { dossierAnswers } from './dossiers';
import { dropOwnText, ownTexts, putOwnText, settleOwnText } from './edits';
import type { LibraryHolder } from './library';
import type { DatabaseWatch } from './lost-database';
import { bringNotesWhereThereAre, noteAnswers } from './notes';
import { confirmPack, libraryChanged, offerPack, takeOutPack } from './packs';
import { bringReading } from './reading';
import { type SiteRegistrar, startInOpenTabs } from './sites';
import { type Syncing, syncAnswers } from './sync';
import { vaultChoices } from './vaults';

/** What keeps the person's own work. */
export interface OwnStores {
  readonly notes: NoteStore;
  readonly dossiers: DossierStore;
  readonly filters: SavedFilterStore;
  readonly syncing: Syncing;
  readonly watch: DatabaseWatch;
}

/** One function per message. They hold nothing: the background may be stopped after each. */
export function answers(
  database: LacunaDatabase,
  holder: LibraryHolder,
  sites: SiteRegistrar,
  own: OwnStores,
): Answers<Request, Replies> {
  return {
    ...noteAnswers(own.notes, vaultChoices(database), {
      beforeAll: own.syncing.prepare,
      onOwnTexts: () => libraryChanged(holder),
      watch: own.watch,
    }),
    ...deskAnswers(database, holder, own.notes),
    ...dossierAnswers(own, holder, database),
    ...syncAnswers(own.syncing),
    'gaps.match': async ({ provisions }) => summaries(await holder.library(), provisions),
    'gaps.card': async ({ provision }) => provisionCard(await holder.library(), provision, CARD_FACTS),
    'gaps.cite': ({ provision }) => allCitations(provision, new Date().toISOString().slice(0, 10)),
    'library.search': async ({ query, language, limit, filter }) =>
      searchLibrary(await holder.library(), await holder.search(), {
        query,
        language,
        limit,
        filter: filterOf(filter),
      }),
    'library.state': () => holder.state(),
    'pack.offer': ({ text }) => offerPack(database, text),
    'pack.install': async ({ text, sha256 }) => {
      await confirmPack(database, holder, text, sha256);
      return null;
    },
    'pack.remove': async ({ name }) => {
      await takeOutPack(database, holder, name);
      return null;
    },
    'pack.export': async ({ name }) => {
      const row = await exportPack(database, name);
      if (!row) throw new Refusal('pack-missing');
      return { name: row.name, version: row.version, text: row.text };
    },
    'pack.own': () => ownPacks(database),
    'edit.put': async (request) => {
      await putOwnText(database, holder, request);
      return null;
    },
    'edit.drop': async (request) => {
      await dropOwnText(database, holder, request);
      return null;
    },
    'edit.list': () => ownTexts(database),
    'edit.settle': async (request) => {
      await settleOwnText(database, holder, request);
      return null;
    },
    'everything.delete': async () => {
      await own.watch.quietly(() => deleteEverything(database, holder, sites));
      return null;
    },
    'page.told': async ({ withGaps, document }, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return null;
      await browser.action.setBadgeText({ tabId, text: withGaps > 0 ? String(withGaps) : '' });
      await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6b65' });
      if (document) await bringNotesWhereThereAre(own.notes, tabId, document);
      return null;
    },
    'reading.load': async (_request, sender) => {
      await bringReading(sender);
      return null;
    },
    'overlay.load': async (_request, sender) => {
      const tabId = sender.tab?.id;
      if (tabId !== undefined)
        await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: ['/overlay.js'] });
      return null;
    },
    'panel.open': async (_request, sender) => {
      await openPanel(sender.tab?.id, sender.tab?.windowId);
      return null;
    },
    'site.allowed': async ({ origin }) => {
      await allowReading(origin);
      await sites.register();
      await startInOpenTabs(origin);
      return null;
    },
    'site.revoked': async () => {
      await sites.register();
      return null;
    },
  };
}

type AskedFilter = NonNullable<Extract<Request, { type: 'library.search' }>['filter']>;

/** Empty text means any; a word that is in no list simply matches nothing. */
function filterOf(asked: AskedFilter | undefined): Filter {
  const one = (value: string | undefined) => (value ? [value] : undefined);
  return {
    acts: one(asked?.act),
    kinds: one(asked?.kind) as Filter['kinds'],
    levels: one(asked?.level) as Filter['levels'],
    statuses: one(asked?.status) as Filter['statuses'],
    sources: one(asked?.source),
  };
}

/**
 * Opens the side panel of a tab. Chromium passes the person's click on through the message; Firefox opens its
 * sidebar only from the add-on's own button, and says so here.
 */
async function openPanel(tabId: number | undefined, windowId: number | undefined): Promise<void> {
  if (!('sidePanel' in browser) || !browser.sidePanel) throw new Refusal('sidebar-by-hand');
  if (tabId !== undefined) await browser.sidePanel.open({ tabId });
  else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}
