import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/base/language';
import { LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary } from '@/lib/gap/library';
import { lintPack } from '@/lib/gap/lint';
import { matchesOn } from '@/lib/gap/match';
import { checkPack, type Pack, tablesOf } from '@/lib/gap/pack';
import { textsOf } from '@/lib/gap/places';
import { problemLine } from '@/lib/gap/problem';
import { createSearch } from '@/lib/gap/search';
import { articleStatus } from '@/lib/law/catalogue';
import { articleOf } from '@/lib/law/provision';
import { SEED_FILES, structureOf } from './support/seed-structure';
import { lintTerms } from './support/terms';

const FILES = import.meta.glob<unknown>('@/data/gaps/*.gaps.json', { eager: true, import: 'default' });
const SEEDS = resolve(process.cwd(), '../shared/seeds');

const packs: readonly (readonly [file: string, pack: Pack])[] = Object.entries(FILES).map(([path, raw]) => {
  const file = path.split('/').at(-1) ?? path;
  const checked = checkPack(raw);
  if (!checked.ok) throw new Error(`${file}\n${checked.error.map(problemLine).join('\n')}`);
  return [file, checked.value];
});
const all = packs.map(([, pack]) => pack);
const library = buildLibrary(all, LAW_FACTS);

it('the four documents have a pack each', () => {
  expect(packs.map(([file]) => file)).toEqual(
    expect.arrayContaining(Object.keys(SEED_FILES).map((source) => `${source}.gaps.json`)),
  );
});

describe.each(packs)('%s', (file, pack) => {
  const tables = tablesOf(pack);

  it('passes the lint without error or warning', async () => {
    const others = all.filter((other) => other !== pack);
    expect((await lintPack(pack, others)).map(problemLine)).toEqual([]);
  });

  it('uses our terms', () => {
    expect(lintTerms(pack).map(problemLine)).toEqual([]);
  });

  it('is named as its file', () => {
    expect(`${pack.name}.gaps.json`).toBe(file);
  });

  it('has every title, gap and recommendation in three languages, and no empty text', () => {
    const due = [
      ...tables.gaps.flatMap(({ id, title, body }) => [[`${id} title`, title] as const, [`${id} body`, body] as const]),
      ...tables.recommendations.map(({ id, text }) => [id, text] as const),
    ];
    const missing = due.flatMap(([id, text]) => LANGUAGES.filter((one) => !text[one]).map((one) => `${id} ${one}`));
    const empty = textsOf(tables).filter(({ text }) => LANGUAGES.some((one) => text[one]?.text.trim() === ''));
    expect({ missing, empty }).toEqual({ missing: [], empty: [] });
  });

  it('claims no more for a translation than that a machine made it', () => {
    const claimed = textsOf(tables).filter(
      ({ place, text }) =>
        /^(gaps|recommendations|passages)/.test(place) &&
        (['ru', 'kk'] as const).some((one) => text[one] && text[one].status !== 'machine'),
    );
    expect(claimed.map(({ place }) => place)).toEqual([]);
  });

  it('says of each passage what it is and under which heading it stands', () => {
    const own = tables.passages.filter(({ source }) => source in SEED_FILES);
    expect(own.filter(({ kind, section }) => !kind || !section).map(({ id }) => id)).toEqual([]);
  });

  it('names only articles that exist', () => {
    const refs = tables.gaps.flatMap(({ id, domestic, standards }) =>
      [...domestic, ...standards].map((one) => [id, one] as const),
    );
    const lost = refs.filter(([, { act, path }]) => articleStatus(act, articleOf(path)) === 'no');
    expect(lost.map(([id, { act, path }]) => `${id}: ${act} ${path}`)).toEqual([]);
  });

  it('is found on each provision that it names', () => {
    const unseen = tables.gaps
      .filter(({ deprecated }) => !deprecated)
      .flatMap((gap) => [...gap.domestic, ...gap.standards].map((place) => [gap.id, place] as const))
      .filter(([id, place]) => !matchesOn(library, place).some(({ gap }) => gap.id === id));
    expect(unseen.map(([id, { act, path }]) => `${id}: ${act} ${path}`)).toEqual([]);
  });
});

it('ids belong to one pack each, and shared records read the same in all packs', () => {
  expect(library.clashes).toEqual([]);
  const owned = all.flatMap((pack) => {
    const { passages, gaps, recommendations, assessments } = tablesOf(pack);
    return [...passages, ...gaps, ...recommendations, ...assessments].map(({ id }) => id);
  });
  expect(owned.length).toBe(new Set(owned).size);
});

it('no passage of a document leads nowhere when it is found', () => {
  const search = createSearch(library);
  const lost = all
    .flatMap((pack) => tablesOf(pack).passages)
    .filter(({ says }) => {
      const title = says.en?.text ?? '';
      return search(title, 'en', 20).some(
        (hit) => hit.kind === 'passage' && hit.title === title && hit.provisions.length === 0,
      );
    });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

// The documents are not ours to publish: where they stand beside the project, every pin is looked up in them.
describe.runIf(existsSync(SEEDS))('pins', () => {
  it.each(Object.entries(SEED_FILES))('of %s exist in the document', (source, file) => {
    const structure = structureOf(source, readFileSync(resolve(SEEDS, file), 'utf8'));
    const passages = all.flatMap((pack) => tablesOf(pack).passages).filter((passage) => passage.source === source);
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.filter(({ pin }) => !structure.has(pin)).map(({ id, pin }) => `${id}: ${pin}`)).toEqual([]);
  });
});
