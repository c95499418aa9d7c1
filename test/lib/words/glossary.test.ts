/** One thing, one word: every phrase of the interface against the list of its terms. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import list from '@/data/vocabularies/interface-terms.json';
import { stemPattern } from '@/test/support/terms';

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const CATALOGUES = globSync('data/locales/en.*.json').map((file) => /en\.(?<name>\w+)\.json$/.exec(file)?.groups?.name);

function phrasesOf(language: string, catalogue: string): ReadonlyMap<string, readonly string[]> {
  const read: Catalogue = JSON.parse(readFileSync(`data/locales/${language}.${catalogue}.json`, 'utf8'));
  return new Map(
    Object.entries(read).map(([key, phrase]) => [key, typeof phrase === 'string' ? [phrase] : Object.values(phrase)]),
  );
}

const holds = (text: string, entries: readonly string[]): boolean =>
  entries.some((entry) => stemPattern(entry).test(text.replaceAll(/\{\w+\}/g, '')));

type Term = (typeof list.terms)[number];

/** Every phrase of a language beside its English. */
const PAIRS = (['ru', 'kk'] as const).flatMap((language) =>
  CATALOGUES.flatMap((name = '') => {
    const english = phrasesOf('en', name);
    return [...phrasesOf(language, name)].map(([key, forms]) => ({
      language,
      key,
      forms,
      english: english.get(key) ?? [],
      place: `${language}.${name} › ${key}: ${forms.join(' / ')}`,
    }));
  }),
);

const isDue = ({ en }: Term, english: readonly string[]): boolean => english.some((text) => holds(text, en));

it.each(list.terms)('$id: “$ru.term” and “$kk.term” wherever the English says so', (term) => {
  const free = new Set<string>(term.free);
  const due = PAIRS.filter(({ english, key }) => isDue(term, english) && !free.has(key));
  expect(due.length).toBeGreaterThan(1);
  const missing = due.filter(({ language, forms }) => !forms.every((text) => holds(text, term[language].accept)));
  const foreign = PAIRS.filter(({ language, forms }) => forms.some((text) => holds(text, term[language].forbidden)));
  expect([...missing, ...foreign].map(({ place }) => place)).toEqual([]);
});
