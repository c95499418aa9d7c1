/** As American law reviews print foreign law and treaties, as far as their guide reaches. */
import type { Language } from '@/lib/base/language';
import type { Act } from '@/lib/law/act';
import { nameIn, shortName, titleOf } from './cite-act';
import { AMERICAN_SMALL, inLatin, titleCase } from './cite-case';
import { codeName, treatyFacts, yearOfAct } from './cite-data';
import { american, inWords } from './cite-date';
import { editionInYears, repealedFrom } from './cite-edition';
import { aside, type Cited, COUNTRY, shortPlace, shownEdition } from './cited';

export function bluebook(cited: Cited): string {
  const { provision, act, language } = cited;
  const place = shortPlace(provision, language, '.');
  const country = language === 'en' ? 'Kaz.' : COUNTRY[language];
  if (act.kind === 'treaty') return americanTreaty(act, place, language);
  const edition = shownEdition(cited);
  const from = repealedFrom(act)?.slice(0, 4);
  const gone: Record<Language, string> = {
    en: `repealed ${from}`,
    ru: `утр. силу в ${from} г.`,
    kk: `${from} жылы күшін жойған`,
  };
  const ended = from ? gone[language] : undefined;
  if (act.kind === 'constitution') {
    const day = act.adopted ? ` ${language === 'en' ? american(act.adopted) : inWords(act.adopted, language)}` : '';
    return `${native(act, language)}${language === 'en' ? ' [Constitution]' : ''}${day}, ${place}${aside(ended)} (${country}).`;
  }
  const year = yearOfAct(act);
  const facts = edition ? editionInYears(edition, year, language) : undefined;
  const said = [facts ?? (ended && year), ended].filter(Boolean).join(', ');
  return `${native(act, language)}${bracketed(act, language)} ${place}${aside(said)} (${country}).`;
}

const native = (act: Act, language: Language): string =>
  language === 'en' ? inLatin(act.titles.ru ?? titleOf(act, 'en')) : titleOf(act, language);

function bracketed(act: Act, language: Language): string {
  if (language !== 'en') return act.kind === 'code' ? ` [${shortName(act, language)}]` : '';
  const name = codeName(act.id);
  return name ? ` [${inLatin(shortName(act, 'ru'))}] [${name.us}]` : ` [${nameIn(act, 'en')}]`;
}

function americanTreaty(act: Act, place: string, language: Language): string {
  const series = treatyFacts(act.id)?.series.replace('UNTS', 'U.N.T.S.');
  const title = language === 'en' ? titleCase(titleOf(act, 'en'), AMERICAN_SMALL) : titleOf(act, language);
  const day = act.adopted && (language === 'en' ? american(act.adopted) : inWords(act.adopted, language));
  return `${[`${title} ${place}`, day, series].filter(Boolean).join(', ')}.`;
}
