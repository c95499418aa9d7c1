import { type EditionId, type Path, type Provision, pathHolds } from '@/lib/law/provision';
import { articleKey, type Library, type Move } from './library';

/** A provision that another one became or came from, with the moves that lead there. */
export interface Reached {
  readonly provision: Provision;
  readonly moves: readonly Move[];
}

/** From the first code to the Constitution of 2026 no chain is longer; a circle in the data must end. */
const LONGEST_CHAIN = 5;

type Direction = 'later' | 'earlier';

/**
 * What a provision was before and became afterwards, step by step.
 * Each chain keeps one direction: forward and back again would turn the parts of a split article into each other.
 *
 * @param wordings those in which the provision is meant; empty where no wording is recorded.
 */
export function reachedFrom(
  library: Library,
  provision: Provision,
  wordings: readonly EditionId[],
): readonly Reached[] {
  return (['later', 'earlier'] as const).flatMap((direction) => chain(library, provision, wordings, direction));
}

interface Standing extends Reached {
  readonly wordings: readonly EditionId[];
}

function chain(
  library: Library,
  start: Provision,
  wordings: readonly EditionId[],
  direction: Direction,
): readonly Reached[] {
  const seen = new Set<string>();
  const reached: Reached[] = [];
  let front: readonly Standing[] = [{ provision: start, wordings, moves: [] }];
  for (let step = 0; step < LONGEST_CHAIN && front.length > 0; step++) {
    front = front
      .flatMap((standing) => next(library, standing, direction))
      .filter(({ provision }) => {
        const key = `${provision.act}#${provision.path}@${provision.edition ?? ''}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
      });
    reached.push(...front);
  }
  return reached;
}

function next(library: Library, standing: Standing, direction: Direction): readonly Standing[] {
  const { provision } = standing;
  if (direction === 'earlier' && library.isNew(provision)) return [];
  return edgesAt(library, standing, direction).flatMap(({ move, end, goals, isClosest }) =>
    goals.flatMap((goal) => {
      const path = carriedPath(provision.path, end.path, goal.path, isClosest && keepsParts(move));
      if (path === null) return [];
      return [
        {
          provision: { ...goal, path },
          wordings: goal.edition ? [goal.edition] : [],
          moves: [...standing.moves, move],
        },
      ];
    }),
  );
}

interface Edge {
  readonly move: Move;
  /** The end at which the place stands. */
  readonly end: Provision;
  readonly goals: readonly Provision[];
  /** No row speaks more closely of a part of what this one moves. */
  readonly isClosest: boolean;
}

function edgesAt(library: Library, standing: Standing, direction: Direction): readonly Edge[] {
  const key = articleKey(standing.provision);
  const moves = (direction === 'later' ? library.movesFrom.get(key) : library.movesTo.get(key)) ?? [];
  const edges = moves.flatMap((move) => {
    const [ends, goals] = direction === 'later' ? [[move.from], move.to] : [move.to, [move.from]];
    return ends.filter(({ act }) => act === standing.provision.act).map((end) => ({ move, end, goals }));
  });
  return edges
    .filter(({ end }) => isMeant(end, standing))
    .map((edge) => ({
      ...edge,
      isClosest: !edges.some((other) => speaksCloser(other, edge)),
    }));
}

/** Whether one row moves a part of what the other moves, between the same acts and wordings. */
function speaksCloser(one: Omit<Edge, 'isClosest'>, other: Omit<Edge, 'isClosest'>): boolean {
  const isInside = one.end.path !== other.end.path && pathHolds(other.end.path, one.end.path);
  return isInside && one.end.edition === other.end.edition && one.goals[0]?.act === other.goals[0]?.act;
}

function isMeant(end: Provision, { provision, wordings }: Standing): boolean {
  if (!pathHolds(end.path, provision.path) && !pathHolds(provision.path, end.path)) return false;
  return !end.edition || wordings.length === 0 || wordings.includes(end.edition);
}

const keepsParts = ({ relation, to }: Move): boolean =>
  (relation === 'same' || relation === 'renumbered') && to.length === 1;

/**
 * Where a place lands when its article, or a part of it, moves.
 *
 * @returns null where the row says nothing of the place: parts keep their numbers only when an article is merely
 * renumbered and no row tells of one of its parts.
 */
function carriedPath(place: Path, end: Path, goal: Path, carriesParts: boolean): Path | null {
  if (pathHolds(place, end)) return goal;
  return carriesParts ? `${goal}${place.slice(end.length)}` : null;
}
