/** Writing rows: row, outbox and clock in one transaction, so that after a crash there is either all of it or nothing. */
import { digestAfter } from '@/lib/note/digest';
import { sameRow } from '@/lib/note/merge';
import { changedParts, partsOf } from '@/lib/note/parts';
import { lastStamp, type Row } from '@/lib/note/row';
import {
  laterStamp,
  type Mark,
  newDevice,
  newSession,
  nextStamp,
  type RandomBytes,
  type Stamp,
} from '@/lib/note/stamp';
import type { ClockRow, LacunaDatabase } from './database';
import { recordIn, rowOf } from './note-record';
import { showEdits } from './show-edits';
import { Refusal } from './trouble';

/** What the store takes from outside, so that tests can set it. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly newId: () => string;
}

/** What a writing step is handed. */
export interface Pen {
  /** The next stamp; each call gives a later one. */
  readonly tick: () => Stamp;
  readonly read: (id: string) => Promise<Row | undefined>;
  /**
   * Keeps the row if it differs from what was read.
   *
   * @param beside a row in whose vault a new one is to stand; without it, the person's own.
   */
  readonly put: (before: Row | undefined, after: Row, beside?: string) => Promise<void>;
  /** Where a row that is not there yet is to stand; one that is there stays in its vault. */
  readonly settle: (id: string, slot: string) => void;
  /** Which parts of a row no other device has been sent yet. */
  readonly unsent: (id: string) => Promise<ReadonlySet<string>>;
  readonly dropDraft: (key: string) => Promise<void>;
}

/** A step as it went: what it gave, the rows it wrote, and the number of the transaction. */
export interface Done<T> {
  readonly value: T;
  readonly written: readonly Row[];
  readonly revision: number;
}

/** Runs a step with a pen in one transaction. */
export type Write = <T>(step: (pen: Pen) => Promise<T>) => Promise<Done<T>>;

export function createWriter(database: LacunaDatabase, { now, random }: Surroundings): Write {
  // Made anew at each start and never stored: two copies of a profile must not stamp alike.
  const session = newSession(random);
  const { notes, outbox, meta, drafts, digests, edits } = database;
  return (step) =>
    database.transaction('rw', [notes, outbox, meta, drafts, digests, edits], async () => {
      const clock = (await meta.get('clock')) ?? { k: 'clock', device: newDevice(random), last: '', revision: 0 };
      const mark: Mark = { device: clock.device, session };
      const written: Row[] = [];
      const slots = new Map<string, string>();
      let last = clock.last;
      const value = await step({
        tick() {
          last = nextStamp(last, now(), mark);
          return last;
        },
        async read(id) {
          const found = await readRow(database, id);
          slots.set(id, found?.slot ?? '');
          return found?.row;
        },
        async put(before, after, beside = after.id) {
          if (before && sameRow(before, after)) return;
          const slot = slots.get(beside) ?? '';
          await notes.put(recordIn(slot, after));
          await queue(database, before, after, slot);
          await followDigest(database, slot, before, after);
          await showEdits(database, after);
          last = laterStamp(last, lastStamp(after));
          written.push(after);
        },
        settle: (id, slot) => {
          if ((slots.get(id) ?? '') === '') slots.set(id, slot);
        },
        unsent: async (id) => new Set((await outbox.where('id').equals(id).toArray()).flatMap(({ what }) => what)),
        dropDraft: (key) => drafts.delete(key),
      });
      // A change of a dossier leaves the index of the notes' words true.
      const revision = clock.revision + (written.some(({ k }) => k === 'note') ? 1 : 0);
      const next: ClockRow = { ...clock, last, revision };
      if (written.length > 0) await meta.put(next);
      return { value, written, revision };
    });
}

/** What was replaced before anyone was sent it needs no sending: of each row one entry waits, with what holds now. */
async function queue({ outbox }: LacunaDatabase, before: Row | undefined, after: Row, slot: string): Promise<void> {
  const present = new Set(partsOf(after));
  const of = outbox.where('id').equals(after.id);
  const waiting = before ? (await of.toArray()).flatMap(({ what }) => what) : [];
  const what = [...new Set([...waiting, ...changedParts(before, after)])].filter((part) => present.has(part));
  if (waiting.length > 0) await of.delete();
  if (what.length > 0) await outbox.add({ id: after.id, what, slot });
}

/** @throws Refusal for a row that is there and cannot be read: it must not be written over. */
async function readRow(
  { notes }: LacunaDatabase,
  id: string,
): Promise<{ readonly row: Row; readonly slot: string } | undefined> {
  const record = await notes.get(id);
  if (!record) return undefined;
  const row = rowOf(record);
  if (!row) throw new Refusal({ code: 'damaged' });
  return { row, slot: record.slot ?? '' };
}

/** Only a vault that is joined has a fingerprint to follow the change. */
async function followDigest(
  { digests }: LacunaDatabase,
  slot: string,
  before: Row | undefined,
  after: Row,
): Promise<void> {
  const held = await digests.get(slot);
  if (held) await digests.put({ slot, digest: digestAfter(held.digest, before, after) });
}
