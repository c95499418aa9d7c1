import { useEffect, useRef, useState } from 'preact/hooks';

export interface OwnWordsProps {
  readonly label: string;
  readonly text: string;
  /** A heading: one line. */
  readonly isLine: boolean;
  onWrite(text: string): void;
}

/** What is typed is kept when it has paused so long, in milliseconds, and whenever the field or the page is left. */
const PAUSE = 700;

/** A field for the person's own words between the records. */
export function OwnWords({ label, text, isLine, onWrite }: OwnWordsProps) {
  const [typed, setTyped] = useState(text);
  // What is not kept yet must reach the store even when the field is taken away.
  const pending = useRef<string | undefined>(undefined);
  const latest = useRef(onWrite);
  latest.current = onWrite;
  const flush = () => {
    if (pending.current !== undefined) latest.current(pending.current);
    pending.current = undefined;
  };
  useEffect(() => {
    // Another tab's words are taken over only where nothing is being typed.
    if (pending.current === undefined) setTyped(text);
  }, [text]);
  useEffect(() => {
    if (pending.current === undefined) return;
    const timer = setTimeout(flush, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      flush();
    };
  }, []);
  const take = (value: string) => {
    pending.current = value;
    setTyped(value);
  };
  return isLine ? (
    <input
      class="lc-input lc-desk-own-heading"
      aria-label={label}
      placeholder={label}
      maxLength={2000}
      value={typed}
      onInput={(event) => take(event.currentTarget.value)}
      onBlur={flush}
    />
  ) : (
    <textarea
      class="lc-input"
      aria-label={label}
      placeholder={label}
      rows={Math.max(2, Math.min(12, Math.ceil(typed.length / 32)))}
      maxLength={100_000}
      value={typed}
      onInput={(event) => take(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}
