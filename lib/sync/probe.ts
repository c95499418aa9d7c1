/** Tries a folder before a vault is made in it: everything that syncing will ask of it, once. */
import type { RandomBytes } from '@/lib/note/stamp';
import { type BlobCode, type BlobStore, BlobTrouble, type Place, sameBytes } from './blob-store';
import { headName, newVault, word } from './names';

export const PROBE_STEPS = ['reach', 'write', 'read', 'list', 'missing', 'delete'] as const;

/** A step as it went; after the first that failed there are no more. */
export interface ProbeStep {
  /**
   * `reach`: the folder answers. `write`, `read`, `list`, `delete`: a small file was. `missing`: a file that is not there is
   * said not to be there, which some web servers do not.
   */
  readonly step: (typeof PROBE_STEPS)[number];
  readonly trouble: { readonly code: BlobCode; readonly status?: number | undefined } | null;
}

/** Leaves nothing behind where the server lets it delete. */
export async function probePlace(place: Place, random: RandomBytes): Promise<readonly ProbeStep[]> {
  const vault = newVault(random);
  const blobs = place.vault(vault);
  const name = headName(word(random, 8), 0, random);
  const bytes = random(1000);
  const steps: ProbeStep[] = [];
  for (const step of PROBE_STEPS) {
    const trouble = await troubleOf(() => tryStep(step, { blobs, place, name, bytes, random }));
    steps.push({ step, trouble });
    if (trouble) break;
  }
  // Whatever can be taken away again is; the answer was given above.
  await troubleOf(() => blobs.del(name));
  await troubleOf(() => place.dropEmpty(vault));
  return steps;
}

interface Trial {
  readonly blobs: BlobStore;
  readonly place: Place;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly random: RandomBytes;
}

async function tryStep(step: ProbeStep['step'], { blobs, place, name, bytes, random }: Trial): Promise<void> {
  const must = (holds: boolean) => {
    if (!holds) throw new BlobTrouble('not-kept');
  };
  switch (step) {
    case 'reach':
      await place.vault('').list('root');
      return;
    case 'write':
      return blobs.put(name, bytes);
    case 'read':
      return must(sameBytes(await blobs.get(name), bytes));
    case 'list':
      return must((await blobs.list('heads')).includes(name));
    case 'missing':
      return must((await blobs.get(headName(word(random, 8), 1, random))) === null);
    case 'delete':
      await blobs.del(name);
      return must(!(await blobs.list('heads')).includes(name));
  }
}

async function troubleOf(step: () => Promise<void>): Promise<ProbeStep['trouble']> {
  try {
    await step();
    return null;
  } catch (error) {
    if (!(error instanceof BlobTrouble)) throw error;
    return { code: error.code, ...(error.status === undefined ? {} : { status: error.status }) };
  }
}
