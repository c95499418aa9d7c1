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
import { comparePaths, type Provision } from '@/lib/law/provision';
import type { Inline, Line } from './report';
import { once, type Sheet } from './sheet';
import { said } from './writer';

/** A footnote to passages, divided by semicolons; nothing where none has a source. */
export function footnoteTo(sheet: Sheet, passages: readonly Passage[]): readonly Inline[] {
  const bySource = new Map<Source, Passage[]>();
  for (const passage of passages) {
    const source = sheet.sources.get(passage.source);
    if (source) bySource.set(source, [...(bySource.get(source) ?? []), passage]);
  }
  if (bySource.size === 0) return [];
  const number = sheet.write.nextNote();
  const alone = bySource.size === 1;
  const lines = [...bySource].map(([source, of]) => sourceLine(sheet, source, of, { number, alone }));
  const [[only] = []] = bySource;
  sheet.cited.last = alone && only ? { source: only.id, pin: pinsOf(bySource.get(only) ?? []) } : undefined;
  const text = lines.flatMap((line, i) => [
    ...(i < lines.length - 1 ? open(line) : line),
    ...(i < lines.length - 1 ? [said('; ')] : []),
  ]);
  return [sheet.write.footnote(closed(text))];
}

/** Several places of one document under one name: "para. 15, para. 16". */
const pinsOf = (passages: readonly Passage[]): string => [...new Set(passages.map(({ pin }) => pin))].join(', ');

function sourceLine(
  sheet: Sheet,
  source: Source,
  passages: readonly Passage[],
  { number, alone }: { readonly number: number; readonly alone: boolean },
): Line {
  const { write, cited } = sheet;
  for (const passage of passages) cautionsAbout(sheet, source, passage, number);
  sheet.used.add(source.id);
  const pin = pinsOf(passages);
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

const keyOf = ({ act, path, edition }: Provision): string => `${act}#${path}@${edition ?? ''}`;

/** A provision in running text: short, with its edition where that is not the current one. */
export const placeInText = (sheet: Sheet, provision: Provision): string =>
  once(sheet, `text ${keyOf(provision)}`, () => {
    const { write } = sheet;
    return citeAs(provision, write.style === 'un' ? 'un' : inlineStyle(write), write.language, { form: 'inline' });
  });

/** Styles of notes have no form for running text; there the language's own is used. */
const inlineStyle = ({ style, language }: Sheet['write']): 'un' | 'gost' | 'kk' =>
  style === 'gost' || style === 'kk' ? style : language === 'ru' ? 'gost' : language === 'kk' ? 'kk' : 'un';

/** The provisions of a gap: those that hold now, else the former ones; a footnote says the rest. */
export function placesOf(sheet: Sheet, gap: Gap): readonly Inline[] {
  const refs = inCodeOrder((gap.domestic.length > 0 ? gap.domestic : gap.standards).filter((ref) => !isMisprint(ref)));
  const current = refs.filter(holdsNow);
  const former = refs.filter((ref) => !holdsNow(ref));
  const names = joinedPlaces(sheet, current.length > 0 ? current : former);
  return [said(names), ...provisionNote(sheet, gap, { current, former })];
}

const inCodeOrder = <T extends Provision>(refs: readonly T[]): readonly T[] =>
  [...refs].sort((a, b) => (a.act === b.act ? comparePaths(a.path, b.path) : a.act < b.act ? -1 : 1));

/** Shapes in which articles of one act can stand together: what is counted, and what follows or stands before it. */
const TOGETHER: readonly {
  readonly shape: RegExp;
  readonly join: (numbers: readonly string[], rest: string) => string;
}[] = [
  {
    shape: /^article (?<number>[\d-]+(?: \([^)]+\))*) (?<rest>of the .+)$/,
    join: (numbers, rest) => `articles ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} ${rest}`,
  },
  { shape: /^ст\. (?<number>[\d-]+) (?<rest>.+)$/, join: (numbers, rest) => `ст. ${numbers.join(', ')} ${rest}` },
  { shape: /^(?<rest>.+) (?<number>[\d-]+)-бабы$/, join: (numbers, rest) => `${rest} ${numbers.join(', ')}-баптары` },
];

/** "articles 8, 13 and 41 (4) of the Criminal Procedure Code of 2014": an act is named once. */
export function joinedPlaces(sheet: Sheet, refs: readonly Provision[]): string {
  const groups = new Map<
    string,
    { readonly numbers: string[]; readonly one: string; readonly kind: (typeof TOGETHER)[number] | undefined }
  >();
  for (const one of new Set(refs.map((ref) => placeInText(sheet, ref)))) {
    const kind = TOGETHER.find(({ shape }) => shape.test(one));
    const { number = '', rest = '' } = kind?.shape.exec(one)?.groups ?? {};
    const key = kind ? `${TOGETHER.indexOf(kind)} ${rest}` : one;
    const group = groups.get(key);
    if (group) group.numbers.push(number);
    else groups.set(key, { numbers: [number], one, kind });
  }
  return [...groups]
    .map(([key, { numbers, one, kind }]) => (kind && numbers.length > 1 ? kind.join(numbers, key.slice(2)) : one))
    .join('; ');
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
  const number = write.nextNote();
  const isOnlyFormer = current.length === 0;
  const old = fullPlaces(sheet, former);
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
  if (style !== 'un') return `${fullPlaces(sheet, refs)}.`;
  const pages = refs.flatMap(({ act: id, path }) => {
    const act = actById(id);
    return act ? (pageOf(act, path, language) ?? []) : [];
  });
  const unique = [...new Set(pages)];
  return unique.length > 0 ? `${unique.map((url) => words('available', { url })).join('; ')}.` : '';
}

/** An act is told in full once; further places in it are named shortly. */
function fullPlaces(sheet: Sheet, refs: readonly Provision[]): string {
  const told = new Set<string>();
  const names = refs.map((ref) => {
    const isTold = told.has(ref.act) && sheet.write.style !== 'un';
    told.add(ref.act);
    return isTold ? placeInText(sheet, ref) : fullPlace(sheet, ref);
  });
  return [...new Set(names)].join('; ');
}

const fullPlace = (sheet: Sheet, ref: Provision): string =>
  once(sheet, `note ${keyOf(ref)}`, () => {
    const { style, language } = sheet.write;
    return citeAs(ref, style, language, { address: false, now: placesNow(ref) }).replace(/\.$/, '');
  });

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

/** Without its full stop, before a semicolon. */
const open = (line: Line): Line =>
  line.map((inline, i) =>
    i === line.length - 1 && inline.kind === 'text' ? { ...inline, text: inline.text.replace(/\.$/, '') } : inline,
  );

const closed = (line: Line): Line => {
  const last = line.at(-1);
  return last?.kind === 'text' && !/[.!?]$/.test(last.text) ? [...line, said('.')] : line;
};
