import type { When } from '@/lib/base/when';

const MONTHS = [
  ['january', 'января', 'қаңтар'],
  ['february', 'февраля', 'ақпан'],
  ['march', 'марта', 'наурыз'],
  ['april', 'апреля', 'сәуір'],
  ['may', 'мая', 'мамыр'],
  ['june', 'июня', 'маусым'],
  ['july', 'июля', 'шілде'],
  ['august', 'августа', 'тамыз'],
  ['september', 'сентября', 'қыркүйек'],
  ['october', 'октября', 'қазан'],
  ['november', 'ноября', 'қараша'],
  ['december', 'декабря', 'желтоқсан'],
];

/** "5 July 2014", "July 5, 2014", «5 июля 2014 года», «2014 жылғы 5 шілдедегі». */
const DATES = [
  /(?<![\p{L}\p{N}])(?<day>\d{1,2})\s+(?<month>\p{L}{3,10})\s+(?<year>(?:19|20)\d{2})(?!\d)/giu,
  /(?<![\p{L}\p{N}])(?<month>\p{L}{3,10})\s+(?<day>\d{1,2}),?\s+(?<year>(?:19|20)\d{2})(?!\d)/giu,
  /(?<!\d)(?<year>(?:19|20)\d{2})\s+жылғы\s+(?<day>\d{1,2})\s+(?<month>\p{L}{3,10})/giu,
];
const NUMERIC = /(?<!\d)(?<day>\d{2})\.(?<month>\d{2})\.(?<year>(?:19|20)\d{2})(?!\d)/u;

/** The first day that a short text states in words or figures, as `2014-07-05`. */
export function statedDate(text: string): When | undefined {
  for (const pattern of DATES) {
    for (const { groups } of text.matchAll(pattern)) {
      const month = monthOf(groups?.month ?? '');
      if (month > 0) return when(groups?.year, month, groups?.day);
    }
  }
  const { groups } = NUMERIC.exec(text) ?? {};
  return groups ? when(groups.year, Number(groups.month), groups.day) : undefined;
}

/** Kazakh months carry endings («шілдедегі»), so the word has to begin with the month. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return (
    MONTHS.findIndex(([en, ru, kk]) => lower === en || lower === ru || (kk !== undefined && lower.startsWith(kk))) + 1
  );
}

function when(year: string | undefined, month: number, day: string | undefined): When | undefined {
  const date = Number(day);
  if (!year || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
