import type { Language } from '@/lib/base/language';
import type { Result } from '@/lib/base/result';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { NewNote, Operation } from '@/lib/note/change';
import type { Kept } from '@/lib/note/note-store';
import type { Undo } from '@/lib/note/undo';
import { type MarginKey, marginWords } from '@/lib/words/margin-words';
import type { Surface } from './surface';

/** Writing notes from the page. What was done is said, with the way back; what was not done is told to the caller. */
export interface Doing {
  /** @param draft key of the draft that goes with it. @returns why it was not kept, or null. */
  create(note: NewNote, draft: string | undefined, said: MarginKey, vault?: string): Promise<Trouble | null>;
  change(
    id: string,
    operations: readonly Operation[],
    draft: string | undefined,
    said: MarginKey,
  ): Promise<Trouble | null>;
  /** The same, for whoever needs the answer. */
  changed(id: string, operations: readonly Operation[], said: MarginKey): Promise<Result<Kept, Trouble>>;
  keepBoth(id: string): Promise<Trouble | null>;
  /** Takes the last change back, as long as this page is open. */
  undo(): Promise<void>;
}

export function createDoing(options: {
  readonly surface: Pick<Surface, 'say'>;
  language(): Language;
  /** A trouble in words, where it is not shown in a form. */
  told(trouble: Trouble): string;
  onDone(): void;
}): Doing {
  const { surface } = options;
  let last: Undo | undefined;
  const words = (key: MarginKey) => marginWords(options.language())(key);
  const back = { name: () => words('undo'), run: () => void undo() };

  const done = (reply: Result<Kept, Trouble>, said: MarginKey): Trouble | null => {
    if (!reply.ok) return reply.error;
    last = reply.value.undo;
    surface.say({ text: () => words(said), actions: last.steps.length > 0 ? [back] : [] });
    options.onDone();
    return null;
  };
  const undo = async () => {
    const wanted = last;
    last = undefined;
    if (!wanted || wanted.steps.length === 0) return;
    const reply = await ask({ type: 'note.undo', undo: wanted });
    if (reply.ok) surface.say({ text: () => words('said.undone') });
    else {
      last = wanted;
      surface.say({
        text: () => options.told(reply.error),
        trouble: true,
        actions: [back],
      });
    }
    options.onDone();
  };

  return {
    create: async (note, draft, said, vault) => done(await ask({ type: 'note.create', note, draft, vault }), said),
    change: async (id, operations, draft, said) =>
      done(await ask({ type: 'note.change', id, operations: [...operations], draft }), said),
    async changed(id, operations, said) {
      const reply = await ask({ type: 'note.change', id, operations: [...operations] });
      done(reply, said);
      return reply;
    },
    async keepBoth(id) {
      const reply = await ask({ type: 'note.keep-both', id });
      options.onDone();
      return reply.ok ? null : reply.error;
    },
    undo,
  };
}
