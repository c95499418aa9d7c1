import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCipher, importKey, padded } from '@/lib/sync/seal';
import { fastCipher } from '@/test/support/fast-cipher';
import { runs } from '@/test/support/soak';

const VAULT = '0123456789abcdef';
const NAME = 'log/abcdefgh/00000001-abcdefgh';
const ID = '00112233445566aa';
const RAW = new Uint8Array(32).fill(9);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const cipherOf = async (vault = VAULT, raw = RAW, id = ID) =>
  createCipher(vault, new Map([[id, await importKey(raw)]]), id);
const value = { v: 1, text: 'имя потерпевшей', list: [1, null, { a: 'б' }] };

describe('a sealed file', () => {
  it('gives back what was sealed, and shows nothing of it', async () => {
    const cipher = await cipherOf();
    const bytes = await cipher.seal(NAME, value);
    expect(await cipher.open(NAME, bytes)).toEqual({ ok: true, value });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('v":1');
    expect(await cipher.seal(NAME, value)).not.toEqual(bytes);
  });

  it('has a key that cannot be taken out of the browser', async () => {
    const key = await importKey(RAW);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('is the same format as the one the histories use', async () => {
    const fast = fastCipher(VAULT, new Map([[ID, RAW]]), ID, random);
    const real = await cipherOf();
    expect(await real.open(NAME, await fast.seal(NAME, value))).toEqual({ ok: true, value });
    expect(await fast.open(NAME, await real.seal(NAME, value))).toEqual({ ok: true, value });
  });

  it('does not open when one bit of it was changed, or when it was cut', async () => {
    const cipher = await cipherOf();
    const bytes = await cipher.seal(NAME, value);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length * 8 - 1 }),
        fc.nat({ max: bytes.length - 1 }),
        async (bit, length) => {
          const flipped = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
          expect((await cipher.open(NAME, flipped)).ok).toBe(false);
          expect((await cipher.open(NAME, bytes.slice(0, length))).ok).toBe(false);
        },
      ),
      runs(200),
    );
  });

  it.each([
    [
      'under another name',
      async () => (await cipherOf()).open('log/abcdefgh/00000002-abcdefgh', await sealed()),
      'damaged',
    ],
    ['in another vault', async () => (await cipherOf('fedcba9876543210')).open(NAME, await sealed()), 'damaged'],
    [
      'with another key of the same name',
      async () => (await cipherOf(VAULT, random(32))).open(NAME, await sealed()),
      'damaged',
    ],
    [
      'where its key is not there',
      async () => (await cipherOf(VAULT, RAW, 'ffffffffffffffff')).open(NAME, await sealed()),
      'key',
    ],
    [
      'of a later format',
      async () => (await cipherOf()).open(NAME, new TextEncoder().encode('LCN2 whatever follows')),
      'newer',
    ],
    [
      'that is a web page',
      async () => (await cipherOf()).open(NAME, new TextEncoder().encode('<!doctype html>')),
      'damaged',
    ],
    ['that is empty', async () => (await cipherOf()).open(NAME, new Uint8Array()), 'damaged'],
  ])('%s does not open', async (_name, open, why) => {
    expect(await open()).toEqual({ ok: false, why });
  });
  const sealed = async () => (await cipherOf()).seal(NAME, value);

  it('has a size that tells little: at most 12 % more than its content', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300_000 }), (length) => {
        const size = padded(new Uint8Array(length)).length;
        expect(size).toBeGreaterThanOrEqual(length + 4);
        expect(size).toBeLessThanOrEqual(Math.ceil((length + 4) * 1.12) + 1);
      }),
      runs(300),
    );
    const sizes = new Set(Array.from({ length: 1000 }, (_, at) => padded(new Uint8Array(2000 + at)).length));
    expect(sizes.size).toBeLessThan(20);
  });
});
