/**
 * What the research desk asks of the background. A filter travels as its canonical text and is read strictly where it
 * arrives. Everything here is for the extension's own pages, but `open.desk`, by which a page opens the desk.
 */
import * as z from 'zod/mini';
import type { Language } from '@/lib/base/language';
import { languageSchema } from '@/lib/base/text-schema';
import type { Citations } from '@/lib/citation/citations';
import type { ArticleDossier } from '@/lib/gap/article-dossier';
import type { WordingComparison } from '@/lib/gap/compare-wording';
import { filterTextSchema } from '@/lib/gap/filter-address';
import type { ArticleLine, GapLine } from '@/lib/gap/lines';
import { AXES, type Matrix } from '@/lib/gap/matrix';
import type { Offers } from '@/lib/gap/offers';
import type { PersistenceRow } from '@/lib/gap/persistence';
import type { Status } from '@/lib/gap/vocabulary';
import type { Provision } from '@/lib/law/provision';
import { actIdSchema, editionIdSchema, pathSchema } from '@/lib/law/provision-schema';
import { dossierOperationSchema, newDossierSchema } from '@/lib/note/change-dossier';
import type { Dossier } from '@/lib/note/dossier';
import type { Note } from '@/lib/note/note';
import { type SavedFilter, savedFilterNameSchema, savedFilterTextSchema } from '@/lib/note/saved-filter';
import type { Material } from '@/lib/report/material';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const filter = filterTextSchema;
const article = z.string().check(z.regex(/^\d+(-\d+)?$/), z.maxLength(20));
/** Lists travel in pages: a list of thousands is neither read nor drawn at once. */
const page = { offset: z.int().check(z.gte(0)), limit: z.int().check(z.gte(1), z.lte(10_000)) };
const key = z.string().check(z.maxLength(300));
/** Ids of records and notes; as many as a dossier may hold. */
const ids = z.array(id).check(z.maxLength(10_000));

export const deskRequests = [
  /** From a page or a door: opens the desk on an article, or where it was left. */
  z.strictObject({
    type: z.literal('open.desk'),
    provision: z.optional(z.strictObject({ act: actIdSchema, path: pathSchema })),
  }),
  /** How much a filter lets through, and from which library files. */
  z.strictObject({ type: z.literal('desk.find'), filter }),
  /** Gaps of the result, by id. */
  z.strictObject({ type: z.literal('desk.lines'), filter, ...page }),
  /** What the filters can be set to. */
  z.strictObject({ type: z.literal('desk.offers') }),
  z.strictObject({ type: z.literal('desk.article'), filter, act: actIdSchema, article }),
  z.strictObject({ type: z.literal('desk.persistence'), filter, ...page }),
  z.strictObject({ type: z.literal('desk.matrix'), filter, axis: z.enum(AXES) }),
  /** The gaps behind one cell of the matrix. */
  z.strictObject({ type: z.literal('desk.cell'), filter, axis: z.enum(AXES), row: key, column: key }),
  z.strictObject({
    type: z.literal('desk.compare'),
    filter,
    act: actIdSchema,
    article,
    before: editionIdSchema,
    after: editionIdSchema,
  }),
  /** A passage in every style and language: its document, and the place in it. */
  z.strictObject({ type: z.literal('desk.cite'), passage: id }),
  /** Everything that a paper about these records and notes has to print; of all gaps of a filter where no ids are given. */
  z.strictObject({ type: z.literal('desk.material'), filter: z.optional(filter), ids: z.optional(ids) }),
  z.strictObject({ type: z.literal('desk.filters') }),
  z.strictObject({
    type: z.literal('desk.filter-save'),
    name: savedFilterNameSchema,
    filter: savedFilterTextSchema,
  }),
  z.strictObject({ type: z.literal('desk.filter-drop'), id }),
  z.strictObject({ type: z.literal('desk.dossiers'), state: z.enum(['live', 'deleted']) }),
  /** A dossier with words for what its items point at. */
  z.strictObject({ type: z.literal('desk.dossier'), id, language: languageSchema }),
  z.strictObject({ type: z.literal('desk.dossier-create'), dossier: newDossierSchema, language: languageSchema }),
  /** All operations or none. What is put in is kept with its title and library file. */
  z.strictObject({
    type: z.literal('desk.dossier-change'),
    id,
    operations: z.array(dossierOperationSchema).check(z.minLength(1), z.maxLength(200)),
    language: languageSchema,
  }),
] as const;
export type DeskRequest = z.infer<(typeof deskRequests)[number]>;

/** Prefixes of what only own pages may ask. */
export const DESK_OWN_PAGES_ONLY = ['desk.'] as const;

/** A result, and what it was asked of: enough to repeat it. */
export interface DeskResult {
  /** Canonical text of the filter. */
  readonly filter: string;
  readonly gaps: number;
  readonly open: number;
  /** Articles of the law that the result names. */
  readonly articles: readonly ArticleLine[];
  /** All library files that were asked. */
  readonly packs: Material['packs'];
}

export interface DeskArticle extends ArticleDossier {
  /** The person's notes on the article, the latest change first. */
  readonly notes: readonly Note[];
}

/** What stands behind an item of a dossier, in words. */
export interface ShownRecord {
  /** In the language asked for, or in the first there is. */
  readonly title: string;
  readonly language: Language | 'und';
  /** An unchecked machine translation. */
  readonly machine: boolean;
  readonly status?: Status | undefined;
  readonly places: readonly Provision[];
  /**
   * `kept`: its library file was removed or no longer has it; text, sources and history are kept as they were.
   * `retired`: the same, but only its title is here, as on a computer that never had the file.
   * `deleted`: the note was deleted or is not on this computer.
   */
  readonly missing?: 'kept' | 'retired' | 'deleted' | undefined;
}

export interface DossierView {
  readonly dossier: Dossier;
  /** By the id that an item points at. */
  readonly shown: { readonly [ref: string]: ShownRecord };
}

export interface DossierLine {
  readonly id: string;
  readonly title: string;
  readonly items: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Reply to each request. Troubles: `filter-refused` for a text that is no filter, those of the library, and those of
 * the notes' store for dossiers and saved filters.
 */
export interface DeskReplies {
  'open.desk': null;
  'desk.find': DeskResult;
  'desk.lines': readonly GapLine[];
  'desk.offers': Offers;
  'desk.article': DeskArticle;
  'desk.persistence': { readonly rows: readonly PersistenceRow[]; readonly years: readonly [number, number] | null };
  'desk.matrix': Matrix;
  'desk.cell': readonly GapLine[];
  'desk.compare': WordingComparison | null;
  /** Null where no installed library file has the passage. */
  'desk.cite': Citations | null;
  'desk.material': Material;
  'desk.filters': readonly SavedFilter[];
  'desk.filter-save': SavedFilter;
  'desk.filter-drop': null;
  'desk.dossiers': readonly DossierLine[];
  'desk.dossier': DossierView;
  'desk.dossier-create': DossierView;
  'desk.dossier-change': DossierView;
}
