/**
 * Syncing in the background: when it runs, and the answers about it. Nothing of it stands in variables: alarms wake the
 * worker, the database remembers, and a worker that is killed on the way goes on at the next alarm.
 */
import { browser } from 'wxt/browser';
import { LANGUAGES } from '@/lib/base/language';
import { tell } from '@/lib/message/send';
import type { Answers } from '@/lib/message/serve';
import type { SyncReplies, SyncRequest } from '@/lib/message/sync-messages';
import type { RandomBytes } from '@/lib/note/stamp';
import { readSettings, type Settings, watchSettings, writeSettings } from '@/lib/settings/settings';
import type { LacunaDatabase } from '@/lib/store/database';
import { stampEdits } from '@/lib/store/edit-rows';
import { createSharedSettings, SHARED, type SharedSettings } from '@/lib/store/shared-settings';
import { createSyncStore } from '@/lib/store/sync-store';
import { createVaultBook } from '@/lib/store/vault-book';
import { createEngine, type Engine, type EngineParts, SCHEDULE } from '@/lib/sync/engine';
import { type KeyFile, vaultRecordSchema } from '@/lib/sync/vault';
import { createWebDav } from '@/lib/sync/webdav';
import { notesChanged } from './notes';

const SOON = 'sync.soon';
const ROUND = 'sync.round';
const LOCK = 'lacuna-sync';
const MINUTE = 60_000;
/** Browsers stop a background that has not called them for 30 seconds, whatever it is fetching. */
const SIGN_OF_LIFE = 20_000;
/** Own pages are told of progress so often at most, in milliseconds. */
const TELLING = 300;

interface Parts {
  readonly database: LacunaDatabase;
  readonly now: () => number;
  readonly random: RandomBytes;
  readonly newId: () => string;
}

export interface Syncing {
  readonly engine: Engine;
  readonly database: LacunaDatabase;
  /** Puts into rows what the person changed in the library, so that it travels with the notes. */
  prepare(): Promise<void>;
  /** Registers what sets syncing off. To be called at once at start, or a woken background misses its event. */
  listen(): void;
}

export function createSyncing({ database, now, random, newId }: Parts): Syncing {
  const surroundings = { now, random, newId };
  const shared = createSharedSettings(database, surroundings);
  const prepare = () => stampEdits(database, surroundings);
  const engine = createEngine({
    book: createVaultBook(database),
    storeOf: (slot) => createSyncStore(database, slot, { random }),
    open: (place, onServerTime) =>
      createWebDav(place, { fetch: (address, init) => fetch(address, init), onServerTime }),
    session: sessionKeys(),
    alone,
    now,
    random,
    app: browser.runtime.getManifest().version,
    prepare,
    onChanged: (ids) => {
      notesChanged();
      if (ids.includes(SHARED)) void takeLanguage(shared);
    },
    onProgress: rarely(now, () => tell({ type: 'notice.sync-changed' })),
  });
  const run = () =>
    engine.sync({ asked: false }).then(
      () => tell({ type: 'notice.sync-changed' }),
      // Told of in the status; the next alarm tries again.
      () => undefined,
    );
  const plan = async () => {
    if ((await createVaultBook(database).vaults()).size === 0) return browser.alarms.clear(ROUND);
    if (!(await browser.alarms.get(ROUND)))
      await browser.alarms.create(ROUND, { periodInMinutes: SCHEDULE.every / MINUTE });
    return true;
  };
  return {
    engine,
    database,
    prepare,
    listen() {
      browser.alarms.onAlarm.addListener(({ name }) => {
        if (name === SOON || name === ROUND) void run();
      });
      browser.runtime.onStartup.addListener(() => {
        void plan();
        void run();
      });
      browser.runtime.onInstalled.addListener(() => void plan());
      globalThis.addEventListener('online', () => void run());
      // The background lives as long as this listener is of use.
      watchSettings(({ language }) => void keepLanguage(shared, language), new AbortController().signal);
      // Whatever is put into the outbox is to be sent; what is written in one go, as an import is, sets one alarm.
      const ask = onceAtATime(soon);
      database.outbox.hook('creating', () => ask());
    },
  };
}

/**
 * The language of the interface is the one choice that people want alike everywhere. On which sites Lacuna is off is not sent
 * along: it tells which sites someone visits.
 */
async function keepLanguage(shared: SharedSettings, language: Settings['language']): Promise<void> {
  if ((await shared.read()).language !== language) await shared.write({ language });
}

async function takeLanguage(shared: SharedSettings): Promise<void> {
  const chosen = (await shared.read()).language;
  const language = (['auto', ...LANGUAGES] as const).find((one) => one === chosen);
  const settings = await readSettings();
  if (language && language !== settings.language) await writeSettings({ ...settings, language });
}

/** Calls again only after the last call has come back. */
function onceAtATime(call: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    void call().finally(() => {
      running = false;
    });
  };
}

/** A vault may just have been joined: the rounds are planned with the first edit or join after. */
async function soon(): Promise<void> {
  // An alarm of the same name takes the place of the one before: the wait begins anew with each edit.
  await browser.alarms.create(SOON, { delayInMinutes: SCHEDULE.afterEdit / MINUTE });
}

export function syncAnswers({ engine, database }: Syncing): Answers<SyncRequest, SyncReplies> {
  const changed = async <T>(step: Promise<T>): Promise<T> => {
    try {
      return await step;
    } finally {
      tell({ type: 'notice.sync-changed' });
    }
  };
  const done = (step: Promise<void>): Promise<null> => changed(step.then(() => null));
  return {
    'sync.status': () => engine.status(),
    'sync.now': () => done(engine.sync({ asked: true })),
    'sync.probe': ({ place }) => engine.probe(place),
    'sync.look': ({ place }) => engine.look(place),
    'sync.join': async ({ joining, how }) => {
      const joined = await changed(engine.join(joining, how));
      if (joined.ok) await browser.alarms.create(ROUND, { periodInMinutes: SCHEDULE.every / MINUTE });
      return joined;
    },
    'sync.unlock': ({ slot, key, keyFiles }) =>
      done(engine.unlock(slot, key, keyFiles).then(() => engine.sync({ asked: true }))),
    'sync.rotate': ({ slot, key, keyFiles }) => changed(engine.rotate(slot, key, keyFiles)),
    'sync.identity': async ({ slot }) => (await engine.identity(slot)) ?? null,
    'sync.key-files': ({ slot }) => allKeyFiles(database, engine, slot),
    'sync.change-place': ({ slot, place }) =>
      done(engine.changePlace(slot, place).then(() => engine.sync({ asked: true }))),
    'sync.rename': ({ slot, name, label }) => done(engine.rename(slot, { name, label })),
    'sync.forget': ({ slot, device }) =>
      done(engine.forgetDevice(slot, device).then(() => engine.sync({ asked: true }))),
    'sync.confirm-folder': ({ slot }) => done(engine.confirmFolder(slot).then(() => engine.sync({ asked: true }))),
    'sync.leave': ({ slot }) => done(engine.leave(slot)),
  };
}

/** Those that are known here, and those that lie on the server now: another browser may have changed the key. Newest first. */
async function allKeyFiles(database: LacunaDatabase, engine: Engine, slot: string): Promise<readonly KeyFile[]> {
  const known = await engine.keyFiles(slot);
  const record = vaultRecordSchema.safeParse((await createVaultBook(database).vaults()).get(slot));
  const looked = record.success ? await engine.look(record.data.place) : undefined;
  const there = looked?.ok ? looked.value.find(({ vault }) => vault === record.data?.vault)?.keyFiles : undefined;
  return [...(there ?? []), ...known.filter(({ name }) => !there?.some((one) => one.name === name))];
}

/** Keys that are asked for at every start live in memory that the browser empties when it ends, and that pages cannot read. */
function sessionKeys(): EngineParts['session'] {
  const keyOf = (slot: string) => `vault-keys:${slot}`;
  return {
    async keys(slot) {
      const stored: unknown = (await browser.storage.session.get(keyOf(slot)))[keyOf(slot)];
      if (typeof stored !== 'object' || stored === null) return {};
      return Object.fromEntries(
        Object.entries(stored).filter((one): one is [string, string] => typeof one[1] === 'string'),
      );
    },
    put: (slot, keys) =>
      keys ? browser.storage.session.set({ [keyOf(slot)]: keys }) : browser.storage.session.remove(keyOf(slot)),
  };
}

/** One sync at a time in the whole browser, kept awake while it lasts. */
async function alone<T>(task: () => Promise<T>, wait: boolean): Promise<T | undefined> {
  return navigator.locks.request(LOCK, wait ? {} : { ifAvailable: true }, async (lock) => {
    if (!lock) return undefined;
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), SIGN_OF_LIFE);
    try {
      return await task();
    } finally {
      clearInterval(awake);
    }
  });
}

function rarely(now: () => number, call: () => void): NonNullable<EngineParts['onProgress']> {
  let last = 0;
  return (_slot, progress) => {
    if (progress && now() - last < TELLING) return;
    last = now();
    call();
  };
}
