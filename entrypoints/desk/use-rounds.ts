import { useEffect, useState } from 'preact/hooks';
import { onNotesChange } from '@/lib/message/page-notes';
import { onLibraryChange } from '@/lib/message/tab';

/** Changes come in bursts; the desk asks once when they settle, in milliseconds. */
const SETTLE = 150;

/** Numbers that grow whenever the library, or what the person made, has changed somewhere. */
export function useRounds(): { readonly library: number; readonly own: number } {
  const [rounds, setRounds] = useState({ library: 0, own: 0 });
  useEffect(() => {
    const life = new AbortController();
    const timers = new Map<'library' | 'own', ReturnType<typeof setTimeout>>();
    const soon = (which: 'library' | 'own') => () => {
      clearTimeout(timers.get(which));
      timers.set(
        which,
        setTimeout(() => setRounds((before) => ({ ...before, [which]: before[which] + 1 })), SETTLE),
      );
    };
    onLibraryChange(soon('library'), life.signal);
    onNotesChange(soon('own'), life.signal);
    return () => {
      life.abort();
      for (const timer of timers.values()) clearTimeout(timer);
    };
  }, []);
  return rounds;
}
