import * as z from 'zod/mini';
import { ltextSchema } from '@/lib/base/text-schema';
import { gapIdSchema, listOf, passageIdSchema, plainText, provenanceSchema, recommendationIdSchema } from './fields';
import { ACTIONS, CONFIDENCES, POSITIONS } from './vocabulary';

/** What a source asks for. That two ask for the same is an edge (`repeats`) that a person asserted, never text similarity. */
export const recommendationSchema = z.strictObject({
  id: recommendationIdSchema,
  text: ltextSchema,
  addressee: plainText(200),
  actionType: z.enum(ACTIONS),
  gaps: z.array(gapIdSchema).check(z.minLength(1)),
  passages: z.array(passageIdSchema).check(z.minLength(1)),
  /** Earlier recommendations that it takes up again. */
  repeats: listOf(recommendationIdSchema),
  /** The State's own position, where it took one. */
  position: z._default(z.enum(POSITIONS), 'none'),
  confidence: z.enum(CONFIDENCES),
  provenance: provenanceSchema,
});
export type Recommendation = z.infer<typeof recommendationSchema>;
