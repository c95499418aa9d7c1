/** Text from anywhere as it may stand in a file that other programs read. */

// Characters that XML cannot carry at all, and halves of a pair.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/g;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Overrides of the writing direction make a line read otherwise than it is stored. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

export const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '').replace(LONE, '\uFFFD').replace(DIRECTION, '');
