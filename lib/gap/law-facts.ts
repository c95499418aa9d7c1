/**
 * What the gap library asks of the law: wordings, moves, headings, links.
 * Reads headings and concordance, so it belongs in the background and not in a page.
 */
import { actLinks } from '@/lib/law/address';
import { ACTS, actById, partStatus } from '@/lib/law/catalogue';
import { addedIn, SHIFTS } from '@/lib/law/concordance';
import { wordingById } from '@/lib/law/edition';
import { anchorOf, headingOf, subjectOf } from '@/lib/law/headings';
import { articleOf } from '@/lib/law/provision';
import type { WordingFacts } from './compare-wording';
import type { LawFacts } from './library';
import type { CardFacts } from './provision-card';

/** For `buildLibrary`. */
export const LAW_FACTS: LawFacts = {
  wordings: ACTS.flatMap((act) => (act.editions ?? []).map((wording) => ({ ...wording, act: act.id }))),
  moves: SHIFTS,
  isNew: ({ act, path }) => addedIn(act, path),
};

/** For `provisionCard`. */
export const CARD_FACTS: CardFacts = {
  act: actById,
  headingOf: ({ act, path, edition }) => headingOf(act, path, edition),
  exists: ({ act, path }) => partStatus(act, path),
  linksTo: ({ act, path }) => actLinks(act, articleOf(path), anchorOf),
};

/** For `compareWordings`. */
export const WORDING_FACTS: WordingFacts = {
  headingOf: CARD_FACTS.headingOf,
  subjectOf: ({ act, path, edition }) => subjectOf(act, path, edition),
  unitsOf: (act, edition) => {
    const { path = '', parts = 0, notes = 0 } = wordingById(act, edition) ?? {};
    const numbered = (count: number, prefix: string) =>
      Array.from({ length: count }, (_, i) => `${path}/${prefix}${i + 1}`);
    return [...numbered(parts, ''), ...numbered(notes, 'n')];
  },
};
