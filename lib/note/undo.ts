/** Taking a change back: by a further change, because nothing that was written is ever rewound. */
import * as z from 'zod/mini';
import { type Operation, operationSchema } from './change';
import { noteOf, standingOf } from './note';
import { changedParts, partsOf } from './parts';
import { headsOf, own, type Row } from './row';
import type { Stamp } from './stamp';

/** What takes a change back, each step with the part of the row that must still be as the change left it. */
export const undoSchema = z.strictObject({
  id: z.string().check(z.maxLength(200)),
  steps: z.array(z.strictObject({ part: z.string(), operation: operationSchema })),
});
export type Undo = z.infer<typeof undoSchema>;

/** How to take back what lies between two states of a row. Purging cannot be taken back and gives no steps. */
export function undoOf(before: Row | undefined, after: Row): Undo {
  if (after.p && after.p.length > (before?.p?.length ?? 0)) return { id: after.id, steps: [] };
  const parts = changedParts(before, after);
  if (!before)
    return { id: after.id, steps: parts.slice(0, 1).map((part) => ({ part, operation: { type: 'delete' } })) };
  const steps = parts.flatMap((part) => {
    const operation = inverse(part, before);
    return operation ? [{ part, operation }] : [];
  });
  const standing = standingBack(
    before,
    after,
    steps.some(({ part }) => part.startsWith('x:')),
  );
  const part = parts.find((one) => one.startsWith('d@')) ?? parts.at(-1);
  // Last, because a deletion covers only the versions that are there when it is made.
  return { id: after.id, steps: standing && part ? [...steps, { part, operation: standing }] : steps };
}

/** A text written over a deleted note brought it back, and taking the text back would too. */
function standingBack(before: Row, after: Row, isTextBack: boolean): Operation | undefined {
  const [was, is] = [standingOf(before).state, standingOf(after).state];
  if (was === 'deleted') return is !== 'deleted' || isTextBack ? { type: 'delete' } : undefined;
  return is === 'deleted' ? { type: 'restore' } : undefined;
}

function inverse(part: string, before: Row): Operation | undefined {
  const stamp = part.slice(part.lastIndexOf('@') + 1);
  const name = part.slice(2, part.lastIndexOf('@'));
  switch (part[0]) {
    case 'f':
      return setBack(name, before);
    case 't':
      return { type: 'tag', tag: name, on: own(before.t, name)?.[0] === 1 };
    case 'x':
      return textBack(name, before, stamp);
  }
  return undefined;
}

function setBack(field: string, before: Row): Operation | undefined {
  const fields = { [field]: own(before.f, field)?.[0] ?? null };
  const parsed = operationSchema.safeParse({ type: 'set', fields });
  return parsed.success ? parsed.data : undefined;
}

function textBack(text: string, before: Row, stamp: Stamp): Operation | undefined {
  const former = noteOf(before);
  if (text === 'body') return { type: 'write', body: former.body, seen: [stamp] };
  return text === 'anchor' ? { type: 'attach', anchor: former.anchor ?? null, seen: [stamp] } : undefined;
}

/** The steps that still apply: what was changed again since is left as it is. */
export function stepsFor(row: Row, { steps }: Undo): readonly Operation[] {
  const parts = new Set(partsOf(row));
  return steps.flatMap(({ part, operation }) => (parts.has(part) && !isReplaced(row, part) ? [operation] : []));
}

function isReplaced(row: Row, part: string): boolean {
  if (!part.startsWith('x:')) return false;
  const at = part.lastIndexOf('@');
  return !headsOf(row, part.slice(2, at)).includes(part.slice(at + 1));
}
