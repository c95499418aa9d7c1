import { describe, expect, it } from 'vitest';
import type { Filter } from '@/lib/gap/filter';
import { buildLibrary } from '@/lib/gap/library';
import { searchLibrary } from '@/lib/gap/library-search';
import { tablesOf } from '@/lib/gap/pack';
import { createSearch } from '@/lib/gap/search';
import { fakePack, samplePack, text } from '@/test/support/build-pack';

const tables = tablesOf(samplePack());
const library = buildLibrary([
  fakePack({
    ...tables,
    gaps: tables.gaps.map((gap) =>
      gap.id === 'gap.penalties'
        ? { ...gap, title: text('Torture: mild penalties', 'Пытки: мягкие наказания', 'Азаптау: жеңіл жаза') }
        : { ...gap, title: text('Lawful actions', 'Законные действия', 'Заңды әрекеттер') },
    ),
  }),
]);
const search = createSearch(library);
const ask = (query: string, filter: Filter = {}, limit = 50, language: 'en' | 'ru' | 'kk' = 'en') =>
  searchLibrary(library, search, { query, language, limit, filter }).map(({ id }) => id);

describe('words without a filter', () => {
  it.each([
    ['torture', 'en'],
    ['пыток', 'ru'],
    ['азаптаулар', 'kk'],
  ] as const)('%s finds the gap first, whatever its form', (query, language) => {
    expect(ask(query, {}, 50, language)[0]).toBe('gap.penalties');
  });

  it('give at most as many hits as asked for', () => {
    expect(ask('asks', {}, 1)).toHaveLength(1);
  });
});

describe('a filter without words', () => {
  it('lists its gaps', () => {
    expect(ask('', { kinds: ['sanction-low'] })).toEqual(['gap.penalties']);
    expect(ask('   ', { sources: ['src.two'] })).toEqual(['gap.lawful-actions']);
  });

  it('lists at most as many as asked for, in the language asked for', () => {
    const hits = searchLibrary(library, search, { query: '', language: 'kk', limit: 1, filter: { levels: ['law'] } });
    expect(hits.map(({ title, language, machine, kind }) => [title, language, machine, kind])).toEqual([
      ['Заңды әрекеттер', 'kk', true, 'gap'],
    ]);
  });

  it('that nothing fits lists nothing', () => {
    expect(ask('', { kinds: ['treaty-status'] })).toEqual([]);
  });

  it('that is empty, without words, asks nothing', () => {
    expect(ask('', {})).toEqual([]);
    expect(ask('', { kinds: undefined })).toEqual([]);
  });
});

describe('words inside a filter', () => {
  it('leave out what the filter does not let through', () => {
    expect(ask('torture', { kinds: ['sanction-low'] })).toContain('gap.penalties');
    expect(ask('torture', { kinds: ['definition'] })).not.toContain('gap.penalties');
  });

  it('find a recommendation and a passage through the gap they belong to', () => {
    const through = ask('asks', { kinds: ['sanction-low'] });
    expect(through).toEqual(expect.arrayContaining(['rec.first', 'rec.again']));
    expect(ask('asks', { kinds: ['definition'] })).toEqual([]);
    expect(ask('psg.rec says', { kinds: ['sanction-low'] })).toContain('psg.rec');
    expect(ask('psg.rec says', { kinds: ['definition'] })).not.toContain('psg.rec');
  });
});
