import { useEffect, useState } from 'preact/hooks';

/** A screen reader reads each announcement to its end; more than one in this time (ms) would drown the rest. */
const QUIET = 1200;

/** Tells a screen reader how things stand, once they have stood still for a moment. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="lc-unseen" aria-live="polite">
      {said}
    </p>
  );
}
