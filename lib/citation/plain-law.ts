import type { Element } from './elements';
import { ROLE } from './forms';
import { gapBetween } from './gaps';
import type { Token } from './tokens';

/** «равны перед законом», "according to the law": no act is named, and what was spoken of before still is. */
export function isPlainLaw(
  tokens: readonly Token[],
  element: Element,
  before: Element | undefined,
  after: Element | undefined,
): boolean {
  if (element.kind !== 'mention' || element.naming !== 'other' || element.head !== 'law') return false;
  if (element.own || element.foreign) return false;
  for (let i = element.from; i < element.to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital || (token.word?.roles ?? 0) & ROLE.qualifier) return false;
  }
  return !(before && adjoins(tokens, before, element)) && !(after && adjoins(tokens, element, after));
}

/** Whether a group and a mention stand directly beside each other. */
function adjoins(tokens: readonly Token[], one: Element, other: Element): boolean {
  const gap = gapBetween(tokens, one, other);
  return one.kind !== other.kind && gap.words === 0 && !gap.comma && !gap.and && !gap.sentence;
}
