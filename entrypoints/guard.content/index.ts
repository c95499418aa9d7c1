import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { meetingPoint } from '@/entrypoints/notes/meeting';
import { FIXED_HOSTS } from '@/lib/settings/hosts';

/** Everything that tells what somebody types, pastes or cuts; such events leave a closed shadow root too. */
const TELLING = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'textInput', 'paste', 'copy', 'cut', 'drop'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
];
const OURS = new Set(['LACUNA-NOTES', 'LACUNA-NOTES-BAR']);

/**
 * Keeps the page from hearing what is typed in a note. It runs before any script of the page, because of several listeners
 * the one that came first is asked first, and what it stops nobody else hears.
 */
export default defineContentScript({
  matches: [...FIXED_HOSTS],
  runAt: 'document_start',
  allFrames: false,
  // Firefox does not take the events that are given again inside, so nothing could be typed there.
  exclude: ['firefox'],
  main() {
    for (const name of TELLING)
      addEventListener(
        name,
        (event) => {
          const { target } = event;
          if (!(target instanceof HTMLElement) || !OURS.has(target.tagName)) return;
          // After a reload of the extension a new guard keeps this page; what the old one held back would reach nobody.
          if (!browser.runtime?.id) return;
          event.stopImmediatePropagation();
          meetingPoint().lacunaTyped?.(event, target);
        },
        { capture: true },
      );
  },
});
