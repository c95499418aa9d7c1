import * as z from 'zod/mini';
import { fail, ok } from '@/lib/base/result';
import { assessmentSchema } from './assessment';
import { dateTimeSchema, listOf, plainText, sha256Schema, urlSchema } from './fields';
import { gapSchema } from './gap';
import { passageSchema } from './passage';
import { errorAt, type PackResult, type Problem, WHOLE_FILE } from './problem';
import { because, type Reason, reasonSaying } from './reason';
import { recommendationSchema } from './recommendation';
import { packActSchema, packConcordanceSchema, packEditionSchema, sourceSchema } from './source';

/** A pack larger than this (in bytes) is refused before it is read. */
export const PACK_SIZE_CAP = 10 * 1024 * 1024;

/** The eight tables of a pack, in the order in which the file holds them. */
export const TABLES = [
  'acts',
  'editions',
  'concordance',
  'sources',
  'passages',
  'gaps',
  'recommendations',
  'assessments',
] as const;
export type Table = (typeof TABLES)[number];

const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'not a version N.N.N'));
const packName = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]*$/, 'not a name of a library file'), z.maxLength(100));
const resource = <N extends Table, T extends z.ZodMiniType>(name: N, record: T) =>
  z.strictObject({ name: z.literal(name), data: z.array(record) });

/** A pack file: a Data Package v2 with inline data and one key of our own. */
export const packSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  lacuna: z.strictObject({
    format: z.literal(1),
    minApp: z.optional(plainText(20)),
    previous: z.nullable(z.strictObject({ version, sha256: sha256Schema })),
    /** Packs to whose records this one refers. */
    uses: listOf(z.strictObject({ name: packName, version })),
  }),
  name: packName,
  id: plainText(200),
  version,
  title: plainText(300),
  description: plainText(2000),
  created: dateTimeSchema,
  homepage: z.optional(urlSchema),
  licenses: z
    .array(z.strictObject({ name: plainText(100), path: z.optional(urlSchema), title: z.optional(plainText(200)) }))
    .check(z.minLength(1)),
  contributors: z
    .array(z.strictObject({ title: plainText(200), roles: z.array(plainText(50)), path: z.optional(urlSchema) }))
    .check(z.minLength(1)),
  sources: z.array(z.strictObject({ title: plainText(300), path: z.optional(urlSchema) })),
  resources: z.tuple([
    resource('acts', packActSchema),
    resource('editions', packEditionSchema),
    resource('concordance', packConcordanceSchema),
    resource('sources', sourceSchema),
    resource('passages', passageSchema),
    resource('gaps', gapSchema),
    resource('recommendations', recommendationSchema),
    resource('assessments', assessmentSchema),
  ]),
});
export type Pack = z.infer<typeof packSchema>;

/** The records of a pack by table. */
export function tablesOf(pack: Pack) {
  const [acts, editions, concordance, sources, passages, gaps, recommendations, assessments] = pack.resources;
  return {
    acts: acts.data,
    editions: editions.data,
    concordance: concordance.data,
    sources: sources.data,
    passages: passages.data,
    gaps: gaps.data,
    recommendations: recommendations.data,
    assessments: assessments.data,
  };
}
export type PackTables = ReturnType<typeof tablesOf>;

const FIRST_PROBLEMS = 20;

/**
 * Reads a pack file: size, JSON, strict schema. References and texts are looked at afterwards, by `lintPack`.
 *
 * @returns the pack with defaults filled in, or the first problems with their place and reason.
 */
export function parsePack(text: string): PackResult<Pack> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > PACK_SIZE_CAP) {
    return fail([errorAt('too-big', WHOLE_FILE, because('too-big', { bytes, cap: PACK_SIZE_CAP }))]);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fail([errorAt('not-json', WHOLE_FILE, placeOfFault(error))]);
  }
  return checkPack(raw);
}

/** Where reading broke off, as far as this engine tells it. */
function placeOfFault(error: unknown): Reason {
  const told = /line (?<line>\d+) column (?<column>\d+)/.exec(error instanceof Error ? error.message : '')?.groups;
  return told ? because('not-json', { line: told.line ?? '', column: told.column ?? '' }) : because('form');
}

/** The same for a pack that is already an object, as the build brings in the shipped ones. */
export function checkPack(raw: unknown): PackResult<Pack> {
  const parsed = packSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.slice(0, FIRST_PROBLEMS).map((issue) => schemaProblem(issue, raw)));
}

function schemaProblem(issue: z.core.$ZodIssue, raw: unknown): Problem {
  const found = issue.path.reduce<unknown>(stepInto, raw);
  return errorAt('schema', placeInWords(issue.path, raw), found === undefined ? because('absent') : reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue): Reason {
  switch (issue.code) {
    case 'unrecognized_keys':
      return because('unknown-field', { fields: issue.keys.join(', ') });
    case 'invalid_type':
      return because('type', { type: issue.expected });
    case 'invalid_value':
      return because('one-of', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return because('too-few', { limit: String(issue.minimum) });
    case 'too_big':
      return because('too-many', { limit: String(issue.maximum) });
    case 'invalid_union':
      return because('no-form');
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return because(reasonSaying(issue.message) ?? 'form');
  }
}

/** Turns `resources.5.data.0.body` into `gaps › gap.kz.cc-146.penalties › body`: a person looks for ids, not for numbers. */
function placeInWords(path: readonly PropertyKey[], raw: unknown): string {
  const [first, table, data, index, ...field] = path;
  if (first === undefined) return WHOLE_FILE;
  if (first !== 'resources' || table === undefined) return path.map(keyInWords).join(' › ');
  const name = TABLES[Number(table)] ?? `resources #${Number(table) + 1}`;
  if (data !== 'data' || index === undefined) return [name, ...path.slice(2).map(keyInWords)].join(' › ');
  const record = [first, table, data, index].reduce<unknown>(stepInto, raw);
  return [name, idOf(record) ?? `#${Number(index) + 1}`, ...field.map(keyInWords)].join(' › ');
}

const keyInWords = (key: PropertyKey): string => (typeof key === 'number' ? `#${key + 1}` : String(key));

function stepInto(at: unknown, key: PropertyKey): unknown {
  return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
}

function idOf(record: unknown): string | undefined {
  const id = stepInto(record, 'id');
  return typeof id === 'string' ? id : undefined;
}
