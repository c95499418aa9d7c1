import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { FIXED_HOSTS } from '@/lib/settings/hosts';
import { DEFAULT_SETTINGS, readSettings, watchSettings } from '@/lib/settings/settings';
import { startDoor } from './door';
import { beginLife } from './life';

export default defineContentScript({
  matches: [...FIXED_HOSTS],
  // Long before the page is there: a long page can be marked while it is still coming.
  runAt: 'document_start',
  allFrames: false,
  async main() {
    const life = beginLife(document);
    if (!life) return;
    const { signal } = life;
    // Storage that cannot be read leaves the defaults: a page without marks would say that nothing is known.
    const chosen = await readSettings().catch(() => DEFAULT_SETTINGS);
    const door = startDoor({ ...life, browserLanguage: browser.i18n.getUILanguage(), chosen });
    watchSettings(door.choose, signal);
  },
});
