/** A report as a Word file. The only file that imports docx; doors load it when a file is asked for. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '@/lib/base/language';
import { clean } from './clean';
import type { Block, Inline, Line, Report } from './report';
import { withoutDates } from './zip-dates';

const TAGS: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ' };
const FONT = 'Times New Roman';
const INK = '000000';
/** Twentieths of a point: A4 and its margins of 2.5 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1417 };
const NUMBERS = 'paragraphs';
const POINTS = 'points';
/** Longer rows may break across pages: a row that does not fit would leave half a page empty. */
const SHORT_ROW = 1200;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * The bytes of the file: the same report gives the same bytes on every computer. Its properties name no person, no
 * program's user and no time.
 */
export async function toDocx(report: Report): Promise<Uint8Array> {
  // A table of five columns needs the long side of the sheet.
  const isWide = report.template === 'follow-up-table';
  const across = (isWide ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const footnotes = report.footnotes.map(
    (line, i) => [i + 1, { children: [footnote(line, report.language)] }] as const,
  );
  const file = new Document({
    styles: stylesIn(report.language),
    numbering: { config: [paragraphNumbers(), points()] },
    footnotes: Object.fromEntries(footnotes),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: pageNumbers() },
        children: [title(report), ...report.blocks.flatMap((block) => written(block, report.language, across))],
      },
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(report) };
  return withoutDates(new Uint8Array(await Packer.toArrayBuffer(file, undefined, [properties])));
}

const stylesIn = (language: Language) => {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 24, language: { value: TAGS[language] } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 32, bold: true, color: INK },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 360 } },
      },
      heading1: heading(28, 360),
      heading2: heading(26, 280),
      heading3: heading(24, 200),
      footnoteText: { run: { font: FONT, size: 20 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: 'Quoted',
        name: 'Quoted',
        basedOn: 'Normal',
        paragraph: { indent: { left: 720, right: 720 } },
        run: { size: 22 },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40, line: 240 } },
        run: { size: 20 },
      },
      {
        id: 'TableName',
        name: 'TableName',
        basedOn: 'Normal',
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
        run: { bold: true },
      },
    ],
  };
};

const paragraphNumbers = () => ({
  reference: NUMBERS,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
    },
  ],
});

const points = () => ({
  reference: POINTS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 567, hanging: 283 } }, run: { font: FONT } },
    },
  ],
});

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

const title = (report: Report) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: runs([{ kind: 'text', text: report.title }], report.language),
  });

const footnote = (line: Line, language: Language) =>
  new Paragraph({ style: 'FootnoteText', children: runs([{ kind: 'text', text: ' ' }, ...line], language) });

function written(block: Block, language: Language, across: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.text, language) })];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.number === undefined ? {} : { numbering: { reference: NUMBERS, level: 0 } }),
          children: runs(block.text, language),
        }),
      ];
    case 'quote':
      return [new Paragraph({ style: 'Quoted', children: runs(block.text, language) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: POINTS, level: 0 }, children: runs(item, language) }),
      );
    case 'table':
      return tableOf(block, language, across);
  }
}

function tableOf(
  block: Extract<Block, { kind: 'table' }>,
  language: Language,
  across: number,
): readonly (Paragraph | Table)[] {
  const whole = block.widths.reduce((sum, width) => sum + width, 0);
  const widths = block.widths.map((width) => Math.floor((across * width) / whole));
  const row = (cells: readonly Line[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead || lengthOf(cells) < SHORT_ROW,
      children: cells.map((cell, i) => cellOf(isHead ? cell.map(strong) : cell, widths[i] ?? 0, isHead, language)),
    });
  return [
    new Paragraph({ style: 'TableName', children: runs([{ kind: 'text', text: block.caption }], language) }),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
    }),
    // Word wants a paragraph between a table and what follows.
    new Paragraph({ children: [] }),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

const cellOf = (line: Line, width: number, isHead: boolean, language: Language) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { shading: { fill: 'EDEDED' } } : {}),
    children: [new Paragraph({ style: 'Cell', children: runs(line, language) })],
  });

const lengthOf = (cells: readonly Line[]): number =>
  cells.flat().reduce((sum, inline) => sum + (inline.kind === 'footnote' ? 0 : inline.text.length), 0);

const strong = (inline: Inline): Inline => (inline.kind === 'text' ? { ...inline, strong: true } : inline);

function runs(line: Line, language: Language): ParagraphChild[] {
  return line.flatMap((inline) => run(inline, language));
}

function run(inline: Inline, language: Language): readonly ParagraphChild[] {
  switch (inline.kind) {
    case 'text':
      return textRuns(inline, language);
    case 'footnote':
      return [new FootnoteReferenceRun(inline.number)];
    case 'link':
      // A field and not a hyperlink: those get an id by chance, and two files of one report would differ.
      return [
        new SimpleField(`HYPERLINK "${encodeURI(decoded(inline.url)).replaceAll('"', '%22')}"`, clean(inline.text)),
      ];
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

function textRuns(inline: Extract<Inline, { kind: 'text' }>, language: Language): readonly TextRun[] {
  const look = {
    ...(inline.strong ? { bold: true } : {}),
    ...(inline.italic ? { italics: true } : {}),
    ...(inline.language && inline.language !== language ? { language: { value: TAGS[inline.language] } } : {}),
  };
  return clean(inline.text)
    .split('\n')
    .map((text, i) => new TextRun({ ...look, text, ...(i > 0 ? { break: 1 } : {}) }));
}

const coreProperties = ({ title: name, language }: Report): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(clean(name))}</dc:title><dc:language>${TAGS[language]}</dc:language></cp:coreProperties>`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '');
