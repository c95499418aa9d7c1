/** A report as a Word file. The only file that imports docx; doors load it when a file is asked for. */
import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Language } from '@/lib/base/language';
import { clean } from './clean';
import { escaped, NAMES, partsOf, TAGS } from './docx-xml';
import type { Report } from './report';
import { withoutDates } from './zip-dates';

const FONT = 'Times New Roman';
const INK = '000000';
const NUMBERS = 'paragraphs';
const POINTS = 'points';
/** Where the text of a numbered paragraph begins in its first line, in twentieths of a point: 1 cm. */
const TAB = 567;

/**
 * The bytes of the file: the same report gives the same bytes on every computer. Its properties name no person, no
 * program's user and no time.
 *
 * @param progress told again and again how many blocks and footnotes are written.
 */
export async function toDocx(report: Report, progress: (done: number) => void = () => undefined): Promise<Uint8Array> {
  const steps = partsOf(report);
  let step = steps.next();
  for (; !step.done; step = steps.next()) progress(step.value);
  const parts = step.value;
  const file = new Document({
    styles: stylesIn(report.language),
    numbering: { config: [paragraphNumbers(), points()] },
    // One paragraph of each kind, so that their numberings are made; in their place come the report's own words.
    sections: [{ footers: { default: pageNumbers() }, children: [NUMBERS, POINTS].map(numbered) }],
  });
  const own = [
    { path: 'docProps/core.xml', data: coreProperties(report) },
    { path: 'word/document.xml', data: parts.document },
    { path: 'word/footnotes.xml', data: parts.footnotes },
    { path: 'word/_rels/document.xml.rels', data: RELATIONS },
  ];
  return withoutDates(new Uint8Array(await Packer.toArrayBuffer(file, undefined, own)));
}

const numbered = (reference: string) => new Paragraph({ numbering: { reference, level: 0 } });

const stylesIn = (language: Language) => {
  const heading = (size: number, before: number, more: { readonly italics?: boolean } = {}) => ({
    run: { font: FONT, size, bold: true, color: INK, ...more },
    paragraph: { spacing: { before, after: 120, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 24, language: { value: TAGS[language] } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 32, bold: true, color: INK },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 360 }, keepNext: true },
      },
      heading1: heading(28, 360),
      heading2: heading(24, 280),
      heading3: heading(24, 200, { italics: true }),
      footnoteText: { run: { font: FONT, size: 20 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      {
        id: NAMES.numbered,
        name: 'Numbered paragraph',
        basedOn: 'Normal',
        paragraph: { numbering: { reference: NUMBERS, level: 0 } },
      },
      {
        id: NAMES.point,
        name: 'Point',
        basedOn: 'Normal',
        paragraph: { numbering: { reference: POINTS, level: 0 }, spacing: { after: 80 } },
      },
      {
        id: NAMES.quoted,
        name: 'Quoted',
        basedOn: 'Normal',
        paragraph: { indent: { left: 720, right: 720 } },
        run: { size: 22 },
      },
      {
        id: NAMES.cell,
        name: 'Cell',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40, line: 240 } },
        run: { size: 20 },
      },
      {
        id: NAMES.tableName,
        name: 'Table name',
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
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent: { left: 0, firstLine: 0 }, leftTabStop: TAB } },
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
      style: { paragraph: { indent: { left: TAB, hanging: 283 } }, run: { font: FONT } },
    },
  ],
});

const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the document rests on; written here because the document itself names its footer by this id. */
const RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${(
  [
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdNumbering', 'numbering', 'numbering.xml'],
    ['rIdFootnotes', 'footnotes', 'footnotes.xml'],
    ['rIdEndnotes', 'endnotes', 'endnotes.xml'],
    ['rIdSettings', 'settings', 'settings.xml'],
    [NAMES.footer, 'footer', 'footer1.xml'],
    ['rIdTheme', 'theme', 'theme/theme1.xml'],
    ['rIdFonts', 'fontTable', 'fontTable.xml'],
  ] as const
)
  .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
  .join('')}</Relationships>`;

const coreProperties = ({ title: name, language }: Report): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(clean(name))}</dc:title><dc:language>${TAGS[language]}</dc:language></cp:coreProperties>`;
