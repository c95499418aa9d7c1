import * as z from 'zod/mini';
import { actIdSchema, editionIdSchema, pathSchema } from '@/lib/law/provision-schema';
import { LINK_BASES } from './vocabulary';

/** Ids of records: `gap.kz.cc-146.lawful-actions`. Readable, never reused. */
const recordId = <P extends string>(prefix: P) =>
  z.custom<`${P}.${string}`>(
    (value) => typeof value === 'string' && value.startsWith(`${prefix}.`) && RECORD_ID.test(value),
    `not an id that begins with "${prefix}."`,
  );
const RECORD_ID = /^[a-z]+\.[a-z0-9][a-z0-9.-]*$/;

export const concordanceIdSchema = recordId('con');
export const sourceIdSchema = recordId('src');
export const passageIdSchema = recordId('psg');
export const gapIdSchema = recordId('gap');
export const recommendationIdSchema = recordId('rec');
export const assessmentIdSchema = recordId('asm');

/** http and https only: a general check of addresses also passes `javascript:`. */
export const urlSchema = z
  .string()
  .check(z.regex(/^https?:\/\/[^\s<>"]+$/, 'not the address of a web page'), z.maxLength(2000));

/** Symbol of a UN document, without spaces; compared in upper case. */
export const symbolSchema = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9./()-]+$/i, 'not a document symbol'));

export const sha256Schema = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not 64 lower-case hex digits'));

export const dateTimeSchema = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/,
      'not a date and time in UTC',
    ),
  );

/** A text that is never shown as a title: names, notes, evidence. */
export const plainText = (maxLength: number) => z.string().check(z.minLength(1), z.maxLength(maxLength));

/** A list that may be left out of the file. */
export const listOf = <T extends z.ZodMiniType>(item: T) => z._default(z.array(item), []);

/** One provision as a source cites it, and why we think that it is this one. */
export const provisionRefSchema = z.strictObject({
  act: actIdSchema,
  path: pathSchema,
  edition: z.optional(editionIdSchema),
  /** Literally as in the source. */
  asCited: z.optional(plainText(200)),
  basis: z.enum(LINK_BASES),
  /** An editor's remark, for example that the source names the wrong article. */
  note: z.optional(plainText(400)),
});
export type ProvisionRef = z.infer<typeof provisionRefSchema>;

/** Who wrote a record, when, how, and on what terms it may be passed on. */
export const provenanceSchema = z.strictObject({
  by: plainText(200),
  at: dateTimeSchema,
  method: z.enum(['manual', 'extracted', 'imported']),
  reviewedBy: listOf(plainText(200)),
  licence: plainText(200),
  attribution: plainText(400),
});
