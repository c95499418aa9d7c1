import type { Path } from '@/lib/law/provision';
import { blockIndexAt } from './live-text';
import type { ArticleHeading, LiveBlock, LivePageText } from './page-text';

/**
 * How the official texts print the heading of an article: «Статья 136. …», «113-бап. …», "Article 146.".
 * Behind the number stands a full stop or nothing; a Kazakh heading may be glued to its title.
 */
const HEADINGS = [
  /^\s*Статья\s+(?<main>\d{1,4})(?:\s?[-‑–]\s?(?<inserted>\d{1,3}))?(?<high>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?\s*(?:\.|$|\n)/iu,
  /^\s*(?<main>\d{1,4})(?:\s?[-‑–]\s?(?<inserted>\d{1,3}))?(?<high>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?\s?[-‑–]\s?бап\s*(?:\.|$|\n)/iu,
  /^\s*Article\s+(?<main>\d{1,4})(?:\s?[-‑–]\s?(?<inserted>\d{1,3}))?(?<high>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?\s*(?:[.:]|$|\n)/iu,
];
/** No official line before the full stop is longer; only these characters are searched. */
const HEAD = 64;
const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a line says, if it is the heading of an article: the article, and how many characters name it. */
export interface HeadingLine {
  readonly path: Path;
  readonly length: number;
}

export function readArticleHeading(line: string): HeadingLine | undefined {
  const head = line.slice(0, HEAD);
  for (const pattern of HEADINGS) {
    const match = pattern.exec(head);
    if (!match?.groups) continue;
    const { main, inserted, high } = match.groups;
    const more = inserted ?? [...(high ?? '')].map((digit) => HIGH.indexOf(digit)).join('');
    return { path: more ? `${main}-${more}` : `${main}`, length: match[0].trimEnd().length };
  }
  return undefined;
}

/**
 * The headings of articles on a page. A line counts only when it is set as a heading (`<h1>`–`<h6>`, or bold from
 * its first word on), because running text may begin with the same words.
 */
export function readHeadings(page: LivePageText): ArticleHeading[] {
  return page.blocks.flatMap((block): ArticleHeading[] => {
    const line = readArticleHeading(block.run.text);
    if (!line) return [];
    const end = setAsHeading(block);
    if (end === 0) return [];
    // Words glued behind a heading belong to the article's text.
    const length = Math.max(line.length, end);
    const start = block.span.start;
    return [{ path: line.path, element: block.element, span: { start, end: start + length } }];
  });
}

/** How many characters of the block are set as a heading; 0 when it is running text. */
function setAsHeading({ element, run }: LiveBlock): number {
  if (/^h[1-6]$/.test(element.localName)) return run.text.length;
  let end = 0;
  for (const { node, start } of run.pieces() ?? []) {
    if (node.data.trim() === '') continue;
    if (!isBold(node, element)) break;
    end = start + node.length;
  }
  return end;
}

function isBold(node: Text, block: Element): boolean {
  const bold = node.parentElement?.closest('b, strong');
  return Boolean(bold && (block.contains(bold) || bold.contains(block)));
}

/** The article in whose text an offset stands: the last heading before it, as far as `end`. */
export function articleFinder(headings: readonly ArticleHeading[], end: number): (offset: number) => Path | undefined {
  return (offset) => (offset < end ? headings[blockIndexAt(headings, offset)]?.path : undefined);
}
