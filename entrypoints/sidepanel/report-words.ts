import { COLOURS } from '@/lib/base/colours';
import type { Language } from '@/lib/base/language';
import { MOTIVATIONS } from '@/lib/note/kinds';
import type { ReportWords } from '@/lib/report/readable';
import { noteWords } from '@/lib/words/note-words';
import { notebookWords } from '@/lib/words/notebook-words';

/** Words of a file of notes for people. */
export function reportWords(language: Language): ReportWords {
  const note = noteWords(language);
  const book = notebookWords(language);
  return {
    language,
    title: book('report.title'),
    motivation: named(MOTIVATIONS, (one) => note(`note.kind.${one}`)),
    colour: named(COLOURS, (one) => note(`note.colour.${one}`)),
    columns: {
      kind: book('report.kind'),
      colour: note('note.colour'),
      provision: book('notes.filter.provision'),
      quote: book('report.quote'),
      note: note('note.body'),
      tags: note('note.tags'),
      document: book('report.document'),
      address: book('report.address'),
      edition: book('report.edition'),
      created: book('report.created'),
      modified: book('report.modified'),
    },
    otherVersion: book('report.other-version'),
  };
}

const named = <K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
