import persons from '@/data/vocabularies/persons.json';
import rights from '@/data/vocabularies/rights.json';
import themes from '@/data/vocabularies/themes.json';
import { type Pack, tablesOf } from './pack';
import { placeOf } from './places';
import { errorAt, type Problem, warningAt } from './problem';
import { because } from './reason';

const THEMES: ReadonlySet<string> = new Set(themes);
const PERSONS: ReadonlySet<string> = new Set(persons);
const RIGHTS: ReadonlySet<string> = new Set(rights.map(({ id }) => id));
/** UHRI carries this theme on nearly a third of all its records, which cannot be meant. */
const ARTEFACT = 'Reservations';
const SDG = /^\d{1,2}\.[0-9a-z]{1,2} - \S/u;

/** Themes, groups and rights are those of the lists, to the letter; otherwise a filter would miss them. */
export function lintLabels(pack: Pack): readonly Problem[] {
  const { passages, gaps } = tablesOf(pack);
  return [
    ...passages.flatMap(({ id, themes: own, persons: groups, sdgs }) => [
      ...strangers(placeOf('passages', id, 'themes'), own, THEMES),
      ...strangers(placeOf('passages', id, 'persons'), groups, PERSONS),
      ...sdgs
        .filter((sdg) => !SDG.test(sdg))
        .map((sdg) => errorAt('label-unknown', placeOf('passages', id, 'sdgs'), because('sdg-form', { label: sdg }))),
      ...artefacts(placeOf('passages', id, 'themes'), own),
    ]),
    ...gaps.flatMap(({ id, themes: own, persons: groups, rights: named }) => [
      ...strangers(placeOf('gaps', id, 'themes'), own, THEMES),
      ...strangers(placeOf('gaps', id, 'persons'), groups, PERSONS),
      ...strangers(placeOf('gaps', id, 'rights'), named, RIGHTS),
      ...artefacts(placeOf('gaps', id, 'themes'), own),
    ]),
  ];
}

function strangers(place: string, labels: readonly string[], list: ReadonlySet<string>): readonly Problem[] {
  return labels
    .filter((label) => !list.has(label))
    .map((label) => errorAt('label-unknown', place, because('not-listed', { label })));
}

function artefacts(place: string, labels: readonly string[]): readonly Problem[] {
  return labels.includes(ARTEFACT)
    ? [warningAt('label-artefact', place, because('says-nothing', { label: ARTEFACT }))]
    : [];
}
