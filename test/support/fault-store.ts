import { type BlobStore, BlobTrouble, type Folder, type Place } from '@/lib/sync/blob-store';
import { belongsIn, vaultFolder, vaultOfFolder } from '@/lib/sync/names';

/** Files of a server, by whole path. */
export type Files = Map<string, Uint8Array>;

export type GetFault = 'fails' | 'torn' | 'login page';
export type PutFault = 'fails' | 'lost reply' | 'torn, told' | 'torn, silent' | 'not kept' | 'full';
export type ListFault = 'fails' | 'stale' | 'partial' | 'doubled';

/** Draws what goes wrong next; undefined for nothing. */
export interface Faults {
  get(): GetFault | undefined;
  put(): PutFault | undefined;
  list(): ListFault | undefined;
  del(): 'fails' | 'lost reply' | undefined;
  /** A number from 0 to below the one given. */
  below(limit: number): number;
}

export const NO_FAULTS: Faults = {
  get: () => undefined,
  put: () => undefined,
  list: () => undefined,
  del: () => undefined,
  below: () => 0,
};

/** A server in memory, with a past. Every call is one request. */
export interface FaultServer {
  files: Files;
  /** Earlier states, from which stale listings come and to which a backup goes back. */
  readonly past: Files[];
  requests: number;
  place(faults?: () => Faults): Place;
}

const offline = () => new BlobTrouble('offline');

export function faultServer(): FaultServer {
  const server: FaultServer = {
    files: new Map(),
    past: [],
    requests: 0,
    place: (faults = () => NO_FAULTS) => ({
      vault: (id) => view(server, id, faults),
      async dropEmpty() {},
    }),
  };
  return server;
}

function view(server: FaultServer, vault: string, faults: () => Faults): BlobStore {
  const path = (name: string) => `${vaultFolder(vault)}/${name}`;
  const names = (files: Files, folder: Folder): readonly string[] => {
    if (folder === 'root')
      return [...new Set([...files.keys()].flatMap((one) => vaultOfFolder(one.split('/')[0] ?? '') ?? []))];
    const prefix = `${vaultFolder(vault)}/`;
    return [...files.keys()]
      .filter((one) => one.startsWith(`${prefix}${folder}/`))
      .map((one) => one.slice(prefix.length))
      .filter((name) => belongsIn(folder, name));
  };
  const keep = (name: string, bytes: Uint8Array) => {
    server.past.push(new Map(server.files));
    if (server.past.length > 40) server.past.shift();
    server.files.set(path(name), bytes);
  };
  const torn = (bytes: Uint8Array) => bytes.slice(0, faults().below(bytes.length));
  return {
    async list(folder) {
      server.requests++;
      const fault = faults().list();
      const all = names(server.files, folder);
      switch (fault) {
        case 'fails':
          throw offline();
        case 'stale': {
          const then = server.past.at(-1 - faults().below(Math.max(1, Math.min(5, server.past.length))));
          return then ? names(then, folder) : all;
        }
        case 'partial':
          return all.filter(() => faults().below(2) === 0);
        case 'doubled':
          return [...all, ...all].reverse();
        case undefined:
          return all;
      }
    },
    async get(name) {
      server.requests++;
      const bytes = server.files.get(path(name));
      switch (faults().get()) {
        case 'fails':
          throw offline();
        case 'torn':
          return bytes ? torn(bytes) : null;
        case 'login page':
          throw new BlobTrouble('not-dav', { status: 200 });
        case undefined:
          return bytes ?? null;
      }
    },
    async put(name, bytes) {
      server.requests++;
      switch (faults().put()) {
        case 'fails':
          throw offline();
        case 'lost reply':
          keep(name, bytes);
          throw offline();
        case 'torn, told':
          keep(name, torn(bytes));
          throw offline();
        case 'torn, silent':
          keep(name, torn(bytes));
          return;
        case 'not kept':
          return;
        case 'full':
          throw new BlobTrouble('full', { status: 507 });
        case undefined:
          keep(name, bytes);
      }
    },
    async del(name) {
      server.requests++;
      const fault = faults().del();
      if (fault === 'fails') throw offline();
      server.past.push(new Map(server.files));
      server.files.delete(path(name));
      if (fault === 'lost reply') throw offline();
    },
  };
}
