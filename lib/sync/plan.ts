/** The decisions of a sync: what is known and what a server lists → what to do. Pure; that something is absent never means that it was deleted. */
import { type HeadName, logNameOf, logTail, parseHeadName, writerOf } from './names';
import { isDue, type KnownHead, type Quarantined, type SyncState } from './state';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MOST_SEGMENTS = 200;
/** How long own files that are superseded stay when no other device confirms the new ones. */
const KEPT_ANYWAY = 30 * DAY;
/** How often others are told what they need not hurry to hear. */
const ASIDE_EVERY = 6 * HOUR;

const bySeqDown = (a: HeadName, b: HeadName): number =>
  a.seq === b.seq ? (a.name < b.name ? 1 : -1) : a.seq < b.seq ? 1 : -1;

export const headNames = (listed: readonly string[]): readonly HeadName[] =>
  listed.flatMap((name) => parseHeadName(name) ?? []);

/** Own heads in a listing that this device never planned: its database is a copy, or was set back. */
export function strangeOwnHeads(state: SyncState, listed: readonly string[]): readonly string[] {
  const known = new Set(state.planned);
  // Names older than those remembered were forgotten, not made by another.
  const oldest = state.planned.length >= MOST_PLANNED ? (parseHeadName(state.planned[0] ?? '')?.seq ?? '') : '';
  return headNames(listed)
    .filter(({ device, name, seq }) => device === state.device && !known.has(name) && seq >= oldest)
    .map(({ name }) => name);
}

export const MOST_PLANNED = 200;

/** Heads of others that were not read yet, the newest of each device first. */
export function headsToRead(
  state: SyncState,
  listed: readonly string[],
  now: number,
  app: string,
): readonly HeadName[] {
  const known = new Set(state.heads.map(({ name }) => name));
  const waits = new Set(state.quarantine.filter((one) => !isRetried(one, now, app)).map(({ name }) => name));
  const passed = new Set(state.heads.flatMap(({ head }) => head.prev ?? []));
  return headNames(listed)
    .filter(({ device, name }) => device !== state.device && !known.has(name) && !waits.has(name) && !passed.has(name))
    .sort(bySeqDown);
}

/**
 * Heads worth keeping: of each device the newest, and those beside it that no other continues and that still stand on the
 * server: a copied profile has two lines.
 */
export function keptHeads(heads: readonly KnownHead[], listed: ReadonlySet<string>): readonly KnownHead[] {
  const continued = new Set(heads.flatMap(({ head }) => head.prev ?? []));
  const newest = newestHeads(heads);
  return heads.filter((one) => newest.get(one.device) === one || (!continued.has(one.name) && listed.has(one.name)));
}

export function newestHeads(heads: readonly KnownHead[]): ReadonlyMap<string, KnownHead> {
  const newest = new Map<string, KnownHead>();
  for (const one of [...heads].sort(bySeqDown)) if (!newest.has(one.device)) newest.set(one.device, one);
  return newest;
}

export const chainOf = ({ device, head }: KnownHead): readonly string[] =>
  head.chain.map((tail) => logNameOf(device, tail));

/** Waits grow from nothing over minutes to hours. What a version could not read the next one tries at once. */
export function isRetried(one: Quarantined, now: number, app: string): boolean {
  if (one.app !== app) return true;
  if (one.why === 'content') return false;
  return isDue(now, one.last, one.count <= 3 ? 0 : Math.min(6 * HOUR, 2 ** (one.count - 3) * MINUTE));
}

/** Segments to fetch, in an order in which one full state can make others needless: richest device first, chains as written. */
export function wantedSegments(state: SyncState, now: number, app: string): readonly string[] {
  const applied = new Set(state.applied);
  const waits = new Set(state.quarantine.filter((one) => !isRetried(one, now, app)).map(({ name }) => name));
  const rich = (one: KnownHead) => Object.keys(one.head.seen).length;
  const ordered = [...state.heads].sort((a, b) => rich(b) - rich(a) || bySeqDown(a, b));
  return [...new Set(ordered.flatMap(chainOf))].filter((name) => !applied.has(name) && !waits.has(name));
}

/** Segments that the newest heads name; of others only these are missed when they are not there. */
export const currentSegments = (state: SyncState): ReadonlySet<string> =>
  new Set([...newestHeads(state.heads).values()].flatMap(chainOf));

/** Of each device the end of its chain, where all of the chain is here. */
export function seenOf(state: SyncState): { readonly [device: string]: string } {
  const applied = new Set(state.applied);
  return Object.fromEntries(
    [...newestHeads(state.heads).values()].flatMap((one) => {
      const last = one.head.chain.at(-1);
      return last && chainOf(one).every((name) => applied.has(name)) ? [[one.device, last]] : [];
    }),
  );
}

/** Files this device cannot read or find, for others to hear of: only what was found so twice. */
export function nacksOf(state: SyncState): readonly string[] {
  const wanted = currentSegments(state);
  const isTold = ({ name, why, count }: Quarantined) =>
    why !== 'content' && why !== 'rows' && count > 1 && (wanted.has(name) || parseHeadName(name) !== undefined);
  return state.quarantine
    .filter(isTold)
    .map(({ name }) => name)
    .sort()
    .slice(0, MOST_NACKS);
}
const MOST_NACKS = 100;

/** What others say they cannot read or find, with the head that says so. */
export function nacksOfOthers(state: SyncState): readonly { readonly name: string; readonly by: KnownHead }[] {
  return [...newestHeads(state.heads).values()].flatMap((by) => by.head.nacks.map((name) => ({ name, by })));
}

/**
 * Heads of others that were there when the own head was published and are gone, with nothing newer in their place, while the
 * own head is still shown: the server went back in time, or lost them.
 */
export function lostHeads(state: SyncState, listed: readonly string[]): readonly KnownHead[] {
  if (!state.published || !listed.includes(state.published.name)) return [];
  const knew = state.published.knew;
  const there = headNames(listed);
  return [...newestHeads(state.heads).values()].filter(
    ({ device, name, seq }) =>
      knew[device] === name &&
      !state.gone.includes(device) &&
      !there.some((one) => one.device === device && one.seq >= seq),
  );
}

/** Devices that should hold exactly what is here and say that they do not. Only asked while nothing waits here. */
export function differing(state: SyncState, digest: string): readonly KnownHead[] {
  const seen = seenOf(state);
  const last = logTail(state.chain.at(-1)?.name ?? '');
  return [...newestHeads(state.heads).values()].filter(({ device, head }) => {
    if (head.digest === null || head.digest === digest) return false;
    if (last === '' ? head.seen[state.device] !== undefined : head.seen[state.device] !== last) return false;
    if (head.chain.length > 0 && seen[device] !== head.chain.at(-1)) return false;
    const others = new Set([...Object.keys(seen), ...Object.keys(head.seen)]);
    others.delete(device);
    others.delete(state.device);
    return [...others].every((one) => seen[one] === head.seen[one]);
  });
}

/** Whether everything is to be written anew instead of what is new. */
export function needsBase(state: SyncState, now: number): boolean {
  if (state.rebase !== '') return true;
  const size = (pieces: SyncState['chain']) => pieces.reduce((sum, piece) => sum + piece.size, 0);
  const [base, later] = [state.chain.slice(0, state.base), state.chain.slice(state.base)];
  if (state.erase && isDue(now, state.basedAt, DAY)) return true;
  // A short chain costs nobody anything, however small the full state under it is.
  return later.length > MOST_SEGMENTS || (later.length > SHORT_CHAIN && size(later) > size(base) / 2);
}
const SHORT_CHAIN = 50;

/** What others must hear of soon, as one text. */
export const saysOf = (state: SyncState): string =>
  JSON.stringify([state.device, state.chain.map(({ name }) => name), nacksOf(state), state.gone, state.label]);

/** Whether the head on the server says enough. */
export function isTold({ published }: SyncState, says: string, aside: string, now: number): boolean {
  if (published?.says !== says) return false;
  return published.aside === aside || !isDue(now, published.at, ASIDE_EVERY);
}

/** Superseded own files that may be deleted: another device has what replaced them, or a month went by. */
export function deletable(state: SyncState, now: number): readonly string[] {
  const current = new Set(state.chain.map(({ name }) => logTail(name)));
  const confirmed = [...newestHeads(state.heads).values()].some(({ head }) =>
    current.has(head.seen[state.device] ?? ''),
  );
  return state.doomed.filter(({ since }) => confirmed || isDue(now, since, KEPT_ANYWAY)).map(({ name }) => name);
}

/** Names of applied segments that somebody's head can still ask for. */
export function prunedApplied(state: SyncState): readonly string[] {
  if (state.applied.length < 2 * MOST_SEGMENTS * (1 + state.heads.length)) return state.applied;
  const named = new Set(state.heads.flatMap(chainOf));
  return state.applied.filter((name) => named.has(name));
}

/** Whether a file was written by another device than this one. */
export const isForeign = (state: SyncState, name: string): boolean =>
  (parseHeadName(name)?.device ?? writerOf(name)) !== state.device;
