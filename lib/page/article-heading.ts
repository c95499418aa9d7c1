import type { Path } from '@/lib/law/provision';
import { readHeading } from '@/lib/law/read-outline';
import { blockIndexAt } from './live-text';
import type { ArticleHeading, LiveBlock, LivePageText } from './page-text';

/**
 * The headings of articles on a page. A line counts only when it is set as a heading (`<h1>`–`<h6>`, or bold from
 * its first word on), because running text may begin with the same words.
 */
export function* readHeadings(page: LivePageText): Generator<void, ArticleHeading[]> {
  const headings: ArticleHeading[] = [];
  for (const [index, block] of page.blocks.entries()) {
    if (index % BLOCKS_PER_STEP === 0) yield;
    const heading = headingIn(block);
    if (heading) headings.push(heading);
  }
  return headings;
}

/** Blocks between two chances to pause: about a millisecond. */
export const BLOCKS_PER_STEP = 256;

function headingIn(block: LiveBlock): ArticleHeading | undefined {
  const { text } = block.run;
  if (!MAY_BE_HEADING.test(text)) return undefined;
  // A heading may be broken by hand behind its number.
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  const heading = readHeading(line);
  const end = heading ? setAsHeading(block) : 0;
  if (!heading || end === 0) return undefined;
  const { start } = block.span;
  // Words glued behind a bold heading belong to the article's text.
  return { path: heading.article, element: block.element, span: { start, end: start + end } };
}

/** A cheap look before the real reading: most blocks of a statute are not headings. */
const MAY_BE_HEADING = /^\s*(?:\p{L}{6,7}\s|\d{1,4}[-‑–\d⁰¹²³⁴⁵⁶⁷⁸⁹ ]{0,8}\p{L})/u;

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
