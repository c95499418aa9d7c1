/** Sending what is new: frozen first, so that the very bytes are kept here before the server sees them; then stored, then named in a head. */
import { deltaOf } from '@/lib/note/delta';
import { lastStamp, type Row } from '@/lib/note/row';
import type { Waiting } from '@/lib/note/sync-store';
import { BlobTrouble, putSurely } from './blob-store';
import { cut, type File } from './cut';
import type { Head } from './log';
import { headName, logName, logTail, parseHeadName } from './names';
import { chainOf, deletable, isTold, MOST_PLANNED, nacksOf, needsBase, newestHeads, saysOf, seenOf } from './plan';
import { knownHeads } from './pull';
import type { Session } from './session';
import type { Published, SyncState } from './state';

const BATCH = 500;

/** @param listed names under `heads/` as they were when this sync began. */
export async function push(session: Session, listed: readonly string[]): Promise<void> {
  await freeze(session);
  await storeFrozen(session);
  await publish(session);
  await cleanUp(session, listed);
}

async function freeze(session: Session): Promise<void> {
  if (needsBase(session.state(), session.ports.now())) await freezeBase(session);
  else await freezeNew(session);
}

async function freezeNew(session: Session): Promise<void> {
  const { store } = session.ports;
  const { entries, rows } = await store.waiting();
  if (entries.length === 0) return;
  const what = new Map<string, string[]>();
  for (const entry of entries) what.set(entry.id, [...(what.get(entry.id) ?? []), ...entry.what]);
  const deltas = rows.map((row) => deltaOf(row, what.get(row.id) ?? []));
  const { files, seq } = await cutUp(session, deltas, { base: false, covers: [] });
  const frozen = new Map(deltas.map((delta) => [delta.id, delta]));
  const isErased = deltas.some(({ p }) => p !== undefined);
  await session.commit(
    (state) => ({ seq, chain: [...state.chain, ...pieces(files)], ...(isErased ? { erase: true } : {}) }),
    { freeze: { files, entries, rows: frozen } },
  );
}

async function freezeBase(session: Session): Promise<void> {
  const { store, now } = session.ports;
  const { last } = await store.held();
  const { entries } = await store.waiting();
  const known = new Set(entries.map(({ id }) => id));
  // What can still change under way: what waits, and what was written since.
  const recent = new Map<string, Row>();
  async function* batches() {
    let after = '';
    for (;;) {
      const rows = await store.rows(after, BATCH);
      if (rows.length === 0) return;
      for (const row of rows) if (known.has(row.id) || lastStamp(row) > last) recent.set(row.id, row);
      yield rows;
      after = rows.at(-1)?.id ?? after;
    }
  }
  const covers = coversOf(session.state());
  const { files, seq } = await cutUp(session, batches(), { base: true, covers });
  await session.commit((state) => based(state, { files, seq, now: now() }), {
    freeze: { files, entries: readOnly(entries, recent), rows: recent },
  });
}

/** Entries of rows that were there to be read; one that is damaged goes on waiting. */
const readOnly = (entries: readonly Waiting[], rows: ReadonlyMap<string, Row>): readonly Waiting[] =>
  entries.filter(({ id }) => rows.has(id));

const coversOf = (state: SyncState): readonly string[] => {
  const applied = new Set(state.applied);
  return [...newestHeads(state.heads).values()].flatMap(chainOf).filter((name) => applied.has(name));
};

const pieces = (files: readonly File[]) =>
  files.map(({ name, bytes }) => ({ name, size: bytes.length, stored: false }));

interface Based {
  readonly files: readonly File[];
  readonly seq: number;
  readonly now: number;
}

/** The state with a new full state. The chain before it is kept for one more; after an erasure or a new key it goes as well. */
function based(state: SyncState, { files, seq, now }: Based): Partial<SyncState> {
  const before = state.chain.map(({ name }) => name);
  const isFinal = state.erase || state.rebase === 'key';
  const leaving = isFinal ? [...state.former, ...before] : state.former;
  return {
    seq,
    chain: pieces(files),
    base: files.length,
    former: isFinal ? [] : before,
    doomed: [...state.doomed, ...leaving.map((name) => ({ name, since: now }))],
    rebase: '',
    erase: false,
    basedAt: now,
  };
}

async function cutUp(
  session: Session,
  rows: readonly Row[] | AsyncIterable<readonly Row[]>,
  { base, covers }: { readonly base: boolean; readonly covers: readonly string[] },
): Promise<{ readonly files: readonly File[]; readonly seq: number }> {
  const { cipher, random } = session.ports;
  const { device } = session.state();
  let { seq } = session.state();
  async function* once() {
    yield rows as readonly Row[];
  }
  const files = await cut(Symbol.asyncIterator in rows ? rows : once(), {
    device,
    base,
    covers,
    newName: () => logName(device, ++seq, random),
    seal: (name, value) => cipher.seal(name, value),
  });
  return { files, seq };
}

async function storeFrozen(session: Session): Promise<void> {
  const { store, progress } = session.ports;
  const left = session.state().chain.filter(({ stored }) => !stored);
  let done = 0;
  for (const { name } of left) {
    const bytes = await store.file(name);
    if (!bytes) {
      // Its bytes are gone from this device: what it held is in the rows, and goes out with all of them.
      await session.commit({ rebase: 'bytes' });
      return freezeBase(session).then(() => storeFrozen(session));
    }
    await putUnlocked(session, name, bytes, { rebase: 'locked' });
    await session.commit(({ chain }) => ({
      chain: chain.map((piece) => (piece.name === name ? { ...piece, stored: true } : piece)),
    }));
    progress?.({ phase: 'writing', done: ++done, total: left.length });
  }
}

/** A server can leave a lock on a name for ever: the second time it is met, the next run goes on under new names. */
async function putUnlocked(
  session: Session,
  name: string,
  bytes: Uint8Array,
  instead: Partial<SyncState>,
): Promise<void> {
  try {
    await putSurely(session.ports.blobs, name, bytes);
  } catch (error) {
    const isLocked = error instanceof BlobTrouble && error.code === 'locked';
    if (isLocked && session.state().failure?.code === 'locked') await session.commit(instead);
    throw error;
  }
}

async function publish(session: Session): Promise<void> {
  const { store, now } = session.ports;
  const held = await store.held();
  const state = session.state();
  const says = saysOf(state);
  const digest = held.waiting === 0 ? held.digest : null;
  const aside = JSON.stringify([digest, seenOf(state)]);
  if (isTold(state, says, aside, now())) return;
  const reusable = state.pending?.says === says && state.pending.aside === aside;
  if (!reusable) await planHead(session, { says, aside, digest });
  const { pending } = session.state();
  if (!pending) return;
  await putUnlocked(session, pending.name, pending.bytes, { pending: null });
  await session.commit((before) => ({
    pending: null,
    published: pending,
    formerHead: before.published?.name ?? null,
    missed: 0,
  }));
}

async function planHead(
  session: Session,
  { says, aside, digest }: Pick<Published, 'says' | 'aside'> & { readonly digest: string | null },
): Promise<void> {
  const { cipher, random, now, app, recipient } = session.ports;
  const state = session.state();
  const seq = state.seq + 1;
  const name = headName(state.device, seq, random);
  const at = now();
  const head: Head = {
    v: 1,
    prev: state.published?.name ?? null,
    chain: state.chain.map((piece) => logTail(piece.name)),
    base: state.base,
    seen: { ...seenOf(state) },
    digest,
    nacks: [...nacksOf(state)],
    gone: [...state.gone],
    label: state.label,
    app,
    at,
    ...(recipient ? { recipient } : {}),
  };
  const bytes = await cipher.seal(name, head);
  // Planned before it is written: an own head that was never planned gives a copy of this profile away.
  await session.commit({
    seq,
    planned: [...state.planned, name].slice(-MOST_PLANNED),
    pending: { name, bytes, says, aside, at, knew: knownHeads(state) },
  });
}

/** Deletes own files that nobody needs. What does not succeed is tried again next time. */
async function cleanUp(session: Session, listed: readonly string[]): Promise<void> {
  const { state } = session;
  if (!state().published || state().rebase !== '') return;
  const published = state().published?.name ?? '';
  // The head before stays until the newest was seen in a listing: a shorter list is what every idle sync of all devices pays for.
  const kept = new Set([published, ...(listed.includes(published) ? [] : [state().formerHead])]);
  const own = new Set(state().planned);
  await dropAll(
    session,
    listed.filter((name) => own.has(name) && !kept.has(name)),
  );
  const gone = await dropAll(session, deletable(state(), session.ports.now()));
  if (gone.length > 0)
    await session.commit(({ doomed }) => ({ doomed: doomed.filter(({ name }) => !gone.includes(name)) }), {
      drop: gone,
    });
  await strikeOff(session, listed);
}

/** Files of a device that a person has struck off, once all it had is in the own full state. */
async function strikeOff(session: Session, listed: readonly string[]): Promise<void> {
  const { strike, heads, applied } = session.state();
  if (strike.length === 0) return;
  const here = new Set(applied);
  const theirs = heads.filter(({ device }) => strike.includes(device));
  if (!theirs.flatMap(chainOf).every((name) => here.has(name))) return;
  const listedHeads = listed.filter((name) => strike.includes(parseHeadName(name)?.device ?? ''));
  const wanted = [...listedHeads, ...theirs.flatMap(chainOf)];
  const gone = await dropAll(session, wanted);
  if (gone.length < wanted.length) return;
  await session.commit({ strike: [], heads: heads.filter(({ device }) => !strike.includes(device)) });
}

async function dropAll(session: Session, names: readonly string[]): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const name of names) {
    try {
      await session.ports.blobs.del(name);
      gone.push(name);
    } catch (error) {
      if (!(error instanceof BlobTrouble)) throw error;
      return gone;
    }
  }
  return gone;
}
