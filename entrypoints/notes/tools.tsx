import { refusalIn } from '@/components/margin/refusal';
import { SelectionToolbar, type Tool } from '@/components/margin/SelectionToolbar';
import type { Language } from '@/lib/base/language';
import { newTroubleId } from '@/lib/message/send';
import { newDraftKey, newNoteOf } from '@/lib/note/draft';
import { EMPTY_FIELDS } from '@/lib/note/editing';
import { MAX_QUOTE } from '@/lib/page/place';
import { type Selected, selectedOn } from '@/lib/page/selection';
import type { Span } from '@/lib/text/span';
import { marginWords } from '@/lib/words/margin-words';
import { atCorner, atWords } from './at';
import type { Doing } from './doing';
import type { Forms } from './forms';
import { groundOfPage, groundOfWords, namedNear } from './ground';
import type { NotesKeeper } from './keeper';
import { NEW_NOTE_KEYS } from './keys';
import type { PageHost } from './meeting';
import type { Surface } from './surface';

/** The tools beside selected words. */
export interface Tools {
  /** What is selected has changed. @param gap how far from the words the tools stand, where they need more room. */
  follow(selected: Selected, gap?: number): void;
  /** By keyboard: to the tools of what is selected, or to a note on the page where nothing is. */
  reach(): void;
  /** Opens the editor for what is selected now. @returns why it cannot, as a code. */
  writeSelected(): string | null;
  writePage(): void;
}

export function createTools(options: {
  readonly host: PageHost;
  readonly keeper: NotesKeeper;
  readonly surface: Surface;
  readonly doing: Doing;
  readonly forms: Forms;
  language(): Language;
}): Tools {
  const { host, keeper, surface, doing, forms, language } = options;
  /** For which words the tools were offered last: used or sent away, they do not come again for the same ones. */
  let offered = '';

  const failed = (code: string) => {
    surface.say({ text: () => refusalIn(code, language()), trouble: true });
  };

  const use = async (tool: Tool, span: Span, words: string) => {
    const read = host.read();
    surface.close();
    const ground = await groundOfWords(keeper, span, words);
    if (!ground || !read) {
      failed('note-place-gone');
      return;
    }
    const at = atWords(read.page, span);
    switch (tool) {
      case 'highlight': {
        const note = newNoteOf(ground, { ...EMPTY_FIELDS, motivation: 'quote' });
        const trouble = await doing.create(note, undefined, 'said.highlighted');
        if (trouble) failed(trouble.code);
        else leave(span);
        return;
      }
      case 'note':
        await forms.writeNew(ground, newDraftKey(newTroubleId()), at);
        return;
      case 'tag':
      case 'link':
        await forms.quick(tool, ground, namedNear(read, span), at);
    }
  };

  const offer = (span: Span, focused: boolean, gap?: number) => {
    const read = host.read();
    if (!read) return;
    offered = nameOf(span);
    const words = read.page.text.slice(span.start, span.end);
    const tooLong = words.length > MAX_QUOTE;
    // What describing needs takes a moment on a long page, and is ready when the person has chosen.
    if (!tooLong) void keeper.indexed().catch(() => undefined);
    surface.show({
      kind: 'tools',
      // A million characters have a hundred thousand boxes: their end is where the person stopped.
      at: atWords(read.page, tooLong ? { start: span.end - LAST_WORDS, end: span.end } : span),
      gap,
      draw: () => (
        <SelectionToolbar
          language={language()}
          refused={tooLong ? marginWords(language())('tools.long', { count: MAX_QUOTE }) : undefined}
          keys={NEW_NOTE_KEYS}
          focused={focused}
          onTool={(tool) => void use(tool, span, words)}
          onClose={() => surface.close()}
        />
      ),
    });
  };

  /** The colour would hide under the selection; the place where the person was reading stays. */
  const leave = (span: Span) => {
    const now = selected();
    if (now.kind === 'words' && nameOf(now.span) === nameOf(span)) document.getSelection()?.collapseToEnd();
  };

  const selected = (): Selected => {
    const read = host.read();
    return read ? selectedOn(document, read.page) : { kind: 'nothing' };
  };
  const writePage = () => {
    const read = host.read();
    if (read) void forms.writeNew(groundOfPage(read), newDraftKey(newTroubleId()), atCorner());
  };

  return {
    follow(now, gap) {
      const { view } = surface;
      if (view && view.kind !== 'tools') return;
      if (now.kind === 'words') {
        if (offered !== nameOf(now.span)) offer(now.span, false, gap);
      } else {
        offered = '';
        if (view) surface.close();
      }
    },
    reach() {
      const now = selected();
      if (now.kind === 'words') offer(now.span, true);
      else if (now.kind === 'nothing') writePage();
      else failed('note-selection-outside');
    },
    writeSelected() {
      const now = selected();
      const read = host.read();
      if (now.kind !== 'words' || !read)
        return now.kind === 'outside' ? 'note-selection-outside' : 'note-nothing-selected';
      if (now.span.end - now.span.start > MAX_QUOTE) return 'note-selection-long';
      void use('note', now.span, read.page.text.slice(now.span.start, now.span.end));
      return null;
    },
    writePage,
  };
}

/** Characters beside which it is said that too much was selected. */
const LAST_WORDS = 200;

const nameOf = ({ start, end }: Span): string => `${start}-${end}`;
