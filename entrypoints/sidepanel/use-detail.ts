import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cite } from '@/components/CopyCitation';
import type { OwnTextActions } from '@/components/OwnTextEditor';
import type { DetailContent } from '@/components/ProvisionDetail';
import type { When } from '@/lib/base/when';
import type { Provision } from '@/lib/law/provision';
import { ask } from '@/lib/message/send';
import { onLibraryChange } from '@/lib/message/tab';

export interface DetailView {
  readonly detail: DetailContent | undefined;
  /** @param sought id of the record of the library that leads there. */
  open(provision: Provision, sought?: string): void;
  close(): void;
  readonly editing: OwnTextActions;
}

/** The card of one provision inside the panel. An answer that comes after the person went on is not shown. */
export function useDetail(date: When | undefined): DetailView {
  const [detail, setDetail] = useState<DetailContent>();
  const question = useRef(0);
  const shown = useRef<DetailContent>(undefined);
  shown.current = detail;

  const read = async (frame: Omit<DetailContent, 'content'>, asked: number) => {
    const reply = await ask({ type: 'gaps.card', provision: { ...frame.provision, ...(date ? { on: date } : {}) } });
    if (asked !== question.current) return;
    setDetail({
      ...frame,
      content: reply.ok ? { status: 'ready', card: reply.value } : { status: 'failed', trouble: reply.error },
    });
  };
  // What stands there stays until the answer comes: an open fold would close and the focus be lost.
  const readAgain = () => shown.current && read(shown.current, ++question.current);
  const latest = useRef(readAgain);
  latest.current = readAgain;
  useEffect(() => {
    const life = new AbortController();
    onLibraryChange(() => void latest.current(), life.signal);
    return () => life.abort();
  }, []);

  return {
    detail,
    open: (provision, sought) => {
      const asked = ++question.current;
      const today = new Date().toISOString().slice(0, 10);
      const cite: Cite = async () => {
        const { act, path, edition } = provision;
        const reply = await ask({ type: 'gaps.cite', provision: { act, path, edition } });
        return reply.ok ? reply.value : undefined;
      };
      const frame = {
        provision,
        sought,
        today,
        cite,
        openDesk: () => void ask({ type: 'open.desk', provision: { act: provision.act, path: provision.path } }),
      };
      setDetail({ ...frame, content: { status: 'loading' } });
      void read(frame, asked);
    },
    close: () => {
      question.current++;
      setDetail(undefined);
    },
    editing: {
      put: async (entity, field, text, seen) => {
        const reply = await ask({ type: 'edit.put', entity: idOf(entity), field, text, seen });
        if (reply.ok) await readAgain();
        return reply.ok;
      },
      drop: async (entity, field) => {
        const reply = await ask({ type: 'edit.drop', entity: idOf(entity), field });
        if (reply.ok) await readAgain();
        return reply.ok;
      },
    },
  };
}

/** The card names its gaps by their ids; the background checks them again. */
const idOf = (id: string) => id as `gap.${string}`;
