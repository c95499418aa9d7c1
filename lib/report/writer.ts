/** A report while it is written: blocks, footnotes and cautions in the order in which they come. */
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import type { PaperWords } from '@/lib/words/report-words';
import type { Block, Caution, CautionKind, Inline, Line } from './report';

export interface Writer {
  readonly language: Language;
  readonly style: CitationStyle;
  readonly words: PaperWords;
  readonly heading: (level: 1 | 2 | 3, text: string) => void;
  /** Numbered where the template counts paragraphs. */
  readonly paragraph: (text: Line) => void;
  readonly plain: (text: Line) => void;
  readonly quote: (text: Line) => void;
  readonly list: (items: readonly Line[]) => void;
  readonly table: (table: Omit<Extract<Block, { kind: 'table' }>, 'kind'>) => void;
  /** The reference to a new footnote. */
  readonly footnote: (text: Line) => Inline;
  /** Said once for the same thing in the same place. */
  readonly caution: (kind: CautionKind, what: string, record?: string, footnote?: number) => void;
  /** The item of the dossier that is being written, to which cautions belong. */
  readonly begin: (item: string | undefined) => void;
  /** Number of the footnote that comes next. */
  readonly nextNote: () => number;
  readonly state: () => Written;
}

export interface Written {
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Line[];
  readonly cautions: readonly Caution[];
}

export interface WriterSettings {
  readonly language: Language;
  readonly style: CitationStyle;
  readonly words: PaperWords;
  readonly numbered: boolean;
}

export function createWriter({ language, style, words, numbered }: WriterSettings): Writer {
  const blocks: Block[] = [];
  const footnotes: Line[] = [];
  const cautions = new Map<string, Caution>();
  let paragraphs = 0;
  let item: string | undefined;
  return {
    language,
    style,
    words,
    heading: (level, text) => void blocks.push({ kind: 'heading', level, text: [said(text)] }),
    paragraph(text) {
      paragraphs += 1;
      blocks.push(numbered ? { kind: 'paragraph', text, number: paragraphs } : { kind: 'paragraph', text });
    },
    plain: (text) => void blocks.push({ kind: 'paragraph', text }),
    quote: (text) => void blocks.push({ kind: 'quote', text }),
    list: (items) => void (items.length > 0 && blocks.push({ kind: 'list', items })),
    table: (table) => void blocks.push({ kind: 'table', ...table }),
    footnote(text) {
      footnotes.push(text);
      return { kind: 'footnote', number: footnotes.length };
    },
    caution(kind, what, record, footnote) {
      const about = words(`caution.${kind}`, { what: shortened(what) });
      const key = `${kind}\n${kind === 'inferred-date' ? '' : (item ?? '')}\n${record ?? ''}\n${about}`;
      if (!cautions.has(key)) cautions.set(key, { kind, about, item, record, footnote });
    },
    begin(next) {
      item = next;
    },
    nextNote: () => footnotes.length + 1,
    state: () => ({ blocks, footnotes, cautions: [...cautions.values()] }),
  };
}

export const said = (text: string, more: { strong?: boolean; italic?: boolean; language?: Language } = {}): Inline => ({
  kind: 'text',
  text,
  ...more,
});

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
