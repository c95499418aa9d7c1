/** A row of the persistence strip in sentences: for screen readers, for print, and for whoever reads better than counts. */

import { actIn } from '@/components/in-force';
import { statusName } from '@/components/labels';
import { actNameOf } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { pinIn } from '@/lib/citation/cite-pin';
import { sourceKindLabel } from '@/lib/gap/labels';
import type { PersistenceMark, PersistenceRow } from '@/lib/gap/persistence';
import { deskWords } from '@/lib/words/desk-words';
import { printWhen, yearOf } from '@/lib/words/when';
import { titleText } from './names';

/** As it stands inside a line: in small letters, but «НПО» and "NGO" stay. */
const inLine = (label: string, language: Language): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase(language) + label.slice(1);

/** Sentences in the order of an argument: who raised it and when, what the State said, grades, wording, how it stands. */
export function persistenceSentences(row: PersistenceRow, language: Language): readonly string[] {
  const words = deskWords(language);
  const raised = row.marks.filter(({ voice, kind }) => voice !== 'state' && kind !== 'law');
  const answered = row.marks.filter(({ voice }) => voice === 'state');
  return [
    row.raised.length > 0
      ? words('strip.raised', { count: row.raised.length, list: spoken(raised, language) })
      : words('strip.never'),
    ...(answered.length > 0 ? [words('strip.answered', { list: spoken(answered, language) })] : []),
    ...row.grades.map(({ date, value, given, by }) =>
      words('strip.grade', { value, given, by, date: printWhen(date, language) }),
    ),
    ...row.rules.map(({ date, by, on }) =>
      words('strip.changed', {
        date: printWhen(date, language),
        by: actIn(by, language).text,
        act: actNameOf(on.act, language),
      }),
    ),
    ...(row.worsened && row.status !== 'worsened'
      ? [words('strip.worsened', { date: printWhen(row.worsened, language) })]
      : []),
    row.statusDate
      ? words('strip.status', {
          status: statusName(row.status, language),
          date: printWhen(row.statusDate, language),
        })
      : words('strip.status.undated', { status: statusName(row.status, language) }),
  ];
}

/** Years with who spoke: "2014 (NGO report), 2023 (concluding observations)". Each document once. */
function spoken(marks: readonly PersistenceMark[], language: Language): string {
  const words = deskWords(language);
  const spoke = marks.map(({ date, kind }) =>
    words('strip.spoke', { year: yearOf(date), kind: inLine(sourceKindLabel(kind, language), language) }),
  );
  return [...new Set(spoke)].join(', ');
}

/** One mark in words: author, kind, place, date. */
export function markName(mark: PersistenceMark, language: Language): string {
  const words = deskWords(language);
  const pin = pinIn(mark.pin, language);
  const place = mark.pinStatus === 'doubtful' ? words('strip.pin.doubtful', { pin }) : pin;
  return [
    printWhen(mark.date, language),
    titleText(mark.author, language),
    inLine(sourceKindLabel(mark.kind, language), language),
    mark.symbol,
    place,
  ]
    .filter(Boolean)
    .join(', ');
}
