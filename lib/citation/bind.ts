/**
 * Which act a provision belongs to, and the words that decided it. The order of trust: an act beside it, a definition of
 * the document, the act before in the same sentence, "this Code", a lead-in, the document's subject, the page.
 */
import treaties from '@/data/forms/treaties.json';
import { actById } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import type { Span } from '@/lib/text/span';
import type { DocumentFacts } from './document';
import { familyOf } from './editions';
import type { EditionClue, Mention } from './elements';
import type { ActBasis, FindContext } from './reference';

/** The acts a provision may belong to: several editions of one family, or several acts where nothing decides. */
export interface Bound {
  readonly acts: readonly ActId[];
  readonly status: 'known' | 'several' | 'foreign' | 'other' | 'self' | 'nothing';
  readonly basis: ActBasis;
  readonly evidence: Span | null;
  readonly clue: EditionClue | undefined;
}

/** What was read so far and may be taken up by later words. */
export interface Memory {
  /** The last act named in the running sentence. */
  sentence: Bound | undefined;
  /** The last code, and the last treaty, named anywhere before. */
  code: Bound | undefined;
  treaty: Bound | undefined;
  /** The last treaty body that was named, and the one named in the running sentence. */
  body: Bound | undefined;
  bodyHere: Bound | undefined;
  /** The last law named by its title, for "the Law". */
  law: Bound | undefined;
  /** «В Уголовный кодекс …:»: the act of an enumeration, and how far it has come. */
  leadIn: { readonly bound: Bound; at: number } | undefined;
  /** The only act named so far; null once there are two. */
  only: Bound | null | undefined;
  /** The last article that was cited, for "paragraph 2 of this article". */
  article: { readonly bound: Bound; readonly number: string } | undefined;
  /** Articles cited with their act before; null where two acts have been cited with that number. */
  readonly cited: Map<string, Bound | null>;
}

export const newMemory = (): Memory => ({
  sentence: undefined,
  code: undefined,
  treaty: undefined,
  body: undefined,
  bodyHere: undefined,
  law: undefined,
  leadIn: undefined,
  only: undefined,
  article: undefined,
  cited: new Map(),
});

const BASE: Readonly<Record<string, string | undefined>> = treaties.base;
const PROTOCOL: Readonly<Record<string, string | undefined>> = treaties.protocol;

export const nothing = (basis: ActBasis = 'document'): Bound => ({
  acts: [],
  status: 'nothing',
  basis,
  evidence: null,
  clue: undefined,
});

/** What a mention names, given the document and what came before it. */
export function bindMention(
  mention: Mention,
  key: string,
  facts: DocumentFacts,
  context: FindContext,
  memory: Memory,
): Bound {
  const evidence = mention.span;
  const bound = (acts: readonly ActId[], basis: ActBasis, status: Bound['status'] = 'known'): Bound => ({
    acts,
    status,
    basis,
    evidence,
    clue: mention.clue,
  });
  if (mention.foreign) return bound([], 'explicit', 'foreign');
  switch (mention.naming) {
    case 'other':
      return bound([], 'explicit', mention.own || mention.head === 'law' ? 'other' : 'foreign');
    case 'name':
    case 'acronym':
    case 'body': {
      const defined = mention.naming === 'acronym' ? facts.definitions.get(key) : undefined;
      if (defined) return bound(defined, 'definition');
      const national = mention.acts[0]?.startsWith('kz.') === true;
      if (national && !mention.own && facts.country === 'foreign') return bound([], 'explicit', 'foreign');
      return bound(mention.acts, 'explicit');
    }
    case 'this':
      return bindThis(mention, bound, facts, context);
    case 'that':
    case 'generic':
      return bindGeneric(mention, key, bound, facts, context, memory);
  }
}

type Make = (acts: readonly ActId[], basis: ActBasis, status?: Bound['status']) => Bound;

function bindThis(mention: Mention, bound: Make, facts: DocumentFacts, context: FindContext): Bound {
  const page = context.act ? actById(context.act) : undefined;
  if (page && fitsHead(page.kind, mention.head)) return bound([page.id], 'this-act');
  // "the present Protocol" on a page that is not marked as the treaty's own but is titled so.
  if (mention.acts.length > 0 && facts.treaty && mention.acts.includes(facts.treaty))
    return bound([facts.treaty], 'this-act');
  if (mention.head === 'constitution') return bound(mention.acts, 'explicit');
  if (mention.head === 'treaty') return bound([], 'this-act', 'foreign');
  return bound([], 'this-act', 'self');
}

const fitsHead = (kind: string, head: Mention['head']): boolean =>
  head === kind || (head === 'law' && (kind === 'law' || kind === 'decree' || kind === 'resolution'));

function bindGeneric(
  mention: Mention,
  key: string,
  bound: Make,
  facts: DocumentFacts,
  context: FindContext,
  memory: Memory,
): Bound {
  if (mention.head === 'code') return genericCode(mention, bound, context, memory);
  if (mention.head === 'law') return memory.law ? { ...memory.law, basis: 'carried' } : bound([], 'explicit', 'other');
  const candidates = mention.acts;
  const defined = facts.definitions.get(key);
  if (defined?.some((act) => candidates.includes(act))) return bound(defined, 'definition');
  const among = (from: Bound | undefined): ActId | undefined => firstAmong(from?.acts ?? [], candidates);
  const near = memory.sentence?.acts.find((act) => candidates.includes(act));
  const here = among(memory.bodyHere);
  // Of a treaty and a treaty body in one sentence the nearer one is spoken of.
  if (near && !(here && isLater(memory.bodyHere, memory.sentence))) return bound([near], 'carried');
  const subject = here ?? firstAmong(facts.treaty ? [facts.treaty] : [], candidates);
  if (subject) return bound([subject], 'document');
  const before = among(memory.treaty);
  if (before) return bound([before], 'carried');
  const body = among(memory.body);
  if (body) return bound([body], 'document');
  // Two covenants exist; the plain word means the one on civil and political rights unless the other is spoken of.
  if (candidates.includes('un.iccpr') && memory.treaty?.acts[0] !== 'un.icescr') return bound(['un.iccpr'], 'document');
  return bound(candidates, 'document', 'several');
}

function genericCode(mention: Mention, bound: Make, context: FindContext, memory: Memory): Bound {
  const before = memory.sentence?.status === 'foreign' ? memory.sentence : memory.code;
  if (before) return { ...before, basis: 'carried', clue: mention.clue ?? before.clue };
  const page = context.act ? actById(context.act) : undefined;
  return page?.kind === 'code' ? bound([page.id], 'this-act') : bound([], 'document', 'self');
}

const isLater = (a: Bound | undefined, b: Bound | undefined): boolean =>
  (a?.evidence?.start ?? 0) > (b?.evidence?.start ?? 0);

const firstAmong = (acts: readonly ActId[], candidates: readonly ActId[]): ActId | undefined =>
  acts.map((act) => ofDocument(act, candidates)).find((act) => act !== undefined);

/** What a general word means in the document of a treaty: the treaty itself, the one it is a protocol to, or its protocol. */
function ofDocument(treaty: ActId, candidates: readonly ActId[]): ActId | undefined {
  return [treaty, BASE[treaty], PROTOCOL[treaty]].find(
    (act): act is ActId => act !== undefined && candidates.includes(act as ActId),
  );
}

/** Other countries' acts and unknown ones count as acts of their own. */
const familyKey = (bound: Bound): string => (bound.acts[0] ? familyOf(bound.acts[0]) : bound.status);

/** Keeps what a mention named for later words. */
export function remember(bound: Bound, mention: Mention, memory: Memory): void {
  if (mention.naming === 'body') {
    memory.body = bound;
    memory.bodyHere = bound;
    return;
  }
  memory.sentence = bound;
  const family = familyKey(bound);
  if (memory.only === undefined) memory.only = bound;
  else if (memory.only && familyKey(memory.only) !== family) memory.only = null;
  if (mention.head === 'code' || bound.acts[0]?.startsWith('kz.c')) {
    if (bound.status === 'known' || bound.status === 'foreign') memory.code = bound;
  }
  if (mention.head === 'law' && mention.naming !== 'generic') memory.law = bound.status === 'known' ? bound : undefined;
  if (bound.acts[0]?.startsWith('un.') && bound.status === 'known') memory.treaty = bound;
}
