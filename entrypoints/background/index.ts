import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseRequest } from '@/lib/message/protocol';
import { serve } from '@/lib/message/serve';
import { openDatabase } from '@/lib/store/database';
import { answers } from './answers';
import { holdLibrary } from './library';
import { createSiteRegistrar } from './sites';

export default defineBackground(() => {
  const newId = () => crypto.randomUUID();
  const database = openDatabase();
  const holder = holdLibrary(database, newId);
  const sites = createSiteRegistrar();
  // Everything is registered at once: a background that was woken by an event hears only what it listens to from the start.
  serve(answers(database, holder, sites), { parse: parseRequest, ownPagesOnly: ['site.', 'pack.', 'edit.'], newId });
  browser.runtime.onInstalled.addListener(() => {
    // A database that cannot be opened now is tried again, and told of, at the first question.
    void holder.renew().catch(() => undefined);
    void sites.register();
  });
  browser.permissions.onAdded.addListener(() => void sites.register());
  browser.permissions.onRemoved.addListener(() => void sites.register());
});
