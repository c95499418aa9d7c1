import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, readMarkdown } from '@/lib/note/markdown';
import { type Inline, readInline, safeAddress } from '@/lib/note/markdown-inline';
import { runs } from '@/test/support/soak';

/** The blocks in short: `p(strong(words) link[https://…](words))`. */
const show = (text: string): string => readMarkdown(text).map(block).join(' ');
const inlines = (content: readonly Inline[]): string => content.map(inline).join('');

function inline(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'break':
      return '⏎';
    case 'code':
      return `code(${piece.text})`;
    case 'link':
      return `link[${piece.href}](${inlines(piece.content)})`;
    case 'emphasis':
    case 'strong':
    case 'struck':
      return `${piece.kind}(${inlines(piece.content)})`;
  }
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return `p(${inlines(one.content)})`;
    case 'heading':
      return `h(${inlines(one.content)})`;
    case 'code':
      return `pre(${one.text})`;
    case 'quote':
      return `quote(${one.blocks.map(block).join(' ')})`;
    case 'list':
      return `${one.start === undefined ? 'ul' : `ol${one.start}`}(${one.items.map((item) => item.map(block).join(' ')).join(' | ')})`;
    case 'rule':
      return 'hr';
  }
}

describe('the text of a note', () => {
  it.each([
    ['plain words', 'ст. 188 УПК', 'p(ст. 188 УПК)'],
    ['paragraphs and ends of lines', 'one\ntwo\n\nthree', 'p(one⏎two) p(three)'],
    ['emphasis', '*a* _b_ **c** __d__ ~~e~~', 'p(emphasis(a) emphasis(b) strong(c) strong(d) struck(e))'],
    ['emphasis in emphasis', '**a *b* c**', 'p(strong(a emphasis(b) c))'],
    ['signs that mean nothing', 'a * b, 2*3, file_name_here, 5 ~ 6', 'p(a * b, 2*3, file_name_here, 5 ~ 6)'],
    ['what is never closed', '**a and *b', 'p(**a and *b)'],
    ['escaped signs', '\\*a\\* \\[b]', 'p(*a* [b])'],
    ['code', '`a *b*` and ``c`d``', 'p(code(a *b*) and code(c`d))'],
    ['a fence', '```\n*a*\n```\nb', 'pre(*a*) p(b)'],
    ['a fence that is never closed', '```\na', 'pre(a)'],
    ['a list', '- a\n- b\n  c', 'ul(p(a) | p(b⏎c))'],
    ['a numbered list', '3. a\n4. b', 'ol3(p(a) | p(b))'],
    ['a list in a list', '- a\n  - b\n- c', 'ul(p(a) ul(p(b)) | p(c))'],
    ['a quotation', '> a\n> - b\n\nc', 'quote(p(a) ul(p(b))) p(c)'],
    ['a heading and a rule', '## A\n---\nb', 'h(A) hr p(b)'],
    ['a number that begins a sentence', '188. is an article', 'ol188(p(is an article))'],
    ['a link', '[the **law**](https://adilet.zan.kz/rus)', 'p(link[https://adilet.zan.kz/rus](the strong(law)))'],
    [
      'an address as typed',
      'see https://adilet.zan.kz/rus.',
      'p(see link[https://adilet.zan.kz/rus](https://adilet.zan.kz/rus).)',
    ],
    ['an address in angle brackets', '<https://a.kz/>', 'p(link[https://a.kz/](https://a.kz/))'],
    ['a picture', '![x](https://a.kz/x.png)', 'p(!link[https://a.kz/x.png](x))'],
    ['a link in a link', '[a https://b.kz c](https://d.kz)', 'p(link[https://d.kz/](a https://b.kz c))'],
  ])('reads %s', (_name, text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ['an element', '<img src=x onerror=alert(1)>'],
    ['a script', '<script>alert(1)</script>'],
    ['a comment', '<!-- <b>x</b> -->'],
    ['an entity', '&lt;b&gt;'],
  ])('leaves HTML the text it is: %s', (_name, text) => {
    expect(readMarkdown(text)).toEqual([{ kind: 'paragraph', content: [{ kind: 'text', text }] }]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    ' https',
    'https://',
    'https://adilet.zan.kz@evil.example/',
    'java\nscript:x',
  ])('makes no link of %j', (address) => {
    expect(safeAddress(address)).toBeUndefined();
    const links = [`[x](${address})`, `<${address}>`, address].flatMap(
      (text) => show(text).match(/link\[(?!https?:)/g) ?? [],
    );
    expect(links).toEqual([]);
  });
});

const signs = fc.constantFrom(
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](https://a.kz)',
  '(',
  ')',
  '<',
  '>',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '# ',
  '\\',
  ' ',
  'a',
  'б',
  'https://a.kz',
  'javascript:x',
  '\0',
);

type Link = Extract<Inline, { kind: 'link' }>;
/** Every link of a text, those in links too. */
function linksIn(blocks: readonly Block[]): readonly Link[] {
  const ofInline = (piece: Inline): readonly Link[] => [
    ...(piece.kind === 'link' ? [piece] : []),
    ...('content' in piece ? piece.content.flatMap(ofInline) : []),
  ];
  return blocks.flatMap((one): readonly Link[] => {
    if (one.kind === 'quote') return linksIn(one.blocks);
    if (one.kind === 'list') return one.items.flatMap(linksIn);
    return 'content' in one ? one.content.flatMap(ofInline) : [];
  });
}

const hrefs = (blocks: readonly Block[]): readonly string[] => linksIn(blocks).map(({ href }) => href);

it('reads any text, links nowhere but to web pages, and never nests links', () => {
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 60 }).map((all) => all.join('')),
      (text) => {
        const blocks = readMarkdown(text);
        for (const href of hrefs(blocks)) expect(href).toMatch(/^https?:\/\//);
        expect(linksIn(blocks).flatMap(({ content }) => hrefs([{ kind: 'paragraph', content }]))).toEqual([]);
      },
    ),
    runs(500),
  );
});

it('loses no word of a text, whatever signs stand in it', () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), (all) => {
      const text = all.map((sign, i) => `${sign}w${i}w`).join('');
      const said = show(text);
      for (let i = 0; i < all.length; i++) expect(said).toContain(`w${i}w`);
    }),
    runs(300),
  );
});

/** Steps of a hostile text ten times as long may not take much more than ten times as many. */
describe('hostile texts', () => {
  const SIZE = 100_000;
  it.each([
    ['stars', '*'],
    ['stars that open', '*a '],
    ['stars that open and close', '*a*'],
    ['brackets', '['],
    ['brackets that fail', '[a](https://'],
    ['closing brackets', ']('],
    ['backticks of many lengths', '` `` ``` '],
    ['quotations', '>'],
    ['items', '- '],
    ['items set in', '- a\n  '],
    ['numbered items', '1. '],
    ['angle brackets', '<https://'],
    ['addresses', 'https://'],
    ['signs at the end of an address', 'https://a.kz)))))'],
    ['slashes', '\\'],
    ['fences', '```\n'],
    ['underscores', '_a_b'],
    ['letters that begin an address', 'hhhh'],
  ])('are read to their end: %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length));
    expect(readMarkdown(text).length).toBeGreaterThan(0);
    expect(() => JSON.stringify(readMarkdown(text))).not.toThrow();
  });

  it('nest no deeper than a page can draw', () => {
    const depth = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
    for (const piece of ['*a ', '**a _b ~~c [d ', '> - ', '> ', '- - '])
      expect(depth(readMarkdown(piece.repeat(2000) + '* ** _ ] ~~'.repeat(2000)).slice(0, 5))).toBeLessThan(120);
  });
});

it('joins neighbouring words', () => {
  expect(readInline('a h b < c ] d')).toEqual([{ kind: 'text', text: 'a h b < c ] d' }]);
});
