/** HTML as the plain text a person would read in it. Nothing is parsed into elements, so nothing can run or load. */

/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'head', 'title']);
const BREAKING = /^(?:br|p|div|li|ul|ol|tr|table|blockquote|h[1-6]|hr|section|article|pre)$/;

/** Linear in the length of the text, whatever is left unclosed. */
export function htmlToText(html: string): string {
  const pieces: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    pieces.push(html.slice(at, open));
    const tag = tagAt(lower, open);
    if (!tag) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    if (BREAKING.test(tag.name)) pieces.push('\n');
    at = tag.opens && SILENT.has(tag.name) ? afterElement(lower, tag.name, tag.end) : tag.end;
  }
  pieces.push(html.slice(at));
  return decoded(pieces.join(''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

interface Tag {
  readonly name: string;
  readonly opens: boolean;
  /** Offset behind it. */
  readonly end: number;
}

const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})/y;

function tagAt(lower: string, open: number): Tag | undefined {
  if (lower.startsWith('<!--', open)) return { name: '!', opens: false, end: behind(lower, '-->', open) };
  if (lower.startsWith('<!', open) || lower.startsWith('<?', open))
    return { name: '!', opens: false, end: behind(lower, '>', open) };
  TAG.lastIndex = open;
  const match = TAG.exec(lower);
  return match ? { name: match[2] ?? '', opens: match[1] === '', end: behind(lower, '>', open) } : undefined;
}

/** What is never closed swallows the rest, as in a browser. */
function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

function afterElement(lower: string, name: string, from: number): number {
  const close = lower.indexOf(`</${name}`, from);
  return close < 0 ? lower.length : behind(lower, '>', close);
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
};

/** Once only: what is an entity after that was written as text. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
