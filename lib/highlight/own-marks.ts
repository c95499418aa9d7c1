/** What our marks are called in a page; nothing without this class is ever touched. */
export const MARK_CLASS = 'lacuna-ref';
export const MARK_SELECTOR = `mark.${MARK_CLASS}`;
export const REF_ATTRIBUTE = 'data-lacuna-ref';
export const LOOK_ATTRIBUTE = 'data-lacuna-look';
/** Printed by the style sheet, never as text: the page's text stays what it was. */
export const COUNT_ATTRIBUTE = 'data-lacuna-count';
export const ACTIVE_ATTRIBUTE = 'data-lacuna-active';

/** Elements that take focus or clicks of their own: a mark inside them must not be a second control. */
const CONTROLS =
  'a[href], button, summary, label, [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [onclick], [tabindex]';

/** The control of the page in which a mark stands, if any. */
export function controlAround(mark: Element): Element | null {
  return mark.parentElement?.closest(CONTROLS) ?? null;
}

/** Takes our class, id and role off the way: the reference id of the mark in or round which `node` stands. */
export function markAround(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>(`[${REF_ATTRIBUTE}]`) : null;
}
