import type { Names } from '@/lib/base/language';
import { type ActId, articleOf, comparePaths, type EditionId, type Path, type Provision } from '@/lib/law/provision';
import type { ShiftView } from './card';
import type { Gap } from './gap';
import { articleKey, type Library, type Wording } from './library';
import { type GapLine, gapLine } from './lines';
import { wordingsOf } from './wording';

/** What the law knows about single wordings. */
export interface WordingFacts {
  readonly headingOf: (provision: Provision) => Names;
  /** Our own English words for what a part or note of a wording is about. */
  readonly subjectOf: (provision: Provision) => string | undefined;
  /** Parts and notes that a wording is known to have. */
  readonly unitsOf: (act: ActId, edition: EditionId) => readonly Path[];
}

/** A part or note in one wording. */
export interface WordedUnit {
  readonly path: Path;
  readonly subject?: string | undefined;
  /** Gaps recorded on it in this wording. */
  readonly gaps: readonly GapLine[];
}

export interface WordedSide {
  readonly wording: Wording;
  readonly heading: Names;
  readonly units: readonly WordedUnit[];
  /** Gaps recorded on the article as a whole in this wording. */
  readonly gaps: readonly GapLine[];
}

/** What is recorded of two wordings of one article. The text of the law itself is not in the library. */
export interface WordingComparison {
  readonly act: ActId;
  readonly article: string;
  readonly before: WordedSide;
  readonly after: WordedSide;
  /** Which part became which. */
  readonly moves: readonly ShiftView[];
  /** Gaps of the article that no wording is named for. */
  readonly open: readonly GapLine[];
}

/**
 * Compares two recorded wordings of an article.
 *
 * @param gaps those that the filter lets through.
 * @returns undefined where one of the two is not recorded for this article.
 */
export function compareWordings(
  library: Library,
  asked: {
    readonly act: ActId;
    readonly article: string;
    readonly before: string;
    readonly after: string;
  },
  gaps: readonly Gap[],
  facts: WordingFacts,
): WordingComparison | undefined {
  const place: Provision = { act: asked.act, path: asked.article };
  const wordings = wordingsOf(library, place);
  const [before, after] = [asked.before, asked.after].map((id) => wordings.find((one) => one.id === id));
  if (!before || !after) return undefined;
  const here = recordedOn(library, place, gaps);
  const moves = (library.movesFrom.get(articleKey(place)) ?? []).filter(
    ({ from, to }) => from.edition === before.id && to.some(({ edition }) => edition === after.id),
  );
  return {
    act: asked.act,
    article: asked.article,
    before: side(before, here, facts),
    after: side(after, here, facts),
    moves: [...moves].sort((a, b) => comparePaths(a.from.path, b.from.path)),
    open: unique(here.filter(({ edition }) => !edition)),
  };
}

interface Recorded {
  readonly path: Path;
  readonly edition: EditionId | undefined;
  readonly line: GapLine;
}

function recordedOn(library: Library, { act, path: article }: Provision, gaps: readonly Gap[]): readonly Recorded[] {
  return gaps.flatMap((gap) => {
    const refs = gap.domestic.filter((ref) => ref.act === act && articleOf(ref.path) === article);
    const line = refs.length > 0 ? gapLine(library, gap) : undefined;
    return line ? refs.map(({ path, edition }) => ({ path, edition, line })) : [];
  });
}

function side(wording: Wording, here: readonly Recorded[], facts: WordingFacts): WordedSide {
  const { act, id: edition } = wording;
  const own = here.filter((one) => one.edition === edition);
  const paths = new Set([
    ...facts.unitsOf(act, edition),
    ...own.filter(({ path }) => path.includes('/')).map(({ path }) => unitOf(path)),
  ]);
  return {
    wording,
    heading: facts.headingOf({ act, path: wording.path, edition }),
    units: [...paths].sort(comparePaths).map((path) => {
      const subject = facts.subjectOf({ act, path, edition });
      const gaps = unique(own.filter((one) => unitOf(one.path) === path));
      return { path, gaps, ...(subject ? { subject } : {}) };
    }),
    gaps: unique(own.filter(({ path }) => !path.includes('/'))),
  };
}

/** The part or note in which a place lies. */
const unitOf = (path: Path): Path => path.split('/').slice(0, 2).join('/');

const unique = (recorded: readonly Recorded[]): readonly GapLine[] => [
  ...new Map(recorded.map(({ line }) => [line.id, line])).values(),
];
