/** What a new note will stand on: the words, the provision they stand in, and the document. */
import type { Anchor } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import type { NoteGround } from '@/lib/note/draft';
import { LIMITS } from '@/lib/note/kinds';
import type { NoteProvision } from '@/lib/note/note';
import type { Span } from '@/lib/text/span';
import { keyOf, type NotesKeeper } from './keeper';
import type { PageRead } from './meeting';

const short = (text: string): string | undefined => (text !== '' && text.length <= LIMITS.text ? text : undefined);

/** On the document as a whole, or on a provision that it speaks of. */
export function groundOfPage(read: PageRead, provision?: NoteProvision): NoteGround {
  const { act, date } = read.facts;
  return {
    document: keyOf(read),
    address: short(read.shown ? read.shown.address : location.href),
    title: short((read.shown?.title ?? document.title).trim()),
    // Only of an act's own page does a date say which edition was read.
    on: act ? date : undefined,
    provision,
  };
}

/** On words of the document. @returns undefined where the page is another one meanwhile. */
export async function groundOfWords(keeper: NotesKeeper, span: Span, words: string): Promise<NoteGround | undefined> {
  const indexed = await keeper.indexed();
  if (!indexed || indexed.read.page.text.slice(span.start, span.end) !== words) return undefined;
  const anchor = { ...describeAnchor(span, indexed.document), ...indexed.read.shown?.printed(span) };
  return { ...groundOfPage(indexed.read, provisionOf(anchor, indexed.read)), anchor };
}

/** Where the words lie inside a provision of the page's own act, the note is found by it too. */
export const provisionOf = ({ path }: Anchor, { facts }: PageRead): NoteProvision | undefined =>
  facts.act && path !== undefined ? { act: facts.act, path } : undefined;

/** Letters on each side of selected words in which a reference counts as near. */
const NEAR = 240;
const MOST_NEAR = 4;

/** Provisions that the page names in the selected words or near them, the nearest first. */
export function namedNear({ found, page }: PageRead, span: Span): readonly NoteProvision[] {
  const within = { start: Math.max(0, span.start - NEAR), end: Math.min(page.text.length, span.end + NEAR) };
  const distance = (other: Span) => Math.max(0, other.start - span.end, span.start - other.end);
  const named = found
    .filter((one) => one.span.end > within.start && one.span.start < within.end)
    .sort((a, b) => distance(a.span) - distance(b.span))
    .flatMap(({ reference }) => reference.targets)
    .flatMap(({ status, act, path, edition }): NoteProvision[] =>
      status === 'resolved' && act ? [{ act, path, ...(edition ? { edition } : {}) }] : [],
    );
  const keys = named.map(({ act, path }) => `${act}#${path}`);
  return named.filter((_, at) => keys.indexOf(keys[at] ?? '') === at).slice(0, MOST_NEAR);
}
