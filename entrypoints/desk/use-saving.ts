import { useEffect, useRef, useState } from 'preact/hooks';
import type { Saving } from '@/components/desk/SaveBar';
import { saveFile } from '@/lib/door/save-file';

/** A file ready to be handed to the browser; null where making it was ended or failed. */
export type Made = { readonly name: string; readonly content: Blob } | null;

export interface SavingView {
  readonly saving: Saving;
  /** Makes a file and hands it to the browser. `make` must end when the signal says so. */
  save(make: (signal: AbortSignal, progress: (done: number, count: number) => void) => Promise<Made>): void;
  cancel(): void;
}

/** One file at a time: progress, a way to stop it, and what became of it. */
export function useSaving(): SavingView {
  const [saving, setSaving] = useState<Saving>({ status: 'idle' });
  const life = useRef<AbortController>(undefined);
  useEffect(() => () => life.current?.abort(), []);
  return {
    saving,
    save: (make) => {
      life.current?.abort();
      const own = new AbortController();
      life.current = own;
      setSaving({ status: 'working' });
      const progress = (done: number, count: number) => {
        if (!own.signal.aborted) setSaving({ status: 'working', done, count });
      };
      make(own.signal, progress).then(
        (made) => {
          if (own.signal.aborted) return;
          if (!made) return setSaving({ status: 'failed' });
          saveFile(made.name, made.content);
          setSaving({ status: 'saved', name: made.name });
        },
        () => !own.signal.aborted && setSaving({ status: 'failed' }),
      );
    },
    cancel: () => {
      life.current?.abort();
      setSaving({ status: 'cancelled' });
    },
  };
}
