/**
 * Writes the numbers that Word gives to paragraphs by itself into their text. The library that makes HTML of a Word file
 * makes lists of them and loses the numbers, while notes stand at a numbered paragraph and references name it.
 */
import { type WordCounter, wordCounter } from './word-counter';
import { type NumberProperties, readNumbering, readStyles } from './word-numbering';
import { type XmlTag, xmlTags } from './xml-tags';
import { readZip, textOf, withText, type ZipEntry } from './zip';

/** @returns the same Word file with its numbers as text, or the bytes as they are where it has none or cannot be read. */
export async function withNumbers(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const entries = readZip(bytes) ?? [];
  const main = await mainPart(entries);
  const folder = main.replace(/[^/]*$/, '');
  const [text, numbering, styles] = await Promise.all(
    [main, `${folder}numbering.xml`, `${folder}styles.xml`].map((name) => partText(entries, name)),
  );
  if (text === undefined || numbering === undefined) return bytes;
  const counter = wordCounter(readNumbering(numbering), readStyles(styles ?? ''));
  const numbered = numberedText(text, counter);
  return numbered === text ? bytes : withText(entries, main, numbered);
}

/** Where the text stands: most programs call it so, some do not. */
async function mainPart(entries: readonly ZipEntry[]): Promise<string> {
  for (const tag of xmlTags((await partText(entries, '_rels/.rels')) ?? ''))
    if (tag.attribute('Type')?.endsWith('/officeDocument')) return (tag.attribute('Target') ?? '').replace(/^\//, '');
  return 'word/document.xml';
}

async function partText(entries: readonly ZipEntry[], name: string): Promise<string | undefined> {
  const entry = entries.find((one) => one.name === name);
  return entry && textOf(entry);
}

/** A paragraph whose properties are being read. */
interface OpenParagraph {
  /** Where its first run may stand. */
  behind: number;
  /** Where its properties begin and end, inside their tags; undefined where it has none. */
  properties: { from: number; to: number } | undefined;
  list: { from: number; to: number } | undefined;
  style: string | undefined;
  own: { num?: string; level?: number };
  done: boolean;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const NO_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

/** @param xml text of `document.xml`. @returns it with the numbers as runs of text, those paragraphs being in no list any more. */
export function numberedText(xml: string, counter: WordCounter): string {
  const changes: Change[] = [];
  const open: OpenParagraph[] = [];
  let ignored = 0;
  for (const tag of xmlTags(xml)) {
    // Drawings hold their text twice, for new and for old programs; the library reads the second one.
    if (tag.name === 'mc:Choice' && tag.kind !== 'empty') ignored += tag.kind === 'open' ? 1 : -1;
    if (ignored > 0) continue;
    if (tag.name === 'w:p') paragraphTag(tag, open, changes, counter);
    else propertyTag(tag, open.at(-1), changes, counter);
  }
  return changed(xml, changes);
}

function paragraphTag(tag: XmlTag, open: OpenParagraph[], changes: Change[], counter: WordCounter): void {
  if (tag.kind === 'open')
    open.push({ behind: tag.end, properties: undefined, list: undefined, style: undefined, own: {}, done: false });
  if (tag.kind !== 'close') return;
  const paragraph = open.pop();
  if (paragraph && !paragraph.done) settle(paragraph, changes, counter);
}

/** Properties come first in a paragraph: the first tag of anything else ends them. */
function propertyTag(tag: XmlTag, paragraph: OpenParagraph | undefined, changes: Change[], counter: WordCounter): void {
  if (!paragraph || paragraph.done) return;
  const inside = paragraph.properties !== undefined && paragraph.properties.to < 0;
  if (tag.name === 'w:pPr') {
    if (tag.kind === 'open' && !inside) paragraph.properties = { from: tag.end, to: -1 };
    if (tag.kind === 'close' && paragraph.properties) paragraph.properties.to = tag.start;
    if (tag.kind !== 'open') paragraph.behind = tag.end;
    return;
  }
  if (inside) {
    readProperty(tag, paragraph);
    return;
  }
  paragraph.done = true;
  settle(paragraph, changes, counter);
}

function readProperty(tag: XmlTag, paragraph: OpenParagraph): void {
  const value = tag.attribute('w:val') ?? '';
  if (tag.name === 'w:pStyle') paragraph.style = value;
  if (tag.name === 'w:numPr' && tag.kind !== 'close') paragraph.list = { from: tag.start, to: tag.end };
  if (tag.name === 'w:numPr' && tag.kind === 'close' && paragraph.list) paragraph.list.to = tag.end;
  if (!isInList(paragraph, tag)) return;
  if (tag.name === 'w:numId') paragraph.own.num ??= value;
  if (tag.name === 'w:ilvl') paragraph.own.level ??= Number(value);
}

/** What stands in a record of an earlier state of the paragraph comes later and is not its own. */
const isInList = ({ list }: OpenParagraph, { start }: XmlTag): boolean => list !== undefined && start >= list.from;

function settle(
  { behind, properties, list, style, own }: OpenParagraph,
  changes: Change[],
  counter: WordCounter,
): void {
  const number = counter.next(own satisfies NumberProperties, style);
  if (number === undefined) return;
  const run = `<w:r><w:t xml:space="preserve">${escaped(number)}</w:t></w:r>`;
  if (list) changes.push({ ...list, text: NO_LIST }, { from: behind, to: behind, text: run });
  else if (properties && properties.to >= 0) {
    // Behind the style, where the order of a paragraph's properties wants it.
    changes.push({ from: properties.to, to: properties.to, text: NO_LIST }, { from: behind, to: behind, text: run });
  } else changes.push({ from: behind, to: behind, text: `<w:pPr>${NO_LIST}</w:pPr>${run}` });
}

function changed(xml: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of [...changes].sort((a, b) => a.from - b.from)) {
    parts.push(xml.slice(at, from), text);
    at = to;
  }
  return [...parts, xml.slice(at)].join('');
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
