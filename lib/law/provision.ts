/** Short id of an act or treaty: `kz.cc.2014`, `un.cat`. Listed in `data/acts/`. */
export type ActId = `kz.${string}` | `un.${string}`;

/**
 * Place in an act, levels divided by slashes: `146`, `146/2`, `146/3/2`, `141-1/1`, note `146/n1`, letter `6/a`,
 * unnumbered paragraph (абзац) `10/1/i2`.
 * Levels are positions; what a level is called (part, paragraph) comes from the act.
 */
export type Path = string;

/** Id of one wording of one provision: `ed.kz.cc.2014.146.2`. */
export type EditionId = `ed.${string}`;

/** A provision of an act, in one wording where that is known. */
export interface Provision {
  readonly act: ActId;
  readonly path: Path;
  readonly edition?: EditionId | undefined;
}

export function articleOf(path: Path): string {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end);
}

/** Whether `inner` is `outer` or lies inside it: `146/2` lies inside `146`. */
export const pathHolds = (outer: Path, inner: Path): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** Key of a provision without its edition, for maps and messages. */
export const provisionKey = ({ act, path }: Provision): string => `${act}#${path}`;

/** Orders paths as a code prints them: 65, 65-1, 66; letters and unnumbered paragraphs after numbers, notes last. */
export function comparePaths(a: Path, b: Path): number {
  const left = a.split('/').map(levelRank);
  const right = b.split('/').map(levelRank);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i];
    const y = right[i];
    if (!x || !y) return x ? 1 : -1;
    for (let j = 0; j < 3; j++) {
      const difference = (x[j] ?? 0) - (y[j] ?? 0);
      if (difference !== 0) return difference;
    }
  }
  return 0;
}

function levelRank(level: string): readonly [kind: number, main: number, inserted: number] {
  if (/^[a-z]$/.test(level)) return [1, level.charCodeAt(0), 0];
  const kind = ' in'.indexOf(level.charAt(0));
  const [main, inserted] = (kind > 0 ? level.slice(1) : level).split('-').map(Number);
  return [Math.max(0, kind), main ?? 0, inserted ?? 0];
}
