/** Rows into sealed files of a size that every server takes. */
import { halves } from '@/lib/note/delta';
import type { Row } from '@/lib/note/row';
import { type LogSegment, opsOf } from './log';

/** Some servers refuse more than 1 MB; a piece that must be sent again should not be large either. */
export const MOST_BYTES = 512 * 1024;
/** Units of JSON that are surely less than that when packed, for anything people write. */
const MOST_UNITS = 1_000_000;

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CutOptions {
  readonly device: string;
  readonly base: boolean;
  readonly covers: readonly string[];
  readonly newName: () => string;
  readonly seal: (name: string, value: unknown) => Promise<Uint8Array>;
  readonly progress?: (done: number) => void;
}

/** Sealed segments in the order of rows. Rows that do not share a file are still merged alone: nothing depends on the borders. */
export async function cut(batches: AsyncIterable<readonly Row[]>, options: CutOptions): Promise<readonly File[]> {
  const files: File[] = [];
  let group: Row[] = [];
  let units = 0;
  let done = 0;
  const close = async (isLast: boolean) => {
    if (group.length === 0 && !(isLast && (files.length === 0 || options.covers.length > 0))) return;
    files.push(...(await sealed(group, options, isLast ? options.covers : [])));
    done += group.length;
    options.progress?.(done);
    group = [];
    units = 0;
  };
  for await (const batch of batches) {
    for (const row of batch) {
      const size = JSON.stringify(row).length;
      if (units + size > MOST_UNITS) await close(false);
      group.push(row);
      units += size;
    }
  }
  await close(true);
  return files;
}

async function sealed(rows: readonly Row[], options: CutOptions, covers: readonly string[]): Promise<readonly File[]> {
  const { device, base, newName, seal } = options;
  const name = newName();
  const segment: LogSegment = { v: 1, dev: device, base, ops: opsOf(rows), ...(covers.length > 0 ? { covers } : {}) };
  const bytes = await seal(name, segment);
  const parts = bytes.length > MOST_BYTES ? inTwo(rows) : undefined;
  if (!parts) return [{ name, bytes }];
  return [...(await sealed(parts[0], options, [])), ...(await sealed(parts[1], options, covers))];
}

function inTwo(rows: readonly Row[]): readonly [readonly Row[], readonly Row[]] | undefined {
  const [only] = rows;
  if (!only) return undefined;
  if (rows.length > 1) {
    const middle = Math.ceil(rows.length / 2);
    return [rows.slice(0, middle), rows.slice(middle)];
  }
  const cutRow = halves(only);
  return cutRow && [[cutRow[0]], [cutRow[1]]];
}
