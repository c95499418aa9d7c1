import type { LText } from '@/lib/base/language';
import { type PackTables, TABLES, type Table } from './pack';

/** A text of a record, with the place where it stands. */
export interface PlacedText {
  readonly record: string;
  readonly place: string;
  readonly text: LText;
}

export const placeOf = (table: Table, id: string, field?: string): string =>
  [table, id, ...(field ? [field] : [])].join(' › ');

/** Every id of a pack with its table, in file order. */
export function idsOf(tables: PackTables): readonly { readonly table: Table; readonly id: string }[] {
  return TABLES.flatMap((table) => tables[table].map(({ id }) => ({ table, id })));
}

/** Every text in languages that a pack holds. */
export function textsOf(tables: PackTables): readonly PlacedText[] {
  const placed = (table: Table, id: string, field: string, text: LText): PlacedText => ({
    record: id,
    place: placeOf(table, id, field),
    text,
  });
  return [
    ...tables.acts.map(({ id, titles }) => placed('acts', id, 'titles', titles)),
    ...tables.sources.flatMap(({ id, title, author }) => [
      placed('sources', id, 'title', title),
      placed('sources', id, 'author', author),
    ]),
    ...tables.passages.map(({ id, says }) => placed('passages', id, 'says', says)),
    ...tables.gaps.flatMap(({ id, title, body }) => [
      placed('gaps', id, 'title', title),
      placed('gaps', id, 'body', body),
    ]),
    ...tables.recommendations.map(({ id, text }) => placed('recommendations', id, 'text', text)),
    ...tables.assessments.map(({ id, because }) => placed('assessments', id, 'because', because)),
  ];
}
