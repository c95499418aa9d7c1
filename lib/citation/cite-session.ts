/** Sessions of treaty bodies in words and figures. */
import type { Language } from '@/lib/base/language';
import type { CitedSource } from './style';

export const sessionOf = ({ session }: CitedSource): { readonly ordinal?: number } => {
  const number = /(\d+)(?:st|nd|rd|th)? session/i.exec(session ?? '')?.[1];
  return number ? { ordinal: Number(number) } : {};
};

const ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function ordinalWord(number: number): string {
  if (number < 20) return ONES[number] ?? String(number);
  if (number > 99) return `${number}th`;
  const ten = TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? `${ten.slice(0, -1)}ieth` : `${ten}-${ONES[number % 10]}`;
}

const ending = (number: number): string => {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
};

export function sessionIn(number: number, language: Language, shape: 'words' | 'figures'): string {
  switch (language) {
    case 'en':
      return shape === 'words' ? `${ordinalWord(number)} session` : `${number}${ending(number)} session`;
    case 'ru':
      return `${number}-я сессия`;
    case 'kk':
      return `${number}-сессия`;
  }
}

/** "53d", "42d": American guides drop the middle of "rd" and "nd". */
export const americanOrdinal = (number: number): string => `${number}${ending(number).replace(/^[rn]d$/, 'd')}`;
