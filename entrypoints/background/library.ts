import { browser } from 'wxt/browser';
import { LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary, type Library } from '@/lib/gap/library';
import { tablesOf } from '@/lib/gap/pack';
import { problemLine } from '@/lib/gap/problem';
import { createSearch, type Search } from '@/lib/gap/search';
import { packWithEdits } from '@/lib/gap/update';
import type { LibraryState, Trouble } from '@/lib/message/protocol';
import { Refusal } from '@/lib/message/serve';
import type { Material } from '@/lib/report/material';
import { isStorageError, type LacunaDatabase } from '@/lib/store/database';
import { installShipped, type ShippedFile, shippedIsHere } from '@/lib/store/library';
import type { Damaged } from '@/lib/store/packs';
import { readReady } from '@/lib/store/ready-packs';

/** The library as the background holds it while it is awake; the database is the memory. */
export interface LibraryHolder {
  /** @throws Refusal `database-closed` when the browser refuses storage. */
  library(): Promise<Library>;
  /** The index is built when the first question comes. */
  search(): Promise<Search>;
  state(): Promise<LibraryState>;
  /** What an export must name to be repeated: every file with its version and hash, by name. */
  stamps(): Promise<Material['packs']>;
  /** Installs the shipped files anew: after an update, and when an unpacked extension was reloaded. */
  renew(): Promise<void>;
  /** Forgets what is held, so that the next question reads the database again. */
  forget(): void;
}

interface Held {
  readonly library: Library;
  readonly imported: ReadonlySet<string>;
  readonly hashes: ReadonlyMap<string, string>;
  readonly damaged: readonly Damaged[];
}

export function holdLibrary(database: LacunaDatabase, newId: () => string): LibraryHolder {
  let held: Promise<Held> | undefined;
  let index: { readonly of: Library; readonly search: Search } | undefined;

  const load = async () => {
    const build = browser.runtime.getManifest().version;
    const refused = (await shippedIsHere(database, build))
      ? []
      : await installShipped(database, await shippedFiles(), build);
    const { packs, overlay, imported, hashes, damaged } = await readHealed(database, build);
    const library = buildLibrary(
      packs.map((pack) => packWithEdits(pack, overlay)),
      LAW_FACTS,
      overlay,
    );
    return { library, imported, hashes, damaged: [...refused, ...damaged] };
  };
  const get = () => {
    held ??= load().catch((error: unknown) => {
      // The next question tries again: storage that was full or locked may have been freed.
      held = undefined;
      throw isStorageError(error)
        ? new Refusal('database-closed', error instanceof Error ? error.name : undefined)
        : error;
    });
    return held;
  };
  const troubleOf = (code: string, detail: string): Trouble => ({
    code,
    id: newId(),
    version: browser.runtime.getManifest().version,
    detail,
  });

  return {
    library: async () => (await get()).library,
    search: async () => {
      const { library } = await get();
      if (index?.of !== library) index = { of: library, search: createSearch(library) };
      return index.search;
    },
    renew: async () => {
      await installShipped(database, await shippedFiles(), browser.runtime.getManifest().version);
      held = undefined;
    },
    stamps: async () => {
      const { library, hashes } = await get();
      return library.packs
        .map(({ name, version, title }) => ({ name, version, title, sha256: hashes.get(name) ?? '' }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    forget: () => {
      held = undefined;
    },
    state: async (): Promise<LibraryState> => {
      try {
        const { library, imported, damaged } = await get();
        const packs = library.packs.map((pack) => ({
          name: pack.name,
          title: pack.title,
          version: pack.version,
          gaps: tablesOf(pack).gaps.length,
          license: pack.licenses[0]?.name ?? '',
          imported: imported.has(pack.name),
        }));
        const troubles = damaged.map(({ name, problems }) =>
          troubleOf('pack-damaged', [name, ...problems.slice(0, 1).map(problemLine)].join(': ')),
        );
        return { status: 'ready', packs, ...offeredBy(library), troubles };
      } catch (error) {
        const code = error instanceof Refusal ? error.code : 'unexpected';
        return {
          status: 'failed',
          packs: [],
          acts: [],
          sources: [],
          troubles: [troubleOf(code, error instanceof Error ? error.name : 'unknown')],
        };
      }
    },
  };
}

/** What came with the extension can be had from it again; a person's own file cannot, and is named as damaged. */
async function readHealed(database: LacunaDatabase, build: string): ReturnType<typeof readReady> {
  const stored = await readReady(database, build);
  if (stored.damaged.every(({ name }) => stored.imported.has(name))) return stored;
  await installShipped(database, await shippedFiles(), build);
  return readReady(database, build);
}

/** What the filters of the library can be set to. */
function offeredBy(library: Library): Pick<LibraryState, 'acts' | 'sources'> {
  const acts = new Set(
    [...library.gaps.values()].flatMap(({ domestic, standards }) => [...domestic, ...standards].map(({ act }) => act)),
  );
  const sources = [...library.sources.values()].map(({ id, title }) => ({ id, title }));
  return { acts: [...acts].sort(), sources };
}

/** The library files that lie in the extension itself; reading them is no network request. */
async function shippedFiles(): Promise<ShippedFile[]> {
  const names = __LACUNA_SHIPPED__;
  return Promise.all(
    names.map(async (name) => ({
      name,
      text: await (await fetch(browser.runtime.getURL(`/gaps/${name}` as '/background.js'))).text(),
    })),
  );
}

declare const __LACUNA_SHIPPED__: readonly string[];
