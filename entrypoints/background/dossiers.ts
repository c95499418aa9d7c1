/** The answers about dossiers and saved filters. What is put into a dossier is kept with its title and library file. */
import type { Language } from '@/lib/base/language';
import type { Library } from '@/lib/gap/library';
import type { KeptRecords } from '@/lib/gap/records';
import { recordLine, titleOf } from '@/lib/gap/shown';
import type { DeskReplies, DeskRequest, DossierView, ShownRecord } from '@/lib/message/desk-messages';
import type { Answers } from '@/lib/message/serve';
import type { DossierOperation, NewItem } from '@/lib/note/change-dossier';
import type { Dossier, RefItem } from '@/lib/note/dossier';
import type { DossierStore } from '@/lib/note/dossier-store';
import type { NoteStore } from '@/lib/note/note-store';
import type { LacunaDatabase } from '@/lib/store/database';
import { keptUnder } from '@/lib/store/kept-records';
import type { SavedFilterStore } from '@/lib/store/saved-filters';
import type { LibraryHolder } from './library';
import { given, notesChanged } from './notes';

type DossierRequest = Extract<DeskRequest, { type: `desk.dossier${string}` | `desk.filter${string}` }>;
type DossierReplies = Pick<DeskReplies, DossierRequest['type']>;

/** Characters of a title that are kept of a record: what a dossier may hold of it. */
const LONGEST_TITLE = 2000;

export function dossierAnswers(
  {
    dossiers,
    filters,
    notes,
  }: { readonly dossiers: DossierStore; readonly filters: SavedFilterStore; readonly notes: NoteStore },
  holder: LibraryHolder,
  database: LacunaDatabase,
): Answers<DossierRequest, DossierReplies> {
  const view = async (dossier: Dossier, language: Language): Promise<DossierView> => ({
    dossier,
    shown: await shownIn(dossier, { library: await holder.library(), notes, database }, language),
  });
  return {
    'desk.filters': async () => given(await filters.list()),
    'desk.filter-save': async ({ name, filter }) => given(await filters.save({ name, filter })),
    'desk.filter-drop': async ({ id }) => given(await filters.drop(id)),
    'desk.dossiers': async ({ state }) =>
      given(await dossiers.list(state)).map(({ id, title, items, modified }) => ({
        id,
        title,
        items: items.length,
        modified,
      })),
    'desk.dossier': async ({ id, language }) => view(given(await dossiers.get(id)), language),
    'desk.dossier-create': async ({ dossier, language }) => {
      const library = await holder.library();
      const items = (dossier.items ?? []).map((item) => withTitle(library, item));
      const made = given(await dossiers.create({ ...dossier, items }));
      notesChanged();
      return view(made, language);
    },
    'desk.dossier-change': async ({ id, operations, language }) => {
      const library = await holder.library();
      const changed = given(
        await dossiers.change(
          id,
          operations.map((one) => withTitles(library, one)),
        ),
      );
      notesChanged();
      return view(changed, language);
    },
  };
}

const withTitles = (library: Library, operation: DossierOperation): DossierOperation =>
  operation.type === 'add'
    ? { ...operation, items: operation.items.map((item) => withTitle(library, item)) }
    : operation;

/** A record's title and file stay in the dossier when the file is removed, so that nobody wonders what stood there. */
function withTitle(library: Library, item: NewItem): NewItem {
  const { content } = item;
  if (!('ref' in content)) return item;
  const title = titleOf(library, content.ref);
  if (!title) return item;
  const cut = (text: string | undefined) => text?.slice(0, LONGEST_TITLE);
  const names = Object.fromEntries(
    (['en', 'ru', 'kk'] as const).flatMap((language) => {
      const text = cut(title[language]?.text);
      return text ? [[language, text]] : [];
    }),
  );
  const pack = library.packs.find(({ name }) => name === library.packOf.get(content.ref));
  return {
    ...item,
    content: { ...content, kept: { title: names, ...(pack ? { pack: `${pack.name} ${pack.version}` } : {}) } },
  };
}

interface Places {
  readonly library: Library;
  readonly notes: NoteStore;
  readonly database: LacunaDatabase;
}

async function shownIn(
  { items }: Dossier,
  { library, notes, database }: Places,
  language: Language,
): Promise<DossierView['shown']> {
  const refs = items.filter((item): item is RefItem => 'ref' in item);
  const missing = refs.filter(({ kind, ref }) => kind !== 'note' && !titleOf(library, ref)).map(({ ref }) => ref);
  const kept = missing.length > 0 ? await keptUnder(database, missing) : new Map<string, KeptRecords>();
  const shown = await Promise.all(
    refs.map(
      async (item): Promise<readonly [string, ShownRecord]> => [
        item.ref,
        item.kind === 'note' ? await shownNote(notes, item) : shownRecord(library, item, kept.get(item.ref), language),
      ],
    ),
  );
  return Object.fromEntries(shown);
}

function shownRecord(library: Library, item: RefItem, kept: KeptRecords | undefined, language: Language): ShownRecord {
  const line = recordLine(library, item.ref, language);
  if (line) return line;
  const titles = item.kept?.title ?? {};
  const found = ([language, 'en', 'ru', 'kk'] as const).find((one) => titles[one]);
  const gap = kept?.records.gaps.find(({ id }) => id === item.ref);
  return {
    title: (found && titles[found]) ?? item.ref,
    language: found ?? 'und',
    machine: false,
    places: gap ? (gap.domestic.length > 0 ? gap.domestic : gap.standards) : [],
    missing: kept ? 'kept' : 'retired',
  };
}

/** Characters of a note that stand in the list of a dossier. */
const NOTE_LINE = 160;

async function shownNote(notes: NoteStore, { ref }: RefItem): Promise<ShownRecord> {
  const found = await notes.get(ref);
  if (!found.ok || found.value.state !== 'live')
    return { title: '', language: 'und', machine: false, places: [], missing: 'deleted' };
  const { body, anchor, provision } = found.value;
  const text = body.trim() || (anchor?.quote.exact ?? '');
  const line = text.length > NOTE_LINE ? `${text.slice(0, NOTE_LINE).trimEnd()}…` : text;
  return { title: line, language: 'und', machine: false, places: provision ? [provision] : [] };
}
