import type { Language, Names } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import { printPath } from '@/lib/law/print';
import type { ActId, Path, Provision } from '@/lib/law/provision';

/** The name in `language`, else in the language the act is best known by here. */
export const nameIn = (names: Names, language: Language): string =>
  names[language] ?? names.ru ?? names.en ?? names.kk ?? '';

/** What people call an act: "Criminal Code". Its id where the catalogue does not know it. */
export function actName(act: ActId, language: Language): string {
  const known = actById(act);
  return known ? nameIn(known.short, language) || nameIn(known.titles, language) : act;
}

/** Place inside an act: "article 146, part 1". Without an act, the levels are called as a code calls them. */
export function placeName(provision: { readonly act: ActId | null; readonly path: Path }, language: Language): string {
  return printPath({ act: provision.act ?? 'kz.unknown', path: provision.path }, language);
}

/**
 * The part of `place` that differs from `beside`: "part 2" beside article 146, part 1.
 * The whole place where the articles differ already, or where nothing is left.
 */
export function placeBeside(place: Provision, beside: Provision, language: Language): string {
  const levels = placeName(place, language).split(', ');
  const others = placeName(beside, language).split(', ');
  if (place.act !== beside.act || levels[0] !== others[0]) return placeName(place, language);
  return levels.slice(1).join(', ') || placeName(place, language);
}

/** Act and place: "Criminal Code, article 146, part 1". */
export const provisionName = (provision: Provision, language: Language): string =>
  `${actName(provision.act, language)}, ${placeName(provision, language)}`;

/** The name of an act whose id came over a message and may be unknown. */
export const actNameOf = (act: string, language: Language): string => {
  const known = actById(act);
  return known ? actName(known.id, language) : act;
};

/** Act and place where the act's id may be unknown. */
export const looseName = (provision: { readonly act: string; readonly path: Path }, language: Language): string => {
  const known = actById(provision.act);
  return known
    ? provisionName({ act: known.id, path: provision.path }, language)
    : `${provision.act} ${provision.path}`;
};
