/** Notes found by words and by what they bear, with all that this needs held in memory and followed while notes are written. */
import type { Note } from '@/lib/note/note';
import type { NoteFacets, NoteQuery } from '@/lib/note/note-store';
import type { LacunaDatabase } from './database';
import { type NoteIndex, noteIndexInSteps } from './note-index';
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
  readonly list: NoteList;
  /** Built when words are sought for the first time: it takes ten times as long as the list. */
  readonly index: NoteIndex | undefined;
  readonly revision: number;
}

/** Reads nothing yet: the first question does. */
export function createFinder(database: LacunaDatabase): Finder {
  let held: Held | undefined;
  /** Two questions at once build it once. */
  let building: { readonly words: boolean; readonly made: Promise<Held> } | undefined;

  async function current(words: boolean): Promise<Held> {
    const revision = (await database.meta.get('clock'))?.revision ?? 0;
    if (held?.revision === revision && (held.index || !words)) return held;
    const made = await underWay(words);
    // Begun before the last write, for an earlier question.
    if (made.revision < revision) return current(words);
    if (!held || held.revision < made.revision || !held.index) held = made;
    return made;
  }

  function underWay(words: boolean): Promise<Held> {
    if (building && (building.words || !words)) return building.made;
    const begun = { words, made: build(words) };
    building = begun;
    const end = () => {
      if (building === begun) building = undefined;
    };
    void begun.made.then(end, end);
    return begun.made;
  }

  async function build(words: boolean): Promise<Held> {
    const { notes, revision } = await database.transaction('r', database.notes, database.meta, async () => ({
      notes: notesOf(await database.notes.where('kind').equals('note').toArray()),
      revision: (await database.meta.get('clock'))?.revision ?? 0,
    }));
    return {
      list: createNoteList(notes),
      index: words ? await unhurried(noteIndexInSteps(notes)) : undefined,
      revision,
    };
  }

  /** Whoever looks at all notes may search them next: the words are read meanwhile, so that the first letter finds at once. */
  function warm(): void {
    if (held?.index) return;
    underWay(true).then(
      (made) => {
        if (!held || held.revision <= made.revision) held = made;
      },
      // The question itself will tell why.
      () => undefined,
    );
  }

  async function ids(query: NoteQuery): Promise<readonly string[]> {
    if (!query.text?.trim()) {
      const { list } = await current(false);
      warm();
      return list.ids(query);
    }
    const { index, list } = await current(true);
    return index ? list.among(index.search(query.text, Number.POSITIVE_INFINITY), query) : [];
  }

  return {
    search: async (text, query) => pickNotes(database, await ids({ ...query, text }), query),
    ids: async (query) => (await ids(query)).slice(0, query.limit),
    facets: async () => (await current(false)).list.facets(),
    follow({ written, revision }) {
      // Another writer came between: the next question builds the index anew.
      if (!held || written.length === 0 || revision === held.revision) return;
      if (revision === held.revision + 1) {
        held.index?.put(written);
        held.list.put(written);
        held = { ...held, revision };
      } else held = undefined;
    },
  };
}

/** Lets whatever else waits have its turn between two steps. */
async function unhurried<T>(job: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
