import { LANGUAGES } from '@/lib/base/language';
import type { Act } from './act';
import { ACTS, articleStatus, type Existence } from './catalogue';
import type { ActId } from './provision';

const folded = (title: string): string =>
  title
    .toLocaleLowerCase('ru')
    .replace(/[«»“”"„]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * The act whose full title this is, as it stands over the act's own text.
 *
 * Editions of a code share one title: the one in force is taken, since the pages of replaced codes are known by address.
 * Not so the Constitution: the texts of 1995 and 2026 circulate side by side and most numbers mean something else.
 *
 * @param articles numbers of the articles headed on the page, where they are known. A code in force may have been given some
 * that we do not know yet; a replaced act is meant only where it is known to have every one of them.
 * @returns undefined where no act has this title or the title leaves open which edition it is.
 */
export function actOfTitle(title: string, articles: readonly string[] = []): ActId | undefined {
  const words = folded(title);
  const titled = ACTS.filter((act) => !act.editionOpen && hasTitle(act, words));
  const bearers = titled.filter((act) => mayHold(act, articles));
  const sure = articles.length > 0 ? bearers.filter((act) => holds(act, articles, ['yes'])) : [];
  if (sure.length === 1) return sure[0]?.id;
  const inForce = bearers.filter((act) => act.inForce.to === null && act.kind !== 'constitution');
  if (inForce.length === 1) return inForce[0]?.id;
  return titled.length === 1 ? bearers[0]?.id : undefined;
}

/** Share of headings that an act in force may have beyond the articles we know. */
const NEW_ARTICLES = 0.1;

function mayHold(act: Act, articles: readonly string[]): boolean {
  if (act.inForce.to !== null || act.kind === 'constitution') return holds(act, articles, ['yes', 'unknown']);
  const missing = articles.filter((article) => articleStatus(act.id, article) === 'no');
  return missing.length <= articles.length * NEW_ARTICLES;
}

const hasTitle = (act: Act, words: string): boolean => {
  const titles = LANGUAGES.flatMap((language) => act.titles[language] ?? []);
  // The portal's English titles differ from the usual names («Penal Code», "On Administrative Infractions").
  const english = (act.names.en ?? []).map((name) => `${name} of the Republic of Kazakhstan`);
  return [...titles, ...english].some((one) => folded(one) === words);
};

const holds = (act: Act, articles: readonly string[], accepted: readonly Existence[]): boolean =>
  articles.every((article) => accepted.includes(articleStatus(act.id, article)));
