/** As Russian-speaking and Kazakh lawyers write: short in the text, an entry with title, number and address in a list. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Act } from '@/lib/law/act';
import { designation, headOf, nameOf, pageOf, shortName, titleOf, yearIn } from './cite-act';
import { kazakhOf, russianOf } from './cite-case';
import { adoptionOf, treatyFacts, yearOfAct } from './cite-data';
import { inDigits, inWords } from './cite-date';
import { editionIn, editionInKazakh, editionInRussian, repealIn } from './cite-edition';
import { falling, kazakhInline, russianInline } from './cite-place';
import { aside, type Cited, headOfAct, shownEdition } from './cited';

/** «ч. 2 ст. 146 УК РК»; in English "part 2, art. 146". */
export function gostInline(cited: Cited): string {
  const { provision, act, language } = cited;
  if (language !== 'ru') return fallingInline(cited);
  const edition = shownEdition(cited);
  const year = isYearInline(act) ? ` ${yearIn(act, 'ru')}` : '';
  return `${russianInline(provision, 'short')} ${gostName(act)}${year}${aside(edition && editionInRussian(edition, 'short'))}`;
}

/** Treaties whose acronym every lawyer reads; the others are named. */
const READ_BY_ACRONYM: readonly string[] = ['un.iccpr', 'un.icescr'];

function gostName(act: Act): string {
  if (act.kind === 'constitution') return 'Конституции РК';
  if (act.kind === 'law') return lawOf(act);
  const named = act.kind === 'treaty' && !READ_BY_ACRONYM.includes(act.id);
  const short = shortName(act, 'ru');
  return (named ? nameOf(act, 'ru') : russianOf(short)) ?? short;
}

const lawOf = (act: Act): string => `Закона РК «${act.names.ru?.[0] ?? titleOf(act, 'ru')}»`;
const isYearInline = (act: Act): boolean => act.kind === 'constitution' || act.inForce.to !== null;

/** From the act to the place: «УК РК, ст. 146, ч. 2», "Criminal Code of the Republic of Kazakhstan, art. 146, part 2". */
export function fallingInline(cited: Cited): string {
  const { provision, act, language } = cited;
  const edition = shownEdition(cited);
  const name =
    language === 'ru'
      ? act.kind === 'law'
        ? `Закон РК «${act.names.ru?.[0] ?? titleOf(act, 'ru')}»`
        : shortName(act, 'ru')
      : headOfAct(act, provision.path, language);
  const year = isYearInline(act) ? ` ${language === 'ru' ? yearIn(act, 'ru') : yearOfAct(act)}` : '';
  const place = falling(provision, language);
  return `${name}${year}, ${place.charAt(0).toLowerCase()}${place.slice(1)}${aside(edition && editionIn(edition, language))}`;
}

/** «ҚР ҚК 146-бабының 2-бөлігі». */
export function kazakh(cited: Cited): string {
  const edition = shownEdition(cited);
  return `${kazakhOwner(cited.act)} ${kazakhInline(cited.provision)}${aside(edition && editionInKazakh(edition))}`;
}

/** An acronym takes no ending in writing; a word does. */
function kazakhOwner(act: Act): string {
  const year = isYearInline(act) ? `${yearIn(act, 'kk')} ` : '';
  if (act.kind === 'constitution') return `ҚР ${year}Конституциясының`;
  const name = act.kind === 'treaty' ? (act.short.kk ?? titleOf(act, 'kk')) : shortName(act, 'kk');
  if (act.kind === 'treaty') return /\s/u.test(name) ? (kazakhOf(name) ?? name) : name;
  const isTitled = act.kind === 'law' && /^«.*»$/u.test(name);
  return isTitled ? `ҚР ${year}${name} Заңының` : name.replace(/^ҚР /, `ҚР ${year}`);
}

/** An entry of a list, as Russian and Kazakh lawyers write it: title, designation, place, address, day of looking. */
export function entry({ provision, act, language, edition, options }: Cited): string {
  const facts =
    act.kind === 'treaty'
      ? treatyFacts(act.id)?.[language]
      : (adoptionOf(act.id, language) ?? designation(act, provision.path, language));
  const known = facts ?? (act.kind === 'treaty' && act.adopted ? inWords(act.adopted, language) : '');
  const said = edition && (language === 'ru' ? editionInRussian(edition, 'short') : editionIn(edition, language));
  const state = aside([said, repealIn(act, language)].filter(Boolean).join(', ') || undefined);
  const head = `${headOf(act, provision.path, language)}${known ? ` : ${known}` : ''}${state}.`;
  const address = options.address === false ? undefined : pageOf(act, provision.path, language);
  return [head, `${falling(provision, language)}.`, address && `URL: ${address}${seen(options.accessed, language)}.`]
    .filter(Boolean)
    .join(' ');
}

/** The day of looking is printed in Russian and Kazakh only. */
export function seen(accessed: When | undefined, language: Language): string {
  if (accessed === undefined || language === 'en') return '';
  return language === 'ru' ? ` (дата обращения: ${inDigits(accessed)})` : ` (қаралған күні: ${inDigits(accessed)})`;
}
