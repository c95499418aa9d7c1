/** Inside a paragraph: emphasis, code, links to web pages, ends of lines. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly content: readonly Inline[] }
  /** @property href an address of http or https, and of nothing else. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** A sign that may open or close something, waiting for its partner. */
interface Mark {
  readonly sign: '*' | '**' | '_' | '__' | '~~' | '[';
  /** Where it stands in the pieces; everything after it is inside, once it is closed. */
  readonly at: number;
}

type Delimiter = Exclude<Mark['sign'], '['>;

interface Reader {
  readonly text: string;
  readonly pieces: Inline[];
  readonly open: Mark[];
  /** How many of each sign wait, so that nothing is sought in vain. */
  readonly waiting: Map<string, number>;
  /** For runs of backticks of each length: from where on there is none. */
  readonly noTicks: Map<number, number>;
}

const PLAIN = /[^\\`*_~[\]\n<h]+/y;
const URL_START = /https?:\/\//y;
const URL_SIGNS = /[^\s<>"«»“”]+/y;
/** Bracketed destinations without blanks or brackets; what is longer than any address is text. */
const DESTINATION = /\((https?:\/\/[^\s()<>]{1,2000})\)/y;
const ANGLED = /<(https?:\/\/[^\s<>]{1,2000})>/y;
/** Signs of one kind that wait inside each other; more is no text that a person typed. */
const MOST_WAITING = 4;
const LONGEST_TICKS = 8;
const WORD = /[\p{L}\p{N}]/u;

export function readInline(text: string): readonly Inline[] {
  const reader: Reader = { text, pieces: [], open: [], waiting: new Map(), noTicks: new Map() };
  for (let at = 0; at < text.length; ) at = step(reader, at);
  return joined(reader.pieces);
}

/** Reads what stands at an offset. @returns the offset after it. */
function step(reader: Reader, at: number): number {
  const { text } = reader;
  switch (text[at]) {
    case '\n':
      reader.pieces.push({ kind: 'break' });
      return at + 1;
    case '\\':
      return escaped(reader, at);
    case '`':
      return code(reader, at);
    case '*':
    case '_':
    case '~':
      return delimiter(reader, at);
    case '[':
      wait(reader, '[');
      return put(reader, '[', at + 1);
    case ']':
      return closeLink(reader, at);
    case '<':
      return angled(reader, at);
    case 'h':
      return bare(reader, at);
  }
  PLAIN.lastIndex = at;
  const run = PLAIN.exec(text)?.[0] ?? text[at] ?? '';
  return put(reader, run, at + run.length);
}

function put({ pieces }: Reader, text: string, next: number): number {
  pieces.push({ kind: 'text', text });
  return next;
}

function escaped(reader: Reader, at: number): number {
  const next = reader.text[at + 1] ?? '';
  return /[\\`*_~[\]()#+\-.!<>]/.test(next) ? put(reader, next, at + 2) : put(reader, '\\', at + 1);
}

function code(reader: Reader, at: number): number {
  const { text, noTicks } = reader;
  let end = at;
  while (text[end] === '`') end++;
  const length = end - at;
  if (length > LONGEST_TICKS || (noTicks.get(length) ?? Number.POSITIVE_INFINITY) <= end)
    return put(reader, text.slice(at, end), end);
  const close = ticksAfter(text, end, length);
  if (close < 0) {
    noTicks.set(length, end);
    return put(reader, text.slice(at, end), end);
  }
  reader.pieces.push({ kind: 'code', text: text.slice(end, close).replaceAll('\n', ' ').trim() });
  return close + length;
}

/** The next run of exactly so many backticks. */
function ticksAfter(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0; ) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === length) return at;
    at = text.indexOf('`', end);
  }
  return -1;
}

function delimiter(reader: Reader, at: number): number {
  const { text } = reader;
  const sign = text[at] ?? '';
  const double = text[at + 1] === sign;
  if (sign === '~' && !double) return put(reader, sign, at + 1);
  const mark = (double ? sign + sign : sign) as Delimiter;
  const next = at + mark.length;
  const before = text[at - 1] ?? ' ';
  const after = text[next] ?? ' ';
  // An underscore inside a word is part of the word.
  const inWord = sign === '_' && WORD.test(before) && WORD.test(after);
  if (!inWord && !/\s/.test(before) && (reader.waiting.get(mark) ?? 0) > 0) {
    close(reader, mark);
    return next;
  }
  if (!inWord && !/\s/.test(after)) wait(reader, mark);
  return put(reader, mark, next);
}

function wait(reader: Reader, sign: Mark['sign']): void {
  const waiting = reader.waiting.get(sign) ?? 0;
  if (waiting >= MOST_WAITING) return;
  reader.open.push({ sign, at: reader.pieces.length });
  reader.waiting.set(sign, waiting + 1);
}

const KINDS = { '*': 'emphasis', _: 'emphasis', '**': 'strong', __: 'strong', '~~': 'struck' } as const;

/** Takes what stands after the waiting sign; signs that wait in between stay the text they are. */
function close(reader: Reader, sign: Delimiter): void {
  const at = partner(reader, sign);
  const content = joined(reader.pieces.splice(at).slice(1));
  if (content.length > 0) reader.pieces.push({ kind: KINDS[sign], content });
  else reader.pieces.push({ kind: 'text', text: sign + sign });
}

function partner({ open, waiting }: Reader, sign: Mark['sign']): number {
  for (;;) {
    const mark = open.pop();
    if (!mark) return 0;
    waiting.set(mark.sign, (waiting.get(mark.sign) ?? 1) - 1);
    if (mark.sign === sign) return mark.at;
  }
}

function closeLink(reader: Reader, at: number): number {
  if ((reader.waiting.get('[') ?? 0) === 0) return put(reader, ']', at + 1);
  DESTINATION.lastIndex = at + 1;
  const found = DESTINATION.exec(reader.text);
  const href = safeAddress(found?.[1]);
  const from = partner(reader, '[');
  if (!found || !href) return put(reader, ']', at + 1);
  const content = withoutLinks(joined(reader.pieces.splice(from).slice(1)));
  reader.pieces.push({ kind: 'link', href, content: content.length > 0 ? content : [{ kind: 'text', text: href }] });
  return at + 1 + found[0].length;
}

/** A link in a link would lead elsewhere than it says. */
const withoutLinks = (content: readonly Inline[]): readonly Inline[] =>
  joined(content.flatMap((piece) => (piece.kind === 'link' ? piece.content : [piece])));

function angled(reader: Reader, at: number): number {
  ANGLED.lastIndex = at;
  const found = ANGLED.exec(reader.text);
  const href = safeAddress(found?.[1]);
  if (!found || !href) return put(reader, '<', at + 1);
  reader.pieces.push({ kind: 'link', href, content: [{ kind: 'text', text: found[1] ?? href }] });
  return at + found[0].length;
}

/** An address typed as it is. Signs that end a sentence do not belong to it. */
function bare(reader: Reader, at: number): number {
  const { text } = reader;
  URL_START.lastIndex = at;
  if (!URL_START.test(text) || WORD.test(text[at - 1] ?? ' ')) return put(reader, 'h', at + 1);
  URL_SIGNS.lastIndex = at;
  const run = URL_SIGNS.exec(text)?.[0] ?? '';
  let end = run.length;
  while (end > 0 && '.,;:!?)]*_~\'"'.includes(run[end - 1] ?? ' ')) end--;
  const shown = run.slice(0, end);
  const href = safeAddress(shown);
  if (!href) return put(reader, run.slice(0, Math.max(1, end)), at + Math.max(1, end));
  reader.pieces.push({ kind: 'link', href, content: [{ kind: 'text', text: shown }] });
  return at + end;
}

/** The address where it leads to a web page. One with a name before the host (`https://adilet.zan.kz@other`) deceives and stays text. */
export function safeAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
}

/** Neighbouring texts as one. */
function joined(pieces: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  let texts: string[] = [];
  const flush = () => {
    const text = texts.join('');
    if (text !== '') all.push({ kind: 'text', text });
    texts = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') texts.push(piece.text);
    else {
      flush();
      all.push(piece);
    }
  }
  flush();
  return all;
}
