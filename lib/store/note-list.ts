/**
 * What notes are found by, in memory beside their words: so that ten thousand of them are filtered and counted within
 * milliseconds, and only those are read that are shown.
 */
import { articleOf, pathHolds } from '@/lib/law/provision';
import { type Note, noteOf } from '@/lib/note/note';
import type { NoteFacets, NoteQuery } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import { placesOf, siteOf } from './note-record';

type Facets = Pick<Note, 'id' | 'document' | 'tags' | 'colour' | 'motivation' | 'state' | 'modified'> & {
  readonly site: string;
  readonly conflict: boolean;
  readonly places: ReturnType<typeof placesOf>;
};

export interface NoteList {
  readonly put: (rows: readonly Row[]) => void;
  /** Ids of notes that meet all conditions but the words, the latest change first. */
  readonly ids: (query: NoteQuery) => readonly string[];
  /** Those of the given ids that meet the conditions but the words, in their order. */
  readonly among: (ids: readonly string[], query: NoteQuery) => readonly string[];
  readonly facets: () => NoteFacets;
}

export function createNoteList(notes: readonly Note[]): NoteList {
  const known = new Map(notes.map((note) => [note.id, facetsOf(note)]));
  /** All, the latest change first; undefined after something was written. */
  let ordered: readonly Facets[] | undefined;
  return {
    put(rows) {
      ordered = undefined;
      for (const row of rows) if (row.k === 'note') known.set(row.id, facetsOf(noteOf(row)));
    },
    ids: (query) => {
      ordered ??= [...known.values()].sort((a, b) => b.modified - a.modified || (a.id < b.id ? -1 : 1));
      return ordered.filter((facets) => isMeant(facets, query)).map(({ id }) => id);
    },
    among: (ids, query) =>
      ids.filter((id) => {
        const facets = known.get(id);
        return facets !== undefined && isMeant(facets, query);
      }),
    facets: () => countFacets([...known.values()]),
  };
}

function facetsOf(note: Note): Facets {
  const { id, document, tags, colour, motivation, state, modified } = note;
  return {
    ...{ id, document, tags, colour, motivation, state, modified },
    site: siteOf(note.address),
    conflict: note.bodies.length > 1,
    places: placesOf(note),
  };
}

const isMeant = (facets: Facets, query: NoteQuery): boolean =>
  facets.state === (query.state ?? 'live') &&
  (query.document === undefined || facets.document === query.document) &&
  (query.tag === undefined || facets.tags.includes(query.tag)) &&
  (query.site === undefined || facets.site === query.site) &&
  (query.colour === undefined || facets.colour === query.colour) &&
  (query.motivation === undefined || facets.motivation === query.motivation) &&
  (!query.conflict || facets.conflict) &&
  (query.provision === undefined || isOn(facets.places, query.provision));

/** A note on a part concerns its article, and a note on the article each of its parts. */
const isOn = (places: Facets['places'], { act, path }: NonNullable<NoteQuery['provision']>): boolean =>
  places.some(
    (place) =>
      place.act === act &&
      articleOf(place.path) === articleOf(path) &&
      (pathHolds(place.path, path) || pathHolds(path, place.path)),
  );

function countFacets(all: readonly Facets[]): NoteFacets {
  const sites = new Map<string, number>();
  const live = all.filter(({ state }) => state === 'live');
  for (const { site } of live) if (site !== '') sites.set(site, (sites.get(site) ?? 0) + 1);
  return {
    live: live.length,
    deleted: all.filter(({ state }) => state === 'deleted').length,
    sites: [...sites].sort(([a], [b]) => (a < b ? -1 : 1)).map(([site, notes]) => ({ site, notes })),
  };
}
