/**
 * Official headings of articles and page anchors: some 220 kB, for the background only.
 * Nothing that a page imports may import this file.
 */
import * as z from 'zod/mini';
import type { Names } from '@/lib/base/language';
import { whenSchema } from '@/lib/base/when-schema';
import type { PortalLanguage } from './address';
import { type ActId, articleOf, type EditionId, type Path } from './provision';
import { actIdSchema, editionIdSchema } from './provision-schema';

const names = z.strictObject({ en: z.optional(z.string()), ru: z.optional(z.string()), kk: z.optional(z.string()) });

const articleSchema = z.strictObject({
  en: z.optional(z.string()),
  ru: z.optional(z.string()),
  kk: z.optional(z.string()),
  /** Our own English description, where the act gives its articles no headings (the Constitutions). */
  subject: z.optional(z.string()),
  /** The heading before the law named in `headingBy`. */
  former: z.optional(names),
  headingBy: z.optional(z.string()),
  insertedBy: z.optional(z.string()),
  excludedBy: z.optional(z.string()),
});
export type ArticleHeadings = z.infer<typeof articleSchema>;

/** One file of `data/headings`. */
export const headingsSchema = z.strictObject({
  act: actIdSchema,
  source: z.string(),
  articles: z.record(z.string(), articleSchema),
  /** Articles whose text was read, and up to which edition of the register: beyond it nothing can be vouched for. */
  read: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        editionRead: z.string(),
        amendedBy: z.optional(z.array(z.string())),
        since: z.optional(whenSchema),
      }),
    ),
  ),
  /** Headings of single wordings, and what their parts and notes are about. */
  editions: z.optional(
    z.record(
      editionIdSchema,
      z.strictObject({
        titles: names,
        partSubjects: z.record(z.string(), z.string()),
        noteSubjects: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
  /** Article → anchor of the adilet page in that language. The numbers are not article numbers. */
  anchors: z.strictObject({
    rus: z.optional(z.record(z.string(), z.string())),
    kaz: z.optional(z.record(z.string(), z.string())),
    eng: z.optional(z.record(z.string(), z.string())),
  }),
});
export type HeadingsFile = z.infer<typeof headingsSchema>;

const FILES: ReadonlyMap<ActId, HeadingsFile> = new Map(
  Object.values(import.meta.glob<HeadingsFile>('@/data/headings/*.json', { eager: true, import: 'default' })).map(
    (file) => [file.act, file],
  ),
);

/** The official heading of a provision's article, in the wording given, in every language known; empty where none is. */
export function headingOf(act: ActId, path: Path, edition?: EditionId | undefined): Names {
  const file = FILES.get(act);
  const wording = edition && file?.editions?.[edition];
  if (wording) return wording.titles;
  const { en, ru, kk } = file?.articles[articleOf(path)] ?? {};
  return { en, ru, kk };
}

/** Everything recorded about an article's headings; undefined where nothing is. */
export const articleHeadings = (act: ActId, article: string): ArticleHeadings | undefined =>
  FILES.get(act)?.articles[article];

/** Our own English words for what a provision is about, where its act has no headings or a wording is described. */
export function subjectOf(act: ActId, path: Path, edition?: EditionId | undefined): string | undefined {
  const file = FILES.get(act);
  const [article = '', part = ''] = path.split('/');
  const wording = edition && file?.editions?.[edition];
  if (wording && part) return part.startsWith('n') ? wording.noteSubjects?.[part.slice(1)] : wording.partSubjects[part];
  return file?.articles[article]?.subject;
}

/** Up to which edition of the register an article's text was read, and by what it was amended until then. */
export const readingOf = (act: ActId, article: string): NonNullable<HeadingsFile['read']>[string] | undefined =>
  FILES.get(act)?.read?.[article];

/** Anchor of an article on the act's adilet page in a language, without `#`; undefined where it is not known. */
export const anchorOf = (act: ActId, article: string, language: PortalLanguage): string | undefined =>
  FILES.get(act)?.anchors[language]?.[article];
