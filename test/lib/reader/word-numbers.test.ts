import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxToHtml } from '@/lib/reader/docx';
import { wordCounter } from '@/lib/reader/word-counter';
import { readNumbering, readStyles } from '@/lib/reader/word-numbering';
import { numberedText, withNumbers } from '@/lib/reader/word-numbers';
import { xmlTags } from '@/lib/reader/xml-tags';
import { readZip, textOf, withText } from '@/lib/reader/zip';
import { runs } from '@/test/support/soak';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const NUMBERING = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:pStyle w:val="Para"/>')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '(%3)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'decimal', '%1.%2.%3', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '•')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="ListOfParas"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="4">${level(0, 'russianLower', '%1)')}${level(1, 'upperLetter', '%2', '<w:suff w:val="nothing"/>')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>
  <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
  <w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0">${level(0, 'decimalZero', '№ %1')}</w:lvlOverride></w:num>
</w:numbering>`;

const STYLES = `<w:styles>
  <w:style w:type="paragraph" w:styleId="Para"><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="ParaOfMine"><w:basedOn w:val="Para"/></w:style>
  <w:style w:type="numbering" w:styleId="ListOfParas"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>
</w:styles>`;

const listed = (num: number, at: number, words = 'words'): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr><w:jc w:val="both"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const styled = (style: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>words</w:t></w:r></w:p>`;

/** The texts of the paragraphs, without the words that all of them have. */
function numbersIn(body: string): string[] {
  const counter = wordCounter(readNumbering(NUMBERING), readStyles(STYLES));
  const xml = numberedText(`<w:document><w:body>${body}</w:body></w:document>`, counter);
  const open = [...xmlTags(xml)].filter(({ kind }) => kind === 'open').length;
  expect([...xmlTags(xml)].filter(({ kind }) => kind === 'close')).toHaveLength(open);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) =>
    [...one.matchAll(/<w:t[^>]*>([^<]*)/g)]
      .map(([, words]) => words)
      .join('')
      .replace(/ ?words$/, ''),
  );
}

it.each<[string, string, string[]]>([
  ['one after the other', listed(1, 0) + listed(1, 0), ['1.', '2.']],
  [
    'levels that begin anew below the next number above',
    listed(1, 0) + listed(1, 1) + listed(1, 1) + listed(1, 2) + listed(1, 0) + listed(1, 1),
    ['1.', '(a)', '(b)', '(i)', '2.', '(a)'],
  ],
  ['two lists of one definition as one count', listed(1, 0) + listed(2, 0) + listed(1, 0), ['1.', '2.', '3.']],
  ['a list that begins anew', listed(1, 0) + listed(3, 0) + listed(3, 0), ['1.', '5.', '6.']],
  [
    'all levels in one number, in figures where that is asked, one of them never beginning anew',
    [0, 1, 2, 0, 1, 2].map((at) => listed(4, at)).join(''),
    ['I.', '1.1', 'I.1.1', 'II.', '2.1', 'II.1.2'],
  ],
  ['nothing before a bullet', listed(5, 0) + listed(1, 0), ['', '1.']],
  ['numbers that come with the style', styled('Para') + styled('ParaOfMine'), ['1.', '2.']],
  [
    'no number where a paragraph has given up that of its style',
    styled('Para', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') + styled('Para'),
    ['', '1.'],
  ],
  ['a list that a style stands for', listed(6, 0) + listed(1, 0), ['1.', '2.']],
  ['Russian letters, and no space where none is wanted', listed(7, 0) + listed(7, 1), ['а)', 'A']],
  ['a level that one list writes in its own way', listed(8, 0), ['№ 01']],
  ['nothing where styles go round in a circle', styled('Circle'), ['']],
  [
    'what a drawing says twice only once',
    `<mc:AlternateContent><mc:Choice>${listed(1, 0)}</mc:Choice><mc:Fallback>${listed(1, 0)}</mc:Fallback></mc:AlternateContent>${listed(1, 0)}`,
    ['', '1.', '2.'],
  ],
  ['a paragraph without words', `<w:p><w:pPr><w:pStyle w:val="Para"/></w:pPr></w:p>${listed(1, 0)}`, ['1. ', '2.']],
  ['plain paragraphs as they are', '<w:p/><w:p><w:r><w:t>words</w:t></w:r></w:p>', ['']],
])('writes %s', (_name, body, expected) => {
  const numbers = numbersIn(body.replace(/<w:p\/>/g, ''));
  expect(numbers).toEqual(expected);
});

it('counts past the last letter as Word does', () => {
  const numbers = numbersIn(Array.from({ length: 28 }, () => listed(1, 1)).join(''));
  expect(numbers.slice(-3)).toEqual(['(z)', '(aa)', '(bb)']);
});

it('puts the numbers of a real Word file into its text, each once', async () => {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'un',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)' },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'The first.', numbering: { reference: 'un', level: 0 } }),
          new Paragraph({ text: 'Inside it.', numbering: { reference: 'un', level: 1 } }),
          new Paragraph({ text: 'The second.', numbering: { reference: 'un', level: 0 } }),
          new Paragraph({ text: 'Anew.', numbering: { reference: 'un', level: 0, instance: 2 } }),
          new Paragraph({ text: 'A point.', bullet: { level: 0 } }),
        ],
      },
    ],
  });
  const html = await docxToHtml(new Uint8Array(await Packer.toArrayBuffer(document)));
  expect(html).toBe(
    '<p>1. The first.</p><p>(a) Inside it.</p><p>2. The second.</p><p>1. Anew.</p><ul><li>A point.</li></ul>',
  );
});

it('carries every other part of a file over as it is', async () => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [] }] })));
  const before = readZip(bytes) ?? [];
  const after = readZip(withText(before, 'word/document.xml', 'other words, әғқ')) ?? [];
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  for (const [index, entry] of after.entries()) {
    const own = before[index];
    const text = entry.name === 'word/document.xml' ? 'other words, әғқ' : own && (await textOf(own));
    expect(await textOf(entry)).toBe(text);
  }
});

it.each([0, 1, 30, 200, 2000])('finds no zip in one that was cut after %i bytes', async (length) => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [] }] })));
  expect(readZip(bytes.slice(0, length))).toBeUndefined();
});

it('reads tags past comments, character data and quoted signs', () => {
  const tags = [...xmlTags('<?x <a>?><a b=">" c=\'1&amp;&#x41;\'><!-- <d> --><![CDATA[<e>]]><f/></a>')];
  expect(tags.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['open a', 'empty f', 'close a']);
  expect(tags[0]?.attribute('c')).toBe('1&A');
  expect(tags[0]?.attribute('d')).toBeUndefined();
});

it('takes nothing from the text of a damaged file and always comes to an end', () => {
  const whole = `<w:document>${listed(1, 0)}${listed(1, 1)}${styled('Para')}</w:document>`;
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    '/>',
    '<w:p>',
    '</w:p>',
    '<w:pPr>',
    '</w:pPr>',
    '<!--',
    '<w:numId w:val="x"/>',
  );
  const damaged = (text: string) =>
    fc
      .tuple(fc.nat(text.length), fc.nat(40), piece)
      .map(([at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut));
  fc.assert(
    fc.property(damaged(whole), damaged(NUMBERING), damaged(STYLES), (text, numbering, styles) => {
      const numbered = numberedText(text, wordCounter(readNumbering(numbering), readStyles(styles)));
      const wordsIn = (xml: string): number => xml.split('words').length;
      expect(wordsIn(numbered)).toBe(wordsIn(text));
    }),
    runs(300),
  );
});

it('says of damaged bytes that they are no zip, or reads what is there', async () => {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children: [] }] })));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
      const damaged = bytes.slice();
      for (const [at, byte] of changes) damaged[at] = byte;
      for (const entry of readZip(damaged) ?? []) await textOf(entry);
      expect((await withNumbers(damaged)).length).toBeGreaterThan(0);
    }),
    runs(40),
  );
});
