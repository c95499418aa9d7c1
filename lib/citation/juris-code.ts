/** Articles as the treaty bodies' case database codes them: `CCPR-14-1`, `CAT-3`, `CCPR-OP-5-2-b`. */
import treaties from '@/data/forms/treaties.json';
import type { ActId } from '@/lib/law/provision';
import { type Group, groupOf, type Value } from './elements';
import type { Token } from './tokens';
import { isMark } from './value';

const CODES = new Map(Object.entries(treaties.codes).map(([code, act]) => [code.toLowerCase().replace(/-/g, ''), act]));

/** A group that carries its act in itself. */
export interface CodedGroup extends Group {
  readonly act: ActId;
}
export const isCoded = (group: Group): group is CodedGroup => 'act' in group;

/** Reads a code at token `at`: capitals, then numbers and letters joined by hyphens without a space. */
export function readJurisCode(tokens: readonly Token[], at: number): CodedGroup | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.cyrillic || token.capitals < 3) return null;
  const act = CODES.get(token.word?.folded ?? token.text);
  const number = tokens[at + 2];
  if (!act || !isMark(tokens[at + 1], '-') || tokens[at + 1]?.spaced || number?.kind !== 'number' || number.spaced)
    return null;
  const levels: Value[] = [{ kind: 'one', text: number.text }];
  let to = at + 3;
  for (let level = levelText(tokens, to); level !== null; level = levelText(tokens, to)) {
    levels.push({ kind: 'one', text: level });
    to += 2;
  }
  const span = { start: token.start, end: tokens[to - 1]?.end ?? number.end };
  return { ...groupOf('article', 'en', [{ span, levels }], at, to), act: act as ActId };
}

function levelText(tokens: readonly Token[], at: number): string | null {
  const part = tokens[at + 1];
  if (!isMark(tokens[at], '-') || tokens[at]?.spaced || !part || part.spaced) return null;
  if (part.kind === 'number' && part.text.length < 3) return part.text;
  return part.kind === 'word' && part.text.length === 1 ? part.text : null;
}
