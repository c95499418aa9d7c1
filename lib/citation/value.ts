/** Single numbers and the brackets after them: `65-1`, `208–212`, `347¹`, "(3) (b)". Shapes only. */
import type { Value } from './elements';
import { ROLE } from './forms';
import type { Token } from './tokens';

export const one = (text: string): Value => ({ kind: 'one', text });
export const has = (token: Token | undefined, role: number): boolean => ((token?.word?.roles ?? 0) & role) !== 0;
export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

/** Years and amounts are longer than any article number. */
export const TOO_LONG = 5;

/** A number with what is joined to it: `65-1`, `208–212`, `208 - 212`, `128 to 131`, `347¹`, `498-1 – 498-4`. */
export function readValue(tokens: readonly Token[], at: number): { value: Value; to: number } {
  const first = tokens[at]?.text ?? '';
  const raised = readRaised(tokens, at);
  if (raised) {
    const range = readRangeEnd(tokens, at + 2);
    const from = `${first}-${raised}`;
    return range ? { value: { kind: 'range', from, to: range.text }, to: range.to } : { value: one(from), to: at + 2 };
  }
  return readJoined(tokens, at, first) ?? { value: one(first), to: at + 1 };
}

type Read = { value: Value; to: number };

function readJoined(tokens: readonly Token[], at: number, first: string): Read | null {
  const joint = tokens[at + 1];
  const second = tokens[at + 2];
  if (second?.kind !== 'number' || second.text.length >= TOO_LONG) return null;
  const rises = Number(second.text) > Number(first);
  if (has(joint, ROLE.to)) return rises ? rangeTo(tokens, at + 2, first) : null;
  if (!isDash(joint) || second.lines > 0) return null;
  // A long dash or one with blanks is a range where its end is larger; a tight one is decided with the inventory.
  const isTight = !joint?.spaced && !second.spaced;
  if (rises && !(isTight && joint?.text === '-')) return rangeTo(tokens, at + 2, first);
  // «по ст. 405 — 12»: what stands behind is a count.
  return joint?.spaced && second.spaced ? null : readDashed(tokens, at, first, second.text);
}

/** A range up to the number at `at`, unless things are counted with it. */
function rangeTo(tokens: readonly Token[], at: number, from: string): Read | null {
  if (has(tokens[at + 1], ROLE.counter)) return null;
  const end = readEnd(tokens, at);
  return { value: { kind: 'range', from, to: end.text }, to: end.to };
}

function readDashed(tokens: readonly Token[], at: number, first: string, second: string): Read {
  const further = readRangeEnd(tokens, at + 3);
  if (further && Number.parseInt(further.text, 10) >= Number(first))
    return { value: { kind: 'range', from: `${first}-${second}`, to: further.text }, to: further.to };
  return { value: { kind: 'dash', from: first, to: second }, to: at + 3 };
}

const isDash = (token: Token | undefined): boolean => isMark(token, '-') || isMark(token, '–');

/** «– 498-4», "to 498-4" after a number that is itself inserted. */
function readRangeEnd(tokens: readonly Token[], at: number): { text: string; to: number } | null {
  const joint = tokens[at];
  if (!(isDash(joint) || has(joint, ROLE.to)) || tokens[at + 1]?.kind !== 'number') return null;
  return readEnd(tokens, at + 1);
}

function readEnd(tokens: readonly Token[], at: number): { text: string; to: number } {
  const number = tokens[at]?.text ?? '';
  const raised = readRaised(tokens, at);
  if (raised) return { text: `${number}-${raised}`, to: at + 2 };
  const dash = tokens[at + 1];
  const second = tokens[at + 2];
  if (isMark(dash, '-') && second?.kind === 'number' && !dash?.spaced && !second.spaced && second.text.length < 3) {
    return { text: `${number}-${second.text}`, to: at + 3 };
  }
  return { text: number, to: at + 1 };
}

/** A superscript written directly after its number. */
function readRaised(tokens: readonly Token[], at: number): string | null {
  const raised = tokens[at + 1];
  return raised?.kind === 'super' && !raised.spaced ? raised.text : null;
}

/** «ч. 2-й», «1-ші»: the ending of an ordinal. */
export function skipOrdinalEnding(tokens: readonly Token[], at: number): number {
  const ending = tokens[at + 1];
  const joined = isMark(tokens[at], '-') && !tokens[at]?.spaced && ending?.kind === 'word' && !ending.spaced;
  return joined && ending.cyrillic && ending.end - ending.start <= 3 && !ending.word?.unit ? at + 2 : at;
}

export function readDotted(tokens: readonly Token[], at: number): string | null {
  const dot = tokens[at];
  const number = tokens[at + 1];
  const tight = isMark(dot, '.') && !dot?.spaced && number?.kind === 'number' && !number.spaced;
  return tight && number.text.length < 4 ? number.text : null;
}

/** "37c": one letter glued to its number. */
export function readLetter(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  const one = token?.kind === 'word' && !token.spaced && token.end - token.start === 1 && !token.cyrillic;
  return one && token.capitals === 0 ? token.text : null;
}

/** "article 10 2 b": levels divided by blanks only. */
export function readSpacedLevels(tokens: readonly Token[], at: number): { levels: Value[]; to: number } | null {
  const number = tokens[at];
  const letter = tokens[at + 1];
  if (number?.kind !== 'number' || number.text.length !== 1 || number.lines > 0) return null;
  const lettered =
    letter?.kind === 'word' && letter.end - letter.start === 1 && !letter.cyrillic && letter.capitals === 0;
  return lettered ? { levels: [one(number.text), one(letter.text)], to: at + 2 } : null;
}

/** «пункт 3 b) статьи 14», as Russian papers of the United Nations write it. */
export function readSpacedLetter(tokens: readonly Token[], at: number): { levels: Value[]; to: number } | null {
  const token = tokens[at];
  const letter = token?.kind === 'word' && isMark(tokens[at + 1], ')') ? letterOf(token) : undefined;
  if (letter === undefined) return null;
  const last = tokens[at + 3];
  const end = isDash(tokens[at + 2]) && last && isMark(tokens[at + 4], ')') ? letterOf(last) : undefined;
  return end === undefined
    ? { levels: [one(letter)], to: at + 2 }
    : { levels: [{ kind: 'range', from: letter, to: end }], to: at + 5 };
}

export function readBrackets(tokens: readonly Token[], at: number): { levels: Value[]; to: number } {
  const levels: Value[] = [];
  let to = at;
  for (;;) {
    const bracket = readBracket(tokens, to);
    if (!bracket) return { levels, to };
    levels.push(bracket.value);
    to = bracket.to;
  }
}

/** "(3)", "(b)", "(iii)", "(4-1)", "(2) to (5)". */
function readBracket(tokens: readonly Token[], at: number): { value: Value; to: number } | null {
  const inner = bracketText(tokens, at);
  if (inner === null) return readDashedBracket(tokens, at);
  const dash = tokens[at + 3];
  const joins = has(dash, ROLE.to) || isMark(dash, '-') || isMark(dash, '–');
  const end = joins ? bracketText(tokens, at + 4) : null;
  if (end !== null) return { value: { kind: 'range', from: inner, to: end }, to: at + 7 };
  return { value: one(inner), to: at + 3 };
}

/** "(4-1)" is an inserted part, "(1-3)" three parts: which of them is told by the numbers. */
function readDashedBracket(tokens: readonly Token[], at: number): { value: Value; to: number } | null {
  const from = tokens[at + 1];
  const to = tokens[at + 3];
  if (!isMark(tokens[at], '(') || !isDash(tokens[at + 2]) || !isMark(tokens[at + 4], ')')) return null;
  if (from?.kind !== 'number' || to?.kind !== 'number' || from.text.length > 2 || to.text.length > 2) return null;
  return { value: { kind: 'dash', from: from.text, to: to.text }, to: at + 5 };
}

/** Whether a bracket with levels of a provision begins here. */
export const opensLevels = (tokens: readonly Token[], at: number): boolean => readBracket(tokens, at) !== null;

/**
 * Letters of points by their place in the alphabet: «б)» of a Russian text is (b) of the English one. «с» is typed for the
 * Latin letter; «е» may be the fifth or the sixth, and is not guessed.
 */
const LETTERS = new Map([...'абвгджзисabcdefghi'].map((letter, i) => [letter, 'abcdeghicabcdefghi'.charAt(i)]));

/** The letter of a point in Latin script; undefined for longer words and for letters whose place is doubtful. */
export const letterOf = (token: Token): string | undefined => LETTERS.get(token.text);

function bracketText(tokens: readonly Token[], at: number): string | null {
  const inner = tokens[at + 1];
  if (!isMark(tokens[at], '(') || !isMark(tokens[at + 2], ')') || !inner) return null;
  if (inner.kind === 'number') return inner.text.length < 3 ? inner.text : null;
  if (inner.kind !== 'word') return null;
  if (inner.cyrillic) return letterOf(inner) ?? null;
  const text = inner.text;
  return text.length === 1 || /^[ivx]{1,4}$/.test(text) ? text : null;
}
