import type { Note } from '@/lib/note/note';
import { csvFile } from './csv-cells';
import { dayOf, provisionText, type ReportWords } from './readable';

/** Notes as a table: commas, quotes doubled, CRLF (RFC 4180), one row per note. */
export function toCsv(notes: readonly Note[], words: ReportWords): string {
  const { columns } = words;
  const head = [
    columns.kind,
    columns.colour,
    columns.provision,
    columns.quote,
    columns.note,
    columns.tags,
    columns.document,
    columns.address,
    columns.edition,
    columns.created,
    columns.modified,
  ];
  return csvFile([head, ...notes.map((note) => cellsOf(note, words))]);
}

function cellsOf(note: Note, words: ReportWords): readonly string[] {
  const places = [...(note.provision ? [note.provision] : []), ...note.links];
  return [
    words.motivation[note.motivation],
    words.colour[note.colour],
    places.map((place) => provisionText(place, words.language)).join('; '),
    note.anchor?.quote.exact ?? '',
    note.bodies.map(({ value }) => value).join(`\n\n${words.otherVersion}\n`),
    note.tags.join('; '),
    note.title ?? note.document,
    note.address ?? '',
    note.on ?? '',
    dayOf(note.created),
    dayOf(note.modified),
  ];
}
