/**
 * Which lines are worth reading: those with a word for article or the name of an act, and their neighbours, since a
 * sentence may run over a line end. A native search finds them many times faster than tokens are made.
 */
import { ACTS } from '@/lib/law/catalogue';

/* Stems only, and each letter that has a Latin double in both spellings: whatever a finer reading could find must pass. */
const ANCHOR =
  /(?<!\p{L})art|icle|\d-?bab|\d-?bap|§|[сc]т[.\d\s]|т[аa]ть|т[аa]т[еeь]й|[бb][аa][пбp]|бб|\d\s?[-‐–]\s?б|code|kodeks|konst|constit|const\.|convention|covenant|к[оo]д[еe]к|к[оo]нст|к[оo]нв|п[аa]кт|CCPR-|CAT-/iu;

const ACRONYMS = new RegExp(
  [...new Set(ACTS.flatMap((act) => Object.values(act.acronyms).flatMap((list) => list ?? [])))]
    .map((acronym) => acronym.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'u',
);

/** Stretches of a text, half-open, that hold all lines worth reading. Neighbouring lines are one stretch. */
export function worthReading(text: string, from: number, to: number): readonly { from: number; to: number }[] {
  const stretch = text.slice(from, to);
  const found: { from: number; to: number }[] = [];
  let before = 0;
  for (let start = 0; start < stretch.length; ) {
    const end = lineEnd(stretch, start);
    if (isWorth(stretch.slice(start, end))) {
      const last = found.at(-1);
      const next = from + lineEnd(stretch, end);
      if (last && last.to >= from + before) last.to = next;
      else found.push({ from: from + before, to: next });
    }
    before = start;
    start = end;
  }
  return found;
}

const isWorth = (line: string): boolean => line.length > 3 && (ANCHOR.test(line) || ACRONYMS.test(line));

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}
