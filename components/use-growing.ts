import { useEffect, useState } from 'preact/hooks';

/** Rows that are added to a long list in one frame: a few milliseconds of work on a slow machine. */
const STEP = 30;

/**
 * How many rows of a long list are drawn by now: a first few at once, more with each frame until all are there. A list of
 * thousands would otherwise hold up the page in one piece.
 */
export function useGrowing(total: number): number {
  const [shown, setShown] = useState(STEP);
  useEffect(() => {
    if (shown >= total) return;
    const frame = requestAnimationFrame(() => setShown((before) => before + STEP));
    return () => cancelAnimationFrame(frame);
  }, [shown, total]);
  return Math.min(shown, total);
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
