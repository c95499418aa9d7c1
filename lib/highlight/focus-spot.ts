import { REF_ATTRIBUTE } from './own-marks';
import type { PaintItem } from './painter';

/** The one element that gives a painted reference the focus, which a highlight itself cannot have. */
export interface FocusSpot {
  put(range: Range, item: Pick<PaintItem, 'id' | 'label'>): void;
  remove(): void;
}

const STYLE =
  'all: initial; position: absolute; z-index: 2147483646; outline: 2px solid #008a83; outline-offset: 2px; cursor: pointer;';

/**
 * @param quietly runs changes of ours unseen by the watcher.
 * @param attribute bears the id of what it stands for.
 */
export function createFocusSpot(
  document: Document,
  quietly: (change: () => void) => void,
  attribute = REF_ATTRIBUTE,
): FocusSpot {
  let spot: HTMLElement | null = null;
  const remove = (): void => {
    const old = spot;
    spot = null;
    if (old) quietly(() => old.remove());
  };
  return {
    put(range, item) {
      remove();
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
      const view = document.defaultView;
      let box = range.getBoundingClientRect();
      // Inside a long block the block's middle may stand far from the words.
      view?.scrollBy({ top: box.top + box.height / 2 - view.innerHeight / 2, behavior: 'instant' });
      box = range.getBoundingClientRect();
      const made = document.createElement('lacuna-spot');
      made.setAttribute('style', STYLE);
      made.style.left = `${box.left + (view?.scrollX ?? 0)}px`;
      made.style.top = `${box.top + (view?.scrollY ?? 0)}px`;
      made.style.width = `${box.width}px`;
      made.style.height = `${box.height}px`;
      made.setAttribute(attribute, item.id);
      made.setAttribute('role', 'button');
      made.setAttribute('aria-label', item.label);
      made.tabIndex = -1;
      made.addEventListener('blur', remove, { once: true });
      spot = made;
      quietly(() => document.documentElement.append(made));
      made.focus({ preventScroll: true });
    },
    remove,
  };
}
