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

const YEAR = String.raw`(?<year>(?:19|20)\d{2})(?!\d)`;
const MONTH = String.raw`(?<month>\p{L}{3,13})`;
const DAY = String.raw`(?<day>\d{1,2})`;
/** "5 July 2014", "3-28 November, 2014", «5 июля 2014 года» · "July 5, 2014" · «2014 жылғы 5 шілде» · 05.07.2014 · 2014-07-05. */
const DAYS = [
  String.raw`(?<range>\d{1,2}\s?[-–]\s?)?["«“]?${DAY}["»”]?(?:st|nd|rd|th)?\s+${MONTH}\.?,?\s+${YEAR}`,
  String.raw`${MONTH}\.?\s+${DAY}(?<range>\s?[-–]\s?\d{1,2})?,?\s+${YEAR}`,
  String.raw`${YEAR}\s+ж(?:ылғы|ылы|\.)\s+["«“]?${DAY}["»”]?\s+${MONTH}`,
  String.raw`(?<day>\d{2})\.(?<month>\d{2})\.${YEAR}`,
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})`,
];
const SINGLE = DAYS.slice(0, 4).map((date) => new RegExp(String.raw`(?<![\p{L}\p{N}])${date}`, 'giu'));

/** The first day that a short text states in words or figures, as `2014-07-05`. */
export function statedDate(text: string): When | undefined {
  for (const pattern of SINGLE) {
    for (const { groups } of text.matchAll(pattern)) {
      const date = when(groups);
      if (date) return date;
    }
  }
  return undefined;
}

/** Places and labels that may stand on the line of a date: «г. Астана, », "Date: ", "Sunday, ". */
const BESIDE = String.raw`(?:(?:г\.|қ\.|қаласы|\p{Lu}[\p{L}-]*)[\s,.:]{1,3}){0,4}`;
const LINES = [...DAYS, String.raw`${MONTH}\.?,?\s+${YEAR}`, String.raw`${YEAR}\s+жыл\p{L}{0,3}\s+${MONTH}`].map(
  (date) =>
    new RegExp(
      String.raw`^[^\p{L}\p{N}]*${BESIDE}["«“]?${date}(?:\s*(?:года|г\.|ж\.|жыл\p{L}{0,3}))?[^\p{L}\p{N}]*${BESIDE}(?:қаласы|\p{Lu}[\p{L}-]*)?[^\p{L}\p{N}]*$`,
      'u',
    ),
);

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

function dateOfLine(line: string): When | undefined {
  if (!/(?:19|20)\d{2}/.test(line)) return undefined;
  for (const pattern of LINES) {
    const date = when(pattern.exec(line)?.groups);
    if (date) return date;
  }
  return undefined;
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
    english.startsWith(lower) || stems.some((stem) => lower.startsWith(stem));
  return /^\d/.test(word) ? Number(word) : MONTHS.findIndex(named) + 1;
}

function when(groups: Readonly<Record<string, string | undefined>> | undefined): When | undefined {
  const month = monthOf(groups?.month ?? 'none');
  if (!groups?.year || month < 1 || month > 12) return undefined;
  const inYear = `${groups.year}-${String(month).padStart(2, '0')}`;
  if (groups.day === undefined || groups.range !== undefined) return inYear;
  const day = Number(groups.day);
  return day < 1 || day > 31 ? undefined : `${inYear}-${String(day).padStart(2, '0')}`;
}
