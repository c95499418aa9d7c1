/** What an act is called in citations: name in running text, full title, designation by number and day, address. */
import type { Language } from '@/lib/base/language';
import type { Act } from '@/lib/law/act';
import { actLinks } from '@/lib/law/address';
import { editionsOf, familyOf } from '@/lib/law/family';
import { articleOf, type Path } from '@/lib/law/provision';
import { kazakhOf, russianOf } from './cite-case';
import { codeName, treatyFacts, type Volume, volumeOf, yearOfAct } from './cite-data';
import { inWords, inWordsOf } from './cite-date';

/** Whether a reader must be told which of several acts of one name is meant. */
export const needsYear = (act: Act): boolean =>
  yearOfAct(act) !== undefined &&
  (act.kind === 'constitution' ||
    act.inForce.to !== null ||
    (act.kind === 'code' && editionsOf(familyOf(act.id)).length > 1));

/** "Criminal Code", "Law on Access to Information", "Convention against Torture": the name in running text. */
export function nameIn(act: Act, language: Language): string {
  if (act.kind === 'treaty')
    return treatyFacts(act.id)?.name?.[language] ?? act.titles[language] ?? titleOf(act, language);
  const name = act.names[language]?.[0];
  if (!name) return act.short[language] ?? titleOf(act, language);
  switch (language) {
    case 'en':
      return codeName(act.id)?.en ?? (isTitled(act) ? name.replace(/^(On|Law on) /i, 'Law on ') : name);
    case 'ru':
      return isTitled(act) ? `Закон «${name}»` : name;
    case 'kk':
      return isTitled(act) ? `«${name}» Заңы` : name;
  }
}

/** The same in the genitive; undefined where its form is not known. */
export function nameOf(act: Act, language: Language): string | undefined {
  const name = nameIn(act, language);
  return language === 'en' ? name : language === 'ru' ? russianOf(name) : kazakhOf(name);
}

/** Laws are named by what they are about; the word for law stands outside. */
const isTitled = (act: Act): boolean => act.kind === 'law';

/** The short name without the year that tells it from its namesakes: «УК РК», «ҚР ҚК». */
export const shortName = (act: Act, language: Language): string =>
  (act.short[language] ?? titleOf(act, language)).replace(/ \(\d{4}\)$/, '');

/** The full title, in the language or in the next that has one. */
export const titleOf = (act: Act, language: Language): string =>
  act.titles[language] ??
  treatyFacts(act.id)?.name?.[language] ??
  act.names[language]?.[0] ??
  act.titles.en ??
  act.titles.ru ??
  act.titles.kk ??
  act.id;

export const yearIn = (act: Act, language: Language): string => {
  const year = yearOfAct(act) ?? '';
  return language === 'en' ? year : language === 'ru' ? `${year} г.` : `${year} жылғы`;
};

/** Number and day: those of the volume in which an article stands, where an act has several. */
export function issueOf(
  act: Act,
  path: Path,
): {
  readonly number?: string | undefined;
  readonly adopted?: string | undefined;
  readonly volume?: Volume | undefined;
} {
  const volume = volumeOf(act.id, articleOf(path));
  return { number: volume?.number ?? act.number, adopted: volume?.adopted ?? act.adopted, volume };
}

/** Since the fifth convocation numbers of laws carry the letters of the register: «№ 226-V ЗРК». */
const hasLetters = (number: string): boolean => /-(V|VI|VII|VIII|IX)$/.test(number);

const KINDS: Record<Act['kind'], Record<Language, string>> = {
  code: { en: 'Code', ru: 'Кодекс', kk: 'Кодексі' },
  constitution: { en: 'Constitution', ru: 'Конституция', kk: 'Конституциясы' },
  law: { en: 'Law', ru: 'Закон', kk: 'Заңы' },
  decree: { en: 'Decree', ru: 'Указ', kk: 'Жарлығы' },
  resolution: { en: 'Resolution', ru: 'Постановление', kk: 'Қаулысы' },
  treaty: { en: 'Treaty', ru: 'Договор', kk: 'Шарт' },
};

const kindIn = (act: Act, language: Language): string => {
  const isConstitutional =
    act.kind === 'law' && /^(Конституционный|Constitutional)/.test(act.titles.ru ?? act.titles.en ?? '');
  const before: Record<Language, string> = { en: 'Constitutional ', ru: 'Конституционный ', kk: 'Конституциялық ' };
  const kind = KINDS[act.kind][language];
  return isConstitutional ? `${before[language]}${language === 'en' ? kind : kind.toLowerCase()}` : kind;
};

/** "Code No 226-V of 3 July 2014"; as much of it as is known. @param dot after "No", as the style has it. */
export function designationInEnglish(act: Act, path: Path, dot: '.' | ''): string {
  const { number, adopted } = issueOf(act, path);
  if (act.kind === 'resolution') return '';
  const no = number ? ` No${dot} ${number}` : '';
  return adopted ? `${kindIn(act, 'en')}${no} of ${inWords(adopted, 'en')}` : number ? `${kindIn(act, 'en')}${no}` : '';
}

/** «Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК», «Қазақстан Республикасының … № 226-V ҚРЗ Кодексі». */
export function designation(act: Act, path: Path, language: Language, country: 'named' | 'short' = 'named'): string {
  const { number, adopted } = issueOf(act, path);
  // The title of a resolution says its number and day itself.
  if (!adopted || !number || act.kind === 'resolution') return '';
  const of =
    country === 'named' ? { ru: ' Республики Казахстан', kk: 'Қазақстан Республикасының ' } : { ru: '', kk: '' };
  switch (language) {
    case 'en':
      return `${kindIn(act, 'en')} of the Republic of Kazakhstan No. ${number} of ${inWords(adopted, 'en')}`;
    case 'ru':
      return `${kindIn(act, 'ru')}${of.ru} ${adopted.length > 4 ? `от ${inWords(adopted, 'ru')}` : `${adopted} года`} № ${number}${hasLetters(number) ? ' ЗРК' : ''}`;
    case 'kk':
      return `${of.kk}${inWordsOf(adopted, 'kk')} № ${number}${hasLetters(number) ? ' ҚРЗ' : ''} ${kindIn(act, 'kk')}`;
  }
}

/** What heads an entry of a list: the title, of laws what they are about; with the volume where there are several. */
export function headOf(act: Act, path: Path, language: Language): string {
  const head = isTitled(act) ? (act.names[language]?.[0] ?? titleOf(act, language)) : fullTitle(act, language);
  const { volume } = issueOf(act, path);
  return volume ? `${head} (${volume.part[language]})` : head;
}

/** The title as it is usually translated: adilet calls the Criminal Code "Penal Code". */
export function fullTitle(act: Act, language: Language): string {
  const code = language === 'en' ? codeName(act.id)?.en : undefined;
  return code ? `${code} of the Republic of Kazakhstan` : titleOf(act, language);
}

/** The official page in the language, without an anchor: page numbers of articles differ from edition to edition. */
export const pageOf = (act: Act, path: Path, language: Language): string | undefined =>
  actLinks(act.id, articleOf(path))
    .find((link) => link.lang === language)
    ?.url.replace(/#.*$/, '');
