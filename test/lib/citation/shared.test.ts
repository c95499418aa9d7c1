/** Runs on material outside the project where it is present: four seed documents and labelled passages. */
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findReferences } from '@/lib/citation/find';
import { detectLine } from '../../cli/detect-lines';
import { TODAY, written } from './read';

const shared = fileURLToPath(new URL('../../../../shared', import.meta.url));
const gold = join(shared, 'gold');
const seeds = join(shared, 'seeds');

interface Measured {
  readonly exact: { readonly f1: number };
  readonly wrongActRate: number;
  readonly foreignLinks: number;
}

function score(name: string): Record<string, Measured> {
  const scorer = join(gold, 'score.mjs');
  const labels = join(gold, `${name}.jsonl`);
  const directory = mkdtempSync(join(tmpdir(), 'gold-'));
  const out = join(directory, 'out.jsonl');
  // The scorer ends before a slow pipe has taken all of the passages; a file takes them at once.
  const feed = join(directory, 'feed.jsonl');
  const file = openSync(feed, 'w');
  execFileSync(process.execPath, [scorer, '--feed', labels], { stdio: ['ignore', file, 'inherit'] });
  closeSync(file);
  const lines = readFileSync(feed, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  writeFileSync(out, lines.map((line) => JSON.stringify(detectLine(line))).join('\n'));
  return JSON.parse(execFileSync(process.execPath, [scorer, labels, out, '--json'], { encoding: 'utf8' }));
}

describe.runIf(existsSync(gold)).each(['shapes', 'real-dev'])('labelled passages: %s', (name) => {
  it('are read exactly, in each language, without a wrong act or a foreign link', () => {
    const report = score(name);
    expect(report.all?.exact.f1).toBeGreaterThanOrEqual(0.97);
    for (const [language, measured] of Object.entries(report)) {
      expect([language, measured.exact.f1 >= 0.95]).toEqual([language, true]);
      expect(measured.wrongActRate).toBeLessThanOrEqual(0.003);
      expect(measured.foreignLinks).toBe(0);
    }
  });
});

const FACTS: Readonly<Record<string, { date: string; title: string }>> = {
  '000': { date: '2024', title: 'Submission on Kazakhstan' },
  '001': { date: '2022', title: 'Rehabilitation in Kazakhstan' },
  '003': { date: '2014-10', title: 'Kazakhstan: responses to the list of issues on CAT' },
  '004': { date: '2025-05', title: 'Kazakhstan: statement on the third report under the ICCPR' },
};

describe.runIf(existsSync(seeds))('the seed documents', () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((file) => file.endsWith('.txt')) : [];
  it.each(files)('%s gives the targets that were reviewed', (file) => {
    const text = readFileSync(join(seeds, file), 'utf8');
    const key = file.slice(0, 3);
    const targets = findReferences(text, { today: TODAY, ...FACTS[key] }).flatMap((reference) =>
      reference.targets.map((target) => {
        const marks = target.warnings.filter(
          (warning) => warning !== 'superseded-act' && warning !== 'inventory-incomplete',
        );
        const meant = target.suggestion ? ` ~ ${target.suggestion.act}/${target.suggestion.path}` : '';
        return `${written(target)}${meant}${marks.map((mark) => ` {${mark}}`).join('')}`;
      }),
    );
    expect(targets).toMatchSnapshot();
  });
});
