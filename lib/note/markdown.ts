/**
 * The text of a note as what is drawn: a small part of Markdown, and never HTML, which stays the text it is.
 * Linear in the length of the text whatever it holds: every sign is looked at a fixed number of times.
 */
import { type Inline, readInline } from './markdown-inline';

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** A line that heads what follows; how deep says nothing in a note. */
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** @property start number of the first item of a numbered list. */
  | { readonly kind: 'list'; readonly start?: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'rule' };

/** Lists and quotations inside each other; deeper ones are shown as they were typed. */
const DEEPEST = 6;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})(?:[-*+•]|(\d{1,9})[.)])[ \t]+/;
const INDENT = /^(?: {2,4}|\t)/;

export function readMarkdown(text: string): readonly Block[] {
  return readBlocks(text.replaceAll('\0', '').split(/\r\n?|\n/), 0);
}

interface Step {
  readonly block?: Block;
  /** The line after what was read. */
  readonly next: number;
}

function readBlocks(lines: readonly string[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block, next } = readBlock(lines, at, depth);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function readBlock(lines: readonly string[], at: number, depth: number): Step {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { next: at + 1 };
  const fence = FENCE.exec(line)?.[1];
  if (fence) return readFence(lines, at, fence);
  if (HEADING.test(line)) {
    return { block: { kind: 'heading', content: readInline(line.replace(HEADING, '').trim()) }, next: at + 1 };
  }
  if (RULE.test(line)) return { block: { kind: 'rule' }, next: at + 1 };
  if (depth < DEEPEST && QUOTE.test(line)) return readQuote(lines, at, depth);
  if (depth < DEEPEST && ITEM.test(line)) return readList(lines, at, depth);
  return readParagraph(lines, at, depth);
}

/** A fence that is never closed holds the rest, as in every reader of Markdown. */
function readFence(lines: readonly string[], at: number, fence: string): Step {
  let end = at + 1;
  while (end < lines.length && !(lines[end] ?? '').trimStart().startsWith(fence)) end++;
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 };
}

function readQuote(lines: readonly string[], at: number, depth: number): Step {
  let end = at;
  while (QUOTE.test(lines[end] ?? '')) end++;
  const inner = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return { block: { kind: 'quote', blocks: readBlocks(inner, depth + 1) }, next: end };
}

function readList(lines: readonly string[], from: number, depth: number): Step {
  const number = ITEM.exec(lines[from] ?? '')?.[2];
  const items: (readonly Block[])[] = [];
  let at = from;
  while (at < lines.length) {
    const found = ITEM.exec(lines[at] ?? '');
    if (!found || (found[2] === undefined) !== (number === undefined)) break;
    const end = endOfItem(lines, at);
    const first = (lines[at] ?? '').slice(found[0].length);
    const rest = lines.slice(at + 1, end).map((line) => line.replace(INDENT, ''));
    items.push(readBlocks([first, ...rest], depth + 1));
    at = end;
  }
  return { block: { kind: 'list', start: number === undefined ? undefined : Number(number), items }, next: at };
}

/** An item goes on in lines set further in, and over one blank line before such a line. */
function endOfItem(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    const blank = line.trim() === '';
    if (!blank && !INDENT.test(line)) break;
    if (blank && !INDENT.test(lines[end + 1] ?? '')) break;
    end++;
  }
  return end;
}

function readParagraph(lines: readonly string[], at: number, depth: number): Step {
  let end = at + 1;
  while (end < lines.length && !startsBlock(lines[end] ?? '', depth)) end++;
  return { block: { kind: 'paragraph', content: readInline(lines.slice(at, end).join('\n').trim()) }, next: end };
}

const startsBlock = (line: string, depth: number): boolean =>
  line.trim() === '' ||
  FENCE.test(line) ||
  HEADING.test(line) ||
  RULE.test(line) ||
  (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line)));
