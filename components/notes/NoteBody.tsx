import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Block, readMarkdown } from '@/lib/note/markdown';
import type { Inline } from '@/lib/note/markdown-inline';

/** The text of a note with its Markdown shown. Made of elements and texts only, so that nothing in a note can run or load. */
export function NoteBody(props: {
  readonly text: string;
  /** Language of the text where it is not the interface's; `und` for what a person wrote. */
  readonly lang?: string;
}) {
  const { text } = props;
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return (
    <div class="lc-note-body" lang={props.lang}>
      {blocks.map(showBlock)}
    </div>
  );
}

function showBlock(block: Block, key: number): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{block.content.map(showInline)}</p>;
    case 'heading':
      // No heading of the page's outline: the list of notes has its own.
      return (
        <p key={key} class="lc-note-heading">
          {block.content.map(showInline)}
        </p>
      );
    case 'code':
      return (
        <pre key={key}>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return <blockquote key={key}>{block.blocks.map(showBlock)}</blockquote>;
    case 'list':
      return block.start === undefined ? (
        <ul key={key}>{block.items.map(showItem)}</ul>
      ) : (
        <ol key={key} start={block.start}>
          {block.items.map(showItem)}
        </ol>
      );
    case 'rule':
      return <hr key={key} />;
  }
}

const showItem = (blocks: readonly Block[], key: number) => {
  const [only] = blocks;
  const short = blocks.length === 1 && only?.kind === 'paragraph';
  return <li key={key}>{short ? only.content.map(showInline) : blocks.map(showBlock)}</li>;
};

function showInline(piece: Inline, key: number): ComponentChildren {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'break':
      return <br key={key} />;
    case 'code':
      return <code key={key}>{piece.text}</code>;
    case 'emphasis':
      return <em key={key}>{piece.content.map(showInline)}</em>;
    case 'strong':
      return <strong key={key}>{piece.content.map(showInline)}</strong>;
    case 'struck':
      return <s key={key}>{piece.content.map(showInline)}</s>;
    case 'link':
      return (
        // The address can be seen before the click: the words of a link may say anything.
        <a key={key} href={piece.href} title={piece.href} target="_blank" rel="noopener noreferrer nofollow">
          {piece.content.map(showInline)}
        </a>
      );
  }
}
