import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';

/**
 * Role of a date in its sentence. Russian and Kazakh decline it, so a phrase cannot simply be given one string:
 * `plain` stands alone · `of` belongs to a noun ("the wording of …") · `since` and `until` carry their preposition or suffix.
 */
export type WhenRole = 'plain' | 'of' | 'since' | 'until';

// Own tables, because a browser may have no Kazakh among its locales and would print another language's months.
const EN = 'January February March April May June July August September October November December'.split(' ');
const RU = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const RU_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const KK = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const KK_FROM =
  'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(
    ' ',
  );
const KK_TO =
  'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
    ' ',
  );
const KK_AT =
  'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы'.split(
    ' ',
  );

/** A date in words, exactly as precise as it is known: a year stays a year. */
export function printWhen(when: When, language: Language, role: WhenRole = 'plain'): string {
  const [year = '', month, day] = when.split('-');
  const parts: DateParts = { year, month: month ? Number(month) - 1 : null, day: day ? String(Number(day)) : null };
  switch (language) {
    case 'en':
      return english(parts, role);
    case 'ru':
      return russian(parts, role);
    case 'kk':
      return kazakh(parts, role);
  }
}

/** The year alone, where a row of dates must stay short. */
export const yearOf = (when: When): string => when.slice(0, 4);

interface DateParts {
  readonly year: string;
  /** 0 to 11, as the tables count. */
  readonly month: number | null;
  readonly day: string | null;
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

function english({ year, month, day }: DateParts, role: WhenRole): string {
  const date = joined(day, month === null ? null : EN[month], year);
  return role === 'since' || role === 'until' ? `${role} ${date}` : date;
}

function russian({ year, month, day }: DateParts, role: WhenRole): string {
  if (role === 'plain' && !day) return joined(month === null ? null : RU[month], year, month === null ? null : 'года');
  const date = joined(day, month === null ? null : RU_OF[month], year, 'года');
  return role === 'since' ? `с ${date}` : role === 'until' ? `до ${date}` : date;
}

function kazakh({ year, month, day }: DateParts, role: WhenRole): string {
  if (month === null) {
    const forms: Record<WhenRole, string> = {
      plain: year,
      of: `${year} жылғы`,
      since: `${year} жылдан бастап`,
      until: `${year} жылға дейін`,
    };
    return forms[role];
  }
  const forms: Record<WhenRole, string | undefined> = {
    plain: KK[month],
    of: KK_AT[month],
    since: KK_FROM[month],
    until: KK_TO[month],
  };
  const after = role === 'since' ? 'бастап' : role === 'until' ? 'дейін' : null;
  return joined(`${year} жылғы`, day, forms[role], after);
}
