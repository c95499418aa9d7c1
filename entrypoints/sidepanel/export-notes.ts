/** Notes into the text of a file, read from the background piece by piece. */
import type { ExportFormat } from '@/components/notes/transfer-view';
import type { Language } from '@/lib/base/language';
import { ROWS_AT_ONCE } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';
import type { Note } from '@/lib/note/note';
import type { Row } from '@/lib/note/row';
import { toCsv } from '@/lib/report/csv';
import { toHtml } from '@/lib/report/html';
import { toMarkdown } from '@/lib/report/markdown';
import { toOwnExport } from '@/lib/report/own-export';
import { inReadingOrder } from '@/lib/report/readable';
import { toCollection } from '@/lib/report/web-annotation';
import { reportWords } from './report-words';

export interface ExportOrder {
  readonly format: ExportFormat;
  /** Ids to be exported; undefined for everything. */
  readonly ids: readonly string[] | undefined;
  readonly language: Language;
  readonly signal: AbortSignal;
  progress(done: number, of: number): void;
}

export interface ExportFile {
  readonly text: string;
  readonly type: string;
  /** Ending of its name. */
  readonly ending: string;
}

/** @throws Error when something could not be read, or it was stopped: half a file is none. */
export async function exportNotes(order: ExportOrder): Promise<ExportFile> {
  const words = reportWords(order.language);
  const notes = async () => inReadingOrder(await readNotes(order));
  switch (order.format) {
    case 'lacuna':
      return { text: toOwnExport(await readRows(order)), type: 'application/json', ending: 'json' };
    case 'w3c':
      return { text: toCollection(await notes()), type: 'application/ld+json', ending: 'jsonld' };
    case 'markdown':
      return { text: toMarkdown(await notes(), words), type: 'text/markdown', ending: 'md' };
    case 'csv':
      return { text: toCsv(await notes(), words), type: 'text/csv', ending: 'csv' };
    case 'html':
      return { text: toHtml(await notes(), words), type: 'text/html', ending: 'html' };
  }
}

async function readRows({ ids, signal, progress }: ExportOrder): Promise<readonly Row[]> {
  const wanted = ids && new Set(ids);
  const rows: Row[] = [];
  for (let piece = await rowsAfter(undefined); piece.length > 0; piece = await rowsAfter(piece.at(-1)?.id)) {
    signal.throwIfAborted();
    rows.push(...(wanted ? piece.filter(({ id }) => wanted.has(id)) : piece));
    progress(rows.length, wanted?.size ?? rows.length);
  }
  return rows;
}

async function rowsAfter(after: string | undefined): Promise<readonly Row[]> {
  const reply = await ask({ type: 'notes.rows', limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

async function readNotes({ ids, signal, progress }: ExportOrder): Promise<readonly Note[]> {
  const every = ids ?? (await allIds());
  const notes: Note[] = [];
  for (let from = 0; from < every.length; from += ROWS_AT_ONCE) {
    signal.throwIfAborted();
    const reply = await ask({ type: 'notes.pick', ids: every.slice(from, from + ROWS_AT_ONCE) });
    if (!reply.ok) throw new Error(reply.error.code);
    notes.push(...reply.value);
    progress(notes.length, every.length);
  }
  return notes;
}

async function allIds(): Promise<readonly string[]> {
  const reply = await ask({ type: 'notes.ids', query: {} });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}
