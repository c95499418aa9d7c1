/** What a note can be, without its schemas: the overlay on a foreign page needs the words and not the checks. */

/** What a note is meant as. */
export const MOTIVATIONS = ['comment', 'question', 'gap', 'recommendation', 'quote'] as const;

/** In UTF-16 units, or in items. What is longer is refused with a message, never cut. */
export const LIMITS = { body: 100_000, quote: 100_000, tag: 100, tags: 50, links: 50, text: 2000 } as const;
