/**
 * The words of a report as WordprocessingML: the parts `word/document.xml` and `word/footnotes.xml`. They are written as
 * text, paragraph by paragraph: a tree of objects for thousands of items takes minutes and gigabytes.
 */
import type { Language } from '@/lib/base/language';
import { clean } from './clean';
import type { Block, Inline, Line, Report } from './report';

/** Names of styles, numberings and relations, which the rest of the file defines. */
export const NAMES = {
  title: 'Title',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  numbered: 'Numbered',
  quoted: 'Quoted',
  point: 'Point',
  cell: 'Cell',
  tableName: 'TableName',
  footnote: 'FootnoteText',
  mark: 'FootnoteReference',
  footer: 'rIdFooter',
} as const;

/** Twentieths of a point: A4 and its margins of 2.5 cm. */
export const PAGE = { width: 11906, height: 16838, margin: 1417 } as const;

export const TAGS: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPACE =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Longer rows may break across pages: a row that does not fit would leave half a page empty. */
const SHORT_ROW = 1200;

/** Blocks and footnotes between two looks at the clock: some milliseconds. */
const SLICE = 500;

/** A table of five columns needs the long side of the sheet. */
const isWide = ({ template }: Report): boolean => template === 'follow-up-table';

/** Both parts, in steps: each gives how many blocks and footnotes are written, and whoever asks may stop. */
export function* partsOf(
  report: Report,
): Generator<number, { readonly document: string; readonly footnotes: string }, void> {
  const { language } = report;
  const body = [paragraph(NAMES.title, [{ kind: 'text', text: report.title }], language)];
  const across = (isWide(report) ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  let done = 0;
  for (const block of report.blocks) {
    body.push(written(block, language, across));
    if (++done % SLICE === 0) yield done;
  }
  const notes = [SEPARATORS];
  for (const [i, line] of report.footnotes.entries()) {
    notes.push(footnote(i + 1, line, language));
    if (++done % SLICE === 0) yield done;
  }
  return {
    document: `${HEAD}<w:document ${SPACE}><w:body>${body.join('')}${section(report)}</w:body></w:document>`,
    footnotes: `${HEAD}<w:footnotes ${SPACE}>${notes.join('')}</w:footnotes>`,
  };
}

function section(report: Report): string {
  const [width, height] = isWide(report) ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const { margin } = PAGE;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${NAMES.footer}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${isWide(report) ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="708" w:footer="708" w:gutter="0"/>` +
    '</w:sectPr>'
  );
}

function written(block: Block, language: Language, across: number): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(NAMES.headings[block.level], block.text, language);
    case 'paragraph':
      return paragraph(block.number === undefined ? undefined : NAMES.numbered, block.text, language);
    case 'quote':
      return paragraph(NAMES.quoted, block.text, language);
    case 'list':
      return block.items.map((item) => paragraph(NAMES.point, item, language)).join('');
    case 'table':
      return tableOf(block, language, across);
  }
}

const paragraph = (style: string | undefined, line: Line, language: Language): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs(line, language)}</w:p>`;

function tableOf(block: Extract<Block, { kind: 'table' }>, language: Language, across: number): string {
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => Math.floor((across * width) / whole));
  const row = (cells: readonly Line[], isHead: boolean): string => {
    const whole = isHead || lengthOf(cells) < SHORT_ROW ? '<w:cantSplit/>' : '';
    const head = isHead ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr>${whole}${head}</w:trPr>${cells.map((cell, i) => cellOf(isHead ? cell.map(strong) : cell, widths[i] ?? 0, isHead, language)).join('')}</w:tr>`;
  };
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const margin = (side: string, size: number) => `<w:${side} w:w="${size}" w:type="dxa"/>`;
  const margins = [margin('top', 60), margin('left', 100), margin('bottom', 60), margin('right', 100)].join('');
  return (
    paragraph(NAMES.tableName, [{ kind: 'text', text: block.caption }], language) +
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>` +
    `<w:tblBorders>${lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${row(block.head, true)}${block.rows.map((cells) => row(cells, false)).join('')}</w:tbl>` +
    // Word wants a paragraph between a table and what follows.
    '<w:p/>'
  );
}

const cellOf = (line: Line, width: number, isHead: boolean, language: Language): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isHead ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : ''}</w:tcPr>${paragraph(NAMES.cell, line, language)}</w:tc>`;

const lengthOf = (cells: readonly Line[]): number =>
  cells.flat().reduce((sum, inline) => sum + (inline.kind === 'footnote' ? 0 : inline.text.length), 0);

const strong = (inline: Inline): Inline => (inline.kind === 'text' ? { ...inline, strong: true } : inline);

const MARK = `<w:rPr><w:rStyle w:val="${NAMES.mark}"/></w:rPr>`;

const footnote = (number: number, line: Line, language: Language): string =>
  `<w:footnote w:id="${number}"><w:p><w:pPr><w:pStyle w:val="${NAMES.footnote}"/></w:pPr>` +
  `<w:r>${MARK}<w:footnoteRef/></w:r>${textRun(' ', '')}${runs(line, language)}</w:p></w:footnote>`;

/** The rules above footnotes, which a word processor expects under these numbers. */
const SEPARATORS = (
  [
    ['separator', -1],
    ['continuationSeparator', 0],
  ] as const
)
  .map(
    ([kind, id]) =>
      `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('');

const runs = (line: Line, language: Language): string => line.map((inline) => run(inline, language)).join('');

function run(inline: Inline, language: Language): string {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline, language);
    case 'footnote':
      return `<w:r>${MARK}<w:footnoteReference w:id="${inline.number}"/></w:r>`;
    case 'link': {
      // A field and not a hyperlink: those need an entry for each address in another part of the file.
      const address = encodeURI(decoded(inline.url)).replaceAll('"', '%22');
      return `<w:fldSimple w:instr="${escaped(`HYPERLINK "${address}"`)}">${textRun(inline.text, '')}</w:fldSimple>`;
    }
  }
}

/** Addresses come with or without escapes; escaped twice they would lead nowhere. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function textRuns(inline: Extract<Inline, { kind: 'text' }>, language: Language): string {
  const foreign = inline.language && inline.language !== language ? inline.language : undefined;
  const look =
    (inline.strong ? '<w:b/><w:bCs/>' : '') +
    (inline.italic ? '<w:i/><w:iCs/>' : '') +
    (foreign ? `<w:lang w:val="${TAGS[foreign]}"/>` : '');
  return inline.text
    .split('\n')
    .map((text, i) => textRun(text, look, i > 0 ? '<w:br/>' : ''))
    .join('');
}

const textRun = (text: string, look: string, before = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${before}<w:t xml:space="preserve">${escaped(clean(text))}</w:t></w:r>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? '');
