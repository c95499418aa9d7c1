import { breathe } from '@/lib/page/slices';

/** Tells which elements come near the part of the page that is in view. */
export interface Viewport {
  watch(elements: readonly Element[]): void;
  forget(elements: readonly Element[]): void;
  isNear(element: Element): boolean;
}

/** About a screen above and below: what is scrolled to is painted before it is seen. */
const MARGIN = '900px 0px';
/** Elements taken up before the page gets its turn: one or two milliseconds. */
const AT_ONCE = 500;

/** @param onNear called with the elements that came near, in one batch per frame, until the signal ends it. */
export function nearViewport(onNear: (elements: readonly Element[]) => void, signal: AbortSignal): Viewport {
  const near = new Set<Element>();
  const watched = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const came: Element[] = [];
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !watched.has(target)) near.delete(target);
        else if (!near.has(target)) {
          near.add(target);
          came.push(target);
        }
      }
      onNear(came);
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const takeUp = async (elements: readonly Element[]): Promise<void> => {
    for (let at = 0; at < elements.length && !signal.aborted; at += AT_ONCE) {
      if (at > 0) await breathe();
      for (const element of elements.slice(at, at + AT_ONCE)) if (watched.has(element)) observer.observe(element);
    }
  };

  return {
    watch(elements) {
      for (const element of elements) watched.add(element);
      void takeUp(elements);
    },
    forget(elements) {
      for (const element of elements) {
        watched.delete(element);
        near.delete(element);
      }
      // Forgetting one by one takes longer than beginning anew.
      if (watched.size === 0) observer.disconnect();
      else for (const element of elements) observer.unobserve(element);
    },
    isNear: (element) => near.has(element),
  };
}
