import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGuide } from '@/components/read-guide';
import { LANGUAGES, type Language } from '@/lib/base/language';

const textOf = (language: Language) => readFileSync(`data/guide/${language}.md`, 'utf8');

/** Every phrase of the interface in a language, plural forms too, with the keys under which it stands. */
function phrases(language: Language): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync('data/locales').filter((name) => name.startsWith(`${language}.`));
  const found = new Map<string, string[]>();
  for (const file of files)
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(`data/locales/${file}`, 'utf8'))))
      for (const phrase of typeof value === 'string' ? [value] : Object.values(value ?? {}))
        found.set(phrase, [...(found.get(phrase) ?? []), key]);
  return found;
}

const boldIn = (text: string): readonly string[] => [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);

describe.each(LANGUAGES)('the guide in %s', (language) => {
  const guide = readGuide(textOf(language));
  const pictures = guide.sections.flatMap(({ parts }) => parts.filter((part) => part.kind === 'picture'));

  it('names buttons and headings as the interface does', () => {
    const known = phrases(language);
    const named = boldIn(textOf(language));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names in each line the same buttons and headings as the English one', () => {
    const [own, english] = [phrases(language), phrases('en')];
    const lines = textOf(language).split('\n');
    const missing = textOf('en')
      .split('\n')
      .flatMap((line, at) => {
        const keys = new Set(boldIn(lines[at] ?? '').flatMap((name) => own.get(name) ?? []));
        return boldIn(line).filter((name) => !english.get(name)?.some((key) => keys.has(key)));
      });
    expect(missing).toEqual([]);
    expect(boldIn(textOf(language))).toHaveLength(boldIn(textOf('en')).length);
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
