import { describe, expect, it } from 'vitest';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { checkPack, PACK_SIZE_CAP, parsePack } from '@/lib/gap/pack';
import { type Problem, problemLine } from '@/lib/gap/problem';
import { inEnglish } from '@/lib/gap/reason';
import { samplePack } from '@/test/support/build-pack';
import { mutantsOf } from '@/test/support/pack-mutants';

const SAMPLE = JSON.stringify(samplePack());

async function problemsOf(file: string): Promise<readonly Problem[]> {
  const parsed = parsePack(file);
  return parsed.ok ? lintPack(parsed.value) : parsed.error;
}

describe('a valid pack', () => {
  it('passes schema and lint without a word', async () => {
    expect(await problemsOf(SAMPLE)).toEqual([]);
  });

  it('gets the lists filled in that its author left out', () => {
    const raw = JSON.parse(SAMPLE);
    delete raw.lacuna.uses;
    delete raw.resources[4].data[0].themes;
    delete raw.resources[6].data[0].position;
    const checked = checkPack(raw);
    expect(checked).toEqual({ ok: true, value: samplePack() });
  });

  it('is not changed by reading', () => {
    const raw = JSON.parse(SAMPLE);
    checkPack(raw);
    expect(raw).toEqual(JSON.parse(SAMPLE));
  });
});

describe('a file that is no pack', () => {
  it.each([
    ['cut short', SAMPLE.slice(0, -5), 'not-json'],
    ['empty', '', 'not-json'],
    ['a list', '[]', 'schema'],
    ['null', 'null', 'schema'],
    ['too big by a byte', `${SAMPLE}${' '.repeat(PACK_SIZE_CAP - SAMPLE.length + 1)}`, 'too-big'],
  ])('%s is refused', async (_name, file, code) => {
    const problems = await problemsOf(file);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(isRefused(problems)).toBe(true);
  });
});

describe('mutants of a valid pack', () => {
  const mutants = mutantsOf(JSON.parse(SAMPLE));

  it('are at least two hundred, each named once', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(200);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', async (_name, mutant) => {
    const problems = await problemsOf(JSON.stringify(mutant.pack));
    expect(problems, 'nothing was noticed').not.toEqual([]);
    expect(isRefused(problems)).toBe(mutant.refused);
    // The message leads to the place: the id of the record or the field that was broken.
    expect(problems.map(problemLine).join('\n')).toContain(mutant.place);
    expect(problems.every(({ why }) => !inEnglish(why).includes('{'))).toBe(true);
  });
});
