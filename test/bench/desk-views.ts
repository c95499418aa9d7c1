/** The research desk over 5,000 gaps and 10,000 notes: what the background needs for a view, and what it costs to send it. */
import 'fake-indexeddb/auto';
import { deskAnswers } from '@/entrypoints/background/desk';
import type { LibraryHolder } from '@/entrypoints/background/library';
import { ok } from '@/lib/base/result';
import type { Library } from '@/lib/gap/library';
import { createSearch } from '@/lib/gap/search';
import { newRow } from '@/lib/note/change';
import { noteOf } from '@/lib/note/note';
import type { NoteStore } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import { openDatabase } from '@/lib/store/database';
import { createNoteStore } from '@/lib/store/notes';
import { deskLibrary } from '@/test/support/desk-library';
import { fakeSurroundings, newNote } from '@/test/support/notes';
import type { Row as Figure } from './bench';

const GAPS = 5000;
const NOTES = 10_000;
const ARTICLE = 'act=kz.cc.2014&article=146';

/** Medians. The filter changes every time, so that no answer is one that was kept. */
export async function rows(): Promise<readonly Figure[]> {
  const library = deskLibrary(GAPS);
  const desk = deskAnswers(openDatabase('bench-desk'), holderOf(library), manyNotes());
  const sender = {};
  const times = async (ask: (nth: number) => unknown): Promise<number> => {
    const taken: number[] = [];
    for (let nth = 0; nth < 9; nth++) {
      const start = performance.now();
      JSON.parse(JSON.stringify(await ask(nth)));
      taken.push(performance.now() - start);
    }
    return taken.sort((a, b) => a - b)[4] ?? Number.POSITIVE_INFINITY;
  };
  const fresh = (nth: number, filter = '') => [filter, `to=${2100 + nth}`].filter(Boolean).join('&');
  const dossier = await times(async (nth) => [
    await desk['desk.find']({ type: 'desk.find', filter: fresh(nth, ARTICLE) }, sender),
    await desk['desk.article'](
      { type: 'desk.article', filter: fresh(nth, ARTICLE), act: 'kz.cc.2014', article: '146' },
      sender,
    ),
  ]);
  const matrix = await times((nth) =>
    desk['desk.matrix']({ type: 'desk.matrix', filter: fresh(nth), axis: 'standard' }, sender),
  );
  const strip = await times((nth) =>
    desk['desk.persistence']({ type: 'desk.persistence', filter: fresh(nth), offset: 0, limit: 100 }, sender),
  );
  return [row('desk.dossierMs', dossier, 300), row('desk.matrixMs', matrix, 200), row('desk.stripMs', strip)];
}

/**
 * Notes by article, as the database's index holds them. The database itself is left out: the one that stands in for it
 * outside of browsers takes minutes to hold so many rows with equal keys.
 */
function manyNotes(): NoteStore {
  const byArticle = new Map<string, Row[]>();
  for (let i = 0; i < NOTES; i++) {
    const made = noteRow(i);
    const key = `kz.cc.2014#${1 + (i % 470)}`;
    byArticle.set(key, [...(byArticle.get(key) ?? []), made]);
  }
  const find: NoteStore['find'] = ({ provision }) =>
    Promise.resolve(ok((byArticle.get(`${provision?.act}#${provision?.path}`) ?? []).map(noteOf)));
  return { ...createNoteStore(openDatabase('bench-desk'), fakeSurroundings()), find };
}

function noteRow(i: number) {
  const note = newNote({ body: `Note ${i}`, provision: { act: 'kz.cc.2014', path: `${1 + (i % 470)}/1` } });
  return newRow(`note-${i}`, note, `${(i + 1).toString(16).padStart(12, '0')}000000.aaaaaaaa.aaaa`, i);
}

function holderOf(library: Library): LibraryHolder {
  return {
    library: () => Promise.resolve(library),
    search: () => Promise.resolve(createSearch(library)),
    stamps: () => Promise.resolve([]),
    state: () => Promise.reject(new Error('not asked here')),
    renew: () => Promise.resolve(),
    forget: () => undefined,
  };
}

const row = (name: string, value: number, limit?: number): Figure => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/desk-views.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
