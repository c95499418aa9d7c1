/** Footnotes: documents and provisions in the chosen style, each with what must be looked at before filing. */
import { checkCitation } from '@/lib/citation/check-citation';
import { citeAs } from '@/lib/citation/cite';
import { pageOf } from '@/lib/citation/cite-act';
import { placesNow } from '@/lib/citation/cite-now';
import { isOpenPin } from '@/lib/citation/cite-pin';
import { citeAgain, citeSame } from '@/lib/citation/cite-repeat';
import { citeSource } from '@/lib/citation/cite-source';
import { isInferred } from '@/lib/citation/source-cited';
import type { ProvisionRef } from '@/lib/gap/fields';
import type { Gap } from '@/lib/gap/gap';
import type { Passage } from '@/lib/gap/passage';
import type { Source } from '@/lib/gap/source';
import { actById } from '@/lib/law/catalogue';
import type { Provision } from '@/lib/law/provision';
import type { Inline, Line } from './report';
import type { Sheet } from './sheet';
import { said } from './writer';

/** A footnote to passages, divided by semicolons; nothing where none has a source. */
export function footnoteTo(sheet: Sheet, passages: readonly Passage[]): readonly Inline[] {
  const known = passages.flatMap((passage) => {
    const source = sheet.sources.get(passage.source);
    return source ? [{ passage, source }] : [];
  });
  if (known.length === 0) return [];
  const number = sheet.write.state().footnotes.length + 1;
  const lines = known.map(({ passage, source }) => sourceLine(sheet, source, passage, number, known.length === 1));
  const [only] = known;
  sheet.cited.last = known.length === 1 && only ? { source: only.source.id, pin: only.passage.pin } : undefined;
  const text = lines.flatMap((line, i) => (i === 0 ? line : [said('; '), ...line]));
  return [sheet.write.footnote(closed(text))];
}

function sourceLine(sheet: Sheet, source: Source, passage: Passage, number: number, alone: boolean): Line {
  const { write, cited } = sheet;
  cautionsAbout(sheet, source, passage, number);
  sheet.used.add(source.id);
  const { pin } = passage;
  const before = cited.first.get(source.id);
  if (before === undefined) cited.first.set(source.id, number);
  else if (sheet.repeats === 'short') {
    const { last } = cited;
    const isSame = alone && last?.source === source.id;
    return [
      said(
        isSame
          ? citeSame(write.style, write.language, last?.pin === pin ? undefined : pin)
          : citeAgain(source, write.style, write.language, { pin, note: before }),
      ),
    ];
  }
  return citeSource(source, write.style, write.language, { pin, address: false }).map(({ text, italic }) =>
    italic ? said(text, { italic }) : said(text),
  );
}

function cautionsAbout({ write }: Sheet, source: Source, { id, pin, pinStatus }: Passage, footnote: number): void {
  const name = source.symbol ?? source.title[write.language]?.text ?? source.title.en?.text ?? source.id;
  if (pinStatus === 'doubtful' || isOpenPin(pin)) write.caution('doubtful-pin', `${name}, ${pin}`, id, footnote);
  if (isInferred(source)) write.caution('inferred-date', name, source.id, footnote);
}

/** A provision in running text: short, with its edition where that is not the current one. */
export const placeInText = ({ write }: Sheet, provision: Provision): string =>
  citeAs(provision, write.style === 'un' ? 'un' : inlineStyle(write), write.language, { form: 'inline' });

/** Styles of notes have no form for running text; there the language's own is used. */
const inlineStyle = ({ style, language }: Sheet['write']): 'un' | 'gost' | 'kk' =>
  style === 'gost' || style === 'kk' ? style : language === 'ru' ? 'gost' : language === 'kk' ? 'kk' : 'un';

/** The provisions of a gap: those that hold now, else the former ones; a footnote says the rest. */
export function placesOf(sheet: Sheet, gap: Gap): readonly Inline[] {
  const refs = (gap.domestic.length > 0 ? gap.domestic : gap.standards).filter((ref) => !isMisprint(ref));
  const current = refs.filter(holdsNow);
  const former = refs.filter((ref) => !holdsNow(ref));
  const names = (current.length > 0 ? current : former).map((ref) => placeInText(sheet, ref)).join('; ');
  return [said(names), ...provisionNote(sheet, gap, { current, former })];
}

function holdsNow(ref: Provision): boolean {
  const { wordingUntil, actUntil } = checkCitation(ref);
  return wordingUntil === undefined && actUntil === undefined;
}

/** A place that the source names by mistake is told as a slip, and not cited as the law. */
const isMisprint = ({ note }: ProvisionRef): boolean => /^(wrong article|looks wrong)/i.test(note ?? '');

function provisionNote(
  sheet: Sheet,
  gap: Gap,
  { current, former }: { readonly current: readonly ProvisionRef[]; readonly former: readonly ProvisionRef[] },
): readonly Inline[] {
  const { write } = sheet;
  const number = write.state().footnotes.length + 1;
  const isOnlyFormer = current.length === 0;
  const old = former.map((ref) => fullPlace(sheet, ref)).join('; ');
  const pieces = [
    ...(isOnlyFormer ? [] : [inFull(sheet, current)]),
    ...(old ? [isOnlyFormer ? `${old}.` : write.words('formerly', { list: old })] : []),
    ...gap.domestic.flatMap((ref) => slipsIn(sheet, gap, ref)),
  ];
  for (const ref of isOnlyFormer ? former : [])
    write.caution('superseded-edition', fullPlace(sheet, ref), gap.id, number);
  for (const ref of [...current, ...former])
    if (checkCitation(ref).exists === 'no') write.caution('no-such-provision', fullPlace(sheet, ref), gap.id, number);
  sheet.cited.last = undefined;
  const text = pieces.filter(Boolean).join(' ');
  return text ? [write.footnote([said(text)])] : [];
}

/** UN style says everything in the text already; its footnote leads to the official page. */
function inFull(sheet: Sheet, refs: readonly ProvisionRef[]): string {
  const { style, language, words } = sheet.write;
  if (style !== 'un') return `${refs.map((ref) => fullPlace(sheet, ref)).join('; ')}.`;
  const pages = refs.flatMap(({ act: id, path }) => {
    const act = actById(id);
    return act ? (pageOf(act, path, language) ?? []) : [];
  });
  return [...new Set(pages)].map((url) => words('available', { url })).join('; ');
}

const fullPlace = ({ write: { style, language } }: Sheet, ref: Provision): string =>
  citeAs(ref, style, language, { address: false, now: placesNow(ref) }).replace(/\.$/, '');

/** Where an editor placed what the source cites otherwise, or says that the source is wrong. */
const isSlip = ({ asCited = '', note = '', basis }: ProvisionRef): boolean =>
  /\d/.test(asCited) && note !== '' && (basis === 'editor' || /wrong/i.test(note));

/** Editors' remarks are in English; in another language they are for the author only. */
function slipsIn({ write }: Sheet, gap: Gap, ref: ProvisionRef): readonly string[] {
  const { asCited = '', note = '' } = ref;
  if (!isSlip(ref)) return [];
  write.caution('slip-in-source', `${asCited}: ${note}`, gap.id);
  const end = /[.!?]$/.test(note) ? '' : '.';
  return write.language === 'en'
    ? [write.words('slip', { cited: `“${asCited}”`, note: `${note.charAt(0).toUpperCase()}${note.slice(1)}${end}` })]
    : [];
}

const closed = (line: Line): Line => {
  const last = line.at(-1);
  return last?.kind === 'text' && !/[.!?]$/.test(last.text) ? [...line, said('.')] : line;
};
