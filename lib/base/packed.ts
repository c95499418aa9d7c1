/**
 * Lists of words that travel packed in the script of a page. A list of case forms repeats its stem in every word, so
 * each word is written as what differs from the one before; endings then repeat from noun to noun, which compresses.
 * The build packs with `packWords` and the page unpacks; the files in `data/` stay plain.
 */

/** First character of a packed list: no word begins with it. */
export const PACKED = '~';
/** Stands before a packed list that was one line of words, divided by blanks. */
export const LINE = '*';
/** How much of the word before goes: `A` nothing, `B` its last letter, …; `Z` all of it. */
const NONE = 65;
const ALL = 'Z';
const MOST = 24;

/** Whether a list can be packed: words without capitals, because capitals divide them here. */
export const canPack = (words: readonly unknown[]): words is readonly string[] =>
  words.length > 1 && words.every((word) => typeof word === 'string' && word !== '' && !/[A-Z~]/.test(word));

export function packWords(words: readonly string[]): string {
  let before = '';
  let packed = PACKED;
  for (const word of words) {
    let same = 0;
    while (same < word.length && same < before.length && word[same] === before[same]) same++;
    const gone = before.length - same;
    packed += same === 0 || gone > MOST ? ALL + word : String.fromCharCode(NONE + gone) + word.slice(same);
    before = word;
  }
  return packed;
}

export function unpackWords(packed: string): string[] {
  let word = '';
  // The sign at the beginning is no capital and falls out by itself.
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((step) => {
    const kept = step.startsWith(ALL) ? 0 : word.length - step.charCodeAt(0) + NONE;
    word = word.slice(0, kept) + step.slice(1);
    return word;
  });
}

/** Letter by letter: in UTF-8 a Cyrillic letter takes two bytes, and half of what is packed is Cyrillic. */
const CYRILLIC = 'оеаинтсрвлкмдпуяыігзбчйхжшфцщъьэюәғқңөұүһ';
const LATIN = 'oeaintsrvlkmdpuyhfgzbcjxqw!$%&();<=>?@^_/';
/** Unit → the unit in its place; 0 stands for itself. */
const OTHER = new Uint16Array(0x500);
[...CYRILLIC].forEach((letter, i) => {
  const [cyrillic, latin] = [letter.charCodeAt(0), LATIN.charCodeAt(i)];
  OTHER[cyrillic] = latin;
  OTHER[latin] = cyrillic;
});

/** Puts Latin small letters in the place of Cyrillic ones and these in theirs; twice gives the text itself. */
export function swapAlphabets(text: string): string {
  // Unit by unit into one array: a replacement letter by letter takes ten times as long, and every page waits for it.
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = OTHER[unit] || unit;
  }
  return new TextDecoder('utf-16le').decode(units);
}

/** Reads JSON in which lists of words, and lines of words, may be packed. */
export const unpackJson = (text: string): unknown => unpacked(JSON.parse(text));

/** In place, and not by the parser's own visitor, which takes several times as long: every page waits for it. */
function unpacked(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.startsWith(LINE)) return unpackWords(value).join(' ');
    return value.startsWith(PACKED) ? unpackWords(value) : value;
  }
  if (value !== null && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) record[key] = unpacked(record[key]);
  }
  return value;
}
