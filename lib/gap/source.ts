import * as z from 'zod/mini';
import { LANGUAGES } from '@/lib/base/language';
import { ltextSchema } from '@/lib/base/text-schema';
import { whenSchema } from '@/lib/base/when-schema';
import { actIdSchema, editionIdSchema, pathSchema } from '@/lib/law/provision-schema';
import {
  concordanceIdSchema,
  listOf,
  plainText,
  sha256Schema,
  sourceIdSchema,
  symbolSchema,
  urlSchema,
} from './fields';
import { CONFIDENCES, SOURCE_KINDS } from './vocabulary';

/** An act or treaty, as a pack carries it so that it can be read without Lacuna's own catalogue. */
export const packActSchema = z.strictObject({
  id: actIdSchema,
  akn: z.optional(z.string().check(z.regex(/^\/akn\/[a-z]{2}\//, 'does not begin with /akn/ and a country'))),
  titles: ltextSchema,
  number: z.optional(plainText(100)),
  adopted: z.optional(whenSchema),
  inForce: z.strictObject({ from: z.nullable(whenSchema), to: z.nullable(whenSchema) }),
  unit: z.enum(['part', 'point', 'paragraph']),
  links: listOf(
    z.strictObject({
      site: z.enum(['adilet', 'zan', 'zakon.kz', 'un', 'other']),
      lang: z.optional(z.enum(LANGUAGES)),
      url: urlSchema,
    }),
  ),
  replacedBy: z.optional(actIdSchema),
});
export type PackAct = z.infer<typeof packActSchema>;

/** One wording of one provision. The text itself is never carried, only a hash to notice a change on the open page. */
export const packEditionSchema = z.strictObject({
  id: editionIdSchema,
  act: actIdSchema,
  path: pathSchema,
  /** The amending law, as printed. */
  by: plainText(400),
  from: z.nullable(whenSchema),
  /** Where the day is not known, the rule that fixes it: "60 calendar days after first official publication". */
  fromRule: z.optional(plainText(400)),
  to: z.nullable(whenSchema),
  textHash: z.optional(
    z.strictObject({ en: z.optional(z.string()), ru: z.optional(z.string()), kk: z.optional(z.string()) }),
  ),
});

const place = z.strictObject({ act: actIdSchema, path: pathSchema, edition: z.optional(editionIdSchema) });

/** What became of a provision: another number, another part, another act. */
export const packConcordanceSchema = z.strictObject({
  id: concordanceIdSchema,
  from: place,
  /** Empty: no counterpart. */
  to: listOf(place),
  relation: z.enum(['same', 'renumbered', 'narrowed', 'widened', 'split', 'merged', 'repealed']),
  confidence: z.enum(CONFIDENCES),
  evidence: plainText(1000),
});
export type PackConcordance = z.infer<typeof packConcordanceSchema>;

/** A document that speaks about the law. */
export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  kind: z.enum(SOURCE_KINDS),
  symbol: z.optional(symbolSchema),
  title: ltextSchema,
  author: ltextSchema,
  date: whenSchema,
  session: z.optional(plainText(200)),
  langs: z.array(plainText(20)),
  url: z.optional(urlSchema),
  /** The same paper from three addresses is one source. */
  sha256: z.optional(sha256Schema),
  /** SPDX id or plain words. */
  rights: plainText(400),
});
export type Source = z.infer<typeof sourceSchema>;
