import * as z from 'zod/mini';
import { ltextSchema } from '@/lib/base/text-schema';
import { whenSchema } from '@/lib/base/when-schema';
import { gapIdSchema, listOf, passageIdSchema, plainText, provenanceSchema, provisionRefSchema } from './fields';
import { CONFIDENCES, GAP_KINDS, LEVELS, PERSONAL_DATA } from './vocabulary';

/**
 * One stable proposition about a provision. It has at least one source: no source, no gap.
 * A source that names no article of the law still speaks of a treaty's: then `domestic` is empty and `standards` is not.
 */
export const gapSchema = z
  .strictObject({
    id: gapIdSchema,
    title: ltextSchema,
    body: ltextSchema,
    kinds: z.array(z.enum(GAP_KINDS)).check(z.minLength(1), z.maxLength(3)),
    level: z.array(z.enum(LEVELS)).check(z.minLength(1)),
    domestic: z.array(provisionRefSchema),
    /** Treaty articles and general comments against which the provision is measured. */
    standards: listOf(provisionRefSchema),
    rights: listOf(plainText(100)),
    themes: z.array(plainText(200)).check(z.minLength(1)),
    persons: listOf(plainText(200)),
    evidence: z.array(passageIdSchema).check(z.minLength(1)),
    confidence: z.enum(CONFIDENCES),
    personalData: z.enum(PERSONAL_DATA),
    deprecated: z.optional(z.strictObject({ at: whenSchema, replacedBy: listOf(gapIdSchema), why: plainText(1000) })),
    provenance: provenanceSchema,
  })
  .check(
    z.refine(
      ({ domestic, standards }) => domestic.length + standards.length > 0,
      'names no provision, of a law or of a treaty',
    ),
  );
export type Gap = z.infer<typeof gapSchema>;
