/** The wording and the standing of an act, as citations add them. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Act } from '@/lib/law/act';
import { wordingById } from '@/lib/law/edition';
import type { Provision } from '@/lib/law/provision';
import { printWhen } from '@/lib/words/when';
import { bare, dayAfter, inDigits, inWords, inWordsOf } from './cite-date';

/** One recorded wording, from the catalogue of the law or from a library file. */
export interface CitedWording {
  /** The law that made it, as recorded: "Law No. 212-VII of 17.03.2023". */
  readonly by: string;
  /** Its last day; null while it holds. */
  readonly to: When | null;
}

/** What has to be said about the wording. */
export interface Edition {
  /** The amending law; absent for the original wording. */
  readonly law?: { readonly number: string; readonly date: When } | undefined;
  /** Recorded words where they have another form. */
  readonly verbatim?: string | undefined;
  /** Its last day, where it is no longer in force. */
  readonly until?: When | undefined;
}

const LAW = /^(Law|Code) No\. (\S+) of (\d\d)\.(\d\d)\.(\d{4})/;

export function readEdition({ by, to }: CitedWording): Edition {
  const until = to ?? undefined;
  const [, kind, number = '', day, month, year] = LAW.exec(by) ?? [];
  if (kind === 'Code') return { until };
  return kind === 'Law' ? { law: { number, date: `${year}-${month}-${day}` }, until } : { verbatim: by, until };
}

/** The edition a provision names, where it is recorded. */
export function editionOf(provision: Provision, recorded?: CitedWording | undefined): Edition | undefined {
  const wording = recorded ?? (provision.edition && wordingById(provision.act, provision.edition));
  return wording && readEdition(wording);
}

/** "as amended by Law No. 212-VII of 17 March 2023", "original wording, in force until 19 May 2023". */
export function editionInEnglish({ law, verbatim, until }: Edition, dot: '.' | ''): string {
  const by = law ? `as amended by Law No${dot} ${law.number} of ${inWords(law.date, 'en')}` : undefined;
  const wording = by ?? (verbatim ? `as amended by ${verbatim}` : 'original wording');
  return until ? `${wording}, in force until ${bare(until, 'en')}` : wording;
}

/** «в ред. Закона РК от 17.03.2023 № 212-VII»; `full` writes it out for running text. */
export function editionInRussian({ law, verbatim, until }: Edition, shape: 'short' | 'full'): string {
  const of =
    law &&
    (shape === 'short'
      ? `Закона РК от ${inDigits(law.date)} № ${law.number}`
      : `Закона № ${law.number} от ${inWords(law.date, 'ru')}`);
  const wording = shape === 'short' ? 'в ред.' : 'в редакции';
  const first = shape === 'short' ? 'в первоначальной ред.' : 'в первоначальной редакции';
  const said = of ? `${wording} ${of}` : verbatim ? `${wording}: ${verbatim}` : first;
  return until ? `${said}, действовавшей по ${shape === 'short' ? inDigits(until) : bare(until, 'ru')}` : said;
}

/** «ҚР 2023 жылғы 17 наурыздағы № 212-VII Заңының редакциясында». */
export function editionInKazakh({ law, verbatim, until }: Edition): string {
  const of = law ? `ҚР ${inWordsOf(law.date, 'kk')} № ${law.number} Заңының` : undefined;
  const said = of ? `${of} редакциясында` : verbatim ? `редакциясы: ${verbatim}` : 'бастапқы редакциясында';
  return until ? `${said}, ${printWhen(dayAfter(until), 'kk', 'until')} қолданылған` : said;
}

export function editionIn(edition: Edition, language: Language): string {
  switch (language) {
    case 'en':
      return editionInEnglish(edition, '.');
    case 'ru':
      return editionInRussian(edition, 'full');
    case 'kk':
      return editionInKazakh(edition);
  }
}

/** "2014, as amended 2023": years alone, as American notes give them. */
export function editionInYears(edition: Edition, year: string | undefined, language: Language): string {
  const changed = edition.law?.date.slice(0, 4);
  const until = edition.until?.slice(0, 4);
  const words: Record<Language, string> = {
    en: changed ? `as amended ${changed}` : 'original wording',
    ru: changed ? `в ред. ${changed}` : 'в первоначальной ред.',
    kk: changed ? `${changed} ж. ред.` : 'бастапқы ред.',
  };
  const end: Record<Language, string> = { en: `until ${until}`, ru: `до ${until}`, kk: `${until} жылға дейін` };
  return [year, words[language], until && end[language]].filter(Boolean).join(', ');
}

/** From when the act no longer holds; undefined while it does. */
export const repealedFrom = (act: Act): When | undefined =>
  act.inForce.to === null ? undefined : dayAfter(act.inForce.to);

/** «утратил силу с 01.01.2015», "repealed". */
export function repealIn(act: Act, language: Language): string | undefined {
  const from = repealedFrom(act);
  if (from === undefined) return undefined;
  switch (language) {
    case 'en':
      return 'repealed';
    case 'ru':
      return `${/^(Конституция|Декларация)/.test(act.titles.ru ?? '') ? 'утратила' : 'утратил'} силу с ${inDigits(from)}${from.length === 4 ? ' г.' : ''}`;
    case 'kk':
      return `${printWhen(from, 'kk', 'since')} күшін жойған`;
  }
}
