/**
 * A place that is one file, carried by hand: on a stick, by mail, or as a backup. Plain lines of JSON, one for each file in it,
 * gzipped and locked by age, so that it opens without Lacuna by `age -d | gunzip`. It is read and written as a whole: a carried
 * file is small or rare.
 */
import { type BlobStore, BlobTrouble, type Place } from './blob-store';
import { type Lock, lockBytes, type Opener, openBytes } from './keyring';
import { belongsIn, vaultFolder, vaultOfFolder } from './names';
import { folded, unfolded } from './seal';

/** Where the bytes lie: a chosen file, a download, a variable. */
export interface CarriedFile {
  /** Null where there is none yet. */
  read(): Promise<Uint8Array | null>;
  write(bytes: Uint8Array): Promise<void>;
}

/** What it takes to write, and to read; either may be left out. */
export interface FileKeys {
  readonly lock?: Lock;
  readonly opener?: Opener;
}

/** A file in it, with the vault it belongs to. */
export interface CarriedEntry {
  readonly vault: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Several files at once: locking with words takes seconds each time. */
export interface FilePlace extends Place {
  putAll(entries: readonly CarriedEntry[]): Promise<void>;
  getAll(): Promise<readonly CarriedEntry[]>;
}

type Contents = ReadonlyMap<string, Uint8Array>;

/**
 * Fails as every place does, with `BlobTrouble`: `unauthorised` where the file does not open with what was given (wrong words,
 * or it was altered: age does not tell these apart), `not-dav` where it opens and is something else, `forbidden` where the key
 * for what is asked was not given.
 */
export function createFilePlace(file: CarriedFile, keys: FileKeys): FilePlace {
  let last: Promise<unknown> = Promise.resolve();
  // Two changes at once would each write the file without the other's.
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step);
    last = next.catch(() => undefined);
    return next;
  };
  const load = () => inTurn(() => contentsOf(file, keys));
  const change = (step: (contents: Map<string, Uint8Array>) => boolean) =>
    inTurn(async () => {
      const contents = new Map(await contentsOf(file, keys));
      if (!step(contents)) return;
      if (!keys.lock) throw new BlobTrouble('forbidden');
      await file.write(await lockBytes(await folded(packed(contents)), keys.lock));
    });
  return {
    vault: (id) => storeIn(vaultFolder(id), load, change),
    async dropEmpty() {
      // A file holds no empty folders.
    },
    putAll: (entries) =>
      change((contents) => {
        for (const { vault, name, bytes } of entries) contents.set(`${vaultFolder(vault)}/${name}`, bytes.slice());
        return true;
      }),
    getAll: async () =>
      [...(await load())].flatMap(([path, bytes]) => {
        const slash = path.indexOf('/');
        const vault = vaultOfFolder(path.slice(0, slash));
        return vault === undefined ? [] : [{ vault, name: path.slice(slash + 1), bytes }];
      }),
  };
}

function storeIn(
  folder: string,
  load: () => Promise<Contents>,
  change: (step: (contents: Map<string, Uint8Array>) => boolean) => Promise<void>,
): BlobStore {
  const path = (name: string) => `${folder}/${name}`;
  return {
    async list(which) {
      const paths = [...(await load()).keys()];
      if (which === 'root') return [...new Set(paths.flatMap((one) => vaultOfFolder(one.split('/')[0] ?? '') ?? []))];
      return paths
        .filter((one) => one.startsWith(`${folder}/`))
        .map((one) => one.slice(folder.length + 1))
        .filter((name) => belongsIn(which, name));
    },
    get: async (name) => (await load()).get(path(name)) ?? null,
    put: (name, bytes) =>
      change((contents) => {
        contents.set(path(name), bytes.slice());
        return true;
      }),
    del: (name) => change((contents) => contents.delete(path(name))),
  };
}

async function contentsOf(file: CarriedFile, { opener }: FileKeys): Promise<Contents> {
  const bytes = await file.read();
  if (!bytes) return new Map();
  if (!opener) throw new BlobTrouble('forbidden');
  const plain = await openBytes(bytes, opener);
  if (!plain) throw new BlobTrouble('unauthorised');
  const contents = unpacked(await unfolded(plain).catch(() => new Uint8Array([0])));
  if (!contents) throw new BlobTrouble('not-dav');
  return contents;
}

/** One line for each file, by name, so that the same content gives the same lines. */
function packed(contents: Contents): Uint8Array<ArrayBuffer> {
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(sorted.map(([name, bytes]) => `${lineOf(name, bytes)}\n`).join(''));
}

/** What is JSON stands there as it is, for whoever reads the file with other tools; anything else in base64. */
function lineOf(name: string, bytes: Uint8Array): string {
  const value = jsonIn(bytes);
  return JSON.stringify(value ? { name, ...value } : { name, base64: base64(bytes) });
}

type Json = { readonly [key: string]: unknown };

/** Undefined where the bytes could not be made again from the value, to the last of them. */
function jsonIn(bytes: Uint8Array): Json | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isJson(value) && JSON.stringify(value) === text && !('name' in value) && !('base64' in value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__');

/** Undefined where a line is none of ours. */
function unpacked(bytes: Uint8Array): Contents | undefined {
  const contents = new Map<string, Uint8Array>();
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
    for (const line of lines.filter((one) => one !== '')) {
      const { name, ...value } = JSON.parse(line) as Json;
      if (typeof name !== 'string') return undefined;
      const { base64: letters } = value;
      contents.set(
        name,
        typeof letters === 'string' ? unbase64(letters) : new TextEncoder().encode(JSON.stringify(value)),
      );
    }
    return contents;
  } catch {
    return undefined;
  }
}

/** In pieces: an argument list has an end. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const unbase64 = (letters: string): Uint8Array => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
