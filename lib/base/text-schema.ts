/** Schemas of texts in several languages. Apart from `language.ts`, so that what runs on a foreign page carries no parser. */
import * as z from 'zod/mini';
import { LANGUAGES, TEXT_STATUSES } from './language';

export const languageSchema = z.enum(LANGUAGES);

/** One language's text of a record, with its standing and what it was made from. */
export const renderingSchema = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  status: z.enum(TEXT_STATUSES),
  by: z.optional(z.string()),
  /** The language it was translated from. */
  of: z.optional(languageSchema),
  /** First 16 hex digits of SHA-256 of the text it was translated from; differs = stale. */
  ofHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
});
export type Rendering = z.infer<typeof renderingSchema>;

/** A text in one to three languages. */
export const ltextSchema = z
  .strictObject({
    en: z.optional(renderingSchema),
    ru: z.optional(renderingSchema),
    kk: z.optional(renderingSchema),
  })
  .check(z.refine((text) => Boolean(text.en ?? text.ru ?? text.kk), 'needs at least one language'));
export type LText = z.infer<typeof ltextSchema>;
