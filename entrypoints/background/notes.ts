/** The answers about notes. The one note store of the background stands behind them; every write is told to whoever shows notes. */
import { browser } from 'wxt/browser';
import { type DocumentFacts, documentKey, documentKeyText } from '@/lib/anchor/document-key';
import type { Result } from '@/lib/base/result';
import type { FormReplies, FormRequest } from '@/lib/message/form-request';
import type { NoteReplies, NoteRequest, VaultChoice } from '@/lib/message/note-messages';
import { askTab, tell } from '@/lib/message/send';
import { type Answers, Refusal } from '@/lib/message/serve';
import type { Incoming, NoteStore, StoreTrouble, TakenIn } from '@/lib/note/note-store';
import { parseRow } from '@/lib/note/row';
import { dropAside, putAside, withAside } from './drafts-aside';
import type { DatabaseWatch } from './lost-database';

/** Kind of the rows in which own texts of the library travel. */
const OWN_TEXT = 'edit';
/** Among the built files. */
const NOTES_SCRIPT = '/notes.js' as '/overlay.js';

export interface AroundNotes {
  /** Puts into rows what does not lie there yet, before all rows are read. */
  beforeAll(): Promise<void>;
  /** Own texts of the library were among what was taken in. */
  onOwnTexts(): Promise<void>;
  readonly watch: DatabaseWatch;
}

/** @param vaults where notes can be kept. */
export function noteAnswers(
  store: NoteStore,
  vaults: { choices(): Promise<readonly VaultChoice[]>; used(): Promise<readonly string[]> },
  around: AroundNotes,
): Answers<NoteRequest, NoteReplies> {
  /** @throws Refusal for a vault that this browser has not joined: nobody would ever be sent what is put there. */
  const known = async (vault: string): Promise<void> => {
    if (vault === '' || (await vaults.choices()).some((one) => one.vault === vault)) return;
    throw new Refusal('note-refused', 'vault');
  };
  return {
    'note.here': async ({ document }) => {
      const [notes, drafts] = await Promise.all([store.find({ document }), store.drafts(document)]);
      return { notes: given(notes), drafts: await withAside(given(drafts), document) };
    },
    'note.on': async ({ provision }) => given(await store.find({ provision })),
    'note.get': async ({ id }) => given(await store.get(id)),
    'note.create': async ({ note, draft, vault = '' }) => {
      await known(vault);
      const kept = written(await store.create(note, draft, vault));
      if (draft !== undefined) await dropAside(draft);
      return kept;
    },
    'note.vaults': () => vaults.choices(),
    'notes.vaults': () => vaults.used(),
    'notes.move': async ({ id, vault }) => {
      await known(vault);
      return written(await store.move(id, vault));
    },
    'note.change': async ({ id, operations, draft }) => {
      const kept = written(await store.change(id, operations, draft));
      if (draft !== undefined) await dropAside(draft);
      return kept;
    },
    'note.undo': async ({ undo }) => written(await store.undo(undo)),
    'note.keep-both': async ({ id }) => written(await store.keepBoth(id)),
    'note.tags': async () => given(await store.tags()),
    'note.read': async ({ text }) => {
      // Made ready when it is first asked for: the detector's tables would hold up every waking of the background.
      const { readProvision } = await import('@/lib/citation/read-provision');
      return readProvision(text, new Date().toISOString().slice(0, 10));
    },
    'note.load': async (_request, sender) => {
      if (sender.tab?.id !== undefined) await bringNotes(sender.tab.id);
      return null;
    },
    'draft.put': async ({ draft }) => {
      const put = await store.putDraft(draft);
      await (put.ok ? dropAside(draft.key) : putAside(draft));
      return null;
    },
    'draft.drop': async ({ key }) => {
      await dropAside(key);
      return given(await store.dropDraft(key));
    },
    'form.here': async ({ token }, sender) => {
      const tab = sender.tab?.id;
      if (tab === undefined || !isWriter(sender.url)) return null;
      const request: FormRequest = { type: 'page.form', token };
      const reply = await askTab<FormReplies['page.form']>(tab, request);
      return reply.ok ? reply.value : null;
    },
    'notes.find': async ({ query }) => given(await store.find(query)),
    'notes.ids': async ({ query }) => given(await store.ids(query)),
    'notes.pick': async ({ ids }) => given(await store.pick(ids)),
    'notes.facets': async () => given(await store.facets()),
    'notes.history': async ({ id }) => given(await store.history(id)),
    'notes.drafts': async ({ document }) => withAside(given(await store.drafts(document)), document),
    'notes.rows': async ({ after, limit, vault }) => {
      if (after === undefined) await around.beforeAll();
      return given(await store.rows({ after, limit, vault }));
    },
    'notes.take-in': async ({ rows, vault }) => {
      const taken = await takenIn(store, rows, vault);
      if (rows.some(({ row }) => parseRow(row)?.k === OWN_TEXT)) await around.onOwnTexts();
      return taken;
    },
    'notes.gone': () => around.watch.gone(),
    'notes.gone-seen': async () => {
      await around.watch.seen();
      return null;
    },
    'notes.start': async ({ tab }) => {
      await bringNotes(tab);
      return null;
    },
  };
}

/** By the address that the browser states: the one of the file that can be asked for may be another in each session. */
const isWriter = (url = ''): boolean => url.startsWith(`${browser.runtime.getURL('/')}writer.html#`);

/** Brings the script of notes to a page whose document has any, or a draft of one. */
export async function bringNotesWhereThereAre(
  store: NoteStore,
  tabId: number,
  { address, ...facts }: DocumentFacts & { readonly address: string },
): Promise<void> {
  const document = documentKeyText(documentKey(address, facts));
  const [notes, stored] = await Promise.all([store.find({ document, limit: 1 }), store.drafts(document)]);
  const drafts = stored.ok ? await withAside(stored.value, document) : [];
  // What cannot be read now is asked for, and told of, when the person makes a note.
  if ((notes.ok && notes.value.length > 0) || drafts.length > 0) await bringNotes(tabId);
}

/** @throws Refusal `no-answer` for a tab into which Lacuna may not bring anything. */
export async function bringNotes(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: [NOTES_SCRIPT],
    });
  } catch {
    throw new Refusal('no-answer');
  }
}

async function takenIn(
  store: NoteStore,
  given: readonly { readonly row?: unknown; readonly foreign: boolean }[],
  vault: string | undefined,
): Promise<TakenIn> {
  const rows = given.flatMap(({ row, foreign }): Incoming[] => {
    const parsed = parseRow(row);
    return parsed ? [{ row: parsed, foreign, vault }] : [];
  });
  const taken = await store.takeIn(rows);
  if (taken.added + taken.changed > 0) notesChanged();
  return { ...taken, refused: taken.refused + given.length - rows.length };
}

function written<T>(result: Result<T, StoreTrouble>): T {
  const value = given(result);
  notesChanged();
  return value;
}

/** @throws Refusal with the store's trouble as a code that has words. */
export function given<T>(result: Result<T, StoreTrouble>): T {
  if (result.ok) return result.value;
  const { code, detail } = result.error;
  throw new Refusal(code === 'closed' ? 'database-closed' : `note-${code}`, detail);
}

/** Own pages and open tabs are told that something changed, and never what: each asks again for what it shows. */
export function notesChanged(): void {
  tell({ type: 'notice.notes-changed' });
  void browser.tabs
    .query({})
    .then((tabs) =>
      Promise.all(
        tabs.map(({ id }) =>
          id === undefined
            ? undefined
            : browser.tabs.sendMessage(id, { type: 'page.notes-changed' }, { frameId: 0 }).catch(() => undefined),
        ),
      ),
    );
}
