/** Marks where sentences begin, so that no act is taken from another one, and drops words read in the wrong script. */
import { lineBreakEndsSentence, stopEndsSentence } from '@/lib/text/sentence';
import { ROLE } from './forms';
import type { Token } from './tokens';

const STOPS = '.!?…';
const LIST_MARKS = '#*|•·●▪■–—-';

/**
 * Sets `first` on every token that begins a sentence.
 *
 * @param divides whether a block of the page ends between two offsets; without it every line break may be one of the layout.
 */
export function markSentences(
  text: string,
  tokens: readonly Token[],
  divides: (from: number, to: number) => boolean = () => false,
): void {
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) continue;
    if (token.first) continue;
    if (token.lines > 0)
      token.first = token.lines > 1 || isLabel(tokens, i) || breaks(token, before, text, divides) || stops(tokens, i);
    else if (token.spaced) token.first = stops(tokens, i);
  }
}

/** A line such as "location: …" is a field of its own. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const colon = tokens[at + 1];
  return tokens[at]?.kind === 'word' && colon?.kind === 'mark' && colon.text === ':' && !colon.spaced;
}

function breaks(token: Token, before: Token, text: string, divides: (from: number, to: number) => boolean): boolean {
  if (asksForMore(before, token)) return false;
  const mark = token.kind === 'mark' && LIST_MARKS.includes(token.text);
  return lineBreakEndsSentence({
    before: text[before.end - 1] ?? '',
    // However long it is, the last line of a block ends its sentence, unless the words plainly go on.
    length: divides(before.end, token.start) ? 0 : lineLength(text, before.end),
    beforeSmall: token.kind === 'word' && !token.capital,
    beforeMark: mark && text[token.start + 1] === ' ',
  });
}

const OPEN = ROLE.of | ROLE.the | ROLE.and | ROLE.or | ROLE.to;

/** "… Article 14 of the", «согласно статье» and a number: no sentence ends so. */
function asksForMore({ word }: Token, next: Token): boolean {
  if (next.kind === 'number') return word?.unit !== undefined || ((word?.roles ?? 0) & OPEN) !== 0;
  return next.word?.unit === undefined && next.kind === 'word' && ((word?.roles ?? 0) & OPEN) !== 0;
}

/** Units in a line up to `end`, its indent left out; no more are counted than tell a full line from a short one. */
function lineLength(text: string, end: number): number {
  const line = text.slice(Math.max(0, end - ENOUGH), end);
  return line.slice(line.lastIndexOf('\n') + 1).trimStart().length;
}
const ENOUGH = 200;

function stops(tokens: readonly Token[], at: number): boolean {
  let stop = at - 1;
  // Closing quotes and brackets belong to the sentence that they close; so do raised numbers of footnotes.
  while (stop > at - MOST_CLOSING && isClosing(tokens[stop])) stop--;
  const mark = tokens[stop];
  if (mark?.kind !== 'mark' || !STOPS.includes(mark.text)) return false;
  if (mark.text !== '.') return true;
  const word = tokens[stop - 1];
  const next = tokens[at];
  return stopEndsSentence({
    afterAbbreviation: isAbbreviation(word),
    afterNumber: word?.kind === 'number',
    spaced: true,
    beforeCapital: next?.capital === true || (next?.kind === 'mark' && '"([#*-–'.includes(next.text)),
    beforeAct: next?.word?.acronym === true || (next?.capitals ?? 0) > 1,
    beforeNumber: next?.kind === 'number',
  });
}

/** A quote, a bracket and a footnote may close a sentence; more are something else. */
const MOST_CLOSING = 6;

const isClosing = (token: Token | undefined): boolean =>
  token?.kind === 'super' ||
  (token?.kind === 'mark' && (token.text === '"' || token.text === ')' || token.text === '*'));

function isAbbreviation(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if ((token.word?.roles ?? 0) & ROLE.abbreviation) return true;
  return token.end - token.start === 1 && token.capital;
}

/** Letters that look alike make «ст» of the English "Ct": such a word counts only beside Cyrillic words. */
export function dropForeignScript(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const word = token?.word;
    if (!word || word.latin || token.cyrillic) continue;
    if (!isCyrillicWord(tokens, i, -1) && !isCyrillicWord(tokens, i, 1)) token.word = undefined;
  }
}

function isCyrillicWord(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  for (let i = 1; i <= 3; i++) {
    const token = tokens[at + i * step];
    if (token?.kind === 'word') return token.cyrillic;
  }
  return false;
}
