/** As UN bodies write: "article 146 (2) of the Criminal Code (as amended by …)". */
import type { Language } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import type { Provision } from '@/lib/law/provision';
import { nameIn, nameOf, needsYear, yearIn } from './cite-act';
import { yearOfAct } from './cite-data';
import { editionIn, repealIn } from './cite-edition';
import { inBrackets, kazakhInline, russianInline, topWord } from './cite-place';
import { aside, type Cited } from './cited';

export function unStyle(cited: Cited): string {
  const { act, language, edition, options } = cited;
  const isYearShown = act.kind === 'constitution' || (!edition && needsYear(act));
  // Of a Constitution the year says which one; what matters is where the rule stands now.
  const after =
    act.kind === 'constitution'
      ? now(options.now ?? [], language)
      : aside(edition && editionIn(edition, language), repealIn(act, language));
  const named = { en: inEnglish, ru: inRussian, kk: inKazakh }[language](cited, isYearShown);
  return `${named}${after}`;
}

function inEnglish({ provision, act }: Cited, isYearShown: boolean): string {
  const { numbers, note } = inBrackets(provision, ' ');
  const year = isYearShown ? ` of ${yearIn(act, 'en')}` : '';
  return `${note ? `note ${note} to ` : ''}${topWord(provision)} ${numbers} of the ${nameIn(act, 'en')}${year}`;
}

function inRussian({ provision, act }: Cited, isYearShown: boolean): string {
  const year = isYearShown ? ` ${yearOfAct(act)} года` : '';
  const of = nameOf(act, 'ru');
  const place = russianInline(provision, 'full');
  return of ? `${place} ${of}${year}` : `${place}, ${nameIn(act, 'ru')}${year}`;
}

function inKazakh({ provision, act }: Cited, isYearShown: boolean): string {
  const year = isYearShown ? `${yearIn(act, 'kk')} ` : '';
  return `${year}${nameOf(act, 'kk') ?? `${nameIn(act, 'kk')},`} ${kazakhInline(provision)}`;
}

function now(places: readonly Provision[], language: Language): string {
  if (places.length === 0) return '';
  const and: Record<Language, string> = { en: ' and ', ru: ' и ', kk: ' және ' };
  const word: Record<Language, string> = { en: 'now', ru: 'ныне', kk: 'қазір' };
  return ` (${word[language]} ${places.flatMap((place) => plainly(place, language)).join(and[language])})`;
}

function plainly(provision: Provision, language: Language): readonly string[] {
  const act = actById(provision.act);
  return act ? [unStyle({ provision, act, language, full: true, edition: undefined, options: {} })] : [];
}
