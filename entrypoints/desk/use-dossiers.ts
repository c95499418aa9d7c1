import { useEffect, useRef, useState } from 'preact/hooks';
import type { Collecting } from '@/components/desk/collecting';
import type { DossierActions } from '@/components/desk/DossierColumn';
import type { Language } from '@/lib/base/language';
import type { DossierLine, DossierView } from '@/lib/message/desk-messages';
import type { Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';
import type { DossierOperation, NewItem } from '@/lib/note/change-dossier';
import { deskWords } from '@/lib/words/desk-words';

export interface DossiersView {
  readonly lines: readonly DossierLine[];
  readonly deleted: readonly DossierLine[];
  readonly open: DossierView | undefined;
  /** Items taken out last. */
  readonly removed: readonly string[];
  /** The last thing that could not be kept. */
  readonly trouble: Trouble | undefined;
  readonly actions: DossierActions;
  readonly collecting: Collecting;
  /** One change of the open dossier. */
  change(operation: DossierOperation): void;
}

/** The person's dossiers. Changes are sent one after the other, so that each begins from what the one before left. */
export function useDossiers(language: Language, round: number): DossiersView {
  const [lines, setLines] = useState<readonly DossierLine[]>([]);
  const [deleted, setDeleted] = useState<readonly DossierLine[]>([]);
  const [open, setOpen] = useState<DossierView>();
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const queue = useRef<Promise<void>>(Promise.resolve());
  // What is done next must see what is open now, also while a view is still being drawn.
  const openNow = useRef<DossierView | undefined>(undefined);

  const show = (view: DossierView | undefined) => {
    openNow.current = view;
    setOpen(view);
  };
  const inTurn = (step: () => Promise<void>) => {
    queue.current = queue.current.then(step, step);
  };
  const readLines = async () => {
    const [live, gone] = await Promise.all([
      ask({ type: 'desk.dossiers', state: 'live' }),
      ask({ type: 'desk.dossiers', state: 'deleted' }),
    ]);
    if (live.ok) setLines(live.value);
    if (gone.ok) setDeleted(gone.value);
    return live.ok ? live.value : [];
  };
  const read = async (id: string | undefined) => {
    const reply = id === undefined ? undefined : await ask({ type: 'desk.dossier', id, language });
    if (reply?.ok && reply.value.dossier.state === 'live') show(reply.value);
    else show(undefined);
  };
  const create = async (items: readonly NewItem[]) => {
    const title = deskWords(language)('dossier.untitled');
    const reply = await ask({ type: 'desk.dossier-create', dossier: { title, items: [...items] }, language });
    setTrouble(reply.ok ? undefined : reply.error);
    if (reply.ok) show(reply.value);
    await readLines();
  };
  const apply = async (operations: readonly DossierOperation[], id = openNow.current?.dossier.id) => {
    if (id === undefined) return;
    const reply = await ask({ type: 'desk.dossier-change', id, operations: [...operations], language });
    setTrouble(reply.ok ? undefined : reply.error);
    if (reply.ok && reply.value.dossier.state === 'live') show(reply.value);
    else if (reply.ok) show(undefined);
  };
  const change = (operation: DossierOperation, also: () => void = () => undefined) =>
    inTurn(async () => {
      await apply([operation]);
      also();
    });

  useEffect(
    () =>
      inTurn(async () => {
        const found = await readLines();
        const held = openNow.current?.dossier.id;
        await read(found.some(({ id }) => id === held) ? held : found[0]?.id);
      }),
    [round, language],
  );

  const inside = new Set(open?.dossier.items.flatMap((item) => ('ref' in item ? [item.ref] : [])));
  return {
    lines,
    deleted,
    open,
    removed,
    trouble,
    change,
    collecting: {
      inside,
      collect: (items) =>
        inTurn(async () => {
          const held = new Set(openNow.current?.dossier.items.flatMap((item) => ('ref' in item ? [item.ref] : [])));
          const fresh: NewItem[] = items.filter(({ ref }) => !held.has(ref)).map((content) => ({ content }));
          if (fresh.length === 0) return;
          if (openNow.current) await apply([{ type: 'add', items: fresh }]);
          else await create(fresh);
        }),
    },
    actions: {
      choose: (id) => inTurn(() => read(id)),
      create: () => inTurn(() => create([])),
      rename: (title) => change({ type: 'rename', title }),
      addHeading: (after) =>
        change({ type: 'add', items: [{ content: { kind: 'heading', level: 1 }, text: '' }], after }),
      addText: (after) => change({ type: 'add', items: [{ content: { kind: 'text' }, text: '' }], after }),
      write: (item, text, seen) => change({ type: 'write', item, text, seen: [...seen] }),
      move: (item, after) => change({ type: 'move', items: [item], after }),
      remove: (items) => change({ type: 'remove', items: [...items] }, () => setRemoved(items)),
      putBack: () => change({ type: 'putBack', items: [...removed] }, () => setRemoved([])),
      drop: () =>
        inTurn(async () => {
          await apply([{ type: 'delete' }]);
          const found = await readLines();
          await read(found[0]?.id);
        }),
      restore: (id) =>
        inTurn(async () => {
          await apply([{ type: 'restore' }], id);
          await readLines();
        }),
    },
  };
}
