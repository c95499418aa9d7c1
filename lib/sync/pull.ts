/** Taking in what others wrote: heads first, then the segments they name. Each commit leaves a state from which to go on. */
import { erases } from '@/lib/note/delta';
import { lastStamp, type Row } from '@/lib/note/row';
import { isCountable } from '@/lib/note/stamp';
import { parseHead, parseSegment, type ReadSegment } from './log';
import { writerOf } from './names';
import { chainOf, currentSegments, headsToRead, keptHeads, newestHeads, prunedApplied, wantedSegments } from './plan';
import type { Opened } from './seal';
import { isOfOneFile, quarantined, type Session } from './session';
import type { KnownHead, Quarantined, SyncState } from './state';

/** Files fetched at once: more would only crowd out the person's own traffic. */
const AT_ONCE = 4;
/** A writer may replace files while they are read; then its newer head is looked for, so many times. */
const ROUNDS = 3;

/** @param listed names under `heads/`. @returns the last listing. */
export async function pull(session: Session, listed: readonly string[]): Promise<readonly string[]> {
  let names = listed;
  for (let round = 1; ; round++) {
    await readHeads(session, names);
    const missing = await readSegments(session);
    if (missing.length === 0) return names;
    if (round === ROUNDS) {
      await noteMissing(session, missing);
      return names;
    }
    names = await session.ports.blobs.list('heads');
  }
}

type Why = Quarantined['why'];
type Fetched<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Why };

/** A file opened and read; looked at twice, because a network can garble what the server keeps well. */
export async function fetchFile<T>(
  { ports }: Session,
  name: string,
  read: (value: unknown) => T | undefined,
): Promise<Fetched<T>> {
  let why: Why = 'missing';
  for (let look = 0; look < 2; look++) {
    const bytes = await ports.blobs.get(name);
    if (!bytes) return { ok: false, why: 'missing' };
    const opened: Opened = await ports.cipher.open(name, bytes);
    if (opened.ok) {
      const value = read(opened.value);
      return value === undefined ? { ok: false, why: 'content' } : { ok: true, value };
    }
    why = opened.why;
  }
  return { ok: false, why };
}

async function fetchOne<T>(
  session: Session,
  name: string,
  read: (value: unknown) => T | undefined,
): Promise<Fetched<T>> {
  try {
    return await fetchFile(session, name, read);
  } catch (error) {
    // A server that stumbles over one file must not keep the others back.
    if (isOfOneFile(error)) return { ok: false, why: 'missing' };
    throw error;
  }
}

async function readHeads(session: Session, names: readonly string[]): Promise<void> {
  const { ports } = session;
  const heads: KnownHead[] = [];
  let bad = session.state().quarantine;
  const passed = new Set<string>();
  for (const one of headsToRead(session.state(), names, ports.now(), ports.app)) {
    // The newest came first: what it replaces need not be read.
    if (passed.has(one.name)) continue;
    const fetched = await fetchOne(session, one.name, parseHead);
    if (fetched.ok) {
      heads.push({ ...one, head: fetched.value });
      if (fetched.value.prev) passed.add(fetched.value.prev);
      bad = bad.filter(({ name }) => name !== one.name);
    } else if (fetched.why !== 'missing') bad = quarantined(bad, { name: one.name, why: fetched.why }, ports);
  }
  const there = new Set(names);
  const kept = keptHeads([...session.state().heads, ...heads], there);
  const wanted = keptQuarantine(bad, kept, there);
  const { state } = session;
  if (
    heads.length === 0 &&
    kept.length === state().heads.length &&
    wanted.length === state().quarantine.length &&
    bad === state().quarantine
  )
    return;
  await session.commit(({ gone }) => ({
    heads: kept,
    quarantine: wanted,
    gone: [...new Set([...gone, ...kept.flatMap(({ head }) => head.gone)])]
      .filter((one) => one !== session.state().device)
      .sort(),
  }));
}

/** What no head names any more and no listing shows needs no remembering. */
function keptQuarantine(
  all: readonly Quarantined[],
  heads: readonly KnownHead[],
  listed: ReadonlySet<string>,
): readonly Quarantined[] {
  const named = new Set(heads.flatMap(chainOf));
  return all.filter(({ name }) => named.has(name) || listed.has(name));
}

type Fault = Pick<Quarantined, 'name' | 'why'>;

interface Segment {
  readonly name: string;
  readonly read: ReadSegment;
}

/** @returns names that are not there. */
async function readSegments(session: Session): Promise<readonly string[]> {
  const { ports } = session;
  const missing: string[] = [];
  const wanted = wantedSegments(session.state(), ports.now(), ports.app);
  let rest = wanted;
  while (rest.length > 0) {
    const now = rest.slice(0, AT_ONCE);
    const fetched = await Promise.all(
      now.map(async (name) => ({ name, file: await fetchOne(session, name, parseSegment) })),
    );
    missing.push(...fetched.flatMap(({ name, file }) => (!file.ok && file.why === 'missing' ? [name] : [])));
    await takeIn(
      session,
      fetched.flatMap(({ name, file }) => (file.ok ? [{ name, read: file.value }] : [])),
      fetched.flatMap(({ name, file }) => (!file.ok && file.why !== 'missing' ? [{ name, why: file.why }] : [])),
    );
    // A full state may have made others needless.
    const applied = new Set(session.state().applied);
    rest = rest.slice(AT_ONCE).filter((name) => !applied.has(name));
    ports.progress?.({ phase: 'reading', done: wanted.length - rest.length, total: wanted.length });
  }
  return missing;
}

/** Rows and the note that they were taken in: one transaction, so that neither is ever there without the other. */
async function takeIn(session: Session, segments: readonly Segment[], unusable: readonly Fault[]): Promise<void> {
  if (segments.length === 0 && unusable.length === 0) return;
  const sound = segments.map(({ name, read }) => ({ name, read, rows: read.rows.filter(isSound) }));
  const apply = sound.flatMap(({ rows }) => rows);
  await session.commit(
    (state, { changed, refused }) => {
      const not = new Set(refused);
      const faults = sound.flatMap(({ name, read, rows }): readonly Fault[] => {
        if (read.bad > 0 || rows.length < read.rows.length) return [{ name, why: 'content' }];
        return rows.some(({ id }) => not.has(id)) ? [{ name, why: 'rows' }] : [];
      });
      const faulty = new Set(faults.map(({ name }) => name));
      const done = sound.filter(({ name }) => !faulty.has(name));
      const applied = [...new Set([...state.applied, ...done.map(({ name }) => name)])];
      const all = [
        ...new Set([...applied, ...done.flatMap(({ name, read }) => coveredBy(state, applied, name, read))]),
      ];
      const here = new Set(all);
      const isErased = apply.some((row) => erases(row) && changed.includes(row.id));
      return {
        applied: prunedApplied({ ...state, applied: all }),
        quarantine: [...faults, ...unusable].reduce<readonly Quarantined[]>(
          (bad, one) => quarantined(bad, one, session.ports),
          state.quarantine.filter(({ name }) => !here.has(name)),
        ),
        ...(isErased ? { erase: true } : {}),
      };
    },
    { apply },
  );
}

/** A stamp that leaves no room to count on would stop every clock it reaches. */
const isSound = (row: Row): boolean => {
  const last = lastStamp(row);
  return last === '' || isCountable(last);
};

/** What a full state says it contains, once all of its pieces are here. Its own device's name for what it had is believed: the digests tell if it was wrong. */
function coveredBy(
  state: SyncState,
  applied: readonly string[],
  name: string,
  { covers }: ReadSegment,
): readonly string[] {
  if (covers.length === 0) return [];
  const here = new Set(applied);
  const writer = state.heads.find((one) => one.device === writerOf(name) && chainOf(one).includes(name));
  const base = writer ? chainOf(writer).slice(0, writer.head.base) : [];
  return base.length > 0 && base.every((one) => here.has(one)) ? covers : [];
}

async function noteMissing(session: Session, missing: readonly string[]): Promise<void> {
  const current = currentSegments(session.state());
  const lost = missing.filter((name) => current.has(name));
  if (lost.length === 0) return;
  await session.commit(({ quarantine }) => ({
    quarantine: lost.reduce((bad, name) => quarantined(bad, { name, why: 'missing' }, session.ports), quarantine),
  }));
}

/** Newest heads by device, for the account of what was known when the own head was published. */
export function knownHeads(state: SyncState): { readonly [device: string]: string } {
  return Object.fromEntries([...newestHeads(state.heads)].map(([device, { name }]) => [device, name]));
}
