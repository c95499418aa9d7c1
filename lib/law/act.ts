import * as z from 'zod/mini';
import { LANGUAGES } from '@/lib/base/language';
import { whenSchema } from '@/lib/base/when-schema';
import { actIdSchema, editionIdSchema, pathSchema } from './provision-schema';

const names = z.strictObject({ en: z.optional(z.string()), ru: z.optional(z.string()), kk: z.optional(z.string()) });
const nameLists = z.strictObject({
  en: z.optional(z.array(z.string())),
  ru: z.optional(z.array(z.string())),
  kk: z.optional(z.array(z.string())),
});

/** Numbers in reading order, divided by blanks; `N..M` is a run: `1..40 65-1 498-1..498-4`, letters `a..g`. */
const runs = z
  .string()
  .check(
    z.regex(/^[0-9a-z-]+(\.\.[0-9a-z-]+)?( [0-9a-z-]+(\.\.[0-9a-z-]+)?)*$/, 'not runs of articles, such as 1..15 65-1'),
  );
/** Chapter or section and its first article: `1@1 2@8 -@499` (`-`: from here on it is not known). */
const divisions = z
  .string()
  .check(z.regex(/^(-|\d+(-\d+)?)@[0-9-]+( (-|\d+(-\d+)?)@[0-9-]+)*$/, 'not divisions, such as 2-1@10'));

/** One wording of one provision: an edition belongs to a provision, never to a whole act. */
const wordingSchema = z.strictObject({
  id: editionIdSchema,
  path: pathSchema,
  from: z.nullable(whenSchema),
  /** How the day of entry into force is known, where the law gives a rule and not a date. */
  fromRule: z.optional(z.string()),
  /** Last day, inclusive; null while it holds. */
  to: z.nullable(whenSchema),
  /** The law that made this wording. */
  by: z.string(),
  /** Numbered parts and notes of this wording. */
  parts: z.optional(z.number()),
  notes: z.optional(z.number()),
});
export type Wording = z.infer<typeof wordingSchema>;

/**
 * One act or treaty as `data/acts/<id>.json` describes it: what the detector and the printer need everywhere.
 * Headings of articles and page anchors are heavy and stand apart, in `data/headings/`, which only the background reads.
 */
export const actSchema = z.strictObject({
  id: actIdSchema,
  /** Akoma Ntoso Naming Convention 1.0. */
  akn: z.optional(z.string().check(z.regex(/^\/akn\/[a-z]{2}\//))),
  kind: z.enum(['code', 'constitution', 'law', 'decree', 'resolution', 'treaty']),
  /** Full official (or best known) titles. */
  titles: names,
  /** What people call it in running text: "Criminal Code", «УК РК», «ҚР ҚК». */
  short: names,
  number: z.optional(z.string()),
  adopted: z.optional(whenSchema),
  inForce: z.strictObject({ from: z.nullable(whenSchema), to: z.nullable(whenSchema) }),
  replacedBy: z.optional(actIdSchema),
  /** What its second level is called: часть/бөлік, пункт/тармақ, or a treaty's paragraph. */
  unit: z.enum(['part', 'point', 'paragraph']),
  /**
   * Names in base form (nominative), without the country; the detector makes their case forms from `data/forms/`.
   * Laws are named by their title alone («О доступе к информации»), the word for law stands outside it.
   */
  names: nameLists,
  /** Acronyms, written exactly so, without the country. */
  acronyms: nameLists,
  /** Acronyms that mean this act only when the document defines them so; otherwise they belong to another act. */
  sharedAcronyms: z.optional(nameLists),
  /** General words ("the Covenant") that mean this act only in a document about it. */
  generic: z.optional(nameLists),
  /** Article numbers that exist or once existed, as runs. Absent: not known. */
  articles: z.optional(runs),
  /** Whether `articles` is the whole act, so that an absent number does not exist. */
  complete: z.boolean(),
  /** Articles known to exist in an act whose inventory is not known. */
  known: z.optional(runs),
  /** No article has a higher number than this. */
  lastArticle: z.optional(z.number()),
  /** Articles that are no longer in force. They stay in `articles`: an old document cites them rightly. */
  excluded: z.optional(runs),
  sections: z.optional(divisions),
  chapters: z.optional(divisions),
  /**
   * Number of parts or paragraphs of an article (or deeper: `"77/3": 10`), where they are numbered 1 to n.
   * Excluded parts count, as excluded articles do. Text without numbered parts is left out.
   */
  parts: z.optional(z.record(z.string(), z.number())),
  /** The same where they are not 1 to n: `{ "136": "1 1-1 2 3" }`. */
  partNumbers: z.optional(z.record(z.string(), runs)),
  /** Parts that are no longer in force. */
  excludedParts: z.optional(z.record(z.string(), runs)),
  /** Articles whose numbered items are sub-points, without parts or paragraphs above them (powers of the President). */
  pointArticles: z.optional(runs),
  /** True where every edition was read, so that an absent part does not exist. */
  partsComplete: z.optional(z.boolean()),
  /** An id for whichever edition is meant where that is not known; the dated acts of its family are the editions. */
  editionOpen: z.optional(z.boolean()),
  /** Recorded wordings of single provisions. */
  editions: z.optional(z.array(wordingSchema)),
  /** Document codes on adilet.zan.kz (one act can have several documents), with the article range that each holds. */
  adilet: z.optional(
    z.array(
      z.strictObject({
        code: z.string(),
        from: z.optional(z.string()),
        to: z.optional(z.string()),
        langs: z.array(z.enum(['rus', 'kaz', 'eng'])),
      }),
    ),
  ),
  /** Number in the official register (zan.gov.kz). */
  register: z.optional(z.number()),
  /** Other official pages of the whole act. */
  links: z.optional(
    z.array(z.strictObject({ lang: z.enum(LANGUAGES), url: z.string().check(z.regex(/^https?:\/\//)) })),
  ),
  /** How sure these facts are, as the reference says: verified, repo, known, open. */
  certainty: z.enum(['verified', 'repo', 'known', 'open']),
});
export type Act = z.infer<typeof actSchema>;
