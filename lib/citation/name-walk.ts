/** Follows the trie of names over tokens. The longest name wins. */
import { foldWord } from '@/lib/text/fold';
import { ROLE } from './forms';
import type { NameEnd, NameNode } from './names';
import { hasRole as is } from './phrase';
import type { Token } from './tokens';
import { isMark } from './value';

/** Words that a name may leave out or put between. */
export const SKIPPED =
  ROLE.filler | ROLE.to | ROLE.of | ROLE.the | ROLE.and | ROLE.un | ROLE.kazakhstan | ROLE.republic | ROLE.foreign;
/** "Code of the Republic of Kazakhstan on" skips six; a walk that skips further has left its name. */
const MOST_SKIPPED = 7;

export interface Walk {
  readonly end: NameEnd;
  readonly to: number;
}

/** Follows the trie from token `at`, taking the longest name. */
export function walkName(tokens: readonly Token[], at: number, root: NameNode): Walk | null {
  let best: Walk | null = null;
  let nodes: readonly NameNode[] = [root];
  let to = at;
  let skipped = 0;
  while (to < tokens.length && skipped <= MOST_SKIPPED) {
    const token = tokens[to];
    if (!token || (token.lines > 1 && to > at)) break;
    const next = step(nodes, token);
    if (next.length > 0) {
      nodes = next;
      skipped = 0;
      to++;
      const end = bestEnd(nodes, best?.end);
      if (end) best = { end, to };
    } else if (to > at && isTransparent(token)) {
      skipped++;
      to++;
    } else break;
  }
  return best;
}

function step(nodes: readonly NameNode[], token: Token): NameNode[] {
  const found: NameNode[] = [];
  for (const node of nodes) {
    for (const lemma of token.word?.lemmas ?? []) {
      const next = node.next.get(lemma);
      if (next) found.push(next);
    }
  }
  return found;
}

const isTransparent = (token: Token): boolean =>
  token.kind === 'word' ? is(token, SKIPPED) : token.kind === 'mark' && ',"()'.includes(token.text);

function bestEnd(nodes: readonly NameNode[], known: NameEnd | undefined): NameEnd | undefined {
  const [single] = nodes;
  if (nodes.length === 1 && single && single.ends.length < 2) return single.ends[0];
  const ends = nodes.flatMap((node) => node.ends);
  if (ends.length === 0) return undefined;
  const order: readonly NameEnd['kind'][] = ['name', 'acronym', 'body', 'generic'];
  ends.sort((a, b) => Number(a.needsHead) - Number(b.needsHead) || order.indexOf(a.kind) - order.indexOf(b.kind));
  const [first] = ends;
  if (!first) return known;
  // Editions of one family meet under one name.
  const acts = [
    ...new Set(
      ends.filter((end) => end.kind === first.kind && end.needsHead === first.needsHead).flatMap((end) => end.acts),
    ),
  ];
  return { ...first, acts };
}

const CODES = new Set(['кодексов', 'кодексам', 'кодексами', 'кодексах', 'кодексы', 'codes'].map(foldWord));
/** How far the word for codes may stand from the first of its names. */
const SHARED_WITHIN = 20;

/** «статьи 6 Уголовного и 32 Уголовно-процессуального кодексов»: a name whose last word stands behind the next name. */
export function sharingHead(tokens: readonly Token[], at: number, names: NameNode): NameEnd | null {
  const joint = tokens[at + 1];
  if (!tokens[at]?.capital || !(is(joint, ROLE.and) || isMark(joint, ','))) return null;
  for (let i = at + 2; i < at + SHARED_WITHIN; i++) {
    const token = tokens[i];
    if (!token || token.first) return null;
    if (token.word?.head !== 'code') continue;
    const first = tokens[at];
    const end =
      CODES.has(token.word.folded) && first ? bestEnd(step(step([names], first), token), undefined) : undefined;
    return end?.kind === 'name' ? end : null;
  }
  return null;
}
