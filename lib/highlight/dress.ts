import type { WrappedRun } from './mark-painter';
import { ACTIVE_ATTRIBUTE, COUNT_ATTRIBUTE, controlAround, LOOK_ATTRIBUTE, REF_ATTRIBUTE } from './own-marks';
import type { PlacedItem } from './place';

/**
 * Gives the marks of a run their look and their way in.
 *
 * The first mark of a reference that stands free is a button by role: one tab stop for each reference, named by the
 * words that are seen and its label (WCAG 2.2, 2.5.3: who speaks to the computer says what is seen). A mark inside a link or another control of the page gets neither
 * role, name nor focus: controls must not nest, and the link keeps its own name, target and focus.
 */
export function dress({ marks }: WrappedRun, parts: readonly PlacedItem[], active: string | null): void {
  const named = new Set<string>();
  marks.forEach(({ element, part }, index) => {
    const placed = parts[part];
    if (!placed) return;
    const { item } = placed;
    const isLast = placed.last && marks[index + 1]?.part !== part;
    set(element, REF_ATTRIBUTE, item.id);
    set(element, LOOK_ATTRIBUTE, item.look);
    set(element, COUNT_ATTRIBUTE, isLast && item.count > 0 ? String(item.count) : null);
    set(element, ACTIVE_ATTRIBUTE, item.id === active ? '' : null);
    const isButton = !named.has(item.id) && controlAround(element) === null;
    if (isButton) named.add(item.id);
    setButton(element, isButton ? `${element.textContent}: ${item.label}` : null);
  });
}

function setButton(element: Element, label: string | null): void {
  set(element, 'role', label === null ? null : 'button');
  set(element, 'tabindex', label === null ? null : '0');
  set(element, 'aria-label', label);
}

/** Writes only what differs: each write is work for the page's own observers. */
function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
