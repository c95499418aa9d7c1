import type { Language, Names } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import type { ActId, Path, Provision } from '@/lib/law/provision';

/** The name in `language`, else in the language the act is best known by here. */
export const nameIn = (names: Names, language: Language): string =>
  names[language] ?? names.ru ?? names.en ?? names.kk ?? '';

/** What people call an act: "Criminal Code". Its id where the catalogue does not know it. */
export function actName(act: ActId, language: Language): string {
  const known = actById(act);
  return known ? nameIn(known.short, language) || nameIn(known.titles, language) : act;
}

/** Place inside an act: "article 146, part 1". */
export function placeName(provision: { readonly act: ActId | null; readonly path: Path }, language: Language): string {
  const [article = '', ...rest] = provision.path.split('/');
  const word = { en: `article ${article}`, ru: `статья ${article}`, kk: `${article}-бап` }[language];
  return [
    word,
    ...rest.map((level) => ({ en: `part ${level}`, ru: `часть ${level}`, kk: `${level}-бөлік` })[language]),
  ].join(', ');
}

/** Act and place: "Criminal Code, article 146, part 1". */
export const provisionName = (provision: Provision, language: Language): string =>
  `${actName(provision.act, language)}, ${placeName(provision, language)}`;
