/** The references of a file as a table for people. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findReferences } from '@/lib/citation/find';
import type { Target } from '@/lib/citation/reference';
import { actById } from '@/lib/law/catalogue';
import { documentDate } from '@/lib/page/stated-date';
import type { Span } from '@/lib/text/span';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
  laquo: '«',
  raquo: '»',
  shy: '\u00AD',
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of an HTML page: scripts left out, blocks on lines of their own, superscripts kept as such. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<(script|style|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<sup[^>]*>\s*(\d{1,3})\s*<\/sup>/gi, (_all, digits: string) =>
      [...digits].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join(''),
    )
    .replace(/<\/?(?:p|div|h[1-6]|li|tr|td|br|ul|ol|table|article|section)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all)
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}

const cell = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);

function line(target: Target, words: string): string {
  const act = target.act ? (actById(target.act)?.short.en ?? target.act) : '–';
  const meant = target.suggestion ? ` (meant: ${target.suggestion.act} ${target.suggestion.path})` : '';
  const marks = target.warnings.length > 0 ? ` [${target.warnings.join(', ')}]` : '';
  return [
    cell(target.path, 12),
    cell(act, 38),
    cell(target.editionBasis, 8),
    cell(target.status, 11),
    words + meant + marks,
  ].join('  ');
}

/** Each line of a page's text is a block of it. */
function blocksOf(text: string): { readonly span: Span }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span };
  });
}

/** Prints article, act, what decided its edition, status and the words of every target in a file. */
export function printTable(file: string): void {
  const source = readFileSync(file, 'utf8');
  const isHtml = /<(?:html|body|p|div)\b/i.test(source);
  const text = isHtml ? textOfHtml(source) : source;
  const stated = documentDate(text);
  const references = findReferences(text, {
    today: new Date().toISOString().slice(0, 10),
    title: basename(file),
    date: stated?.date,
    blocks: isHtml ? blocksOf(text) : [],
  });
  const dated = stated
    ? `date ${stated.date} by “${text.slice(stated.span.start, stated.span.end).trim()}”`
    : 'no date of its own';
  console.log(`${file}: ${references.length} references, ${dated}`);
  console.log([cell('article', 12), cell('act', 38), cell('edition', 8), cell('status', 11), 'words'].join('  '));
  for (const { span, targets } of references) {
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    for (const target of targets) console.log(line(target, words));
  }
}
