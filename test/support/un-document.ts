/**
 * A document in the layout of the United Nations, made for tests: its words say nothing about law or people.
 * The same paragraphs are given as HTML, as pages to be printed, and as a Word file.
 */
import { Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';

export interface TestParagraph {
  /** Words in which `\u00AD` may break a line and `[^1]` stands for the number of a note. */
  readonly text: string;
  readonly kind?: 'heading' | undefined;
}

export interface TestDocument {
  readonly symbol: string;
  readonly head: readonly string[];
  readonly paragraphs: readonly TestParagraph[];
  readonly notes: readonly string[];
}

export const UN_DOCUMENT: TestDocument = {
  symbol: 'CAT/C/KAZ/99',
  head: ['United Nations CAT/C/KAZ/99', 'Distr.: General', '12 December 2024', 'Original: English'],
  paragraphs: [
    { text: 'Words for testing the reader', kind: 'heading' },
    {
      text: '1. This para\u00ADgraph is written for a test and says nothing. It names article 146 of the Criminal Code of Kazakhstan, and it goes on for some lines so that the layout has some\u00ADthing to break, which is all that it is for.',
    },
    {
      text: '2. Here stand articles 136, 141 and 146, para\u00ADgraph 2, of the Criminal Procedure Code of the Republic of Kazakhstan,[^1] and the rest of the sentence is filling of the same kind as before, neither more nor less.',
    },
    {
      text: '3. The words of this paragraph are long enough to reach the foot of their page, and there they name part 2 of article 217 of the Criminal Procedure Code, where the page is turned in the middle of the reference; after it come more words.',
    },
    {
      text: '4. A second reference with a word that the layout breaks: article 415 of the Criminal Proce\u00ADdure Code, and then article 77, paragraph 3, of the Constitution of the Republic of Kazakhstan,[^2] which had been in force when nothing of this was written.',
    },
    { text: 'Words in two columns', kind: 'heading' },
    {
      text: '5. The left column begins with filling and comes to article 218 of the Criminal Code, after which it goes on to fill its lines until the column ends, as columns do, and the words about article 362 of the Criminal Code of Kazakhstan run over from one column into the other.',
    },
    {
      text: '6. The right column names article 412-1 of the Criminal Code and article 14 of the International Covenant on Civil and Political Rights, and it too has to be filled with words that say nothing at all about anybody.',
    },
    {
      text: '7. The last paragraph stands below both columns and names article 65-1 of the Criminal Code, which may or may not exist.',
    },
  ],
  notes: [
    'See article 12 of the Criminal Procedure Code of Kazakhstan.',
    'See article 78 of the Constitution of Kazakhstan of 1995.',
  ],
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const marked = (text: string): string => escaped(text).replace(/\[\^(\d+)\]/g, '<sup>$1</sup>');

/** As a page of the web, one element for each paragraph; notes stand at the end. */
export function asHtml({ symbol, head, paragraphs, notes }: TestDocument): string {
  const body = paragraphs.map(({ text, kind }) => (kind ? `<h2>${marked(text)}</h2>` : `<p>${marked(text)}</p>`));
  const foot = notes.map((note, index) => `<p><sup>${index + 1}</sup> ${escaped(note)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${symbol}</title></head><body>${[
    ...head.map((line) => `<p>${escaped(line)}</p>`),
    ...body,
    ...foot,
  ].join('\n')}</body></html>`;
}

/**
 * As pages of paper: A4, running head and foot, notes under a rule, the sixth and seventh paragraph in two columns.
 * The third paragraph is turned over in the middle of its reference.
 */
export function asPages({ symbol, head, paragraphs, notes }: TestDocument): string {
  const block = ({ text, kind }: TestParagraph): string =>
    kind ? `<h2>${marked(text)}</h2>` : `<p>${marked(text).replace(/^(\d+)\. /, '<span class="n">$1.</span>')}</p>`;
  const [start = '', end = ''] = (paragraphs[3]?.text ?? '').split(/(?<=part 2 of) /);
  const note = (index: number): string =>
    `<div class="notes"><sup>${index + 1}</sup> ${escaped(notes[index] ?? '')}</div>`;
  const page = (number: number, body: string, foot = ''): string => `<section>
    ${number > 1 ? `<div class="top">${symbol}</div>` : ''}${body}${foot}
    <div class="bottom">${number === 1 ? 'GE.24-12345 (E)' : `<span>${number}</span> <span style="float:right">GE.24-12345</span>`}</div></section>`;
  const cut = (text: string, mark: string): string =>
    `<p class="${mark}">${marked(text).replace(/^(\d+)\. /, '<span class="n">$1.</span>')}</p>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${symbol}</title><style>
    @page { size: A4; margin: 0 } * { box-sizing: border-box } body { margin: 0; font: 13.3px/1.35 "DejaVu Serif", serif }
    section { position: relative; width: 210mm; height: 296.5mm; padding: 28mm 35mm 45mm; break-after: page; overflow: hidden }
    .top { position: absolute; top: 12mm; left: 35mm; font-weight: bold; font-size: 12px } .bottom { position: absolute; bottom: 12mm; left: 35mm; right: 35mm; font-size: 11px }
    .notes { position: absolute; bottom: 24mm; left: 35mm; right: 35mm; border-top: 1px solid; font-size: 10.5px; padding-top: 2mm }
    p { text-align: justify; margin: 0 0 8px } .n { display: inline-block; width: 34px } sup { font-size: 8px; line-height: 0 } .open { margin: 0; text-align-last: justify }
    h2 { font-size: 16px } .columns { columns: 2; column-gap: 26px; height: 190px; column-fill: auto } .mast { display: flex; justify-content: space-between }
  </style></head><body>
  ${page(1, `${head.map((line) => `<p>${escaped(line)}</p>`).join('')}${paragraphs.slice(0, 3).map(block).join('')}${cut(start, 'open')}`, note(0))}
  ${page(2, `${cut(end, 'rest')}${paragraphs.slice(4, 6).map(block).join('')}<div class="columns">${paragraphs.slice(6, 8).map(block).join('')}</div>${paragraphs.slice(8).map(block).join('')}`, note(1))}
  ${page(3, '<p>Annex without references.</p>')}
  </body></html>`;
}

/** As a Word file, with real notes, and with paragraphs that Word numbers by itself. */
export async function asDocx({ head, paragraphs, notes }: TestDocument): Promise<Uint8Array> {
  const runs = (text: string) =>
    text
      .replace(/\u00AD/g, '')
      .replace(/^\d+\. /, '')
      .split(/(\[\^\d+\])/)
      .filter(Boolean)
      .map((part) => (part.startsWith('[^') ? new FootnoteReferenceRun(Number(part.slice(2, -1))) : new TextRun(part)));
  const document = new Document({
    numbering: {
      config: [{ reference: 'paragraphs', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
    },
    footnotes: Object.fromEntries(notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }])),
    sections: [
      {
        children: [
          ...head.map((line) => new Paragraph(line)),
          ...paragraphs.map(({ text, kind }) =>
            kind
              ? new Paragraph({ children: runs(text), heading: 'Heading2' })
              : new Paragraph({
                  children: runs(text),
                  ...(/^\d+\. /.test(text) ? { numbering: { reference: 'paragraphs', level: 0 } } : {}),
                }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
