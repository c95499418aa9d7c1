/** Every way to cite one provision or one document, for a menu to choose from. */
import { LANGUAGES, type Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Provision } from '@/lib/law/provision';
import { checkCitation } from './check-citation';
import { citeAs } from './cite';
import { placesNow } from './cite-now';
import { citeSourcePlain } from './cite-source';
import { CITATION_STYLES, type CitationStyle, type CitedSource } from './style';

type Printed = { readonly [style in CitationStyle]: { readonly [language in Language]: string } };

export type Citations = Printed & {
  /** There is no such article or part in the edition cited: whoever copies it must be told. */
  readonly missing?: true | undefined;
};

/** @param accessed the day on which the official page is taken as looked at. */
export function allCitations(provision: Provision, accessed: When): Citations {
  const now = placesNow(provision);
  const printed = inAll((style, language) => citeAs(provision, style, language, { accessed, now }));
  return checkCitation(provision).exists === 'no' ? { ...printed, missing: true } : printed;
}

/** A document, at the place that was quoted from it. */
export const allSourceCitations = (source: CitedSource, pin: string, accessed: When): Citations =>
  inAll((style, language) => citeSourcePlain(source, style, language, { pin, accessed }));

function inAll(print: (style: CitationStyle, language: Language) => string): Printed {
  const inEach = (style: CitationStyle) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, print(style, language)]));
  return Object.fromEntries(CITATION_STYLES.map((style) => [style, inEach(style)])) as Printed;
}
