/** What papers say about one gap, part by part: the rule, what was found, who asked for what, how it was judged. */

import { LANGUAGES } from '@/lib/base/language';
import { inWords } from '@/lib/citation/cite-date';
import { authorIn } from '@/lib/citation/cite-source';
import type { Assessment } from '@/lib/gap/assessment';
import type { Gap } from '@/lib/gap/gap';
import { sourceKindLabel, statusLabel } from '@/lib/gap/labels';
import type { Passage } from '@/lib/gap/passage';
import type { Recommendation } from '@/lib/gap/recommendation';
import type { Source } from '@/lib/gap/source';
import { latestOf } from '@/lib/gap/status';
import { yearOf } from '@/lib/words/when';
import { footnoteTo, placesOf } from './refer';
import type { Inline, Line } from './report';
import { say, sayPlain } from './say';
import type { Sheet } from './sheet';
import { said } from './writer';

export const gapTitle = (sheet: Sheet, gap: Gap): string => sayPlain(sheet, gap.title, { id: gap.id, field: 'title' });

/** "Law. article 146 (2) …[1] The gap." in one paragraph, as submissions begin. */
export const lawLine = (sheet: Sheet, gap: Gap): Line => [
  said(`${sheet.write.words('law')}. `, { strong: true }),
  ...sentence(placesOf(sheet, gap)),
  said(' '),
  say(sheet, gap.body, { id: gap.id, field: 'body' }),
];

export const ruleLine = (sheet: Sheet, gap: Gap): Line => [
  said(`${sheet.write.words('law')}. `, { strong: true }),
  ...sentence(placesOf(sheet, gap)),
];

export const problemLine = (sheet: Sheet, gap: Gap): Line => [
  said(`${sheet.write.words('problem')}. `, { strong: true }),
  say(sheet, gap.body, { id: gap.id, field: 'body' }),
];

/** With a capital and a full stop, which stands before the mark of the footnote. */
const sentence = ([first, ...rest]: readonly Inline[]): readonly Inline[] =>
  first?.kind === 'text'
    ? [{ ...first, text: `${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}.` }, ...rest]
    : [];

/** "NGO report" keeps its capitals, "Concluding observations" does not. */
const inSentence = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const ANSWERS: readonly string[] = ['state-report', 'state-replies'];

/** Passages that are evidence, and those in which the State speaks, each oldest first. */
export function evidenceOf(
  sheet: Sheet,
  gap: Gap,
): { readonly found: readonly Passage[]; readonly answers: readonly Passage[] } {
  const later = (sheet.assessmentsOf.get(gap.id) ?? []).flatMap(({ passages }) => passages);
  const all = inOrder(sheet, [...new Set<string>([...gap.evidence, ...later])]);
  const isAnswer = ({ source }: Passage) => ANSWERS.includes(sheet.sources.get(source)?.kind ?? '');
  return { found: all.filter((one) => !isAnswer(one)), answers: all.filter(isAnswer) };
}

/** Passages by id, by the day of their source. */
export const inOrder = (sheet: Sheet, ids: readonly string[]): readonly Passage[] =>
  ids
    .flatMap((id) => sheet.passages.get(id) ?? [])
    .sort((a, b) => {
      const [x, y] = [dateOf(sheet, a), dateOf(sheet, b)];
      return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
    });

const dateOf = (sheet: Sheet, { source }: Passage): string => sheet.sources.get(source)?.date ?? '';

/** "Human Rights Committee, July 2018: …[3]" */
export function passageLine(sheet: Sheet, passage: Passage): Line {
  const { write } = sheet;
  const source = sheet.sources.get(passage.source);
  const by = source
    ? write.words('said', { author: authorOf(sheet, source), date: inWords(source.date, write.language) })
    : '';
  const quote = passage.quote;
  return [
    said(by),
    say(sheet, passage.says, { id: passage.id, field: 'says' }),
    ...(quote ? [said(' '), quoted(quote)] : []),
    ...footnoteTo(sheet, [passage]),
  ];
}

/** Words of the source itself, in their own language. */
function quoted({ lang, text }: NonNullable<Passage['quote']>): Inline {
  const language = LANGUAGES.find((one) => one === lang);
  // Quotation marks inside a quotation are single ones; the full stop stands before the mark of the footnote.
  const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
  return said(`“${inner}”${/[.!?…]$/.test(text) ? '' : '.'}`, { italic: true, ...(language ? { language } : {}) });
}

export const authorOf = ({ write }: Sheet, source: Source): string => authorIn(source, write.language);

/** A recommendation with a footnote to every passage that makes it. */
export const recommendationLine = (sheet: Sheet, recommendation: Recommendation): Line => {
  const passages = inOrder(sheet, recommendation.passages);
  const [first] = passages;
  const source = first && sheet.sources.get(first.source);
  const by = source
    ? sheet.write.words('said', { author: authorOf(sheet, source), date: inWords(source.date, sheet.write.language) })
    : '';
  return [
    said(by),
    say(sheet, recommendation.text, { id: recommendation.id, field: 'text' }),
    ...footnoteTo(sheet, passages),
  ];
};

/** Recommendations on a gap, by the day of their sources. */
export const recommendationsOn = (sheet: Sheet, gap: Gap): readonly Recommendation[] =>
  [...(sheet.recommendationsOf.get(gap.id) ?? [])].sort((a, b) => {
    const day = ({ passages }: Recommendation) => {
      const [first] = inOrder(sheet, passages);
      return first ? dateOf(sheet, first) : '';
    };
    const [x, y] = [day(a), day(b)];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
  });

/** "Raised: 2014 (NGO report), 2023 (…). Present assessment: …" Nothing where nothing is recorded. */
export function historyLine(sheet: Sheet, gap: Gap): Line {
  const { write } = sheet;
  const { found } = evidenceOf(sheet, gap);
  const raised = [
    ...new Set(
      found.flatMap(({ source: id }) => {
        const source = sheet.sources.get(id);
        return source ? [`${yearOf(source.date)} (${inSentence(sourceKindLabel(source.kind, write.language))})`] : [];
      }),
    ),
  ];
  const assessments = sheet.assessmentsOf.get(gap.id) ?? [];
  const latest = latestOf(assessments);
  const worsened = assessments.some(({ status }) => status === 'worsened') && latest?.status !== 'closed';
  const sentences = [
    raised.length > 0 && write.words('raised.list', { list: raised.join(', ') }),
    latest &&
      write.words('status', {
        status: inSentence(statusLabel(latest.status, write.language)),
        date: inWords(latest.date, write.language),
      }),
    worsened && write.words('worsened'),
  ].filter((one) => typeof one === 'string' && one !== '');
  return sentences.length > 0 ? [said(sentences.join(' '))] : [];
}

/** Official grades of a gap or recommendation. */
export const gradesOf = (sheet: Sheet, about: string): readonly Assessment[] =>
  (sheet.assessmentsOf.get(about) ?? []).filter(({ grade }) => grade);

/** An official grade in its own words. */
export function gradeLine(sheet: Sheet, { grade, assessor, date, passages }: Assessment): Line {
  const { write } = sheet;
  const text = write.words('grade', {
    value: grade?.value ?? '',
    given: grade?.given ?? '',
    assessor: assessor.name,
    date: inWords(date, write.language),
  });
  return [said(text), ...footnoteTo(sheet, inOrder(sheet, passages))];
}
