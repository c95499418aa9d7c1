/**
 * What the gap library asks of the law: wordings, moves, headings, links.
 * Reads headings and concordance, so it belongs in the background and not in a page.
 */
import { actLinks } from '@/lib/law/address';
import { ACTS, actById, partStatus } from '@/lib/law/catalogue';
import { addedIn, SHIFTS } from '@/lib/law/concordance';
import { anchorOf, headingOf } from '@/lib/law/headings';
import { articleOf } from '@/lib/law/provision';
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
