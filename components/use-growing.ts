import { useEffect, useState } from 'preact/hooks';
import { ROWS_PER_FRAME } from './turns';

const NONE: ReadonlySet<never> = new Set();

/**
 * Which rows of a long list are drawn by now: a first few at once, more with each frame until all are there. A list of
 * thousands would otherwise hold up the page in one piece, when it first appears and when many rows come in between.
 *
 * @param keys of the rows, in their order.
 * @param step how many are added in a frame.
 */
export function useGrowing<Key>(keys: readonly Key[], step = ROWS_PER_FRAME): ReadonlySet<Key> {
  const [drawn, setDrawn] = useState<ReadonlySet<Key>>(NONE);
  const first = !keys.some((key) => drawn.has(key));
  const shown = first ? new Set(keys.slice(0, step)) : drawn;
  const missing = keys.some((key) => !shown.has(key));
  useEffect(() => {
    if (!missing) return;
    const frame = requestAnimationFrame(() => setDrawn(grown(keys, shown, step)));
    return () => cancelAnimationFrame(frame);
  });
  return shown;
}

/** What is drawn already, without rows that are gone, and the next ones. */
function grown<Key>(keys: readonly Key[], drawn: ReadonlySet<Key>, step: number): ReadonlySet<Key> {
  const next = keys.filter((key) => !drawn.has(key)).slice(0, step);
  return new Set([...keys.filter((key) => drawn.has(key)), ...next]);
}

/** False for the first so many frames: a part of the page that comes after what everybody looks at first. */
export function useLater(frames: number): boolean {
  const [left, setLeft] = useState(frames);
  useEffect(() => {
    if (left <= 0) return;
    const frame = requestAnimationFrame(() => setLeft((before) => before - 1));
    return () => cancelAnimationFrame(frame);
  }, [left]);
  return left <= 0;
}
