/** How long a paper is, against what the receiving body takes. */
import type { Block, Line, Report } from './report';
import { TEMPLATES } from './templates';

export interface Length {
  /** Words of the text, as word processors count them: what stands between white space. Title included, annex left out. */
  readonly words: number;
  /** Words of the footnotes. */
  readonly noteWords: number;
  /** Words of the annex that names the library files. */
  readonly annexWords: number;
  /** UTF-16 units of text and footnotes, blanks included. */
  readonly characters: number;
  /** Pages of A4 that text and footnotes will take, estimated by the words that UPR allows on a page. */
  readonly pages: number;
}

/** 2,815 words on five pages. */
const WORDS_ON_A_PAGE = 563;

export function lengthOf(report: Report): Length {
  const body = [report.title, ...report.blocks.slice(0, report.annexFrom).flatMap(textsIn)];
  const notes = report.footnotes.map(textOf);
  const annex = report.blocks.slice(report.annexFrom).flatMap(textsIn);
  const words = sum(body, wordsIn);
  const noteWords = sum(notes, wordsIn);
  return {
    words,
    noteWords,
    annexWords: sum(annex, wordsIn),
    characters: sum([...body, ...notes], (text) => text.length),
    pages: Math.max(1, Math.ceil((words + noteWords) / WORDS_ON_A_PAGE)),
  };
}

const sum = (texts: readonly string[], count: (text: string) => number): number =>
  texts.reduce((total, text) => total + count(text), 0);

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

export const textOf = (line: Line): string =>
  line.map((inline) => (inline.kind === 'footnote' ? '' : inline.text)).join('');

function textsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [textOf(block.text)];
    case 'list':
      return block.items.map(textOf);
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].flatMap((row) => row.map(textOf))];
  }
}

/** One rule of the receiving body and how the paper stands to it. */
export type Fit =
  | {
      readonly rule: 'words' | 'pages';
      readonly limit: number;
      readonly used: number;
      /** With the footnotes, which a body may count too. */
      readonly withNotes: number;
      /** `notes`: over only with the footnotes. */
      readonly state: 'within' | 'notes' | 'over';
    }
  | { readonly rule: 'languages' | 'files'; readonly allowed: readonly string[]; readonly state: 'within' | 'over' };

/** Every rule of the template's body; empty where nothing is prescribed. @param file the kind of file to be made. */
export function fitOf(report: Report, length: Length, file = 'docx'): readonly Fit[] {
  const { words, pages, languages, files } = TEMPLATES[report.template].limits;
  const bodyPages = Math.max(1, Math.ceil(length.words / WORDS_ON_A_PAGE));
  return [
    ...(words === undefined ? [] : [measured('words', words, length.words, length.words + length.noteWords)]),
    ...(pages === undefined ? [] : [measured('pages', pages, bodyPages, length.pages)]),
    ...(languages ? [listed('languages', languages, report.language)] : []),
    ...(files ? [listed('files', files, file)] : []),
  ];
}

const measured = (rule: 'words' | 'pages', limit: number, used: number, withNotes: number): Fit => ({
  rule,
  limit,
  used,
  withNotes,
  state: used > limit ? 'over' : withNotes > limit ? 'notes' : 'within',
});

const listed = (rule: 'languages' | 'files', allowed: readonly string[], chosen: string): Fit => ({
  rule,
  allowed,
  state: allowed.includes(chosen) ? 'within' : 'over',
});
