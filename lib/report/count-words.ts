import type { Block, Line, Report } from './report';

/** Words that count against a body's limit: the paper with its footnotes, without its annex, as Word counts them. */
export function countWords({ blocks, footnotes, annexFrom }: Report): number {
  const lines = [...blocks.slice(0, annexFrom).flatMap(linesOf), ...footnotes];
  return lines.reduce((sum, line) => sum + wordsIn(line), 0);
}

const wordsIn = (line: Line): number =>
  line
    .map((piece) => (piece.kind === 'footnote' ? ' ' : piece.text))
    .join('')
    .split(/\s+/)
    .filter(Boolean).length;

/** The pieces of running text in a block. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
  }
}
