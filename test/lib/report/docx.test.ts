import { parseXml, type XmlElement, XmlText } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { DossierItem } from '@/lib/note/dossier';
import { type ComposeInput, compose } from '@/lib/report/compose';
import { toDocx } from '@/lib/report/docx';
import { TEMPLATE_IDS } from '@/lib/report/templates';
import { gapItems, gapsAt, materialFor, shippedLibrary } from '@/test/support/report-material';
import { unzip } from '@/test/support/unzip';

const LIBRARY = shippedLibrary();
const ACTIONS = 'gap.kz.cc-146.lawful-actions';

const FILE = { name: 'src.example', version: '1.0.0', title: 'Example', sha256: 'a1'.repeat(32) };

const input = (more: Partial<ComposeInput> = {}): ComposeInput => ({
  title: 'Article 146: torture',
  material: materialFor(LIBRARY, [ACTIONS]),
  items: gapItems([ACTIONS]),
  template: 'alternative-report',
  language: 'en',
  style: 'un',
  ...more,
});

const parts = async (more?: Partial<ComposeInput>) => unzip(await toDocx(compose(input(more))));
const part = (files: ReadonlyMap<string, string>, name: string) => {
  const text = files.get(name);
  if (text === undefined) throw new Error(`no ${name}`);
  return parseXml(text).root as XmlElement;
};
const all = (root: XmlElement, name: string): XmlElement[] =>
  root.children.flatMap((child) =>
    'name' in child
      ? [...((child as XmlElement).name === name ? [child as XmlElement] : []), ...all(child as XmlElement, name)]
      : [],
  );
const textIn = (root: XmlElement): string =>
  all(root, 'w:t')
    .map((one) => one.children.map((child) => (child instanceof XmlText ? child.text : '')).join(''))
    .join('');

/** Body of the document as lines: style, number, words, and where footnotes stand. */
function outline(root: XmlElement): readonly string[] {
  return all(root, 'w:p').map((paragraph) => {
    const style = all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
    const number = all(paragraph, 'w:numId')
      .map((one) => `#${one.attributes['w:val']}`)
      .join('');
    const words = all(paragraph, 'w:r')
      .map(
        (run) =>
          textIn(run) ||
          all(run, 'w:footnoteReference')
            .map((one) => `[^${one.attributes['w:id']}]`)
            .join(''),
      )
      .join('');
    // Hashes change with every edition of a library file.
    return [style, number, words.replace(/^[0-9a-f]{64}$/, '(hash)')].filter(Boolean).join(' ');
  });
}

describe('a Word file', () => {
  it('holds the argument on the note to article 146, numbered and with its footnotes', async () => {
    const files = await parts();
    expect(outline(part(files, 'word/document.xml'))).toMatchSnapshot();
    const notes = all(part(files, 'word/footnotes.xml'), 'w:footnote').filter(
      (one) => Number(one.attributes['w:id']) > 0,
    );
    expect(notes.map(textIn)).toMatchSnapshot();
  });

  it.each([
    ['alternative-report', 'en', 'un'],
    ['legal-memo', 'kk', 'kk'],
    ['follow-up-table', 'ru', 'gost'],
    ['bibliography', 'en', 'oscola'],
  ] as const)('has the parts of %s in %s to the letter', async (template, language, style) => {
    // Hashes change with every edition of a library file; a line for each paragraph, so that a difference can be read.
    const fixed = { ...materialFor(LIBRARY, [ACTIONS]), packs: [FILE] };
    const files = await parts({ template, language, style, material: fixed });
    for (const name of ['document', 'footnotes']) {
      const text = (files.get(`word/${name}.xml`) ?? '').replace(/(<\/w:(?:p|tr|footnote|tblGrid)>)/g, '$1\n');
      await expect(text).toMatchFileSnapshot(`golden/${template}-${language}.${name}.xml`);
    }
  });

  it('refers only to parts that it has, under names that its document knows', async () => {
    const files = await parts();
    const relations = all(part(files, 'word/_rels/document.xml.rels'), 'Relationship').map((one) => one.attributes);
    expect(relations.map(({ Target }) => `word/${Target}`).filter((path) => !files.has(path))).toEqual([]);
    const document = part(files, 'word/document.xml');
    const footer = all(document, 'w:footerReference')[0]?.attributes['r:id'];
    expect(relations.find(({ Id }) => Id === footer)?.Target).toBe('footer1.xml');
    const styles = all(part(files, 'word/styles.xml'), 'w:style').map((one) => one.attributes['w:styleId']);
    const used = [document, part(files, 'word/footnotes.xml')].flatMap((root) => [
      ...all(root, 'w:pStyle'),
      ...all(root, 'w:rStyle'),
    ]);
    expect(styles).toEqual(expect.arrayContaining([...new Set(used.map((one) => one.attributes['w:val']))]));
    const numbered = all(part(files, 'word/styles.xml'), 'w:style').filter((one) => all(one, 'w:numId').length > 0);
    expect(numbered.map((one) => one.attributes['w:styleId'])).toEqual(['Numbered', 'Point']);
    const numbers = all(part(files, 'word/numbering.xml'), 'w:num').map((one) => one.attributes['w:numId']);
    for (const style of numbered) expect(numbers).toContain(all(style, 'w:numId')[0]?.attributes['w:val']);
  });

  it('tells how far it is', async () => {
    const report = compose(input());
    const many = {
      ...report,
      blocks: Array.from({ length: 1200 }, (_, i) => report.blocks[i % 5] ?? report.blocks[0]),
    };
    const told: number[] = [];
    await toDocx({ ...many, blocks: many.blocks.flatMap((block) => block ?? []) }, (done) => told.push(done));
    expect(told).toEqual([500, 1000]);
  });

  it.each(
    TEMPLATE_IDS.flatMap((template) => (['en', 'ru', 'kk'] as const).map((language) => [template, language] as const)),
  )('is whole as %s in %s: every footnote referred to once, in order', async (template, language) => {
    const ids = gapsAt(LIBRARY, 'kz.cc.2014', '146');
    const files = await parts({
      template,
      language,
      style: language === 'en' ? 'un' : 'gost',
      items: gapItems(ids),
      material: materialFor(LIBRARY, ids),
    });
    for (const [name, text] of files)
      if (name.endsWith('.xml') || name.endsWith('.rels')) expect(() => parseXml(text), name).not.toThrow();
    const references = all(part(files, 'word/document.xml'), 'w:footnoteReference').map((one) =>
      Number(one.attributes['w:id']),
    );
    const notes = all(part(files, 'word/footnotes.xml'), 'w:footnote')
      .map((one) => Number(one.attributes['w:id']))
      .filter((id) => id > 0);
    expect(references).toEqual(notes);
    expect(references).toEqual(references.map((_, i) => i + 1));
  });

  it('is the same bytes each time, and names neither person nor time nor program user', async () => {
    const [first, second] = [await toDocx(compose(input())), await toDocx(compose(input()))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const files = unzip(first);
    expect(files.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named/);
    const year = new Date().getFullYear();
    // Days stand in the archive's headers too: the first that the format knows.
    expect(new DataView(first.buffer).getUint16(12, true)).toBe(0x21);
    expect([...files.values()].join('')).not.toContain(
      `${year}-${String(new Date().getMonth() + 1).padStart(2, '0')}-`,
    );
  });

  it('takes text from anywhere without breaking: control characters, halves of a pair, turned directions, a megabyte', async () => {
    const hostile = `=HYPERLINK("http://x") </w:t><w:p> & \u0000\u0008\uD800 \u202Eevil\u202C ]]> “\u200F” `;
    const texts = [hostile, 'я'.repeat(1_000_000)];
    const items = texts.map(
      (value, i): DossierItem => ({ id: `t${i}`, kind: 'text', text: value, texts: [{ stamp: 's', value }] }),
    );
    const files = await parts({ items, title: hostile });
    const words = textIn(part(files, 'word/document.xml'));
    expect(words).toContain('=HYPERLINK("http://x") </w:t><w:p> & ');
    for (const sign of ['\u0000', '\u0008', '\uD800', '\u202E']) expect(words).not.toContain(sign);
    expect(words).toContain('я'.repeat(1_000_000));
  });

  it('marks words of another language for the spelling checker', async () => {
    const files = await parts({ language: 'kk', style: 'kk', template: 'legal-memo' });
    expect(files.get('word/styles.xml')).toContain('kk-KZ');
    expect(files.get('word/document.xml')).toContain('<w:lang w:val="en-GB"/>');
  });
});
