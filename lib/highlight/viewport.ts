/** Tells which elements come near the part of the page that is in view. */
export interface Viewport {
  watch(element: Element): void;
  forget(element: Element): void;
  isNear(element: Element): boolean;
}

/** About a screen above and below: what is scrolled to is painted before it is seen. */
const MARGIN = '900px 0px';

/** @param onNear called with the elements that came near, in one batch per frame, until the signal ends it. */
export function nearViewport(onNear: (elements: readonly Element[]) => void, signal: AbortSignal): Viewport {
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      const came: Element[] = [];
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) near.delete(target);
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
  return {
    watch: (element) => observer.observe(element),
    forget(element) {
      observer.unobserve(element);
      near.delete(element);
    },
    isNear: (element) => near.has(element),
  };
}
