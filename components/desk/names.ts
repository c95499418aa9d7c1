/** Names of what filters and headings speak of. */

import { actNameOf, looseName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { type LText, renderingIn } from '@/lib/base/language';
import type { Filter } from '@/lib/gap/filter';
import { type ConditionNames, filterInWords } from '@/lib/gap/filter-words';
import type { Heading } from '@/lib/gap/matrix';
import { rightLabel } from '@/lib/gap/rights';
import { actById } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import { deskWords } from '@/lib/words/desk-words';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';

/** A treaty article as a filter writes it, in words: `un.cat/1` → "CAT, article 1". */
export function standardName(written: string, language: Language): string {
  const at = written.indexOf('/');
  if (at < 0) return actNameOf(written, language);
  return looseName({ act: written.slice(0, at), path: written.slice(at + 1) }, language);
}

/** How an act is called where there is little room: its acronym, else its short name. */
export function actTag(act: ActId, language: Language): string {
  const known = actById(act);
  return known?.acronyms[language]?.[0] ?? actNameOf(act, language);
}

export const titleText = (text: LText, language: Language): string => renderingIn(text, language).rendering.text;

export function conditionNames(
  language: Language,
  sources: readonly { readonly id: string; readonly title: LText }[],
): ConditionNames {
  const words = deskWords(language);
  return {
    act: (id) => actNameOf(id, language),
    standard: (written) => standardName(written, language),
    source: (id) => {
      const found = sources.find((source) => source.id === id);
      return found ? titleText(found.title, language) : id;
    },
    language: (other) => pageWords(language)(`language.${other}`),
    notes: (notes) => words(notes === 'with' ? 'notes.with' : 'notes.without'),
    date: (date) => printWhen(date, language),
  };
}

/** A filter as lines of words, as papers and files print it. */
export function conditionLines(filter: Filter, names: ConditionNames, language: Language): readonly string[] {
  const words = deskWords(language);
  return filterInWords(filter, language, names).map(({ field, values }) =>
    words('condition', { field: words(`field.${field}`), text: anyOf(values, language) }),
  );
}

/** "a or b or c", as the language says it. */
export function anyOf(values: readonly string[], language: Language): string {
  const words = deskWords(language);
  return values.reduceRight((rest, name) => (rest === '' ? name : words('or', { name, rest })), '');
}

/** A row or column of the matrix in full. */
export function headingName(
  heading: Heading,
  axis: 'standard' | 'right' | 'theme' | 'law',
  language: Language,
): string {
  const words = deskWords(language);
  switch (heading.kind) {
    case 'article':
      return looseName({ act: heading.act, path: heading.article }, language);
    case 'label':
      return axis === 'right' ? rightLabel(heading.id, language) : heading.id;
    case 'none':
      return words(axis === 'law' ? 'matrix.none.law' : 'matrix.none');
  }
}
