import * as z from 'zod/mini';
import { ltextSchema } from '@/lib/base/text-schema';
import { listOf, passageIdSchema, plainText, sourceIdSchema } from './fields';
import { CONFIDENCES, PASSAGE_KINDS } from './vocabulary';

/** One place in a source: the only record that touches a document. */
export const passageSchema = z.strictObject({
  id: passageIdSchema,
  source: sourceIdSchema,
  kind: z.optional(z.enum(PASSAGE_KINDS)),
  /** Heading of the document under which it stands. */
  section: z.optional(plainText(300)),
  /** Place as printed there: "para. 24 (c)". May honestly be doubtful. */
  pin: plainText(200),
  pinStatus: z.enum(CONFIDENCES),
  /** What it says, in our own words. */
  says: ltextSchema,
  /** Only where the wording is the point. */
  quote: z.optional(z.strictObject({ lang: plainText(20), text: plainText(300) })),
  /** AnnotationId of the same paragraph in UHRI. */
  uhri: z.optional(
    z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'not a UUID')),
  ),
  themes: listOf(plainText(200)),
  persons: listOf(plainText(200)),
  sdgs: listOf(plainText(200)),
});
export type Passage = z.infer<typeof passageSchema>;
