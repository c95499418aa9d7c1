import * as z from 'zod/mini';
import { pathSchema } from '@/lib/law/provision-schema';

const offset = z.int().check(z.nonnegative());

/** A provision beside ours when the note was made: by it a renumbering shows itself. */
const siblingSchema = z.looseObject({
  path: pathSchema,
  hash: z.string(),
  /** First letters of its words; only of the nearest ones. */
  opening: z.optional(z.string()),
});
export type Sibling = z.infer<typeof siblingSchema>;

/** What a provision was when the note was made, for each level from the article down. */
const levelSchema = z.looseObject({
  path: pathSchema,
  /** Of its words without its own number, everything inside it included. */
  hash: z.string(),
  /** Its first words, of an article its heading. */
  opening: z.string(),
  /** The same or nearly the same words stood elsewhere too, so that they alone prove nothing. */
  common: z.optional(z.literal(true)),
  /** In reading order, the nearest one last; empty where it was the first. */
  before: z.array(siblingSchema),
  /** In reading order, the nearest one first; empty where it was the last. */
  after: z.array(siblingSchema),
});
export type Level = z.infer<typeof levelSchema>;

/**
 * Where a note stands, as data. Offsets are UTF-16 units of the text it was made on.
 * Fields of later versions are carried and not dropped.
 */
export const anchorSchema = z.looseObject({
  /** The provision or UN paragraph that holds the words (`188/2/3`); without one nothing but the words leads back. */
  path: z.optional(pathSchema),
  /** The last provision, where the words run over several. */
  through: z.optional(pathSchema),
  /** How many provisions they run over, where there are several. */
  provisions: z.optional(z.int().check(z.positive())),
  /** The words stand before the first provision of a document that has some, and are sought only there. */
  front: z.optional(z.literal(true)),
  quote: z.looseObject({ exact: z.string().check(z.minLength(1)), prefix: z.string(), suffix: z.string() }),
  /** `pairs` counts the characters of two units before the words, for formats that count characters. */
  position: z.looseObject({ start: offset, end: offset, pairs: z.optional(offset) }),
  /** Own text of what holds the words: of `path`, or of their lines where there is no path. Shows what changed. */
  scope: z.optional(
    z.looseObject({
      text: z.string(),
      /** Of the text as it is compared. */
      hash: z.string(),
      /** Where the quote begins in `text`. */
      at: offset,
    }),
  ),
  levels: z.optional(z.array(levelSchema)),
  /** How often the words stood in their scope (in the document, where there is no path). */
  copies: z.optional(z.int().check(z.positive())),
  /** Of a PDF: page from 1, and rectangles as eight numbers each in the page's own units. */
  page: z.optional(z.int().check(z.positive())),
  quads: z.optional(z.array(z.array(z.number()).check(z.length(8)))),
});
export type Anchor = z.infer<typeof anchorSchema>;
