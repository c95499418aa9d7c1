/** The tags of an XML text with their places in it, for changes that leave every other character as it is. */

export interface XmlTag {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** The whole tag: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  attribute(name: string): string | undefined;
}

const NAME = /^<\/?\s*([^\s/>]+)/;

/** In order; comments, declarations and character data are passed over. */
export function* xmlTags(xml: string): Generator<XmlTag, void> {
  for (let start = xml.indexOf('<'); start >= 0; start = xml.indexOf('<', start)) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, start));
    const end = skipped ? behind(xml, skipped[1], start) : endOfTag(xml, start);
    if (!skipped) {
      const text = xml.slice(start, end);
      const name = NAME.exec(text)?.[1] ?? '';
      const kind = text.startsWith('</') ? 'close' : text.endsWith('/>') ? 'empty' : 'open';
      yield { name, kind, start, end, attribute: (wanted) => attributeOf(text, wanted) };
    }
    start = end;
  }
}

const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

function behind(xml: string, closing: string, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

/** A quoted value may hold the sign that ends a tag. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") {
      const closing = xml.indexOf(sign, at + 1);
      if (closing < 0) return xml.length;
      at = closing;
    }
  }
  return xml.length;
}

function attributeOf(tag: string, name: string): string | undefined {
  const at = tag.search(new RegExp(`\\s${name}\\s*=`));
  if (at < 0) return undefined;
  const value = /=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at));
  return unescaped(value?.[1] ?? value?.[2] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
