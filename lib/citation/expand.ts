/**
 * What written numbers mean in one act: an inserted article (65-1), a range (208-212), a shortened range (220-24).
 * The act's inventory decides where the shape allows both.
 */
import { articleStatus, articlesBetween } from '@/lib/law/catalogue';
import type { ActId, Path } from '@/lib/law/provision';
import type { Value } from './elements';

export interface Expanded {
  readonly paths: readonly Path[];
  /** Another reading of the same numbers, as likely as the first. */
  readonly other?: readonly Path[] | undefined;
}

const ROMAN: Readonly<Record<string, string>> = {
  ii: '2',
  iii: '3',
  iv: '4',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  xi: '11',
  xii: '12',
};

/** All paths that a chain of values names, in the order written. */
export function expandLevels(levels: readonly Value[], act: ActId | null): Expanded {
  const path = plainPath(levels);
  if (path !== undefined) return { paths: [path] };
  const [article, ...below] = levels;
  if (!article) return { paths: [] };
  const articles = expandArticle(article, act);
  let tails: string[] = [''];
  for (const level of below) {
    const written = expandPart(level);
    tails = tails.flatMap((tail) => written.map((part) => `${tail}/${part}`));
  }
  const join = (numbers: readonly string[]): Path[] => numbers.flatMap((number) => tails.map((tail) => number + tail));
  return { paths: join(articles.paths), other: articles.other && join(articles.other) };
}

/** Most citations have one number at each level. */
function plainPath(levels: readonly Value[]): Path | undefined {
  let path: Path | undefined;
  for (const level of levels) {
    if (level.kind !== 'one') return undefined;
    path = path === undefined ? level.text : `${path}/${ROMAN[level.text] ?? level.text}`;
  }
  return path;
}

/** The article numbers of one value. */
export function expandArticle(value: Value, act: ActId | null): Expanded {
  switch (value.kind) {
    case 'one':
      return { paths: [value.text] };
    case 'range':
      return { paths: between(value.from, value.to, act) };
    case 'dash':
      return readDash(value.from, value.to, act);
  }
}

function readDash(from: string, to: string, act: ActId | null): Expanded {
  const inserted = `${from}-${to}`;
  const exists = act ? articleStatus(act, inserted) : 'unknown';
  const end = longEnd(from, to);
  if (end === undefined) return { paths: [inserted] };
  const range = between(from, end, act);
  // A full second number is a range; «65-1» style numbers only grow from small seconds.
  if (end === to) return exists === 'yes' ? { paths: range, other: [inserted] } : { paths: range };
  if (exists === 'no') return { paths: range };
  if (exists === 'yes') return { paths: [inserted] };
  // Nothing is known: inserted numbers are small, shortened ranges mostly have two digits.
  return to.length > 1 ? { paths: range, other: [inserted] } : { paths: [inserted], other: range };
}

/** The second number written out (220-24 → 224), or undefined where it cannot end a range. */
function longEnd(from: string, to: string): string | undefined {
  if (Number(to) > Number(from)) return to;
  if (to.length >= from.length) return undefined;
  const long = from.slice(0, from.length - to.length) + to;
  return Number(long) > Number(from) ? long : undefined;
}

/** Both ends stay where the range cannot be written out: nothing that was written is lost. */
function between(from: string, to: string, act: ActId | null): readonly string[] {
  const end = from.includes('-') || to.includes('-') ? to : (longEnd(from, to) ?? to);
  const all = articlesBetween(act ?? 'kz.unknown', from, end);
  return all.length > 0 ? all : [from, to];
}

function expandPart(value: Value): readonly string[] {
  if (value.kind === 'one') return [ROMAN[value.text] ?? value.text];
  const { from, to } = value;
  if (value.kind === 'dash' && Number(to) <= Number(from)) return [`${from}-${to}`];
  return lettersOrNumbers(from, to);
}

const WIDEST = 60;

function lettersOrNumbers(from: string, to: string): readonly string[] {
  if (/^[a-z]$/.test(from) && /^[a-z]$/.test(to)) {
    return between2(from.charCodeAt(0), to.charCodeAt(0), (code) => String.fromCharCode(code)) ?? [from, to];
  }
  return between2(Number(from), Number(to), String) ?? [from, to];
}

function between2(first: number, last: number, write: (value: number) => string): string[] | undefined {
  if (!(last >= first) || last - first > WIDEST) return undefined;
  return Array.from({ length: last - first + 1 }, (_, i) => write(first + i));
}
