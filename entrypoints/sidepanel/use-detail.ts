import { useRef, useState } from 'preact/hooks';
import type { DetailContent } from '@/components/ProvisionDetail';
import type { When } from '@/lib/base/when';
import { citeProvision } from '@/lib/citation/cite-provision';
import type { Provision } from '@/lib/law/provision';
import { ask } from '@/lib/message/send';

export interface DetailView {
  readonly detail: DetailContent | undefined;
  open(provision: Provision): void;
  close(): void;
}

/** The card of one provision inside the panel. An answer that comes after the person went on is not shown. */
export function useDetail(date: When | undefined): DetailView {
  const [detail, setDetail] = useState<DetailContent>();
  const question = useRef(0);
  return {
    detail,
    open: (provision) => {
      const asked = ++question.current;
      const frame = {
        provision,
        today: new Date().toISOString().slice(0, 10),
        cite: (language: Parameters<typeof citeProvision>[1]) => citeProvision(provision, language),
      };
      setDetail({ ...frame, content: { status: 'loading' } });
      void ask({ type: 'gaps.card', provision: { ...provision, ...(date ? { on: date } : {}) } }).then((reply) => {
        if (asked !== question.current) return;
        setDetail({
          ...frame,
          content: reply.ok ? { status: 'ready', card: reply.value } : { status: 'failed', trouble: reply.error },
        });
      });
    },
    close: () => {
      question.current++;
      setDetail(undefined);
    },
  };
}
