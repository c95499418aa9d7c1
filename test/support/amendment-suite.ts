/** Notes on laws, the laws amended, and where each way of anchoring puts the notes then. */
import type { Anchor } from '@/lib/anchor/anchor';
import { describeAnchor } from '@/lib/anchor/describe';
import { resolveAnchor } from '@/lib/anchor/locate';
import type { Placement } from '@/lib/anchor/placement';
import { indexDocument } from '@/lib/anchor/structure';
import type { Language } from '@/lib/base/language';
import { readOutline } from '@/lib/law/read-outline';
import type { Span } from '@/lib/text/span';
import { AMENDMENTS, type Amendment } from './amend';
import { type Dice, diceFrom, type Law, newLaw, type Rendered, render, type Unit } from './law-text';
import { placeByPosition, placeByQuote } from './other-anchors';

export interface Tally {
  right: number;
  changed: number;
  proposed: number;
  /** Proposals that a person should refuse. */
  misleading: number;
  orphan: number;
  wrong: number;
  /** Notes whose provision kept its number and its words, and how many of them were found as they are. */
  untouched: number;
  kept: number;
}

export interface SuiteRow {
  readonly amendment: string;
  readonly anchors: Tally;
  readonly position: Tally;
  readonly quote: Tally;
}

export interface Suite {
  readonly cases: number;
  readonly rows: readonly SuiteRow[];
  readonly failures: readonly string[];
}

interface Noted {
  readonly span: Span;
  readonly ids: ReadonlySet<number>;
  readonly units: readonly Located[];
}

interface Located {
  readonly path: string;
  readonly unit: Unit;
  /** What holds it, from the article down. */
  readonly holders: readonly Unit[];
}

export interface SuiteOptions {
  readonly seed?: number;
  readonly notes?: number;
  readonly articles?: number;
  readonly baselines?: boolean;
}

const LANGUAGES: readonly Language[] = ['ru', 'kk', 'en'];

export function runSuite({ seed = 1, notes = 60, articles = 40, baselines = true }: SuiteOptions = {}): Suite {
  const failures: string[] = [];
  const rows = AMENDMENTS.map((amendment, index) => {
    const row = { amendment: amendment.name, anchors: tally(), position: tally(), quote: tally() };
    for (const [n, language] of LANGUAGES.entries()) {
      const dice = diceFrom(seed * 1000 + index * 10 + n);
      runLaw(newLaw(language, articles, dice), amendment, { notes, baselines, dice }, row, failures);
    }
    return row;
  });
  return { cases: AMENDMENTS.length * LANGUAGES.length * notes, rows, failures };
}

const tally = (): Tally => ({
  right: 0,
  changed: 0,
  proposed: 0,
  misleading: 0,
  orphan: 0,
  wrong: 0,
  untouched: 0,
  kept: 0,
});

interface RunOptions {
  readonly notes: number;
  readonly baselines: boolean;
  readonly dice: Dice;
}

function runLaw(
  law: Law,
  amendment: Amendment,
  { notes, baselines, dice }: RunOptions,
  row: SuiteRow,
  failures: string[],
): void {
  const before = render(law);
  const document = indexDocument(before.text, readOutline(before.text));
  const made = Array.from({ length: notes }, () => {
    const one = note(law, before, dice);
    return { one, anchor: describeAnchor(one.span, document) };
  });
  const changed = amendment.law(law, dice);
  const after = render(changed, amendment.print);
  const now = indexDocument(after.text, readOutline(after.text));
  const present = unitsOf(changed);
  for (const { one: noted, anchor } of made) {
    const standing = standingIn(present, noted);
    const untouched = standing !== undefined;
    const one = standing ?? noted;
    const { kind, found } = placeOf(resolveAnchor(anchor, now));
    const verdict = judge(kind, found, one, after);
    count(row.anchors, verdict, untouched);
    const isFailure = verdict === 'wrong' || verdict === 'misleading' || (untouched && verdict !== 'right');
    if (isFailure) failures.push(failureText(verdict, amendment, anchor, found, after));
    if (!baselines) continue;
    count(row.position, judge('exact', placeByPosition(anchor, after.text), one, after), untouched);
    count(row.quote, judge('changed', placeByQuote(anchor, after.text), one, after), untouched);
  }
}

function placeOf(placement: Placement): { readonly kind: Placement['kind']; readonly found: Span | undefined } {
  switch (placement.kind) {
    case 'exact':
    case 'normalised':
    case 'changed':
      return { kind: placement.kind, found: placement.span };
    case 'moved':
      return { kind: placement.kind, found: placement.proposal };
    case 'orphan':
      return { kind: placement.kind, found: undefined };
  }
}

function note(law: Law, { text, places }: Rendered, dice: Dice): Noted {
  const units = unitsOf(law);
  const first = dice.roll(units.length);
  // Every eighth note runs on into the next provision.
  const several = dice.roll(8) === 0 ? units.slice(first, first + 2) : units.slice(first, first + 1);
  const ids = several.flatMap(({ unit }) => unit.words.map(({ id }) => id));
  const whole = dice.roll(4) === 0;
  const from = whole ? 0 : dice.roll(several[0]?.unit.words.length ?? 1);
  const to = whole || several.length > 1 ? ids.length : Math.min(ids.length, from + 1 + dice.roll(20));
  const chosen = new Set(ids.slice(from, to));
  const standing = places.filter(({ id }) => chosen.has(id));
  const span = { start: standing[0]?.start ?? 0, end: standing.at(-1)?.end ?? text.length };
  return { span, ids: chosen, units: several };
}

function unitsOf(law: Law): Located[] {
  const all: Located[] = [];
  const add = (unit: Unit, holders: readonly Unit[]): void => {
    const chain = [...holders, unit];
    all.push({ path: chain.map(({ number }) => number).join('/'), unit, holders });
    for (const child of unit.children) add(child, chain);
  };
  for (const article of law.articles) add(article, []);
  return all;
}

/**
 * The note on provisions that stand one after the other under their numbers with their words, or undefined.
 * The same words under the same number are the same provision, even where they got there by two changes at once.
 */
function standingIn(present: readonly Located[], note: Noted): Noted | undefined {
  const first = present.findIndex(({ path }) => path === note.units[0]?.path);
  const now = present.slice(first, first + note.units.length);
  const same = now.length === note.units.length && now.every((one, i) => isVerbatim(one, note.units[i]));
  if (first < 0 || !same) return undefined;
  const words = note.units.flatMap(({ unit }) => unit.words);
  const ids = now.flatMap(({ unit }) => unit.words).filter((_, i) => note.ids.has(words[i]?.id ?? -1));
  return { ...note, units: now, ids: new Set(ids.map(({ id }) => id)) };
}

function isVerbatim(now: Located, former: Located | undefined): boolean {
  const textOf = ({ words }: Unit): string => words.map(({ text }) => text).join(' ');
  const isHeld = now.holders.every((holder, i) => {
    const other = former?.holders[i];
    const ids = new Set(holder.words.map(({ id }) => id));
    return other && (textOf(other) === textOf(holder) || other.words.some(({ id }) => ids.has(id)));
  });
  return isHeld && now.path === former?.path && textOf(now.unit) === textOf(former.unit);
}

type Verdict = Exclude<keyof Tally, 'untouched' | 'kept'>;

/** Words that were replaced in place keep their identity, so a changed quote is compared by place and not by letters. */
function judge(kind: string, found: Span | undefined, { ids }: Noted, { places }: Rendered): Verdict {
  if (!found) return 'orphan';
  const placed = places.filter(({ start, end }) => start < found.end && found.start < end).map(({ id }) => id);
  const shared = placed.filter((id) => ids.has(id)).length;
  const isSame = shared === ids.size && placed.length === ids.size;
  const isNear = shared >= 0.5 * Math.max(placed.length, ids.size);
  if (kind === 'moved') return isNear ? 'proposed' : 'misleading';
  if (kind === 'changed') return isNear ? 'changed' : 'wrong';
  return isSame ? 'right' : 'wrong';
}

function count(tally: Tally, verdict: Verdict, untouched: boolean): void {
  tally[verdict]++;
  if (!untouched) return;
  tally.untouched++;
  if (verdict === 'right') tally.kept++;
}

function failureText(
  verdict: Verdict,
  { name }: Amendment,
  anchor: Anchor,
  found: Span | undefined,
  after: Rendered,
): string {
  const { path, through, quote } = anchor;
  const there = found ? after.text.slice(found.start, found.end) : 'nowhere';
  return `${verdict} (${name}): ${path}${through ? `-${through}` : ''} “${quote.exact}” → “${there}”`;
}

/** All rows as one. */
export function total(rows: readonly SuiteRow[], way: 'anchors' | 'position' | 'quote'): Tally {
  const sum = tally();
  for (const row of rows) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += row[way][key];
  return sum;
}

/** The table: our figures, and beside them what the two other ways get right and wrong. */
export function printed({ rows, cases }: Suite): string {
  const line = (name: string, ours: Tally, position: Tally, quote: Tally): string =>
    [
      name.padEnd(34),
      ...[ours.right, ours.changed, ours.proposed, ours.misleading, ours.orphan, ours.wrong].map((n) =>
        String(n).padStart(6),
      ),
      `${ours.kept}/${ours.untouched}`.padStart(11),
      `${position.right} / ${position.wrong}`.padStart(14),
      `${quote.right + quote.changed} / ${quote.wrong}`.padStart(14),
    ].join(' ');
  const head = [
    'amendment'.padEnd(34),
    ...['right', 'chgd', 'prop', 'misl', 'orph', 'WRONG'].map((word) => word.padStart(6)),
    'kept'.padStart(11),
    'position r/w'.padStart(14),
    'quote r/w'.padStart(14),
  ].join(' ');
  const all = (way: 'anchors' | 'position' | 'quote'): Tally => total(rows, way);
  return [
    head,
    ...rows.map(({ amendment, anchors, position, quote }) => line(amendment, anchors, position, quote)),
    line(`all (${cases})`, all('anchors'), all('position'), all('quote')),
  ].join('\n');
}
