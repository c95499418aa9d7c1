import type { BlobTrouble, Place } from '@/lib/sync/blob-store';

/** A place that fails on demand. */
export function troubled(place: Place) {
  const now: { put?: BlobTrouble; any?: BlobTrouble } = {};
  const requests: string[] = [];
  const trouble = (what: string, also?: BlobTrouble) => {
    requests.push(what);
    const error = now.any ?? also;
    if (error) throw error;
  };
  const wrapped: Place = {
    ...place,
    vault: (id) => {
      const blobs = place.vault(id);
      return {
        list: async (folder) => {
          trouble('list');
          return blobs.list(folder);
        },
        get: async (name) => {
          trouble('get');
          return blobs.get(name);
        },
        put: async (name, bytes) => {
          trouble('put', now.put);
          return blobs.put(name, bytes);
        },
        del: async (name) => {
          trouble('del');
          return blobs.del(name);
        },
      };
    },
  };
  return { now, requests, place: wrapped };
}
