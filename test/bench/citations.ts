/** Speed, growth, size and noise of the detector, beside two packages and a bare pass of a regular expression. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { linkifyit } from 'linkify-it';
import { build } from 'vite';
import { leanActs } from '@/.ci/lean-scripts';
import type { FindContext, Reference } from '@/lib/citation/reference';
import en from '../lib/citation/cases/en.json';
import ru from '../lib/citation/cases/ru.json';
import { measureNoise } from '../lib/citation/noise';
import type { Row } from './bench';

interface Detector {
  findReferences(text: string, context: FindContext): Reference[];
  findInSlices(text: string, context: FindContext): Generator<void, Reference[]>;
}

/** Loads what Node runs as it is: a package without types, and the built detector. */
const load = createRequire(import.meta.url);
const Citation: { find(text: string): unknown } = load('citation');

const root = fileURLToPath(new URL('../..', import.meta.url));
const context: FindContext = { today: '2026-11-22', act: 'kz.cpc.2014' };
const STATUTE = 2_000_000;
const SEEDS = 166_000;

/** Best time of several runs: what the code costs when nothing else runs. */
function best(run: () => unknown, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * The best time of a whole and how many times that of its half it takes. Each whole is set against two halves read right
 * after it, and the middle of these ratios counts: a slow stretch of the machine falls on all three.
 */
function wholeAndHalf(whole: () => unknown, half: () => unknown, times: number): { best: number; growth: number } {
  const rounds = Array.from({ length: times }, () => {
    const time = best(whole, 1);
    return { time, ratio: (2 * time) / (best(half, 1) + best(half, 1)) };
  });
  const ratios = rounds.map(({ ratio }) => ratio).sort((a, b) => a - b);
  return { best: Math.min(...rounds.map(({ time }) => time)), growth: ratios[Math.floor(times / 2)] ?? Number.NaN };
}

/** The detector as it ships: one file with its data, the acts packed as in the scripts of pages. */
async function shipped(): Promise<{ detector: Detector; file: string; gzip: number }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [leanActs(root.replace(/\/$/, ''))],
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'lib/citation/find.ts'), formats: ['cjs'], fileName: 'find' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the build gave no files');
  const code = output.output[0].code;
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'find.cjs');
  writeFileSync(file, code);
  const detector: Detector = load(file);
  return { detector, file, gzip: gzipSync(code, { level: 9 }).length };
}

function repeated(parts: readonly string[], length: number): string {
  const filler =
    ' Суд, рассмотрев материалы дела, установил следующее. The court heard the parties and their counsel. ';
  // One provision a line, and about one citation in two hundred and forty characters, as in a code.
  const once = parts.join(`\n${filler.repeat(3)}\n`);
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

const seedsDirectory = join(root, '../shared/seeds');
const seeds = (): string[] =>
  existsSync(seedsDirectory)
    ? readdirSync(seedsDirectory)
        .filter((file) => file.endsWith('.txt'))
        .map((file) => readFileSync(join(seedsDirectory, file), 'utf8'))
    : [
        repeated(
          en.map(({ text }) => text),
          SEEDS,
        ),
      ];

/** The longest single step of a reading in slices, each step at its best of some runs: a busy machine stops any step. */
function longestStep(detector: Detector, text: string): number {
  const least: number[] = [];
  for (let round = 0; round < 5; round++) {
    const job = detector.findInSlices(text, context);
    for (let step = 0, done = false; !done; step++) {
      const start = performance.now();
      done = job.next().done === true;
      least[step] = Math.min(least[step] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return Math.max(...least);
}

/** The longest step while the detector builds what it needs once: the first reading on a page. */
function longestFirstStep(file: string): number {
  const times = Array.from({ length: 7 }, (): number[] =>
    JSON.parse(execFileSync(process.execPath, ['-e', FIRST_STEPS, file], { encoding: 'utf8' })),
  );
  return Math.max(...(times[0] ?? []).map((_, step) => Math.min(...times.map((time) => time[step] ?? 0))));
}
const FIRST_STEPS = `
  const { findInSlices } = require(process.argv[1]);
  const job = findInSlices('статья 5 УПК РК', { today: '2026-11-22' });
  const times = [];
  for (let done = false; !done; ) {
    const start = performance.now();
    done = job.next().done === true;
    times.push(performance.now() - start);
  }
  console.log(JSON.stringify(times));`;

/**
 * The same over the whole of the measuring: a machine that is shared has slow stretches of many seconds,
 * and what is measured within one of them says nothing about the code.
 */
function bestInRounds(texts: readonly string[], run: (text: string) => unknown): { round(): void; sum(): number } {
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  return {
    round() {
      texts.forEach((text, i) => {
        least[i] = Math.min(
          least[i] ?? Number.POSITIVE_INFINITY,
          best(() => run(text), 15),
        );
      });
    },
    sum: () => least.reduce((sum, time) => sum + time, 0),
  };
}

/** All texts, each at its best: short stretches of work are seldom interrupted. */
const bestOfAll = (texts: readonly string[], run: (text: string) => unknown, times: number): number =>
  texts.reduce((sum, text) => sum + best(() => run(text), times), 0);

const BARE = /(?:стать\p{L}*|ст\.|[Aa]rticles?|[Aa]rts?\.)\s?\d+(?:-\d+)?|\d+(?:-\d+)?-бап\p{L}*/gu;

/** All figures of the detector. */
export async function rows(): Promise<readonly Row[]> {
  const { detector, file, gzip } = await shipped();
  const texts = seeds();
  const statute = repeated(
    ru.map(({ text }) => text),
    STATUTE,
  );
  const half = statute.slice(0, STATUTE / 2);
  const read = (text: string) => detector.findReferences(text, context);
  const links = linkifyit();
  const ofSeeds = bestInRounds(texts, read);
  const between = <Value>(value: Value): Value => {
    ofSeeds.round();
    return value;
  };
  const statutes = between(
    wholeAndHalf(
      () => read(statute),
      () => read(half),
      15,
    ),
  );
  const slice = between(longestStep(detector, statute));
  const firstSlice = between(longestFirstStep(file));
  const compared = (name: string, run: (text: string) => unknown): Row =>
    between(row(`compare.${name}SeedsMs`, bestOfAll(texts, run, 25), 'ms'));
  const others = [
    compared('citation', (text) => Citation.find(text)),
    compared('linkify', (text) => links.match(text)),
    compared('regex', (text) => [...text.matchAll(BARE)].length),
  ];
  const noise = between(Object.entries(measureNoise()).map(([kind, { f1 }]) => noiseRow(kind, f1)));
  return [
    row('citations.seedsMs', ofSeeds.sum(), 'ms', 10),
    row('citations.statuteMs', statutes.best, 'ms', 250),
    row('citations.sliceMs', slice, 'ms', 16),
    row('citations.firstSliceMs', firstSlice, 'ms', 16),
    row('citations.growth', statutes.growth, 'x', 2.2),
    row('citations.gzipKb', gzip / 1024, 'kB', 45),
    ...others,
    ...noise,
  ];
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const row = (name: string, value: number, unit: string, limit?: number): Row => ({
  name,
  value: rounded(value),
  unit,
  limit,
  ok: limit === undefined || value <= limit,
});

/** Noise is better the higher it is; only all kinds together have a limit. */
const noiseRow = (kind: string, f1: number): Row => ({
  name: `citations.noise.${kind}`,
  value: rounded(f1),
  unit: 'F1',
  limit: kind === 'all' ? 0.95 : undefined,
  ok: kind !== 'all' || f1 >= 0.95,
});
