/**
 * Everything that is said between page, doors and background, in one file.
 * Messages carry acts and articles, never words of the page.
 * Each is parsed where it arrives (`serve.ts`); replies follow from `Replies`.
 */

import * as z from 'zod/mini';
import type { LText } from '@/lib/base/language';
import { languageSchema } from '@/lib/base/text-schema';
import { whenSchema } from '@/lib/base/when-schema';
import type { Citations } from '@/lib/citation/citations';
import type { ProvisionCard, ProvisionSummary } from '@/lib/gap/card';
import { gapIdSchema } from '@/lib/gap/fields';
import type { ProblemCode } from '@/lib/gap/problem';
import type { Reason } from '@/lib/gap/reason';
import { actIdSchema, editionIdSchema, pathSchema } from '@/lib/law/provision-schema';
import { type DeskReplies, deskRequests } from './desk-messages';
import { type NoteReplies, noteRequests } from './note-messages';
import type { PageState } from './page-state';
import { type SyncReplies, syncRequests } from './sync-messages';

const provision = z.strictObject({ act: actIdSchema, path: pathSchema, edition: z.optional(editionIdSchema) });
const provisionQuery = z.strictObject({ ...provision.shape, on: z.optional(whenSchema) });
const tabId = z.int().check(z.gte(0));
const origin = z.string().check(z.regex(/^https?:\/\/[^/]+$/), z.maxLength(300));
const shortText = z.string().check(z.maxLength(200));
/** Capped again, with words, when it is parsed as a pack. */
const packText = z.string().check(z.maxLength(12_000_000));
const packName = z.string().check(z.maxLength(100));
/** A text of a gap in one language, which a person may change for themselves. */
const gapField = { entity: gapIdSchema, field: z.string().check(z.regex(/^(title|body)\.(en|ru|kk)$/)) };

/** To the background. */
const requestSchema = z.discriminatedUnion('type', [
  /** How much is recorded for each of these provisions. At most 2,000 at a time. */
  z.strictObject({ type: z.literal('gaps.match'), provisions: z.array(provisionQuery).check(z.maxLength(2000)) }),
  /** Everything about one provision, for the overlay. */
  z.strictObject({ type: z.literal('gaps.card'), provision: provisionQuery }),
  /** The provision in every style and language: what prints citations is too heavy for a page. */
  z.strictObject({ type: z.literal('gaps.cite'), provision: provisionQuery }),
  /** Full-text search over the library, all three languages. */
  z.strictObject({
    type: z.literal('library.search'),
    query: shortText,
    language: languageSchema,
    /** Empty text means any. */
    filter: z.optional(
      z.strictObject({ act: shortText, kind: shortText, level: shortText, status: shortText, source: shortText }),
    ),
    limit: z.int().check(z.gte(1), z.lte(200)),
  }),
  /** Whether the library is loaded, and from which files; or why it is not. */
  z.strictObject({ type: z.literal('library.state') }),
  /** The page of the sending tab has something new to tell (counts only): updates badge and panel. */
  z.strictObject({
    type: z.literal('page.told'),
    references: z.int().check(z.gte(0)),
    withGaps: z.int().check(z.gte(0)),
    /** What tells the document, until the script of notes is there: it is brought in where there are notes. */
    document: z.optional(
      z.strictObject({
        address: z.string(),
        canonical: z.optional(z.string()),
        symbol: z.optional(z.string()),
        language: z.optional(languageSchema),
      }),
    ),
  }),
  /** The text of a page may hold a reference: brings the script that reads into the sending page. */
  z.strictObject({ type: z.literal('reading.load') }),
  /** A page is about to show its first card: brings the overlay's script into the sending tab. */
  z.strictObject({ type: z.literal('overlay.load') }),
  /** The overlay asks for the side panel of its own tab. */
  z.strictObject({ type: z.literal('panel.open') }),
  /** Starts Lacuna in a tab whose site was just allowed. From popup and options only. */
  z.strictObject({ type: z.literal('site.allowed'), origin, tab: z.optional(tabId) }),
  /** The person took a site's permission back. From popup and options only. */
  z.strictObject({ type: z.literal('site.revoked'), origin }),
  /** Shows what a library file would change, without installing it. From options only. */
  z.strictObject({ type: z.literal('pack.offer'), text: packText }),
  /** Installs the library file after the person confirmed the preview. From options only. */
  z.strictObject({
    type: z.literal('pack.install'),
    text: packText,
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Takes a library file out; the person's own edits and notes stay. From options only. */
  z.strictObject({ type: z.literal('pack.remove'), name: packName }),
  /** The library file as it was installed, byte for byte. From options only. */
  z.strictObject({ type: z.literal('pack.export'), name: packName }),
  /** Names of the library files that the person brought in, damaged ones too. From options only. */
  z.strictObject({ type: z.literal('pack.own') }),
  /** The person's own text over a gap's, in one language; `seen` is the text they had before them. From own pages only. */
  z.strictObject({
    type: z.literal('edit.put'),
    ...gapField,
    text: z.string().check(z.minLength(1), z.maxLength(4000)),
    seen: z.nullable(z.string().check(z.maxLength(4000))),
  }),
  /** Takes an own text back. From own pages only. */
  z.strictObject({ type: z.literal('edit.drop'), ...gapField }),
  /** All own texts, and how each stands to the library files. From own pages only. */
  z.strictObject({ type: z.literal('edit.list') }),
  /** Deletes all that is stored here, and starts anew. From options only. */
  z.strictObject({ type: z.literal('everything.delete') }),
  /** Settles an own text whose file has changed since. From own pages only. */
  z.strictObject({ type: z.literal('edit.settle'), ...gapField, keep: z.enum(['mine', 'theirs']) }),
  ...noteRequests,
  ...syncRequests,
  ...deskRequests,
]);
export type Request = z.infer<typeof requestSchema>;

/** A message to the background as it arrived, or undefined for what is none. */
export function parseRequest(message: unknown): Request | undefined {
  const parsed = requestSchema.safeParse(message);
  return parsed.success ? parsed.data : undefined;
}

/** What the library search returns: enough for a list, the card is asked for on a click. */
export interface SearchHit {
  readonly id: string;
  readonly kind: 'gap' | 'recommendation' | 'passage';
  readonly title: string;
  readonly language: 'en' | 'ru' | 'kk';
  readonly machine: boolean;
  readonly provisions: readonly { readonly act: string; readonly path: string }[];
  readonly score: number;
}

/** A failure that a person can report: an id, the version and words; never page text. */
export interface Trouble {
  /** `database-closed`, `pack-damaged`, … Has words in every interface language. */
  readonly code: string;
  /** Random, to find it again in a report. */
  readonly id: string;
  readonly version: string;
  /** A technical line without page text or personal data. */
  readonly detail?: string | undefined;
}

export interface LibraryState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly packs: readonly {
    readonly name: string;
    readonly title: string;
    readonly version: string;
    readonly gaps: number;
    readonly license: string;
    /** Brought in by the person, not shipped. */
    readonly imported: boolean;
  }[];
  /** Acts and sources that the library speaks of: what its filters offer. */
  readonly acts: readonly string[];
  readonly sources: readonly { readonly id: string; readonly title: LText }[];
  readonly troubles: readonly Trouble[];
}

/** What a person sees before a library file is installed, or why it is refused. */
export type PackOffer =
  | { readonly status: 'refused'; readonly errors: readonly PackProblem[] }
  | { readonly status: 'sound'; readonly sha256: string; readonly preview: PackPreview };

/** Numbers of records; `changed` and `retired` against the version installed now. */
export interface PackPreview {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** Version installed now, if any. */
  readonly installed?: string | undefined;
  readonly licenses: readonly string[];
  readonly counts: {
    readonly gaps: number;
    readonly recommendations: number;
    readonly sources: number;
    readonly assessments: number;
  };
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  /** The person's own edits that say something else than the new version. They stay. */
  readonly conflicts: number;
  readonly warnings: readonly PackProblem[];
}

export interface PackProblem {
  readonly code: ProblemCode;
  /** Place in words: `gaps › gap.kz.cc-146.penalties › body › ru`. */
  readonly place: string;
  readonly why: Reason;
}

/** A text that the person changed for themselves, for the list in the options. Texts only; null where there was or is none. */
export interface OwnText {
  readonly entity: string;
  readonly field: string;
  /** `conflict`: the file has changed since. `retired`: it has dropped the gap. `absent`: it is not installed. */
  readonly state: 'shown' | 'conflict' | 'retired' | 'absent';
  /** Title of the gap, where it is known. */
  readonly title?: LText | undefined;
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string | null;
}

/** Reply to each request, when it succeeds. A failure arrives as `{ trouble }`. */
export interface Replies extends NoteReplies, DeskReplies, SyncReplies {
  'gaps.match': readonly ProvisionSummary[];
  'gaps.card': ProvisionCard;
  'gaps.cite': Citations;
  'library.search': readonly SearchHit[];
  'library.state': LibraryState;
  'page.told': null;
  'reading.load': null;
  'overlay.load': null;
  'panel.open': null;
  'site.allowed': null;
  'site.revoked': null;
  'pack.offer': PackOffer;
  'pack.install': null;
  'pack.remove': null;
  'pack.own': readonly string[];
  'edit.put': null;
  'edit.drop': null;
  'edit.list': readonly OwnText[];
  'edit.settle': null;
  'everything.delete': null;
  'pack.export': { readonly name: string; readonly version: string; readonly text: string };
}

/** Replies to the messages of `page-request.ts`. */
export interface PageReplies {
  'page.state': PageState;
  'page.jump': { readonly found: boolean };
  'page.rescan': null;
  'page.refresh': null;
  'page.retire': null;
}

/** From a page to whoever listens (panel, popup): the state of the sending tab has changed, ask again. */
export const noticeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('notice.page-changed') }),
  /** From the background to all own pages and tabs: a library file was installed or removed, ask again. */
  z.strictObject({ type: z.literal('notice.library-changed') }),
  /** From the background to all own pages: some note has changed, ask again. */
  z.strictObject({ type: z.literal('notice.notes-changed') }),
  /** From the background to all own pages: syncing stands otherwise than before, ask again. */
  z.strictObject({ type: z.literal('notice.sync-changed') }),
]);
export type Notice = z.infer<typeof noticeSchema>;
