import { browser } from 'wxt/browser';
import { type Draft, draftSchema } from '@/lib/note/note-store';

/** Each draft under a key of its own, so that two that are put at once do not overwrite each other. */
const PREFIX = 'draft-aside:';

/**
 * Drafts that the database did not take: it is full, blocked or of a later version. They wait in the extension's other
 * store, which lies elsewhere in the browser's profile, until the database takes them or the person drops them.
 *
 * @throws whatever the browser throws where this store takes nothing either.
 */
export const putAside = (draft: Draft): Promise<void> => browser.storage.local.set({ [PREFIX + draft.key]: draft });

export const dropAside = (key: string): Promise<void> => browser.storage.local.remove(PREFIX + key);

/** @returns `stored` and what waits aside, of one draft that lies in both the later one. */
export async function withAside(stored: readonly Draft[], document?: string): Promise<Draft[]> {
  const aside = await readAside(document);
  const isOlder = (draft: Draft): boolean =>
    aside.some(({ key, modified }) => key === draft.key && modified >= draft.modified);
  const kept = stored.filter((draft) => !isOlder(draft));
  return [...kept, ...aside.filter(({ key }) => kept.every((draft) => draft.key !== key))];
}

async function readAside(document: string | undefined): Promise<Draft[]> {
  const all = Object.entries(await browser.storage.local.get(null));
  return all.flatMap(([key, value]) => {
    const draft = key.startsWith(PREFIX) ? draftSchema.safeParse(value) : undefined;
    return draft?.success && (document === undefined || draft.data.document === document) ? [draft.data] : [];
  });
}
