/**
 * Notes as W3C Web Annotations (Recommendation of 2017, JSON-LD). What the standard has no words for stands under our own
 * prefix, which other programs skip and which leads our own notes back whole.
 */
import type { Anchor } from '@/lib/anchor/anchor';
import type { Motivation, Note } from '@/lib/note/note';

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** A name and no address: nothing is ever fetched from it. */
const OWN_CONTEXT = { lacuna: 'urn:x-lacuna:terms:' } as const;
/** Names the way in which a path of a provision is written (`188/2/3`). */
export const PATH_SYNTAX = 'urn:x-lacuna:provision-path';
export const NOTE_URN = 'urn:x-lacuna:note:';
export const DOCUMENT_URN = 'urn:x-lacuna:document:';

/** The standard's thirteen motivations, as far as they say what ours say. */
export const MOTIVATION_NAMES: Record<Motivation, string> = {
  comment: 'commenting',
  question: 'questioning',
  gap: 'assessing',
  recommendation: 'editing',
  quote: 'highlighting',
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
type JsonObject = { readonly [key: string]: Json | undefined };

/** One note as an annotation. Deterministic: the same note gives the same bytes. */
export function toAnnotation(note: Note): JsonObject {
  const body = bodiesOf(note);
  return {
    ...carriedOf(note),
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    id: `${NOTE_URN}${encodeURIComponent(note.id)}`,
    type: 'Annotation',
    motivation: MOTIVATION_NAMES[note.motivation],
    created: dateOf(note.created),
    modified: dateOf(note.modified),
    ...(note.author ? { creator: { type: 'Person', name: note.author } } : {}),
    ...(body.length > 0 ? { body } : {}),
    target: targetOf(note),
    'lacuna:document': note.document,
    'lacuna:motivation': note.motivation,
    'lacuna:colour': note.colour,
    ...(note.provision ? { 'lacuna:provision': { ...note.provision } } : {}),
    ...(note.links.length > 0 ? { 'lacuna:links': note.links.map((link) => ({ ...link })) } : {}),
    ...(note.anchor ? { 'lacuna:anchor': note.anchor as unknown as Json } : {}),
  };
}

const COLLECTION = 'urn:x-lacuna:collection:notes';

/** All notes as one annotation collection with one page. */
export function toCollection(notes: readonly Note[]): string {
  const items = notes.map((note) => {
    const { '@context': _context, ...annotation } = toAnnotation(note);
    return annotation;
  });
  const collection = {
    '@context': [ANNO_CONTEXT, OWN_CONTEXT],
    id: COLLECTION,
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: `${COLLECTION}:1`, type: 'AnnotationPage', partOf: COLLECTION, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

const dateOf = (millis: number): string => new Date(Math.min(8.64e15, Math.max(0, millis))).toISOString();

/** Where fields stand that an annotation of another program brought along and that the standard does not allow as they are. */
export const CARRIED_ASIDE = 'lacuna:carried';

/**
 * What a foreign annotation brought along; never in place of what is ours to say. Fields of the standard that break its
 * rules, and other names for what is ours to say, stand aside: the file stays valid and nothing is lost.
 */
function carriedOf({ carried = {} }: Note): JsonObject {
  const own = new Set(['@context', 'id', 'type', 'motivation', 'created', 'modified', 'body', 'target', 'creator']);
  const brought = Object.entries(carried).filter(([key]) => !own.has(key) && !key.startsWith('lacuna:'));
  const aside = brought.filter(([key, value]) => !mayStand(key, value));
  return {
    ...Object.fromEntries(brought.filter(([key, value]) => mayStand(key, value))),
    ...(aside.length > 0 ? { [CARRIED_ASIDE]: Object.fromEntries(aside) } : {}),
  } as JsonObject;
}

/** Rules of chapter 3 for the fields of an annotation that are not ours; a key with `@` would change what the others mean. */
function mayStand(key: string, value: unknown): boolean {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isNamed = (one: unknown) => isAddress(one) || (typeof one === 'object' && one !== null && !Array.isArray(one));
  switch (key) {
    case 'bodyValue':
      return false;
    case 'generated':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
    case 'canonical':
      return isAddress(value);
    case 'rights':
    case 'via':
      return list.every(isAddress);
    case 'generator':
    case 'audience':
      return list.every(isNamed);
    case 'stylesheet':
      return isNamed(value);
  }
  return !key.startsWith('@');
}

const isAddress = (value: unknown): boolean => typeof value === 'string' && isIri(value);

/** Every version of a text that nobody has decided between is a body of its own. */
function bodiesOf({ bodies, tags, motivation }: Note): readonly Json[] {
  const purpose = motivation === 'quote' ? 'commenting' : MOTIVATION_NAMES[motivation];
  const texts = bodies
    .filter(({ value }) => value !== '')
    .map(({ value }) => ({ type: 'TextualBody', value, format: 'text/markdown', purpose }));
  return [...texts, ...tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' }))];
}

function targetOf(note: Note): Json {
  const { document, address, anchor, provision, on, title } = note;
  const source = address !== undefined && isIri(address) ? address : `${DOCUMENT_URN}${encodeURIComponent(document)}`;
  const selector = [...(anchor ? selectorsOf(anchor) : []), ...(anchor || !provision ? [] : [pathOf(provision.path)])];
  return {
    type: 'SpecificResource',
    source,
    ...(selector.length > 0 ? { selector } : {}),
    ...(on ? { state: { type: 'TimeState', sourceDate: `${wholeDay(on)}T00:00:00Z` } } : {}),
    ...(title ? { 'lacuna:title': title } : {}),
    ...(on ? { 'lacuna:on': on } : {}),
  };
}

/** Characters that no address may hold unescaped, and a scheme at its head. */
const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

/** The standard wants a day: of a date known to the year or month its first. */
const wholeDay = (when: string): string =>
  `${when}${'-01-01'.slice(when.length === 4 ? 0 : when.length === 7 ? 3 : 6)}`;

const pathOf = (path: string, refinedBy?: Json): JsonObject => ({
  type: 'FragmentSelector',
  conformsTo: PATH_SYNTAX,
  value: path,
  ...(refinedBy ? { refinedBy } : {}),
});

function selectorsOf(anchor: Anchor): readonly Json[] {
  const { exact, prefix, suffix } = anchor.quote;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const position = positionOf(anchor);
  return [
    ...(anchor.path ? [pathOf(anchor.path, quote)] : []),
    quote,
    ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
    ...(anchor.page ? [pageOf(anchor.page)] : []),
  ];
}

/** RFC 3778 counts the pages of a PDF from 1. */
const pageOf = (page: number): Json => ({
  type: 'FragmentSelector',
  conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
  value: `page=${page}`,
});

/**
 * The standard counts characters, we count UTF-16 units. The difference before the words can be known only where the
 * anchor says how many characters of two units stand there (`position.pairs`); else no position is given rather than a wrong one.
 */
function positionOf({ position, quote }: Anchor): { readonly start: number; readonly end: number } | undefined {
  const pairs: unknown = position.pairs;
  if (typeof pairs !== 'number' || !Number.isInteger(pairs) || pairs < 0 || pairs * 2 > position.start)
    return undefined;
  const start = position.start - pairs;
  return { start, end: start + [...quote.exact].length };
}
