import { useEffect, useState } from 'preact/hooks';
import { safeLink } from '@/components/safe-link';
import type { Language } from '@/lib/base/language';
import type { Block, Inline, Line, Report } from '@/lib/report/report';
import { deskWords } from '@/lib/words/desk-words';

export interface ReportPreviewProps {
  readonly report: Report;
  readonly language: Language;
  /** Draws everything, and says when it is there. */
  readonly printing: boolean;
  onPrinted(): void;
}

/** So many blocks are drawn at once: a paper of thousands of items is read in the file. */
const AT_ONCE = 300;

/** The paper as it will be written, with its footnotes below. */
export function ReportPreview({ report, language, printing, onPrinted }: ReportPreviewProps) {
  const words = deskWords(language);
  const [shown, setShown] = useState(AT_ONCE);
  useEffect(() => {
    if (!printing) return;
    if (shown < report.blocks.length) setShown(report.blocks.length);
    else onPrinted();
  }, [printing, shown]);
  const blocks = report.blocks.slice(0, shown);
  const notes = footnotesIn(blocks);
  const depths = depthsOf(blocks);
  return (
    <section class="lc-desk-page" lang={report.language} aria-label={words('report.preview')}>
      <h3>{report.title}</h3>
      {blocks.map((block, index) => (
        // A block has no name of its own; inside one preview none is moved.
        <BlockView key={index} block={block} depth={depths[index] ?? 1} />
      ))}
      {report.blocks.length > shown && (
        <p class="lc-desk-print-only" lang={language}>
          {words('report.partial')}
        </p>
      )}
      {report.blocks.length > shown && (
        <button type="button" class="lc-button lc-noprint" lang={language} onClick={() => setShown(shown + AT_ONCE)}>
          {words('more', { count: Math.min(AT_ONCE, report.blocks.length - shown) })}
        </button>
      )}
      {notes.length > 0 && (
        <ol class="lc-desk-footnotes lc-small" aria-label={words('report.footnotes')}>
          {notes.map((number) => (
            <li key={number} value={number} id={`lc-footnote-${number}`}>
              <Text line={report.footnotes[number - 1] ?? []} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function BlockView({ block, depth }: { readonly block: Block; readonly depth: number }) {
  switch (block.kind) {
    case 'heading':
      return <Heading depth={depth} text={block.text} />;
    case 'paragraph':
      return (
        <p>
          {block.number !== undefined && <span class="lc-desk-number-of">{block.number}. </span>}
          <Text line={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote class="lc-quote">
          <Text line={block.text} />
        </blockquote>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Text line={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <Table block={block} />;
  }
}

function Heading({ depth, text }: { readonly depth: number; readonly text: Line }) {
  const Tag = depth === 1 ? 'h4' : depth === 2 ? 'h5' : 'h6';
  return (
    <Tag>
      <Text line={text} />
    </Tag>
  );
}

function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section class="lc-desk-scroll" tabIndex={0} aria-label={block.caption}>
      <table>
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((cell, index) => (
              <th key={index} scope="col">
                <Text line={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Text line={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Text({ line }: { readonly line: Line }) {
  return (
    <>
      {line.map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
    </>
  );
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.kind) {
    case 'text': {
      const text = piece.italic ? <em>{piece.text}</em> : piece.text;
      const inner = piece.strong ? <strong>{text}</strong> : text;
      return <span lang={piece.language}>{inner}</span>;
    }
    case 'footnote':
      return (
        <sup>
          <a href={`#lc-footnote-${piece.number}`} onClick={goTo}>
            {piece.number}
          </a>
        </sup>
      );
    case 'link': {
      const href = safeLink(piece.url);
      return href ? (
        <a href={href} target="_blank" rel="noreferrer">
          {piece.text}
        </a>
      ) : (
        <span>{piece.text}</span>
      );
    }
  }
}

/** The address holds the filter, so a footnote is gone to by hand. */
function goTo(event: MouseEvent): void {
  event.preventDefault();
  const target = event.currentTarget instanceof HTMLAnchorElement ? event.currentTarget.hash.slice(1) : '';
  document.getElementById(target)?.scrollIntoView({ block: 'center' });
}

/** How deep each heading stands on the page: never more than one step under the one before, whatever the paper calls it. */
function depthsOf(blocks: readonly Block[]): readonly number[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading') last = Math.min(block.level, last + 1);
    return last;
  });
}

/** Numbers of the footnotes to which the blocks lead, in order. */
function footnotesIn(blocks: readonly Block[]): readonly number[] {
  const pieces = blocks.flatMap(linesOf).flat();
  const numbers = pieces.flatMap((piece) => (piece.kind === 'footnote' ? [piece.number] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function linesOf(block: Block): readonly Line[] {
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
