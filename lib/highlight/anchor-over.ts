import type { Anchor } from './painter';

/** An anchor whose boxes are asked anew each time, because the page scrolls and re-flows under it. */
export function anchorOver(contextElement: Element, rects: () => readonly DOMRect[]): Anchor {
  const solid = (): readonly DOMRect[] => rects().filter(({ width, height }) => width > 0 || height > 0);
  return {
    contextElement,
    getClientRects: solid,
    getBoundingClientRect() {
      const all = solid();
      if (all.length === 0) return contextElement.getBoundingClientRect();
      const left = Math.min(...all.map((rect) => rect.left));
      const top = Math.min(...all.map((rect) => rect.top));
      const right = Math.max(...all.map((rect) => rect.right));
      const bottom = Math.max(...all.map((rect) => rect.bottom));
      return new DOMRect(left, top, right - left, bottom - top);
    },
  };
}
