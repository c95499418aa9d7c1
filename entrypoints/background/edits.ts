import type { LText } from '@/lib/base/language';
import { fieldOf } from '@/lib/gap/edit';
import type { OwnText, Request } from '@/lib/message/protocol';
import { Refusal } from '@/lib/message/serve';
import type { LacunaDatabase } from '@/lib/store/database';
import { dropEdit, listEdits, putEdit, settleEdit } from '@/lib/store/edits';
import type { LibraryHolder } from './library';
import { libraryChanged } from './packs';

type Asked<T extends Request['type']> = Omit<Extract<Request, { type: T }>, 'type'>;

/** @throws Refusal `record-missing` when no installed file has this gap. */
export async function putOwnText(
  database: LacunaDatabase,
  holder: LibraryHolder,
  { entity, field, text, seen }: Asked<'edit.put'>,
): Promise<void> {
  // A file that was renewed while the person was writing becomes a conflict to settle, not a silent win of either side.
  const baseOf = (upstream: unknown) => (textIn(upstream) === seen ? upstream : seen && { text: seen, status: 'own' });
  if (!(await putEdit(database, { entity, field }, { text, status: 'own' }, baseOf)))
    throw new Refusal('record-missing');
  await libraryChanged(holder);
}

export async function dropOwnText(
  database: LacunaDatabase,
  holder: LibraryHolder,
  { entity, field }: Asked<'edit.drop'>,
): Promise<void> {
  await dropEdit(database, { entity, field });
  await libraryChanged(holder);
}

export async function settleOwnText(
  database: LacunaDatabase,
  holder: LibraryHolder,
  { entity, field, keep }: Asked<'edit.settle'>,
): Promise<void> {
  await settleEdit(database, { entity, field }, keep);
  await libraryChanged(holder);
}

/** For the options: texts only, those to be settled first. */
export async function ownTexts(database: LacunaDatabase): Promise<readonly OwnText[]> {
  const texts = (await listEdits(database)).flatMap(({ entity, field, state, base, mine, theirs, record }) => {
    const text = textIn(mine);
    if (text === null) return [];
    const title = record ? (fieldOf(record, 'title') as LText | null) : null;
    return [
      { entity, field, state, base: textIn(base), mine: text, theirs: textIn(theirs), ...(title ? { title } : {}) },
    ];
  });
  const order = ['conflict', 'retired', 'absent', 'shown'];
  return texts.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.entity.localeCompare(b.entity));
}

/** The words of a rendering, or null where there is none. */
function textIn(rendering: unknown): string | null {
  if (typeof rendering !== 'object' || rendering === null || !('text' in rendering)) return null;
  return typeof rendering.text === 'string' ? rendering.text : null;
}
