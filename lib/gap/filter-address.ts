/**
 * A filter as one line of text: `act=kz.cc.2014&article=146&status=open`. It stands in the desk's address and in every
 * export, so the same question always reads the same and can be asked again.
 */
import * as z from 'zod/mini';
import { LANGUAGES } from '@/lib/base/language';
import { fail, ok, type Result } from '@/lib/base/result';
import { whenSchema } from '@/lib/base/when-schema';
import { actIdSchema } from '@/lib/law/provision-schema';
import type { Filter } from './filter';
import { CONFIDENCES, GAP_KINDS, LEVELS, SOURCE_KINDS, STATUSES } from './vocabulary';

type FieldName = keyof Filter;
type Reads = (value: string) => boolean;

const matches =
  (pattern: RegExp, longest = 200): Reads =>
  (value) =>
    value.length <= longest && pattern.test(value);
const isOneOf =
  (list: readonly string[]): Reads =>
  (value) =>
    list.includes(value);
const isLabel: Reads = (value) => value === value.trim() && value !== '' && value.length <= 200;
const isAct: Reads = (value) => actIdSchema.safeParse(value).success;
const isDate: Reads = (value) => whenSchema.safeParse(value).success;

const ARTICLE = /^\d+(-\d+)?$/;
const TREATY_ARTICLE = /^(un|kz)\.[a-z0-9-]+(\.[a-z0-9-]+)*(\/n?[0-9a-z-]+)*$/;
const RECORD = /^[a-z]+\.[a-z0-9][a-z0-9.-]*$/;
const FILE = /^[a-z0-9][a-z0-9._-]*$/;

/** Every field in the order in which it is written, with its word in the address and what it may hold. */
const LISTS = [
  ['act', 'acts', isAct],
  ['article', 'articles', matches(ARTICLE)],
  ['treaty', 'standards', matches(TREATY_ARTICLE)],
  ['right', 'rights', isLabel],
  ['kind', 'kinds', isOneOf(GAP_KINDS)],
  ['theme', 'themes', isLabel],
  ['group', 'persons', isLabel],
  ['level', 'levels', isOneOf(LEVELS)],
  ['status', 'statuses', isOneOf(STATUSES)],
  ['source', 'sources', matches(RECORD)],
  ['source-kind', 'sourceKinds', isOneOf(SOURCE_KINDS)],
  ['language', 'languages', isOneOf(LANGUAGES)],
  ['confidence', 'confidences', isOneOf(CONFIDENCES)],
  ['file', 'packs', matches(FILE)],
] as const satisfies readonly (readonly [string, FieldName, Reads])[];

const SINGLES = [
  ['from', 'from', isDate],
  ['to', 'to', isDate],
  ['notes', 'notes', isOneOf(['with', 'without'])],
  ['text', 'text', isLabel],
] as const satisfies readonly (readonly [string, FieldName, Reads])[];

export type ListField = (typeof LISTS)[number][1];
export const LIST_FIELDS: readonly ListField[] = LISTS.map(([, field]) => field);

/** The filter with what says nothing left out, and every list in one order without repetitions. */
export function normalFilter(filter: Filter): Filter {
  const lists = LISTS.flatMap(([, field]) => {
    const values = [...new Set<string>(filter[field] ?? [])].sort();
    return values.length > 0 ? [[field, values] as const] : [];
  });
  const singles = SINGLES.flatMap(([, field]) => {
    const value = filter[field]?.trim().normalize('NFC');
    return value ? [[field, value] as const] : [];
  });
  return Object.fromEntries([...lists, ...singles]);
}

/** The canonical text of a filter; empty for one that lets everything through. */
export function printFilter(filter: Filter): string {
  const normal = normalFilter(filter);
  return [
    ...LISTS.flatMap(([word, field]) => (normal[field] ?? []).map((value) => [word, value] as const)),
    ...SINGLES.flatMap(([word, field]) => (normal[field] ? [[word, normal[field]] as const] : [])),
  ]
    .map(([word, value]) => `${word}=${encoded(value)}`)
    .join('&');
}

/** A slash needs no escape after `#` and reads better plain. */
const encoded = (value: string): string => encodeURIComponent(value).replaceAll('%2F', '/');

/** Why a text is no filter, with the part at fault as it was written. */
export interface FilterProblem {
  readonly reason: 'unknown-field' | 'unknown-value' | 'twice' | 'malformed' | 'too-long';
  readonly part: string;
}

/** An address longer than this was not written by a person or by us. In UTF-16 units. */
const LONGEST = 20_000;

/**
 * Reads the text of a filter. Nothing is skipped: a filter that quietly forgot a part would show more than was asked for.
 * The order of the parts and repeated values are forgiven.
 */
export function parseFilter(text: string): Result<Filter, FilterProblem> {
  if (text.length > LONGEST) return fail({ reason: 'too-long', part: text.slice(0, 60) });
  const lists = new Map<ListField, string[]>();
  const singles = new Map<FieldName, string>();
  for (const part of text === '' ? [] : text.split('&')) {
    const read = readPart(part);
    if (!read.ok) return read;
    const { field, value, isList } = read.value;
    if (isList) lists.set(field as ListField, [...(lists.get(field as ListField) ?? []), value]);
    else if (singles.has(field)) return fail({ reason: 'twice', part });
    else singles.set(field, value);
  }
  return ok(normalFilter(Object.fromEntries<unknown>([...lists, ...singles])));
}

interface ReadPart {
  readonly field: FieldName;
  readonly value: string;
  readonly isList: boolean;
}

function readPart(part: string): Result<ReadPart, FilterProblem> {
  const at = part.indexOf('=');
  const value = at < 0 ? undefined : decoded(part.slice(at + 1));
  if (value === undefined) return fail({ reason: 'malformed', part });
  const word = part.slice(0, at);
  const list = LISTS.find(([known]) => known === word);
  const known = list ?? SINGLES.find(([single]) => single === word);
  if (!known) return fail({ reason: 'unknown-field', part });
  const [, field, reads] = known;
  return reads(value) ? ok({ field, value, isList: list !== undefined }) : fail({ reason: 'unknown-value', part });
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** A filter as it travels in a message: its canonical text, capped. */
export const filterTextSchema = z.string().check(z.maxLength(LONGEST));
