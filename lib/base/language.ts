import type { LText, Rendering } from './text-schema';

export type { LText, Rendering };

/** The languages of Lacuna: interface, law and library alike. */
export const LANGUAGES = ['en', 'ru', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How far a text in one language can be trusted. `machine` is always shown to the reader. */
export const TEXT_STATUSES = ['own', 'official', 'unofficial', 'translated', 'machine', 'machine-reviewed'] as const;

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
