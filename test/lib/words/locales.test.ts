import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import enManifest from '@/data/public/_locales/en/messages.json';
import kkManifest from '@/data/public/_locales/kk/messages.json';
import ruManifest from '@/data/public/_locales/ru/messages.json';

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const manifest = (messages: Readonly<Record<string, { readonly message: string }>>): Catalogue =>
  Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));

const NAMES = globSync('data/locales/en.*.json').map((file) => basename(file).split('.')[1] ?? '');
const read = (language: string, name: string): Catalogue =>
  JSON.parse(readFileSync(`data/locales/${language}.${name}.json`, 'utf8'));

/** Every catalogue that there is, and the manifest's. */
const SETS: readonly (readonly [name: string, en: Catalogue, ru: Catalogue, kk: Catalogue])[] = [
  ...NAMES.map((name) => [name, read('en', name), read('ru', name), read('kk', name)] as const),
  ['manifest', manifest(enManifest), manifest(ruManifest), manifest(kkManifest)],
];
const FORMS = { en: ['one', 'other'], ru: ['few', 'many', 'one', 'other'], kk: ['one', 'other'] } as const;

/** Names, and phrases that consist of values only. */
const SAME_EVERYWHERE = new Set([
  'name',
  'panel.title',
  'options.version',
  'options.action.named',
  'notes.out.markdown',
  'grade.by',
  'said',
  'annex.hash',
  'import.version.change',
  'reader.zoom.value',
  'condition',
  'source.dated',
  'strip.spoke',
  'matrix.cell',
  'wording.from-to',
  'wording.since',
  'wording.until',
  'file.docx',
  'file.md',
  'file.ris',
  'language.en.own',
  'language.ru.own',
  'language.kk.own',
]);
/** Words that are written in Latin letters in every language. */
const LATIN_WORDS = [
  'https?://\\S*',
  '«of(?:Hash)?»',
  'N\\.N\\.N',
  '/akn/',
  'UUID',
  'UHRI',
  'Web Annotation',
  'mailbox\\.org',
  'Nextcloud',
  'ownCloud',
  'Synology',
  'Firefox',
  'WebDAV',
  'Koofr',
  'age',
  'Hypothesis',
  'Bluebook',
  'CSL-JSON',
  'Markdown',
  'JSON-LD',
  'SHA-256',
  'version',
  'Apache',
  'Lacuna',
  'OSCOLA',
  'Zotero',
  'https?',
  'CC BY',
  'Enter',
  'Ctrl',
  'DOCX',
  'HTML',
  'JSON',
  'Word',
  'code',
  'Alt',
  'CSV',
  'PDF',
  'RIS',
  'XML',
];
const LATIN = new RegExp(`${LATIN_WORDS.join('|')}|\\{\\w+\\}`, 'g');

const formsOf = (phrase: string | Readonly<Record<string, string>>): readonly string[] =>
  typeof phrase === 'string' ? [phrase] : Object.values(phrase);
const valuesIn = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');

describe.each(SETS)('%s words', (_name, en, ru, kk) => {
  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('have the same keys in %s, in the same order', (_language, other) => {
    expect(Object.keys(other)).toEqual(Object.keys(en));
  });

  it.each([
    ['en', en],
    ['ru', ru],
    ['kk', kk],
  ] as const)('have every plural form in %s', (language, catalogue) => {
    for (const [key, phrase] of Object.entries(catalogue)) {
      expect(typeof phrase, key).toBe(typeof en[key]);
      if (typeof phrase !== 'string') expect(Object.keys(phrase).sort(), key).toEqual(FORMS[language]);
    }
  });

  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('leave nothing empty or in English in %s', (_language, other) => {
    for (const [key, phrase] of Object.entries(other)) {
      for (const text of formsOf(phrase)) {
        expect(text.trim(), key).not.toBe('');
        if (SAME_EVERYWHERE.has(key)) continue;
        expect(text, key).not.toBe(en[key]);
        expect(text.replace(LATIN, ''), key).not.toMatch(/[A-Za-z]/);
      }
    }
  });

  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('carry the same values in %s', (_language, other) => {
    for (const [key, phrase] of Object.entries(other)) {
      expect(oneDate(formsOf(phrase).map(valuesIn).join(' ')), key).toEqual(
        oneDate(
          formsOf(en[key] ?? '')
            .map(valuesIn)
            .join(' '),
        ),
      );
    }
  });

  it('give every form of one phrase the same values', () => {
    for (const catalogue of [en, ru, kk]) {
      for (const [key, phrase] of Object.entries(catalogue)) {
        const sets = new Set(formsOf(phrase).map(valuesIn));
        // "Only the first reference" needs no number.
        if (key !== 'panel.truncated') expect([...sets], key).toHaveLength(1);
      }
    }
  });
});

/** The values of a phrase, each once. A date may come declined or plain, as the language needs it. */
const oneDate = (values: string): readonly string[] =>
  [...new Set(values.replaceAll('{since}', '{date}').split(' '))].filter(Boolean).sort();

it('speaks no jargon of ours towards people', () => {
  const all = (which: 1 | 2 | 3) =>
    SETS.flatMap((set) => Object.values(set[which]).flatMap(formsOf))
      .join('\n')
      .replaceAll(/\{\w+\}/g, '');
  expect(all(1)).not.toMatch(/\b(pack|anchor|orphan|footnote link)s?\b/i);
  expect(all(2)).not.toMatch(/пакет|якор|лакун(?!а)/i);
  expect(all(3)).not.toMatch(/пакет|якорь/i);
});

/** Where a phrase names a button by its words, the button has these words: «Разрешить на этом сайте». */
it.each([
  ['en', 1, /“(?<name>[^”{]+)”/g],
  ['ru', 2, /«(?<name>[^»{]+)»/g],
  ['kk', 3, /«(?<name>[^»{]+)»/g],
] as const)('names buttons and parts by the words they have, in %s', (_language, which, quoted) => {
  const known = new Set(SETS.flatMap((set) => Object.values(set[which]).flatMap(formsOf)));
  const named = SETS.flatMap((set) =>
    Object.entries(set[which]).flatMap(([key, phrase]) =>
      formsOf(phrase).flatMap((text) =>
        [...text.matchAll(quoted)].map(({ groups }) => [key, groups?.name ?? ''] as const),
      ),
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(([key, name]) => !known.has(name) && !NAMES_OF_OTHERS.has(key))).toEqual([]);
});

/** Phrases that quote an example, or the words of another program. */
const NAMES_OF_OTHERS = new Set(['reason.sdg-form', 'reason.unhashed', 'sync.label.hint', 'sync.password.hint']);

it('has no exclamation marks', () => {
  for (const [, ...catalogues] of SETS) {
    for (const catalogue of catalogues) expect(Object.values(catalogue).flatMap(formsOf).join(' ')).not.toContain('!');
  }
});
