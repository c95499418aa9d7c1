/** The dossiers in the database, beside the notes: the same rows, clock and outbox. */
import type { Result } from '@/lib/base/result';
import { changeDossier, dossierOperationSchema, newDossierRow, newDossierSchema } from '@/lib/note/change-dossier';
import { DOSSIER, type Dossier, dossierOf } from '@/lib/note/dossier';
import type { DossierStore } from '@/lib/note/dossier-store';
import type { StoreTrouble } from '@/lib/note/note-store';
import type { Row } from '@/lib/note/row';
import type { LacunaDatabase, NoteRecord } from './database';
import { rowOf } from './note-record';
import { asResult, checked, Refusal } from './trouble';
import { createWriter, type Pen, type Surroundings } from './write-notes';

/** Opens nothing yet: the first question or change does. */
export function createDossierStore(database: LacunaDatabase, surroundings: Surroundings): DossierStore {
  const write = createWriter(database, surroundings);
  const { now, newId } = surroundings;

  function kept(
    step: (pen: Pen) => Promise<readonly [before: Row | undefined, after: Row]>,
  ): Promise<Result<Dossier, StoreTrouble>> {
    return asResult(async () => {
      const done = await write(async (pen) => {
        const [before, after] = await step(pen);
        await pen.put(before, after);
        return read(after);
      });
      return done.value;
    });
  }
  const all = async (): Promise<readonly Dossier[]> =>
    (await database.notes.where('kind').equals(DOSSIER).toArray()).flatMap((record) => dossierIn(record) ?? []);

  return {
    create: (dossier) =>
      kept(async (pen) => {
        const sound = checked(newDossierSchema, dossier);
        return [undefined, newDossierRow(newId(), sound, { stamp: pen.tick(), created: now(), newId })];
      }),
    change: (id, operations) =>
      kept(async (pen) => {
        const before = await pen.read(id);
        if (before?.k !== DOSSIER) throw new Refusal({ code: 'not-found' });
        let after = before;
        for (const operation of operations) {
          const next = changeDossier(after, checked(dossierOperationSchema, operation), pen.tick(), newId);
          if (!next) throw new Refusal({ code: 'refused', detail: 'items' });
          after = next;
        }
        return [before, after];
      }),
    get: (id) =>
      asResult(async () => {
        const record = await database.notes.get(id);
        if (record?.kind !== DOSSIER) throw new Refusal({ code: 'not-found' });
        const dossier = dossierIn(record);
        if (!dossier) throw new Refusal({ code: 'damaged' });
        return dossier;
      }),
    list: (state = 'live') =>
      asResult(async () =>
        [...(await all())].filter((one) => one.state === state).sort((a, b) => b.modified - a.modified),
      ),
  };
}

const dossierIn = (record: NoteRecord): Dossier | undefined => {
  const row = rowOf(record);
  return row && dossierOf(row);
};

function read(row: Row): Dossier {
  const dossier = dossierOf(row);
  if (!dossier) throw new Refusal({ code: 'damaged' });
  return dossier;
}
