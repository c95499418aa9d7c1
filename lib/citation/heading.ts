/** Headings of articles («Статья 146. Пытки», «113-бап.», "Article 14") are places of the page, not citations. */
import type { Provisions } from './chains';
import type { Token } from './tokens';

/** A word that begins an amendment footnote: the numbers there are history. */
const FOOTNOTE = /^[ \t\u00A0]*(?:Сноска|Ескерту|Footnote|Примечание (?:ИЗПИ|РЦПИ))(?![\p{L}])/u;
/** How far back the beginning of a line is looked for. */
const LINE = 600;

/** What is needed of the reading: its text, and stretches that hold no references. */
export interface HeadingContext {
  readonly text: string;
}

/** Whether a provision is a heading, or stands without an act of its own in a footnote of amendments. */
export function isHeading(
  tokens: readonly Token[],
  provision: Provisions,
  reading: HeadingContext,
  hasAct: boolean,
): boolean {
  const first = tokens[provision.from];
  if (!first) return true;
  if (hasAct || provision.act) return false;
  if (provision.group.self) return false;
  const near = reading.text.slice(Math.max(0, first.start - LINE), first.start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return FOOTNOTE.test(line) || isTitle(tokens, provision, line);
}

/** At the beginning of a line, one number, then a full stop with a title, or the end of the line. */
function isTitle(tokens: readonly Token[], provision: Provisions, before: string): boolean {
  if (/[^\s#*"«„“>|\u00A0]/.test(before) || provision.leaves.length !== 1) return false;
  const next = tokens[provision.to];
  if (!next || next.lines > 0) return true;
  if (next.kind !== 'mark' || (next.text !== '.' && next.text !== ':' && next.text !== '–' && next.text !== '-'))
    return false;
  const title = tokens[provision.to + 1];
  return !title || title.capital || title.lines > 0;
}
