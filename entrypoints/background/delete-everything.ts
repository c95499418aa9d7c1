import { browser } from 'wxt/browser';
import { tell } from '@/lib/message/send';
import { grantedPatterns } from '@/lib/settings/sites';
import type { LacunaDatabase } from '@/lib/store/database';
import type { LibraryHolder } from './library';
import { notesChanged } from './notes';
import type { SiteRegistrar } from './sites';

/**
 * Deletes everything that Lacuna keeps in this browser and starts as on the first day. What lies on a server of the person's
 * is not touched: other browsers may need it.
 *
 * @throws when the browser does not let the database go; what was not deleted is still there, and can be tried again.
 */
export async function deleteEverything(
  database: LacunaDatabase,
  holder: LibraryHolder,
  sites: SiteRegistrar,
): Promise<void> {
  await database.delete();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.alarms.clearAll();
  // Asked after it was forgotten which of them were for storing alone: all of them go.
  const allowed = await grantedPatterns();
  if (allowed.length > 0) await browser.permissions.remove({ origins: allowed });
  await sites.register();
  await database.open();
  holder.forget();
  await holder.renew();
  notesChanged();
  tell({ type: 'notice.library-changed' });
  tell({ type: 'notice.sync-changed' });
}
