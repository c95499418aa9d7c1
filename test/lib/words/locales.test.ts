import { describe, expect, it } from 'vitest';
import enApp from '@/data/locales/en.app.json';
import enDesk from '@/data/locales/en.desk.json';
import enEverything from '@/data/locales/en.everything.json';
import enMargin from '@/data/locales/en.margin.json';
import enMark from '@/data/locales/en.mark.json';
import enNote from '@/data/locales/en.note.json';
import enNotebook from '@/data/locales/en.notebook.json';
import enPage from '@/data/locales/en.page.json';
import enReader from '@/data/locales/en.reader.json';
import enReport from '@/data/locales/en.report.json';
import enWelcome from '@/data/locales/en.welcome.json';
import kkApp from '@/data/locales/kk.app.json';
import kkDesk from '@/data/locales/kk.desk.json';
import kkEverything from '@/data/locales/kk.everything.json';
import kkMargin from '@/data/locales/kk.margin.json';
import kkMark from '@/data/locales/kk.mark.json';
import kkNote from '@/data/locales/kk.note.json';
import kkNotebook from '@/data/locales/kk.notebook.json';
import kkPage from '@/data/locales/kk.page.json';
import kkReader from '@/data/locales/kk.reader.json';
import kkReport from '@/data/locales/kk.report.json';
import kkWelcome from '@/data/locales/kk.welcome.json';
import ruApp from '@/data/locales/ru.app.json';
import ruDesk from '@/data/locales/ru.desk.json';
import ruEverything from '@/data/locales/ru.everything.json';
import ruMargin from '@/data/locales/ru.margin.json';
import ruMark from '@/data/locales/ru.mark.json';
import ruNote from '@/data/locales/ru.note.json';
import ruNotebook from '@/data/locales/ru.notebook.json';
import ruPage from '@/data/locales/ru.page.json';
import ruReader from '@/data/locales/ru.reader.json';
import ruReport from '@/data/locales/ru.report.json';
import ruWelcome from '@/data/locales/ru.welcome.json';
import enManifest from '@/data/public/_locales/en/messages.json';
import kkManifest from '@/data/public/_locales/kk/messages.json';
import ruManifest from '@/data/public/_locales/ru/messages.json';

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const manifest = (messages: Readonly<Record<string, { readonly message: string }>>): Catalogue =>
  Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));

const SETS: readonly [name: string, en: Catalogue, ru: Catalogue, kk: Catalogue][] = [
  ['mark', enMark, ruMark, kkMark],
  ['margin', enMargin, ruMargin, kkMargin],
  ['page', enPage, ruPage, kkPage],
  ['app', enApp, ruApp, kkApp],
  ['note', enNote, ruNote, kkNote],
  ['notebook', enNotebook, ruNotebook, kkNotebook],
  ['reader', enReader, ruReader, kkReader],
  ['desk', enDesk, ruDesk, kkDesk],
  ['report', enReport, ruReport, kkReport],
  ['welcome', enWelcome, ruWelcome, kkWelcome],
  ['everything', enEverything, ruEverything, kkEverything],
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
  'Web Annotation',
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

it('keeps to one word for each term of the field', () => {
  const all = (catalogues: readonly Catalogue[]) =>
    catalogues.flatMap((catalogue) => Object.values(catalogue).flatMap(formsOf)).join('\n');
  expect(all([enPage, enApp, enNote, enNotebook, enReader])).not.toMatch(/\b(pack|anchor|orphan|footnote link)s?\b/i);
  expect(all([ruPage, ruApp, ruNote, ruNotebook, ruReader])).not.toMatch(/пакет|якор|лакун(?!а)/i);
  expect(all([kkPage, kkApp, kkNote, kkNotebook, kkReader])).not.toMatch(/пакет|якорь/i);
});

it('has no exclamation marks', () => {
  for (const [, ...catalogues] of SETS) {
    for (const catalogue of catalogues) expect(Object.values(catalogue).flatMap(formsOf).join(' ')).not.toContain('!');
  }
});
