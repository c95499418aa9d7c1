import type { Note } from '@/lib/note/note';
import { dayOf, provisionText, type ReportWords } from './readable';

/** Marks the file as UTF-8 for spreadsheets, which else show Cyrillic as noise. */
const BOM = '\uFEFF';
/** A cell that begins like this is run as a formula by spreadsheets; white space before it does not help. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

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
  return `${BOM}${[head, ...notes.map((note) => cellsOf(note, words))].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
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

/** An apostrophe in front makes a formula text; spreadsheets hide it. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
