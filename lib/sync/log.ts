/** What stands in the sealed files: segments with changes of rows, and heads that name a device's segments. */
import * as z from 'zod/mini';
import { parseRow, type Row } from '@/lib/note/row';

const device = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{8}$/));
const tail = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{8}-[0-9a-hjkmnp-tv-z]{8}$/));
const logFile = z.string().check(z.regex(/^log\/[0-9a-hjkmnp-tv-z]{8}\/[0-9a-hjkmnp-tv-z]{8}-[0-9a-hjkmnp-tv-z]{8}$/));

const headFile = z.string().check(z.regex(/^heads\/[0-9a-hjkmnp-tv-z]{8}(\.[0-9a-hjkmnp-tv-z]{8}){2}$/));

/** A device's own account of itself. Loose objects: what a later version adds is not refused. */
const headSchema = z.looseObject({
  v: z.number(),
  /** The head before this one, which this one replaces. */
  prev: z.nullable(z.string()),
  /** Its segments since its last full state, in the order of writing, by the ends of their names. */
  chain: z.array(tail),
  /** How many at the beginning of the chain are that full state. */
  base: z.number(),
  /** The newest segment of each other device whose chain it has applied without a hole, by the end of its name. */
  seen: z.record(device, tail),
  /** Fingerprint of what it held when it had sent everything; null where it had not. */
  digest: z.nullable(z.string()),
  /** Segments it cannot read or find, and heads it cannot read. */
  nacks: z.array(z.union([logFile, headFile])),
  /** Devices that a person has struck off. */
  gone: z.array(device),
  /** What the person calls this browser. */
  label: z.string().check(z.maxLength(200)),
  /** Version of the extension. */
  app: z.string().check(z.maxLength(50)),
  /** By its own clock, in milliseconds since 1970. For people only. */
  at: z.number(),
  /** Where its key for messages to this device alone is published (age recipient). */
  recipient: z.optional(z.string().check(z.maxLength(5000))),
});
export type Head = z.infer<typeof headSchema>;

/** Undefined for what is no head. */
export function parseHead(value: unknown): Head | undefined {
  const parsed = headSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** A piece of the log as it is written. `sig` is reserved for a signature of its writer. */
export interface LogSegment {
  readonly v: 1;
  readonly dev: string;
  readonly base: boolean;
  /** Which piece of how many, for a full state. */
  readonly part?: readonly [number, number];
  /** Segments of others whose content is in this full state. Only in its last piece. */
  readonly covers?: readonly string[];
  readonly ops: { readonly [id: string]: Omit<Row, 'id'> };
}

const segmentSchema = z.looseObject({
  v: z.number(),
  dev: device,
  base: z.boolean(),
  part: z.optional(z.tuple([z.number(), z.number()])),
  covers: z.optional(z.array(logFile)),
  ops: z.record(z.string().check(z.minLength(1), z.maxLength(200)), z.looseObject({})),
});

export interface ReadSegment {
  readonly rows: readonly Row[];
  readonly covers: readonly string[];
  /** Rows that are none; the others are good. */
  readonly bad: number;
}

/** Undefined for what is no segment. Parts that a delta leaves out are empty. */
export function parseSegment(value: unknown): ReadSegment | undefined {
  const parsed = segmentSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const entries = Object.entries(parsed.data.ops);
  const rows = entries.flatMap(([id, delta]) => parseRow({ f: {}, t: {}, x: {}, ...delta, id }) ?? []);
  return { rows, covers: parsed.data.covers ?? [], bad: entries.length - rows.length };
}

/** Rows as the operations of a segment. */
export function opsOf(rows: readonly Row[]): LogSegment['ops'] {
  return Object.fromEntries(
    rows.map(({ id, ...delta }) => {
      const filled = Object.entries(delta).filter(([key, part]) => !isEmptyPart(key, part));
      return [id, Object.fromEntries(filled) as Omit<Row, 'id'>];
    }),
  );
}

const isEmptyPart = (key: string, part: unknown): boolean =>
  'ftx'.includes(key) && typeof part === 'object' && part !== null && Object.keys(part).length === 0;
