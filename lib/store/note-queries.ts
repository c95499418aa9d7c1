/** Questions to the notes. Each uses the narrowest index there is for it and checks the other conditions in memory. */
import { articleOf, type Provision, pathHolds } from '@/lib/law/provision';
import type { Note } from '@/lib/note/note';
import type { NoteQuery } from '@/lib/note/note-store';
import type { LacunaDatabase, NoteRecord } from './database';
import { articleKey, notesOf, placesOf } from './note-record';

const CHUNK = 50;

/** Notes that meet all conditions but the words, the latest change first. */
export async function queryNotes(database: LacunaDatabase, query: NoteQuery): Promise<readonly Note[]> {
  const records = await candidates(database, query);
  const matching = records.filter((record) => isFound(record, query)).sort((a, b) => b.modified - a.modified);
  const notes = notesOf(matching).filter((note) => isOnProvision(note, query.provision) && isMeant(note, query));
  return notes.slice(0, query.limit);
}

/** Notes of the given ids that meet the other conditions, in the order of the ids. */
export async function pickNotes(
  database: LacunaDatabase,
  ids: readonly string[],
  query: NoteQuery,
): Promise<readonly Note[]> {
  const { limit = ids.length } = query;
  const found: Note[] = [];
  // Only as many are read as are shown, since reading takes far longer than finding.
  for (let from = 0; from < ids.length && found.length < limit; from += CHUNK) {
    const read = await database.notes.bulkGet(ids.slice(from, from + CHUNK));
    const records = read.flatMap((record) => (record && isFound(record, query) ? [record] : []));
    found.push(...notesOf(records).filter((note) => isOnProvision(note, query.provision) && isMeant(note, query)));
  }
  return found.slice(0, limit);
}

function candidates({ notes }: LacunaDatabase, query: NoteQuery): PromiseLike<NoteRecord[]> {
  if (query.document !== undefined) return notes.where('document').equals(query.document).toArray();
  if (query.provision) {
    const { act, path } = query.provision;
    return notes.where('articles').equals(articleKey(act, path)).toArray();
  }
  if (query.tag !== undefined) return notes.where('tags').equals(query.tag).toArray();
  if (query.site !== undefined) return notes.where('site').equals(query.site).toArray();
  if (query.colour !== undefined) return notes.where('colour').equals(query.colour).toArray();
  if (query.conflict) return notes.where('conflict').equals(1).toArray();
  return notes.where('kind').equals('note').toArray();
}

const isFound = (record: NoteRecord, { document, tag, site, colour, state = 'live' }: NoteQuery): boolean =>
  record.kind === 'note' &&
  record.state === state &&
  (document === undefined || record.document === document) &&
  (tag === undefined || record.tags.includes(tag)) &&
  (site === undefined || record.site === site) &&
  (colour === undefined || record.colour === colour);

const isMeant = ({ motivation, bodies }: Note, query: NoteQuery): boolean =>
  (query.motivation === undefined || motivation === query.motivation) && (!query.conflict || bodies.length > 1);

/** A note on a part concerns its article, and a note on the article each of its parts. */
function isOnProvision(note: Note, provision: Provision | undefined): boolean {
  if (!provision) return true;
  const { act, path } = provision;
  return placesOf(note).some(
    (place) =>
      place.act === act &&
      articleOf(place.path) === articleOf(path) &&
      (pathHolds(place.path, path) || pathHolds(path, place.path)),
  );
}

/** Every tag of notes that are not deleted, in alphabetical order. */
export async function countTags({
  notes,
}: LacunaDatabase): Promise<readonly { readonly tag: string; readonly notes: number }[]> {
  const counts = new Map<string, number>();
  await notes
    .where('state')
    .equals('live')
    .each(({ tags }) => {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    });
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, number]) => ({ tag, notes: number }));
}
