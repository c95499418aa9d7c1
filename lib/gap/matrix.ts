import { type ActId, articleOf, comparePaths } from '@/lib/law/provision';
import type { Gap } from './gap';
import type { Library } from './library';
import { evidenceOn, isOpen, statusOf } from './status';
import type { SourceKind } from './vocabulary';

/** What the rows of a matrix are: treaty articles, rights or themes. */
export const AXES = ['standard', 'right', 'theme'] as const;
export type Axis = (typeof AXES)[number];

/** A row or column: an article, a right, a theme; or what names none of its kind, so that no gap is left out. */
export type Heading =
  | { readonly kind: 'article'; readonly act: ActId; readonly article: string }
  | { readonly kind: 'label'; readonly id: string }
  | { readonly kind: 'none' };

export interface Cell {
  readonly gaps: number;
  readonly open: number;
  /** The weightiest kind of source among those that raise them. */
  readonly strongest?: SourceKind | undefined;
}

export interface Matrix {
  readonly axis: Axis;
  readonly rows: readonly Heading[];
  /** Articles of the law, by act. */
  readonly columns: readonly Heading[];
  /** By row and column; absent where nothing is recorded, as in most of a wide table. */
  readonly cells: readonly { readonly [column: number]: Cell }[];
}

/** From the weightiest: findings of a treaty body, then other UN procedures, courts, civil society, the State itself. */
const WEIGHT: readonly SourceKind[] = [
  'views',
  'concluding-observations',
  'follow-up-report',
  'general-comment',
  'special-procedures',
  'upr',
  'court',
  'ngo-report',
  'ngo-statement',
  'other',
  'law',
  'state-report',
  'state-replies',
];

export const headingKey = (heading: Heading): string => {
  switch (heading.kind) {
    case 'article':
      return `${heading.act}/${heading.article}`;
    case 'label':
      return heading.id;
    case 'none':
      return '';
  }
};

/** Counts gaps by what they are measured against and by the article in which they lie. A gap counts once in a cell. */
export function matrixOf(library: Library, gaps: readonly Gap[], axis: Axis): Matrix {
  // Headings are told apart by their keys, made once for each gap: comparing them again for every cell costs most.
  const [rowOf, columnOf] = [new Map<string, Heading>(), new Map<string, Heading>()];
  const placed = gaps.map((gap) => ({
    gap,
    rows: keysIn(rowsOf(gap, axis), rowOf),
    columns: keysIn(columnsOf(gap), columnOf),
  }));
  const [rows, columns] = [ordered(rowOf), ordered(columnOf)];
  const [rowAt, columnAt] = [indexOf(rows), indexOf(columns)];
  const cells: { [column: number]: Cell }[] = rows.map(() => ({}));
  for (const { gap, rows: inRows, columns: inColumns } of placed) {
    const open = isOpen(statusOf(library, gap));
    const strongest = strongestOn(library, gap);
    for (const row of inRows) {
      const line = cells[rowAt.get(row) ?? -1];
      for (const column of inColumns) {
        const at = columnAt.get(column);
        if (line && at !== undefined) line[at] = added(line[at], open, strongest);
      }
    }
  }
  return { axis, rows, columns, cells };
}

/** Keys of the headings, each once; headings not met before are remembered under theirs. */
function keysIn(headings: readonly Heading[], known: Map<string, Heading>): readonly string[] {
  const keys = headings.map((heading) => {
    const key = headingKey(heading);
    if (!known.has(key)) known.set(key, heading);
    return key;
  });
  return keys.length < 2 ? keys : [...new Set(keys)];
}

/** The gaps behind one cell. */
export const gapsInCell = (gaps: readonly Gap[], axis: Axis, row: string, column: string): readonly Gap[] =>
  gaps.filter(
    (gap) =>
      rowsOf(gap, axis).some((one) => headingKey(one) === row) &&
      columnsOf(gap).some((one) => headingKey(one) === column),
  );

function added(cell: Cell | undefined, open: boolean, strongest: SourceKind | undefined): Cell {
  const best = stronger(cell?.strongest, strongest);
  return {
    gaps: (cell?.gaps ?? 0) + 1,
    open: (cell?.open ?? 0) + (open ? 1 : 0),
    ...(best ? { strongest: best } : {}),
  };
}

const stronger = (a: SourceKind | undefined, b: SourceKind | undefined): SourceKind | undefined =>
  a === undefined || (b !== undefined && WEIGHT.indexOf(b) < WEIGHT.indexOf(a)) ? b : a;

export function strongestOn(library: Library, gap: Gap): SourceKind | undefined {
  let best: number | undefined;
  for (const { source } of evidenceOn(library, gap)) {
    const kind = library.sources.get(source)?.kind;
    const weight = kind ? WEIGHT.indexOf(kind) : -1;
    if (weight >= 0 && (best === undefined || weight < best)) best = weight;
  }
  return best === undefined ? undefined : WEIGHT[best];
}

const NONE: readonly Heading[] = [{ kind: 'none' }];
const orNone = (headings: readonly Heading[]): readonly Heading[] => (headings.length > 0 ? headings : NONE);

function rowsOf(gap: Gap, axis: Axis): readonly Heading[] {
  switch (axis) {
    case 'standard':
      return orNone(articleHeadings(gap.standards));
    case 'right':
      return orNone(gap.rights.map((id) => ({ kind: 'label', id })));
    case 'theme':
      return orNone(gap.themes.map((id) => ({ kind: 'label', id })));
  }
}

const columnsOf = (gap: Gap): readonly Heading[] => orNone(articleHeadings(gap.domestic));

const articleHeadings = (refs: Gap['domestic']): readonly Heading[] =>
  refs.map(({ act, path }) => ({ kind: 'article', act, article: articleOf(path) }));

/** Acts by id, articles as they are printed, labels by id, and last what names none. */
const ordered = (headings: ReadonlyMap<string, Heading>): readonly Heading[] =>
  [...headings.values()].sort(compareHeadings);

function compareHeadings(a: Heading, b: Heading): number {
  if (a.kind === 'article' && b.kind === 'article') {
    if (a.act !== b.act) return a.act < b.act ? -1 : 1;
    return comparePaths(a.article, b.article);
  }
  if (a.kind === 'none' || b.kind === 'none') return Number(a.kind === 'none') - Number(b.kind === 'none');
  return headingKey(a) < headingKey(b) ? -1 : 1;
}

const indexOf = (headings: readonly Heading[]): ReadonlyMap<string, number> =>
  new Map(headings.map((heading, index) => [headingKey(heading), index]));
