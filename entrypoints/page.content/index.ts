import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { FIXED_HOSTS } from '@/lib/settings/hosts';
import { readSettings, watchSettings } from '@/lib/settings/settings';
import { startDoor } from './door';

export default defineContentScript({
  matches: [...FIXED_HOSTS],
  runAt: 'document_end',
  allFrames: false,
  async main(ctx) {
    const lifetime = new AbortController();
    // After an update of the extension this script is an orphan: it takes its marks out and rests.
    ctx.onInvalidated(() => lifetime.abort());
    const door = startDoor({
      signal: lifetime.signal,
      browserLanguage: browser.i18n.getUILanguage(),
      chosen: await readSettings(),
    });
    watchSettings(door.choose, lifetime.signal);
    // Starts the watcher of addresses where the browser has no Navigation API; the session hears its event.
    ctx.addEventListener(window, 'wxt:locationchange', () => undefined);
  },
});
