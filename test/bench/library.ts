import { summaries } from '@/lib/gap/match';
import { createSearch } from '@/lib/gap/search';
import { bigLibrary } from '@/test/support/big-library';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly ok: boolean;
}

const GAPS = 5000;
const QUESTIONS: readonly (readonly [query: string, language: 'en' | 'ru' | 'kk'])[] = [
  ['habeas corpus', 'en'],
  ['torture', 'en'],
  ['torture evidence', 'en'],
  ['пытками', 'ru'],
  ['возмещение вреда потерпевшему', 'ru'],
  ['азаптаудан', 'kk'],
  ['тергеп-тексеру шағымы', 'kk'],
  ['ст. 146 УПК', 'ru'],
  ['tortrue', 'en'],
  ['допр', 'ru'],
  ['про', 'ru'],
  ['con', 'en'],
];

/** The slowest question's median over a library of 5,000 gaps, and 2,000 provisions of one long page. */
export async function rows(): Promise<readonly Row[]> {
  const library = bigLibrary(GAPS);
  const search = createSearch(library);
  const slowest = Math.max(...QUESTIONS.map(([query, language]) => median(() => search(query, language, 50))));
  const provisions = Array.from(
    { length: 2000 },
    (_, i) => ({ act: 'kz.cpc.2014', path: `${1 + (i % 670)}/1` }) as const,
  );
  return [
    row('library.searchMs', slowest, 50),
    row(
      'library.summariesMs',
      median(() => summaries(library, provisions)),
      300,
    ),
  ];
}

const row = (name: string, value: number, limit: number): Row => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  limit,
  ok: value <= limit,
});

function median(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[4] ?? Number.POSITIVE_INFINITY;
}

/** `node .ci/run-ts.mjs test/bench/library.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
