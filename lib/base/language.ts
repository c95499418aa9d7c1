import * as z from 'zod/mini';

/** The languages of Lacuna: interface, law and library alike. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];
export const languageSchema = z.enum(LANGUAGES);

/** How far a text in one language can be trusted. `machine` is always shown to the reader. */
export const TEXT_STATUSES = ['own', 'official', 'unofficial', 'translated', 'machine', 'machine-reviewed'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

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

/** Names that need no standing of their own: official titles and the like. */
export type Names = { readonly [language in Language]?: string | undefined };

/**
 * The rendering in `language`, else in the first language that has one.
 *
 * @returns the language used, so that the caller can say that it is not the one asked for.
 */
export function renderingIn(
  text: LText,
  language: Language,
): { readonly language: Language; readonly rendering: Rendering } {
  for (const candidate of [language, ...LANGUAGES]) {
    const rendering = text[candidate];
    if (rendering) return { language: candidate, rendering };
  }
  throw new Error('LText without any language: the schema must have refused it');
}
