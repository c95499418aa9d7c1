import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { BlobTrouble } from '@/lib/sync/blob-store';
import { createFilePlace } from '@/lib/sync/file-place';
import { lockBytes, newIdentity, openBytes } from '@/lib/sync/keyring';
import { headName } from '@/lib/sync/names';
import { bodies, closeBrowsers, codes, joinAll, syncAll, syncBrowser, write } from '@/test/support/sync-browser';

afterEach(closeBrowsers);

const VAULT = '0123456789abcdef';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const NAME = headName('abcdefgh', 1, random);

/** A file in a drawer. */
function drawer(bytes: Uint8Array | null = null) {
  const self = {
    bytes,
    read: async () => self.bytes,
    write: async (next: Uint8Array) => {
      self.bytes = next;
    },
  };
  return self;
}
const codeOf = async (step: Promise<unknown>) => {
  try {
    await step;
    return 'good';
  } catch (error) {
    return error instanceof BlobTrouble ? error.code : String(error);
  }
};

describe('a carried file', () => {
  it('carries a whole vault to and fro between browsers that share nothing else', async () => {
    const { identity, recipient } = await newIdentity();
    const file = drawer();
    const place = () => createFilePlace(file, { lock: { recipients: [recipient] }, opener: { identity } });
    const [a, b] = [syncBrowser(place()), syncBrowser(place())];
    await write(a, 'из офиса');
    await joinAll([a, b]);
    await write(b, 'из дома');
    await syncAll(b, a, b);
    expect(await bodies(a)).toEqual(['из дома', 'из офиса']);
    expect(await bodies(b)).toEqual(await bodies(a));
    expect([await codes(a), await codes(b)]).toEqual([[], []]);
  });

  it.each([
    ['text', '{"v":1,"слово":"мәтін","list":[1,null]}', true],
    ['JSON that another program wrote with spaces', '{ "v": 1 }', false],
    ['JSON whose keys change places when it is read', '{"b":1,"1":2}', false],
    ['JSON with a name of its own', '{"name":"x"}', false],
    ['JSON that is no object', '[1]', false],
    ['no JSON', 'LCN1\u0000\u0001', false],
    ['a byte order mark', '\uFEFF{}', false],
  ])('gives back every byte of %s, and shows what can be shown', async (_name, content, isShown) => {
    const { identity, recipient } = await newIdentity();
    const file = drawer();
    const bytes = new TextEncoder().encode(content);
    const place = createFilePlace(file, { lock: { recipients: [recipient] }, opener: { identity } });
    await place.vault(VAULT).put(NAME, bytes);
    expect(await place.vault(VAULT).get(NAME)).toEqual(bytes);
    const plain = await openBytes(file.bytes ?? random(1), { identity });
    const [line = ''] = gunzipSync(plain ?? random(1))
      .toString()
      .split('\n');
    expect(JSON.parse(line).base64 === undefined).toBe(isShown);
  });

  it('says what is wrong with it, and is left as it was', async () => {
    const [own, other] = [await newIdentity(), await newIdentity()];
    const lock = { recipients: [own.recipient] };
    const file = drawer();
    await createFilePlace(file, { lock }).vault(VAULT).put(NAME, random(100));
    const before = file.bytes ?? random(1);
    const get = (bytes: Uint8Array, identity = own.identity) =>
      codeOf(createFilePlace(drawer(bytes), { lock, opener: { identity } }).vault(VAULT).get(NAME));
    expect(await get(before)).toBe('good');
    expect(await get(before, other.identity)).toBe('unauthorised');
    for (const length of [0, 10, before.length - 1]) expect(await get(before.slice(0, length))).toBe('unauthorised');
    expect(await get(before.map((byte, at) => (at === before.length - 5 ? byte ^ 1 : byte)))).toBe('unauthorised');
    for (const foreign of [random(50), gzipSync('no lines of ours'), gzipSync('{"v":1}\n'), gzipSync('7\n')])
      expect(await get(await lockBytes(foreign, lock))).toBe('not-dav');
    const wrong = createFilePlace(file, { lock, opener: { identity: other.identity } });
    expect(await codeOf(wrong.vault(VAULT).put(NAME, random(5)))).toBe('unauthorised');
    expect(await codeOf(createFilePlace(file, { opener: own }).vault(VAULT).put(NAME, random(5)))).toBe('forbidden');
    expect(file.bytes).toBe(before);
  });
});
