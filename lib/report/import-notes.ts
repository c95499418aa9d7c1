/** A file of notes from a person: our own export, W3C annotations, or an export of Hypothesis. Reads, and writes nothing. */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '@/lib/base/result';
import type { Incoming } from '@/lib/note/note-store';
import { parseRow } from '@/lib/note/row';
import { annotationSchema } from './annotation-shape';
import { OWN_FORMAT } from './own-export';
import { readAnnotation, type SkipReason } from './read-annotation';

/** In bytes of the file and in units of its text; a larger file is refused before it is read. */
export const IMPORT_SIZE_CAP = 64 * 1024 * 1024;
/** Levels of brackets; deeper files are made to make readers fall over. */
const DEEPEST = 60;

/** Why a whole file is refused. */
export type ImportProblem =
  | 'too-large'
  /** Ends in the middle: it was not saved or sent to its end. */
  | 'cut-off'
  | 'not-json'
  /** JSON, and none of the formats known here. */
  | 'unknown-format'
  /** Made by a version whose files this one cannot read. */
  | 'newer-version'
  /** The caller wished no more of it. */
  | 'stopped';

export interface NotesFile {
  readonly format: 'lacuna' | 'w3c' | 'hypothesis';
  readonly incoming: readonly Incoming[];
  /** What stays out, by its place in the file from 0. */
  readonly skipped: readonly { readonly at: number; readonly reason: SkipReason }[];
}

/** @param progress called, and waited for, with the number of annotations read; false from it stops the reading. */
export async function readNotesFile(
  text: string,
  progress: (done: number, of: number) => unknown = () => undefined,
): Promise<Result<NotesFile, ImportProblem>> {
  if (text.length > IMPORT_SIZE_CAP) return fail('too-large');
  const json = parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return json;
  const own = ownSchema.safeParse(json.value);
  if (own.success) return own.data.lacuna.version > OWN_FORMAT ? fail('newer-version') : ok(ownRows(own.data.rows));
  const listed = annotationsOf(json.value);
  if (!listed) return fail('unknown-format');
  const incoming: Incoming[] = [];
  const skipped: { at: number; reason: SkipReason }[] = [];
  for (const [at, one] of listed.items.entries()) {
    const row = await readOne(one);
    if (row.ok) incoming.push({ row: row.value, foreign: true });
    else skipped.push({ at, reason: row.error });
    if (at % 200 === 199 && (await progress(at + 1, listed.items.length)) === false) return fail('stopped');
  }
  return ok({ format: listed.format, incoming, skipped });
}

function parse(text: string): Result<unknown, ImportProblem> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(isCutOff(text) ? 'cut-off' : 'not-json');
  }
}

/** Whether a text or a bracket is left open: a file that ends before its end. Sign by sign, for files of any size. */
function isCutOff(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at = endOfString(text, at);
      if (at < 0) return true;
    } else if (sign === '{' || sign === '[') open++;
    else if (sign === '}' || sign === ']') open--;
  }
  return open > 0;
}

/** Offset of the quote that ends a text, or -1 where none does. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

const ownSchema = z.looseObject({
  lacuna: z.looseObject({ format: z.literal('notes'), version: z.int() }),
  rows: z.array(z.unknown()),
});

/** Rows as our own files hold them; what is none is named. */
export function ownRows(rows: readonly unknown[]): NotesFile {
  const read = rows.map((row) => (isDeep(row) ? 'too-deep' : (parseRow(row) ?? 'not-an-annotation')));
  return {
    format: 'lacuna',
    incoming: read.flatMap((row) => (typeof row === 'string' ? [] : [{ row, foreign: false }])),
    skipped: read.flatMap((row, at) => (typeof row === 'string' ? [{ at, reason: row }] : [])),
  };
}

interface Listed {
  readonly format: 'w3c' | 'hypothesis';
  readonly items: readonly unknown[];
}

const list = z.array(z.unknown());
const hypothesisSchema = z.union([z.looseObject({ annotations: list }), z.looseObject({ rows: list })]);
const pageSchema = z.looseObject({ items: list });
const w3cSchema = z.union([
  pageSchema,
  z.looseObject({ first: pageSchema }),
  z.looseObject({ '@graph': list }),
  z.looseObject({ type: z.union([z.literal('Annotation'), z.array(z.string())]), target: z.unknown() }),
]);

function annotationsOf(value: unknown): Listed | undefined {
  if (Array.isArray(value)) return { format: value.some(isHypothesis) ? 'hypothesis' : 'w3c', items: value };
  const hypothesis = hypothesisSchema.safeParse(value);
  if (hypothesis.success) {
    const { data } = hypothesis;
    return {
      format: 'hypothesis',
      items: 'annotations' in data ? (data.annotations as unknown[]) : (data.rows as unknown[]),
    };
  }
  const parsed = w3cSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { data } = parsed;
  if ('items' in data) return { format: 'w3c', items: list.parse(data.items) };
  if ('first' in data) return { format: 'w3c', items: pageSchema.parse(data.first).items };
  return { format: 'w3c', items: '@graph' in data ? list.parse(data['@graph']) : [value] };
}

const isHypothesis = (value: unknown): boolean => typeof value === 'object' && value !== null && 'uri' in value;

async function readOne(value: unknown): ReturnType<typeof readAnnotation> {
  if (isDeep(value)) return fail('too-deep');
  const parsed = annotationSchema.safeParse(value);
  return parsed.success ? readAnnotation(parsed.data) : fail('not-an-annotation');
}

/** Level by level and not by recursion, which is what such files aim at. */
function isDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
