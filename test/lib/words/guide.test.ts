import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGuide } from '@/components/read-guide';
import { LANGUAGES, type Language } from '@/lib/base/language';

const textOf = (language: Language) => readFileSync(`data/guide/${language}.md`, 'utf8');

/** Every phrase of the interface in a language, plural forms too. */
function phrases(language: Language): ReadonlySet<string> {
  const files = readdirSync('data/locales').filter((name) => name.startsWith(`${language}.`));
  const values = files.flatMap((name): unknown[] =>
    Object.values(JSON.parse(readFileSync(`data/locales/${name}`, 'utf8'))),
  );
  return new Set(values.flatMap((value) => (typeof value === 'string' ? value : Object.values(value ?? {}))));
}

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const guide = readGuide(textOf(language));
  const pictures = guide.sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'picture'));

  it('names buttons and headings as the interface does', () => {
    const known = phrases(language);
    const named = [...textOf(language).matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has the same parts and pictures as the others', () => {
    const shape = (text: string) =>
      readGuide(text).sections.map(({ parts }) =>
        parts.map((part) => (part.kind === 'picture' ? part.file.replace(/\.(?:en|ru|kk)\./, '.') : part.kind)),
      );
    expect(shape(textOf(language))).toEqual(shape(textOf('en')));
    expect(guide.title).not.toBe('');
    expect(guide.lead).not.toBe('');
  });

  it('shows pictures in its own language, which are there and small', () => {
    expect(pictures.map(({ file }) => file)).toEqual(
      ['card', 'panel', 'reader', 'note', 'desk', 'sync', 'everything'].map((name) => `${name}.${language}.webp`),
    );
    for (const { file, says } of pictures) {
      const bytes = readFileSync(`data/guide/pictures/${file}`);
      expect(bytes.subarray(8, 12).toString('latin1')).toBe('WEBP');
      expect(bytes.length, file).toBeLessThan(120_000);
      expect(says).not.toBe('');
    }
  });
});
