/** Dates as citations print them. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import { printWhen } from '@/lib/words/when';

const US = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** "17 March 2023", «17 марта 2023 года», «2023 жылғы 17 наурыз». */
export const inWords = (when: When, language: Language): string => printWhen(when, language);

/** «2023 жылғы 17 наурыздағы»: before what the date belongs to. */
export const inWordsOf = (when: When, language: Language): string => printWhen(when, language, 'of');

/** The same with «г.», as Russian notes write it; a year alone stays a year. */
export const inShort = (when: When, language: Language): string =>
  language === 'ru' && when.length > 4 ? printWhen(when, language).replace(/ года$/, ' г.') : bare(when, language);

const KK_IN =
  'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'.split(
    ' ',
  );

/** «1966 жылғы 16 желтоқсанда»: when something was done. */
export function kazakhOn(when: When): string {
  const [year = '', month, day] = when.split('-');
  if (!month) return `${year} жылы`;
  return [`${year} жылғы`, day && String(Number(day)), KK_IN[Number(month) - 1]].filter(Boolean).join(' ');
}

/** A year without its word, anything more precise in words. */
export const bare = (when: When, language: Language): string => (when.length === 4 ? when : printWhen(when, language));

/** `17.03.2023`; as much of it as is known. */
export const inDigits = (when: When): string => when.split('-').reverse().join('.');

/** "Mar. 17, 2023". */
export function american(when: When): string {
  const [year = '', month, day] = when.split('-');
  const name = month ? (US[Number(month) - 1] ?? '') : '';
  return day ? `${name} ${Number(day)}, ${year}` : [name, year].filter(Boolean).join(' ');
}

/** The day after, where a last day is precise: the day from which something no longer holds. */
export function dayAfter(when: When): When {
  if (when.length < 10) return when;
  return new Date(Date.parse(`${when}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
