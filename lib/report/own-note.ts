/** A note of the person's own in a paper: what it stands on, the words quoted, and what was written. */
import { readMarkdown } from '@/lib/note/markdown';
import type { Inline as NoteInline } from '@/lib/note/markdown-inline';
import type { Note } from '@/lib/note/note';
import { placeInText } from './refer';
import type { Inline, Line } from './report';
import type { Sheet } from './sheet';
import { said } from './writer';

/** What a paper says of a note that is not here, and the note itself where it is. Its author and its day are left out. */
export function ownNote(sheet: Sheet, found: Note | undefined, ref: string): void {
  const { write } = sheet;
  if (found?.state !== 'live') {
    write.caution('missing-note', ref, ref);
    write.paragraph([said(write.words('note.gone'), { italic: true })]);
    return;
  }
  write.caution('own-note', found.body.trim() || (found.anchor?.quote.exact ?? ref), ref);
  if (found.anchor) write.quote([said(found.anchor.quote.exact)]);
  const place = found.provision ? placeInText(sheet, found.provision) : undefined;
  found.bodies.forEach(({ value }, i) => {
    if (i > 0) {
      write.caution('undecided-text', value, ref);
      write.plain([said(write.words('otherVersion'), { italic: true })]);
    }
    body(sheet, value, i === 0 && place ? [said(write.words('note.on', { place }))] : []);
  });
}

type NoteBlock = ReturnType<typeof readMarkdown>[number];

/** @param lead stands before the first words. */
function body({ write }: Sheet, text: string, lead: Line): void {
  const blocks = readMarkdown(text);
  const [first] = blocks;
  // A list or quotation cannot be led into in its own line.
  const isLed = first?.kind === 'paragraph' || first?.kind === 'heading';
  if (lead.length > 0 && !isLed) write.paragraph(lead);
  blocks.forEach((block, i) => {
    const before = i === 0 && isLed ? lead : [];
    switch (block.kind) {
      case 'paragraph':
        write.paragraph([...before, ...block.content.flatMap((one) => inline(one))]);
        break;
      case 'heading':
        write.paragraph([...before, ...block.content.flatMap((one) => inline(one, { strong: true }))]);
        break;
      case 'code':
        write.paragraph([said(block.text)]);
        break;
      case 'quote':
        for (const line of block.blocks.flatMap(linesOf)) write.quote(line);
        break;
      case 'list':
        write.list(block.items.flatMap((item) => item.flatMap(linesOf)));
        break;
      case 'rule':
        break;
    }
  });
}

/** Every line of a block, whatever stands inside it. */
function linesOf(block: NoteBlock): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.content.flatMap((one) => inline(one))];
    case 'code':
      return [[said(block.text)]];
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf));
    case 'rule':
      return [];
  }
}

interface Look {
  readonly strong?: boolean;
  readonly italic?: boolean;
}

function inline(one: NoteInline, look: Look = {}): readonly Inline[] {
  switch (one.kind) {
    case 'text':
    case 'code':
      return [said(one.text, look)];
    case 'break':
      return [said('\n', look)];
    case 'emphasis':
      return one.content.flatMap((inner) => inline(inner, { ...look, italic: true }));
    case 'strong':
      return one.content.flatMap((inner) => inline(inner, { ...look, strong: true }));
    case 'struck':
      return one.content.flatMap((inner) => inline(inner, look));
    case 'link': {
      const text = one.content.flatMap((inner) => inline(inner, look));
      const words = text.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      return words === one.href
        ? [{ kind: 'link', text: words, url: one.href }]
        : [...text, said(` (${one.href})`, look)];
    }
  }
}
