/** Papers: sixty items to a Word file, and ten thousand to a report. */
import { type ComposeInput, compose } from '@/lib/report/compose';
import { toDocx } from '@/lib/report/docx';
import { materialFor, shippedLibrary } from '@/test/support/report-material';
import type { Row } from './bench';

const ITEMS = 60;

export async function rows(): Promise<readonly Row[]> {
  const library = shippedLibrary();
  const ids = [...library.gaps.keys()].sort().slice(0, ITEMS);
  const input: ComposeInput = {
    title: 'Sixty gaps',
    material: materialFor(library, ids),
    items: ids.map((ref) => ({ kind: 'gap', ref })),
    template: 'alternative-report',
    language: 'en',
    style: 'un',
  };
  await toDocx(compose(input));
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await timed(() => toDocx(compose(input))));
  const many = Array.from({ length: 10_000 }, (_, i) => ({ kind: 'gap', ref: ids[i % ids.length] ?? '' }) as const);
  const whole = await timed(async () => compose({ ...input, items: many }));
  return [figure('desk.docxMs', median(times), 2000), figure('desk.compose10000Ms', whole)];
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const figure = (name: string, value: number, limit?: number): Row => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  limit,
  ok: limit === undefined || value <= limit,
});

/** `node .ci/run-ts.mjs test/bench/desk.ts` prints its rows alone. */
export async function main(): Promise<number> {
  const measured = await rows();
  console.table(measured);
  return measured.every(({ ok }) => ok) ? 0 : 1;
}
