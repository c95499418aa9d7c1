/** One pass over the tokens that finds every group of numbers and every mention of an act, in order. */
import { readMention } from './act-name';
import type { Definitions } from './document';
import { type Element, type Group, groupOf, type Mention } from './elements';
import { ROLE } from './forms';
import { readJurisCode } from './juris-code';
import { divideListed } from './listed-articles';
import type { Vocabulary } from './names';
import { readList } from './number';
import { separatorEnd } from './separator';
import { joinRange, readSuffixed } from './shape-kk';
import { readOrdinal, readPrefixed, readSectionSign } from './shape-prefix';
import type { Token } from './tokens';
import { has as is, isMark } from './value';

/** Reads all elements of a stretch of tokens. */
export function readElements(tokens: readonly Token[], vocabulary: Vocabulary, defined: Definitions): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens[at])) continue;
    const free = elements.at(-1)?.to ?? 0;
    const found = readAt(tokens, at, free, vocabulary) ?? readDefined(tokens, at, defined);
    if (!found) continue;
    if (found.kind === 'group') addGroup(tokens, elements, found);
    else addMention(tokens, elements, found, vocabulary);
    at = Math.max(at, (elements.at(-1)?.to ?? 0) - 1);
  }
  return elements;
}

function addGroup(tokens: readonly Token[], elements: Element[], group: Group): void {
  const last = elements.at(-1);
  const range = last?.kind === 'group' ? joinRange(tokens, last, group) : undefined;
  if (range) elements[elements.length - 1] = range;
  else elements.push(...divideListed(tokens, group, last));
  const further = isMark(tokens[group.from], '§') ? readAfterSign(tokens, group.to) : null;
  if (further) elements.push(further);
}

/** "Articles 9 § 1 and 14 § 2": an article without its word, told by the sign that follows. */
function readAfterSign(tokens: readonly Token[], at: number): Group | null {
  const number = separatorEnd(tokens, at);
  const list = number > 0 && isMark(tokens[number + 1], '§') ? readList(tokens, number, 'article') : null;
  return list && elided('en', list.items, number, list.to);
}

function addMention(tokens: readonly Token[], elements: Element[], mention: Mention, vocabulary: Vocabulary): void {
  const last = elements.at(-1);
  if (last?.kind === 'mention' && repeatsTitle(tokens, last, mention)) {
    elements[elements.length - 1] = {
      ...last,
      to: mention.to,
      span: { start: last.span.start, end: mention.span.end },
    };
    return;
  }
  elements.push(mention);
  const bare = readElided(tokens, mention, elements, vocabulary);
  if (bare) elements.push(bare);
}

/** Most tokens begin nothing, and this is asked of each. */
const mayBegin = (token: Token | undefined): boolean =>
  token?.kind === 'word' ? token.word?.anchor === true || token.capitals >= 2 : token?.text === '§';

/** «114 ч.5, 115-баптарының»: what begins like a Russian part is a member of a Kazakh list. */
function isInsideKazakhList(tokens: readonly Token[], group: Group): boolean {
  if (group.language !== 'ru' || group.unit !== 'part' || tokens[group.from - 1]?.kind !== 'number') return false;
  return isMark(tokens[group.to], '-') && tokens[group.to + 1]?.word?.unitLanguage === 'kk';
}

/** «"Прокуратура туралы" Конституциялық заңның»: the word for law after its title is the same act. */
function repeatsTitle(tokens: readonly Token[], title: Mention, law: Mention): boolean {
  const isHead = law.naming === 'other' ? law.head === 'law' : law.naming === 'generic' && law.head === 'code';
  if (!isHead || !title.acts[0]?.startsWith('kz.') || title.naming !== 'name') return false;
  if (law.from - title.to > 6 || !isMark(tokens[law.from - 1], '"')) return title.to >= law.from;
  for (let i = title.to; i < law.from; i++) if (tokens[i]?.first || tokens[i]?.kind === 'number') return false;
  return true;
}

/** An acronym that only this document knows. */
function readDefined(tokens: readonly Token[], at: number, defined: Definitions): Mention | null {
  const token = tokens[at];
  if (defined.size === 0 || token?.kind !== 'word' || token.capitals < 2 || token.word?.acronym) return null;
  const acts = defined.get(token.word?.folded ?? token.text);
  if (!acts) return null;
  const span = { start: token.start, end: token.end };
  return {
    kind: 'mention',
    naming: 'acronym',
    acts,
    head: undefined,
    foreign: false,
    own: true,
    clue: undefined,
    span,
    from: at,
    to: at + 1,
  };
}

function readAt(tokens: readonly Token[], at: number, free: number, vocabulary: Vocabulary): Element | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'mark') return token.text === '§' ? readSectionSign(tokens, at) : null;
  if (token.kind !== 'word') return null;
  const code = token.capitals >= 3 ? readJurisCode(tokens, at) : null;
  if (code) return code;
  if (!token.word?.anchor) return null;
  if (token.word.unit) {
    const group =
      token.word.unitLanguage === 'kk'
        ? readSuffixed(tokens, at, free)
        : (readPrefixed(tokens, at) ?? readOrdinal(tokens, at, free));
    if (group && !isInsideKazakhList(tokens, group)) return group;
  }
  return readMention(tokens, at, vocabulary);
}

/**
 * Numbers without a unit word: "… of the CPC and 77 of the Constitution", «ӘҚБтК 456-2».
 * They count only where a name stands at their other end or the name is an acronym directly before.
 */
function readElided(
  tokens: readonly Token[],
  mention: Mention,
  elements: readonly Element[],
  vocabulary: Vocabulary,
): Group | null {
  return (
    readBetweenActs(tokens, mention, elements[elements.length - 2], vocabulary) ??
    readColonList(tokens, mention) ??
    readAfterAcronym(tokens, mention, elements)
  );
}

/** "Articles 12 and 14 of the CPC and 77 of the Constitution". */
function readBetweenActs(
  tokens: readonly Token[],
  mention: Mention,
  previous: Element | undefined,
  vocabulary: Vocabulary,
): Group | null {
  const separator = separatorEnd(tokens, mention.to);
  if (separator < 0 || previous?.kind !== 'group') return null;
  const list = readList(tokens, separator, 'article');
  const next = list && readMention(tokens, skipOf(tokens, list.to), vocabulary);
  if (!list || !next || next.acts.length === 0) return null;
  return elided(previous.language === 'kk' ? 'ru' : previous.language, list.items, separator, list.to);
}

/** «ҚР ҚК 147, 194-баптары, ӘҚБтК 456-2»: among references an acronym is enough. */
function readAfterAcronym(tokens: readonly Token[], mention: Mention, elements: readonly Element[]): Group | null {
  if (mention.naming !== 'acronym' || !tokens[mention.from]?.cyrillic || mention.to - mention.from > 2) return null;
  const number = tokens[mention.to];
  if (number?.kind !== 'number' || number.lines > 0 || number.text.length > 3) return null;
  const list = readList(tokens, mention.to, 'article');
  // Only the elements just before are asked, so that a long text is not gone through again and again.
  const among = elements.slice(-8).some((element) => element.kind === 'group');
  return list && among && endsBare(tokens, list.to) ? elided('ru', list.items, mention.to, list.to) : null;
}

/** "Articles of the Covenant: 9; 10; 14 (1)": the unit word stands before the act and the numbers after it. */
function readColonList(tokens: readonly Token[], mention: Mention): Group | null {
  if (!isMark(tokens[mention.to], ':')) return null;
  let unit = mention.from - 1;
  while (unit > mention.from - 5 && tokens[unit]?.word?.unit !== 'article' && !isMark(tokens[unit], '.')) unit--;
  if (tokens[unit]?.word?.unit !== 'article') return null;
  const list = readList(tokens, mention.to + 1, 'article');
  return list && elided('en', list.items, mention.to + 1, list.to);
}

const elided = (language: Group['language'], items: Group['items'], from: number, to: number): Group =>
  groupOf('article', language, items, from, to, items.length > 1);

function skipOf(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && is(tokens[next], ROLE.of | ROLE.the)) next++;
  return next;
}

const endsBare = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return !token || token.first || isMark(token, ')') || isMark(token, ',') || isMark(token, ';') || isMark(token, '.');
};
