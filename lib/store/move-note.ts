/** A note from one vault into another. */
import { changeRow } from '@/lib/note/change';
import { DOSSIER } from '@/lib/note/dossier';
import { movedRow } from '@/lib/note/move';
import type { Note } from '@/lib/note/note';
import type { Row } from '@/lib/note/row';
import type { LacunaDatabase } from './database';
import { noteIn } from './note-record';
import { Refusal } from './trouble';
import type { Pen } from './write-notes';

export interface Move {
  readonly id: string;
  /** Empty for the person's own. */
  readonly vault: string;
  readonly newId: string;
}

/**
 * To be called in a writing step.
 *
 * @throws Refusal `not-found`; `refused` for a note that is not live, has versions nobody has decided between, or stands there.
 */
export async function moveNote(database: LacunaDatabase, pen: Pen, { id, vault, newId }: Move): Promise<Note> {
  const before = await pen.read(id);
  if (before?.k !== 'note') throw new Refusal({ code: 'not-found' });
  const slot = (await database.notes.get(id))?.slot ?? '';
  const note = noteIn(slot, before);
  if (note.state !== 'live' || slot === vault) throw new Refusal({ code: 'refused', detail: 'vault' });
  if (note.bodies.length > 1 || note.anchors.length > 1) throw new Refusal({ code: 'refused', detail: 'conflict' });
  const after = movedRow(before, newId, pen.tick());
  pen.settle(newId, vault);
  await pen.put(undefined, after);
  await pen.put(before, changeRow(before, { type: 'delete' }, pen.tick()));
  await follow(database, pen, id, newId);
  return noteIn(vault, after);
}

/** Dossiers name notes by their ids. */
async function follow({ notes }: LacunaDatabase, pen: Pen, id: string, newId: string): Promise<void> {
  const isMeant = (value: unknown): value is { readonly ref: string } =>
    typeof value === 'object' && value !== null && 'ref' in value && value.ref === id;
  for (const record of await notes.where('kind').equals(DOSSIER).toArray()) {
    const fields = Object.entries((record.row as Partial<Row> | null)?.f ?? {});
    if (!fields.some(([, [value]]) => isMeant(value))) continue;
    const before = await pen.read(record.id);
    if (!before) continue;
    const stamp = pen.tick();
    const changed = Object.entries(before.f).map(([field, [value, at]]) =>
      isMeant(value) ? [field, [{ ...value, ref: newId }, stamp]] : [field, [value, at]],
    );
    await pen.put(before, { ...before, f: Object.fromEntries(changed) });
  }
}
