/** The text of a note as HTML: the few elements that Markdown means, with every word of the note escaped. */
import { type Block, readMarkdown } from '@/lib/note/markdown';
import type { Inline } from '@/lib/note/markdown-inline';

/** @param escaped makes a text safe inside an element and inside a quoted attribute. */
export const markdownHtml = (text: string, escaped: (text: string) => string): string =>
  readMarkdown(text)
    .map((block) => blockHtml(block, escaped))
    .join('\n');

type Escape = (text: string) => string;

function blockHtml(block: Block, escaped: Escape): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content, escaped)}</p>`;
    case 'heading':
      return `<p><strong>${inlineHtml(block.content, escaped)}</strong></p>`;
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'quote':
      return `<blockquote>${block.blocks.map((one) => blockHtml(one, escaped)).join('\n')}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${itemHtml(item, escaped)}</li>`).join('\n');
      return block.start === undefined ? `<ul>\n${items}\n</ul>` : `<ol start="${block.start}">\n${items}\n</ol>`;
    }
    case 'rule':
      return '<hr>';
  }
}

function itemHtml(blocks: readonly Block[], escaped: Escape): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return inlineHtml(only.content, escaped);
  return blocks.map((one) => blockHtml(one, escaped)).join('\n');
}

const inlineHtml = (content: readonly Inline[], escaped: Escape): string =>
  content.map((piece) => pieceHtml(piece, escaped)).join('');

function pieceHtml(piece: Inline, escaped: Escape): string {
  switch (piece.kind) {
    case 'text':
      return escaped(piece.text);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${escaped(piece.text)}</code>`;
    case 'emphasis':
      return `<em>${inlineHtml(piece.content, escaped)}</em>`;
    case 'strong':
      return `<strong>${inlineHtml(piece.content, escaped)}</strong>`;
    case 'struck':
      return `<s>${inlineHtml(piece.content, escaped)}</s>`;
    case 'link':
      return `<a href="${escaped(piece.href)}" rel="noreferrer noopener">${inlineHtml(piece.content, escaped)}</a>`;
  }
}
