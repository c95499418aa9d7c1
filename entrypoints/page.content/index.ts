import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { FIXED_HOSTS } from '@/lib/settings/hosts';
import { readSettings, watchSettings } from '@/lib/settings/settings';
import { startDoor } from './door';
import { beginLife } from './life';

export default defineContentScript({
  matches: [...FIXED_HOSTS],
  // Long before the page is there: a long page can be marked while it is still coming.
  runAt: 'document_start',
  allFrames: false,
  async main() {
    const signal = beginLife(document);
    if (!signal) return;
    const door = startDoor({ signal, browserLanguage: browser.i18n.getUILanguage(), chosen: await readSettings() });
    watchSettings(door.choose, signal);
  },
});
