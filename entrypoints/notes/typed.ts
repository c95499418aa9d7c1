/**
 * What is typed in our own interface is stopped before the page can hear it (`entrypoints/guard.content`), and given again
 * inside the shadow root, as an event that does not leave it.
 */
export function passTyped(event: Event, root: ShadowRoot): void {
  const again = copyOf(event);
  const focused = root.activeElement;
  if (!again || !focused) return;
  focused.dispatchEvent(again);
  if (again.defaultPrevented) event.preventDefault();
}

/** Undefined for events that nothing of ours listens to: what they do to a field they do by themselves. */
function copyOf(event: Event): Event | undefined {
  const inside = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    const said = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
    return new KeyboardEvent(event.type, { ...inside, ...said });
  }
  return event.type === 'input' ? new Event('input', inside) : undefined;
}
