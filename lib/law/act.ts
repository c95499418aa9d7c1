import * as z from 'zod/mini';
import { LANGUAGES } from '@/lib/base/language';
import { whenSchema } from '@/lib/base/when';
import { actIdSchema } from './provision';

const names = z.strictObject({ en: z.optional(z.string()), ru: z.optional(z.string()), kk: z.optional(z.string()) });
const nameLists = z.strictObject({
  en: z.optional(z.array(z.string())),
  ru: z.optional(z.array(z.string())),
  kk: z.optional(z.array(z.string())),
});

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
  /** Names in base form; the detector makes their case forms from `data/forms/`. */
  names: nameLists,
  /** Acronyms, written exactly so. */
  acronyms: nameLists,
  /** Article numbers in reading order: "1-40 41-1 …" (a range is N-M only when written `N..M`). Absent: not known. */
  articles: z.optional(z.string()),
  /** Whether `articles` is the whole act, so that an absent number does not exist. */
  complete: z.boolean(),
  /** Number of parts or paragraphs of an article, where known: `{ "77": 4 }`. */
  parts: z.optional(z.record(z.string(), z.number())),
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
