import Dexie from 'dexie';
import type { NoteStore } from '@/lib/note/note-store';
import { type LacunaDatabase, openDatabase } from '@/lib/store/database';
import { createNoteStore } from '@/lib/store/notes';
import { createSyncStore } from '@/lib/store/sync-store';
import { createVaultBook } from '@/lib/store/vault-book';
import type { Place } from '@/lib/sync/blob-store';
import { createEngine, type Engine, type EngineParts } from '@/lib/sync/engine';
import { lockKey, newIdentity, newKey, openKey } from '@/lib/sync/keyring';
import { unhex } from '@/lib/sync/seal';
import type { KeyFile, PlaceConfig, VaultKey } from '@/lib/sync/vault';
import { good, texts } from './note-store';
import { newNote } from './notes';

export const PLACE: PlaceConfig = { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'a', password: 'b' };
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** A browser with notes and an engine, on a database of its own. */
export interface SyncBrowser {
  readonly notes: NoteStore;
  readonly engine: Engine;
  readonly database: LacunaDatabase;
  readonly changed: string[][];
  time: number;
}

const opened: LacunaDatabase[] = [];

export function syncBrowser(
  place: Place,
  more: Partial<EngineParts> = {},
  name: string = crypto.randomUUID(),
): SyncBrowser {
  const database = openDatabase(name);
  opened.push(database);
  const self = { time: Date.UTC(2026, 10, 22), changed: [] as string[][] };
  const now = () => {
    self.time += 1000;
    return self.time;
  };
  const memory = new Map<string, { readonly [keyId: string]: string }>();
  let last: Promise<unknown> = Promise.resolve();
  const engine = createEngine({
    book: createVaultBook(database),
    storeOf: (slot) => createSyncStore(database, slot, { random }),
    open: () => place,
    session: {
      keys: async (slot) => memory.get(slot) ?? {},
      async put(slot, keys) {
        if (keys) memory.set(slot, keys);
        else memory.delete(slot);
      },
    },
    alone(task) {
      const next = last.then(task);
      last = next.catch(() => undefined);
      return next;
    },
    now,
    random,
    app: '0.1.0',
    onChanged: (ids) => self.changed.push([...ids]),
    ...more,
  });
  const notes = createNoteStore(database, { now, random, newId: () => crypto.randomUUID() });
  return Object.assign(self, { notes, engine, database });
}

export async function closeBrowsers(): Promise<void> {
  for (const database of opened.splice(0)) {
    database.close();
    await Dexie.delete(database.name);
  }
}

/** A vault's key with a key file for a recipient, which is made at once where words take seconds. */
export async function fastKey(after?: VaultKey) {
  const key = newKey(random, after);
  const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
  return { key, keyFile: await lockKey(key, { recipients: [recipient] }, random) };
}

/** The next key with its files: for words, and for the browsers that the first one lists. */
export async function nextKey(by: SyncBrowser, after: VaultKey) {
  const { key, keyFile } = await fastKey(after);
  const others = (await statusOf(by)).devices.flatMap(({ isThis, recipient }) => (isThis ? [] : (recipient ?? [])));
  const handed = others.length > 0 ? [await lockKey(key, { recipients: others }, random)] : [];
  return { key, keyFiles: [keyFile, ...handed] };
}

/** What a page does with a key that was handed over. @returns whether there was one. */
export async function takeHanded({ engine }: SyncBrowser, keyFiles: readonly KeyFile[]): Promise<boolean> {
  const identity = await engine.identity('');
  for (const { bytes } of keyFiles) {
    const key = identity === undefined ? undefined : await openKey(unhex(bytes), { identity });
    if (!key) continue;
    await engine.unlock('', key, keyFiles);
    return true;
  }
  return false;
}

/** Makes a vault with the first browser and joins the others. */
export async function joinAll([first, ...others]: readonly SyncBrowser[]): Promise<VaultKey> {
  const { key, keyFile } = await fastKey();
  const joining = async (at: number) => ({
    slot: '',
    place: PLACE,
    key,
    keyFiles: [keyFile],
    remember: 'device' as const,
    label: `Browser ${at}`,
    pair: await newIdentity(),
  });
  const results = [await first?.engine.join(await joining(1), 'new')];
  for (const [at, other] of others.entries()) results.push(await other.engine.join(await joining(at + 2), 'existing'));
  if (results.some((result) => !result?.ok)) throw new Error(JSON.stringify(results));
  return key;
}

const HOUR = 3_600_000;
export const write = async ({ notes }: SyncBrowser, body: string) => good(await notes.create(newNote({ body }))).note;
export const bodies = async ({ notes }: SyncBrowser) => [...texts(good(await notes.find({})))].sort();
export const statusOf = async ({ engine }: SyncBrowser) => {
  const [status] = await engine.status();
  if (!status) throw new Error('not joined');
  return status;
};
export const codes = async (browser: SyncBrowser) => (await statusOf(browser)).problems.map(({ code }) => code);
/** Each in turn, an hour apart, as by the button. */
export const syncAll = async (...all: readonly SyncBrowser[]) => {
  for (const browser of all) {
    browser.time += HOUR;
    await browser.engine.sync({ asked: true });
  }
};
