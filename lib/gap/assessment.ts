import * as z from 'zod/mini';
import { ltextSchema } from '@/lib/base/text-schema';
import { whenSchema } from '@/lib/base/when-schema';
import { editionIdSchema } from '@/lib/law/provision-schema';
import { assessmentIdSchema, gapIdSchema, listOf, passageIdSchema, plainText, recommendationIdSchema } from './fields';
import { ASSESSOR_KINDS, CONFIDENCES, GRADE_SCALES, STATUSES } from './vocabulary';

/** A dated judgement about a gap or a recommendation. It is never edited: a new one corrects it. */
export const assessmentSchema = z.strictObject({
  id: assessmentIdSchema,
  about: z.union([gapIdSchema, recommendationIdSchema]),
  date: whenSchema,
  status: z.enum(STATUSES),
  /** An official grade, verbatim and never converted. */
  grade: z.optional(
    z.strictObject({
      scale: z.enum(GRADE_SCALES),
      value: plainText(50),
      /** The official words. */
      given: plainText(400),
    }),
  ),
  assessor: z.strictObject({ kind: z.enum(ASSESSOR_KINDS), name: plainText(200) }),
  /** The wording that was looked at. */
  edition: z.optional(editionIdSchema),
  because: ltextSchema,
  passages: listOf(passageIdSchema),
  confidence: z.enum(CONFIDENCES),
});
export type Assessment = z.infer<typeof assessmentSchema>;
