/** As the Oxford guide prints foreign law and treaties, as far as it reaches. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Act } from '@/lib/law/act';
import { designation, designationInEnglish, titleOf } from './cite-act';
import { treatyFacts, yearOfAct } from './cite-data';
import { inWords, kazakhOn } from './cite-date';
import { editionIn, editionInEnglish, repealIn } from './cite-edition';
import { aside, type Cited, COUNTRY, headOfAct, shortPlace, shownEdition } from './cited';

export function oscola(cited: Cited): string {
  const { provision, act, language } = cited;
  const place = shortPlace(provision, language, '');
  if (act.kind === 'treaty') return `${treatyHead(act, language)} ${place}`;
  if (act.kind === 'constitution') return `${titleOf(act, language)} ${yearOfAct(act)}, ${place}`;
  const issued =
    language === 'en'
      ? designationInEnglish(act, provision.path, '')
      : designation(act, provision.path, language, 'short');
  const edition = shownEdition(cited);
  const said = edition && (language === 'en' ? editionInEnglish(edition, '') : editionIn(edition, language));
  const facts = [issued, said, repealIn(act, language)];
  return `${headOfAct(act, provision.path, language)}${aside(...facts)} ${place} (${COUNTRY[language]})`;
}

/** Title, days, series and short name of a treaty. */
function treatyHead(act: Act, language: Language): string {
  const { adopted, inForce } = act;
  const days = [
    adopted && treatyDay(act, adopted, language, 'adopted'),
    inForce.from && treatyDay(act, inForce.from, language, 'entered'),
  ];
  const short = act.short[language];
  const series = treatyFacts(act.id)?.series;
  const name = short && short.length < 12 ? ` (${short})` : '';
  return `${titleOf(act, language)} (${days.filter(Boolean).join(', ')})${series ? ` ${series}` : ''}${name}${language === 'kk' ? ',' : ''}`;
}

const DONE = {
  adopted: { en: 'adopted', ru: ['принят', 'принята'], kk: 'қабылданған' },
  entered: { en: 'entered into force', ru: ['вступил в силу', 'вступила в силу'], kk: 'күшіне енген' },
} as const;

function treatyDay(act: Act, day: When, language: Language, what: keyof typeof DONE): string {
  const { en, ru, kk } = DONE[what];
  switch (language) {
    case 'en':
      return `${en} ${inWords(day, 'en')}`;
    case 'ru':
      return `${ru[/^\S*(\s\S*)?(онвенция|екларация)/u.test(act.titles.ru ?? '') ? 1 : 0]} ${inWords(day, 'ru')}`;
    case 'kk':
      return `${kazakhOn(day)} ${kk}`;
  }
}
