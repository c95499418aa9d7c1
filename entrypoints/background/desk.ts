/** The answers to the research desk: views of the library under one filter. Nothing is kept but what is found again at once. */
import { browser } from 'wxt/browser';
import { allSourceCitations } from '@/lib/citation/citations';
import { articleDossier } from '@/lib/gap/article-dossier';
import { compareWordings } from '@/lib/gap/compare-wording';
import { type Filter, filterGaps } from '@/lib/gap/filter';
import { parseFilter, printFilter } from '@/lib/gap/filter-address';
import type { Gap } from '@/lib/gap/gap';
import { CARD_FACTS, WORDING_FACTS } from '@/lib/gap/law-facts';
import type { Library } from '@/lib/gap/library';
import { articlesIn, gapLine } from '@/lib/gap/lines';
import { gapsInCell, matrixOf } from '@/lib/gap/matrix';
import { offersOf } from '@/lib/gap/offers';
import { persistenceOf, yearsOf } from '@/lib/gap/persistence';
import { gapsByRecord, joinRecords, type KeptRecords, recordsFor } from '@/lib/gap/records';
import { isOpen, statusOf } from '@/lib/gap/status';
import { articleOf } from '@/lib/law/provision';
import type { DeskReplies, DeskRequest } from '@/lib/message/desk-messages';
import { type Answers, Refusal } from '@/lib/message/serve';
import type { NoteStore } from '@/lib/note/note-store';
import type { Material } from '@/lib/report/material';
import type { LacunaDatabase } from '@/lib/store/database';
import { keptUnder } from '@/lib/store/kept-records';
import { notedArticles } from '@/lib/store/noted-articles';
import type { LibraryHolder } from './library';
import { given } from './notes';

type ViewRequest = Exclude<DeskRequest, { type: `desk.dossier${string}` | `desk.filter${string}` }>;
type ViewReplies = Pick<DeskReplies, ViewRequest['type']>;

/** As many hits as a search can give: a filter by words must not stop at the first hundred. */
const ALL_HITS = 100_000;

export function deskAnswers(
  database: LacunaDatabase,
  holder: LibraryHolder,
  notes: NoteStore,
): Answers<ViewRequest, ViewReplies> {
  const find = createFinder(database, holder);
  return {
    'open.desk': async ({ provision }) => {
      const filter = provision && printFilter({ acts: [provision.act], articles: [articleOf(provision.path)] });
      await browser.tabs.create({
        url: browser.runtime.getURL(`/desk.html${filter ? `#${filter}` : ''}` as '/popup.html'),
      });
      return null;
    },
    'desk.find': async ({ filter }) => {
      const { library, gaps, text } = await find(filter);
      const open = gaps.filter((gap) => isOpen(statusOf(library, gap))).length;
      return {
        filter: text,
        gaps: gaps.length,
        open,
        articles: articlesIn(library, gaps),
        packs: await holder.stamps(),
      };
    },
    'desk.lines': async ({ filter, offset, limit }) => {
      const { library, gaps } = await find(filter);
      return gaps.slice(offset, offset + limit).map((gap) => gapLine(library, gap));
    },
    'desk.offers': async () => offersOf(await holder.library()),
    'desk.article': async ({ filter, act, article }) => {
      const { library, gaps } = await find(filter);
      const found = notes.find({ provision: { act, path: article } });
      return { ...articleDossier(library, { act, article }, gaps, CARD_FACTS), notes: given(await found) };
    },
    'desk.persistence': async ({ filter, offset, limit }) => {
      const { library, gaps } = await find(filter);
      const rows = persistenceOf(library, gaps);
      const years = yearsOf(rows);
      return { rows: rows.slice(offset, offset + limit), years: years ? [years.first, years.last] : null };
    },
    'desk.matrix': async ({ filter, axis }) => {
      const { library, gaps } = await find(filter);
      return matrixOf(library, gaps, axis);
    },
    'desk.cell': async ({ filter, axis, row, column }) => {
      const { library, gaps } = await find(filter);
      return gapsInCell(gaps, axis, row, column).map((gap) => gapLine(library, gap));
    },
    'desk.compare': async ({ filter, ...asked }) => {
      const { library, gaps } = await find(filter);
      return compareWordings(library, asked, gaps, WORDING_FACTS) ?? null;
    },
    'desk.cite': async ({ passage: id }) => {
      const { passages, sources } = await holder.library();
      const passage = passages.get(id);
      const source = passage && sources.get(passage.source);
      return source ? allSourceCitations(source, passage.pin, new Date().toISOString().slice(0, 10)) : null;
    },
    'desk.material': async ({ filter, ids }) => {
      const { library, gaps } = await find(filter ?? '');
      const wanted = ids ?? gaps.map(({ id }) => id);
      const installed = recordsFor(library, wanted);
      const held = new Set(Object.keys(installed.packOf));
      const kept = await keptUnder(
        database,
        wanted.filter((id) => !held.has(id) && RECORD.test(id)),
      );
      const records = joinRecords([installed, ...[...kept.values()].map((one) => one.records)]);
      const named = new Set(Object.values(installed.packOf));
      const packs = [...(await holder.stamps()).filter(({ name }) => named.has(name)), ...retiredFiles(kept)];
      const retired = Object.fromEntries([...kept].map(([id, { pack }]) => [id, `${pack.name} ${pack.version}`]));
      // What is not a record is a note; one that is gone is told of by the report.
      const found = await Promise.all(
        wanted.filter((id) => !held.has(id) && !RECORD.test(id)).map((id) => notes.get(id)),
      );
      return { ...records, packs, retired, notes: found.flatMap((note) => (note.ok ? [note.value] : [])) };
    },
  };
}

/** Each file once, whatever was kept of it. */
const retiredFiles = (kept: ReadonlyMap<string, KeptRecords>): Material['packs'] => [
  ...new Map(
    [...kept.values()].map(({ pack }) => [`${pack.name} ${pack.sha256}`, { ...pack, retired: true } as const]),
  ).values(),
];

/** Ids of library records; those of notes have no such beginning. */
const RECORD = /^(gap|rec|psg)\./;

interface Found {
  readonly library: Library;
  readonly gaps: readonly Gap[];
  /** Canonical. */
  readonly text: string;
}

/** The gaps of a filter's text. The last answer is kept, since every view of one result asks the same. */
function createFinder(database: LacunaDatabase, holder: LibraryHolder): (text: string) => Promise<Found> {
  let last: (Found & { readonly asked: string }) | undefined;
  return async (text) => {
    const library = await holder.library();
    if (last?.asked === text && last.library === library) return last;
    const filter = read(text);
    const worded = filter.text ? await gapsWith(holder, library, filter.text) : undefined;
    const noted = filter.notes ? await notedArticles(database) : undefined;
    const found = { library, gaps: filterGaps(library, filter, { noted, worded }), text: printFilter(filter) };
    // Notes change without the library changing, so what depends on them is asked again each time.
    last = filter.notes ? undefined : { ...found, asked: text };
    return found;
  };
}

/** @throws Refusal `filter-refused` that names the part at fault. */
function read(text: string): Filter {
  const parsed = parseFilter(text);
  if (!parsed.ok) throw new Refusal('filter-refused', parsed.error.part);
  return parsed.value;
}

async function gapsWith(holder: LibraryHolder, library: Library, words: string): Promise<ReadonlySet<string>> {
  const search = await holder.search();
  const gapsOf = gapsByRecord(library);
  return new Set(search(words, 'en', ALL_HITS).flatMap(({ id }) => gapsOf.get(id) ?? []));
}
