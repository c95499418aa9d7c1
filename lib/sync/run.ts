/**
 * One sync of one vault, from listing to tidying up. Whatever stops it, wherever: what was kept holds, and the next run goes
 * on from there. One at a time, which the caller sees to.
 */
import { BlobTrouble } from './blob-store';
import { audit, faceCopies, faceDifferences, faceFolder, faceLostHeads, faceNacks, unknownKeys } from './heal';
import { pull } from './pull';
import { push } from './push';
import { openSession, type Ports, type Session } from './session';
import type { Failure, Halt, SyncState } from './state';

export interface SyncRun {
  readonly state: SyncState;
  /** Ids of rows that others changed. */
  readonly changed: readonly string[];
  /** Why it did not come to an end; the state says when to try again. */
  readonly failure: Failure | null;
}

/** @throws whatever is no trouble of the place: a full or closed database, or a bug. */
export async function syncOnce(ports: Ports, start: SyncState): Promise<SyncRun> {
  const session = openSession(ports, start);
  try {
    await session.commit({ triedAt: ports.now() });
    await steps(session);
    await session.commit({ failure: null, successAt: ports.now(), clockOff: ports.clockOff?.() ?? 0 });
  } catch (error) {
    if (!(error instanceof BlobTrouble)) throw error;
    await session.commit((state) => ({ failure: failureAfter(state.failure, error, ports) }));
  }
  return { state: session.state(), changed: [...session.changed], failure: session.state().failure };
}

async function steps(session: Session): Promise<void> {
  const listed = await session.ports.blobs.list('heads');
  await faceCopies(session, listed);
  const halt = await faceFolder(session, listed);
  await setHalt(session, halt);
  if (halt) return;
  const names = await pull(session, listed);
  // A head that was just read can say that this device was struck off.
  await faceCopies(session, names);
  // The own head was not there, once: until that is clear, nothing is written.
  if (session.state().missed > 0) return;
  await faceLostHeads(session, names);
  const newKeys = await unknownKeys(session);
  if (newKeys.length > 0) {
    await session.commit({ newKeys });
    return setHalt(session, 'new-key');
  }
  await faceNacks(session);
  await audit(session);
  await faceDifferences(session);
  await push(session, names);
}

async function setHalt(session: Session, halted: Halt | null): Promise<void> {
  if (session.state().halted !== halted) await session.commit({ halted, ...(halted ? {} : { newKeys: [] }) });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When to try again: as the server asks, else after a minute, two, four … up to an hour, a little apart from the others of an office. */
export function failureAfter(
  before: Failure | null,
  trouble: BlobTrouble,
  { now, random }: Pick<Ports, 'now' | 'random'>,
): Failure {
  const at = now();
  const again = before?.code === trouble.code ? before : null;
  const count = (again?.count ?? 0) + 1;
  const [jitter = 0] = random(1);
  const wait = Math.min(trouble.wait ?? Math.min(HOUR, MINUTE * 2 ** (count - 1)) * (0.75 + jitter / 512), 24 * HOUR);
  return {
    code: trouble.code,
    ...(trouble.status === undefined ? {} : { status: trouble.status }),
    since: again?.since ?? at,
    count,
    // A password is never tried a second time: servers answer that by locking everybody out.
    until: trouble.code === 'unauthorised' ? null : at + wait,
  };
}
