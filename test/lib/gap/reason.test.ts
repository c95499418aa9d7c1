import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/base/language';
import { lintPack } from '@/lib/gap/lint';
import { parsePack } from '@/lib/gap/pack';
import { because, inEnglish, REASONS, type ReasonKey, reasonSaying } from '@/lib/gap/reason';
import { appWords } from '@/lib/words/app-words';
import { samplePack } from '@/test/support/build-pack';
import { mutantsOf } from '@/test/support/pack-mutants';

const KEYS = Object.keys(REASONS) as ReasonKey[];

describe('why a library file is not in order', () => {
  it.each(KEYS)('%s is said in three languages, with the same values', (key) => {
    const names = REASONS[key].match(/\{\w+\}/g) ?? [];
    const said = LANGUAGES.map((language) => appWords(language)(`reason.${key}`));
    expect(said[0]).toBe(REASONS[key]);
    expect(new Set(said).size).toBe(LANGUAGES.length);
    for (const text of said) expect([...(text.match(/\{\w+\}/g) ?? [])].sort()).toEqual([...names].sort());
  });

  it('has a reason for what each check of a schema says', () => {
    const files = ['lib/gap', 'lib/law', 'lib/base'].flatMap((room) => globSync(`${room}/*.ts`));
    const said = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/z\.(?:regex|refine)\([^\n]*, '(?<words>[^'\n]+)'\)/g)].map(
        ({ groups }) => groups?.words ?? '',
      ),
    );
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((words) => reasonSaying(words) === undefined)).toEqual([]);
  });

  it('leaves no value out, however a file is broken', async () => {
    const told = new Set<string>();
    for (const { pack } of mutantsOf(samplePack() as never)) {
      const parsed = parsePack(JSON.stringify(pack));
      for (const { why } of parsed.ok ? await lintPack(parsed.value) : parsed.error) {
        for (const language of LANGUAGES) {
          const text = appWords(language)(`reason.${why.key}`, why.values);
          expect(text).not.toMatch(/[{}]/);
        }
        told.add(why.key);
      }
    }
    expect(told.size).toBeGreaterThan(12);
  });

  it('says where a broken file breaks off, where the engine tells', () => {
    const read = parsePack('{\n  "a": nothing\n}');
    const why = read.ok ? undefined : read.error[0]?.why;
    expect(['not-json', 'form']).toContain(why?.key);
    expect(inEnglish(because('no-record', { id: 'gap.x' }))).toBe('there is no record gap.x');
  });
});
