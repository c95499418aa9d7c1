import type { Result } from '@/lib/base/result';
import { mergeRows, sameRow } from '@/lib/note/merge';
import type { Incoming, StoreTrouble, TakenIn } from '@/lib/note/note-store';
import { reconcile } from '@/lib/note/reconcile';
import { lastStamp } from '@/lib/note/row';
import { isCountable } from '@/lib/note/stamp';
import { Refusal } from './trouble';
import type { Done, Pen } from './write-notes';

/** Rows per transaction: some tens of milliseconds, so that others get their turn and progress can be shown. */
const BATCH = 200;

type Outcome = 'added' | 'changed' | 'unchanged' | 'refused';
type WriteBatch = <T>(step: (pen: Pen) => Promise<T>) => Promise<Result<Done<T>, StoreTrouble>>;

/** Merges rows batch by batch. Merging is idempotent, so a run that stopped half-way is simply run again. */
export async function takeInRows(
  write: WriteBatch,
  rows: readonly Incoming[],
  progress: (done: number) => void,
): Promise<TakenIn> {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const done = await write(async (pen) => {
      const outcomes: Outcome[] = [];
      for (const one of batch) outcomes.push(await takeIn(pen, one));
      return outcomes;
    });
    if (!done.ok) return { ...counts, trouble: done.error };
    for (const outcome of done.value.value) counts[outcome]++;
    progress(from + batch.length);
  }
  return counts;
}

async function takeIn(pen: Pen, { row, foreign, vault }: Incoming): Promise<Outcome> {
  const last = lastStamp(row);
  if (last !== '' && !isCountable(last)) return 'refused';
  let before: Awaited<ReturnType<Pen['read']>>;
  try {
    before = await pen.read(row.id);
  } catch (error) {
    // One damaged row must not keep the others out.
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
  // Merged with itself a row takes the form in which rows are compared.
  const after = foreign ? reconcile(before, row) : mergeRows(before ?? row, row);
  if (before && sameRow(before, after)) return 'unchanged';
  if (!before && vault) pen.settle(row.id, vault);
  await pen.put(before, after);
  return before ? 'changed' : 'added';
}
