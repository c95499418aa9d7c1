/** Notes found by words and by what they bear, with all that this needs held in memory and followed while notes are written. */
import type { Note } from '@/lib/note/note';
import type { NoteFacets, NoteQuery } from '@/lib/note/note-store';
import type { LacunaDatabase } from './database';
import { createNoteIndex, type NoteIndex } from './note-index';
import { createNoteList, type NoteList } from './note-list';
import { pickNotes } from './note-queries';
import { notesOf } from './note-record';
import type { Done } from './write-notes';

interface Finder {
  readonly search: (text: string, query: NoteQuery) => Promise<readonly Note[]>;
  /** Ids of all that is found, the best or the latest first. */
  readonly ids: (query: NoteQuery) => Promise<readonly string[]>;
  readonly facets: () => Promise<NoteFacets>;
  /** Takes in what was written. */
  readonly follow: (done: Done<unknown>) => void;
}

interface Held {
  readonly index: NoteIndex;
  readonly list: NoteList;
  readonly revision: number;
}

/** Reads nothing yet: the first question does. */
export function createFinder(database: LacunaDatabase): Finder {
  let held: Held | undefined;
  /** Two questions at once build it once. */
  let building: Promise<Held> | undefined;

  async function current(): Promise<Held> {
    const revision = (await database.meta.get('clock'))?.revision ?? 0;
    if (held?.revision === revision) return held;
    building ??= build().finally(() => {
      building = undefined;
    });
    const built = await building;
    // Begun before the last write, for an earlier question.
    if (built.revision < revision) return current();
    if (!held || held.revision < built.revision) held = built;
    return built;
  }

  async function build(): Promise<Held> {
    const { notes, revision } = await database.transaction('r', database.notes, database.meta, async () => ({
      notes: notesOf(await database.notes.where('kind').equals('note').toArray()),
      revision: (await database.meta.get('clock'))?.revision ?? 0,
    }));
    return { index: createNoteIndex(notes), list: createNoteList(notes), revision };
  }

  return {
    search: async (text, query) => {
      const { index, list } = await current();
      return pickNotes(database, list.among(index.search(text, Number.POSITIVE_INFINITY), query), query);
    },
    ids: async (query) => {
      const { index, list } = await current();
      const found = query.text?.trim()
        ? list.among(index.search(query.text, Number.POSITIVE_INFINITY), query)
        : list.ids(query);
      return found.slice(0, query.limit);
    },
    facets: async () => (await current()).list.facets(),
    follow({ written, revision }) {
      // Another writer came between: the next question builds the index anew.
      if (!held || written.length === 0 || revision === held.revision) return;
      if (revision === held.revision + 1) {
        held.index.put(written);
        held.list.put(written);
        held = { ...held, revision };
      } else held = undefined;
    },
  };
}
