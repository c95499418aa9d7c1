import type { When } from '@/lib/base/when';
import type { Span } from '@/lib/text/span';

/** English names, which may be cut short, and what all forms of a month begin with in Russian and Kazakh. */
const MONTHS = [
  ['january', 'январ', 'қаңтар'],
  ['february', 'феврал', 'ақпан'],
  ['march', 'март', 'наурыз'],
  ['april', 'апрел', 'сәуір'],
  ['may', 'мая', 'мамыр', 'май'],
  ['june', 'июн', 'маусым'],
  ['july', 'июл', 'шілде'],
  ['august', 'август', 'тамыз'],
  ['september', 'сентябр', 'қыркүйек'],
  ['october', 'октябр', 'қазан'],
  ['november', 'ноябр', 'қараша'],
  ['december', 'декабр', 'желтоқсан'],
];

/** "5 July 2014" · "July 5, 2014" · «2014 жылғы 5 шілдедегі» · 05.07.2014. */
const DATES = [
  /(?<![\p{L}\p{N}])(?<day>\d{1,2})\s+(?<month>\p{L}{3,13})\s+(?<year>(?:19|20)\d{2})(?!\d)/giu,
  /(?<![\p{L}\p{N}])(?<month>\p{L}{3,13})\s+(?<day>\d{1,2}),?\s+(?<year>(?:19|20)\d{2})(?!\d)/giu,
  /(?<!\d)(?<year>(?:19|20)\d{2})\s+жылғы\s+(?<day>\d{1,2})\s+(?<month>\p{L}{3,13})/giu,
  /(?<!\d)(?<day>\d{2})\.(?<month>\d{2})\.(?<year>(?:19|20)\d{2})(?!\d)/gu,
];

/** The first day that a short text states in words or figures, as `2014-07-05`. */
export function statedDate(text: string): When | undefined {
  for (const pattern of DATES) {
    for (const { groups } of text.matchAll(pattern)) {
      const date = when(groups?.year, monthOf(groups?.month ?? ''), groups?.day);
      if (date) return date;
    }
  }
  return undefined;
}

/** A document says when it was written on its first page or under its last words, on a line of its own. */
const HEAD = 2500;
const FOOT = 800;
const LONGEST_LINE = 90;

/** The date of a document, as precise as its words are, and where they stand. */
export interface DocumentDate {
  readonly date: When;
  readonly span: Span;
}

/**
 * The date that a document's own text states plainly: alone on a line of its head, else of its foot.
 *
 * @returns undefined where there is none, or where two lines name different years: then nothing is certain.
 */
export const documentDate = (text: string): DocumentDate | undefined =>
  agreed(datesIn(text, 0, HEAD)) ?? agreed(datesIn(text, Math.max(HEAD, text.length - FOOT), text.length));

function datesIn(text: string, from: number, to: number): DocumentDate[] {
  const found: DocumentDate[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n')) {
    const date = line.length <= LONGEST_LINE ? dateOfLine(line) : undefined;
    if (date) found.push({ date, span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return found;
}

/** Places, labels and the words for a year that may stand beside a date; anything else makes a sentence of it. */
const BESIDE = /^(?:\p{Lu}\p{L}*|[гж]|года?|жыл\p{L}{0,3}|қ|қаласы|st|nd|rd|th)$/u;
const AFTER_YEAR = /^(?:г|года?|ж|жыл\p{L}{0,3})$/u;
const MOST_WORDS = 9;

function dateOfLine(line: string): When | undefined {
  const words = line.includes('№') ? [] : (line.match(/\p{L}+|\d+/gu) ?? []);
  const at = words.findIndex((word) => /^(?:19|20)\d{2}$/.test(word));
  if (at < 0 || words.length > MOST_WORDS) return undefined;
  let month = words.find((word) => /^\p{L}/u.test(word) && monthOf(word) > 0);
  const numbers = words.filter((word, i) => i !== at && /^\d/.test(word));
  if (words.some((word) => word !== month && !/^\d/.test(word) && !BESIDE.test(word))) return undefined;
  // "January 2022 Protests" is a title.
  if (numbers.length === 0 && words.slice(at + 1).some((word) => word !== month && !AFTER_YEAR.test(word)))
    return undefined;
  if (month === undefined && numbers.length === 2 && /\d[.-]\d/.test(line))
    month = at === 0 ? numbers.shift() : numbers.pop();
  if (numbers.length > 2 || numbers.some((number) => Number(number) > 31)) return undefined;
  // "3-28 November 2014" is precise to the month only.
  return when(words[at], monthOf(month ?? ''), numbers.length === 1 ? numbers[0] : undefined, true);
}

/** What all dates have in common: a day, a month or a year. */
function agreed(dates: readonly DocumentDate[]): DocumentDate | undefined {
  const [first] = dates;
  if (!first) return undefined;
  let common = first.date;
  for (const { date } of dates) {
    while (common && !(date === common || date.startsWith(`${common}-`)))
      common = common.slice(0, -3).replace(/-$/, '');
    if (common.length < 4) return undefined;
  }
  return { ...first, date: common };
}

/** Kazakh and Russian months carry endings («шілдедегі»), so the word has to begin with the month. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  const named = ([english = '', ...stems]: readonly string[]): boolean =>
    (lower.length > 2 && english.startsWith(lower)) || stems.some((stem) => lower.startsWith(stem));
  return /^\d/.test(word) ? Number(word) : MONTHS.findIndex(named) + 1;
}

function when(year: string | undefined, month: number, day: string | undefined, coarse = false): When | undefined {
  if (!year || month < 1 || month > 12) return undefined;
  const inYear = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return coarse ? inYear : undefined;
  return Number(day) < 1 || Number(day) > 31 ? undefined : `${inYear}-${day.padStart(2, '0')}`;
}
