/** Every way to cite one provision, for a menu to choose from. */
import { LANGUAGES, type Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Provision } from '@/lib/law/provision';
import { citeAs } from './cite';
import { placesNow } from './cite-now';
import { CITATION_STYLES, type CitationStyle } from './style';

export type Citations = { readonly [style in CitationStyle]: { readonly [language in Language]: string } };

/** @param accessed the day on which the official page is taken as looked at. */
export function allCitations(provision: Provision, accessed: When): Citations {
  const now = placesNow(provision);
  const inEach = (style: CitationStyle) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, citeAs(provision, style, language, { accessed, now })]));
  return Object.fromEntries(CITATION_STYLES.map((style) => [style, inEach(style)])) as Citations;
}
