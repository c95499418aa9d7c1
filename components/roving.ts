/**
 * Moves the focus among the items of a list by arrow keys, Home and End.
 *
 * @param root holds the items; nothing happens when it is null.
 * @param selector of the items, in document order.
 * @returns the element that got the focus, or null when the key was not ours.
 */
export function onArrows(event: KeyboardEvent, root: ParentNode | null, selector: string): HTMLElement | null {
  const items = root ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
  const here = items.findIndex((item) => item === event.target || item.contains(event.target as Node));
  const next = items[destination(event.key, here, items.length)];
  if (!next) return null;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  return next;
}

function destination(key: string, here: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(here + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(here - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
