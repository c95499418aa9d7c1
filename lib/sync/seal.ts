/**
 * A sealed file: `LCN1` (4) | key (8) | salt (32) | AES-256-GCM(padded(length (4) | gzip(json))).
 * Each file has a key of its own, derived by HKDF-SHA256 from the vault's key, the salt and the file's place, so the nonce
 * may be zero. Vault, key and name are bound in: a file that was swapped, renamed or brought from another vault does not open.
 */

/** Seals values into files and opens them. */
export interface Cipher {
  /** Key that new files are sealed with. */
  readonly keyId: string;
  seal(name: string, value: unknown): Promise<Uint8Array>;
  open(name: string, bytes: Uint8Array): Promise<Opened>;
}

export type Opened =
  | { readonly ok: true; readonly value: unknown }
  /** `key`: sealed with one that is not here; `newer`: of a later format; `damaged`: anything else than what its writer sealed. */
  | { readonly ok: false; readonly why: 'key' | 'newer' | 'damaged' };

const MAGIC = 'LCN1';
const KEY_AT = 4;
const SALT_AT = 12;
const BODY_AT = 44;
/** Bytes that an opened file may unfold to: a file of megabytes that unfolds to gigabytes is an attack. */
const MOST_UNFOLDED = 256 * 1024 * 1024;

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
export const unhex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The vault's key as it is kept: nothing can read it out again. @param raw 32 bytes. */
export const importKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw.slice(), 'HKDF', false, ['deriveKey']);

/** @param keys by id in hex; @param keyId the one for new files, which must be among them. */
export function createCipher(vault: string, keys: ReadonlyMap<string, CryptoKey>, keyId: string): Cipher {
  return {
    keyId,
    async seal(name, value) {
      const key = keys.get(keyId);
      if (!key) throw new Error('no key to seal with');
      const salt = crypto.getRandomValues(new Uint8Array(32));
      const plain = padded(await folded(new TextEncoder().encode(JSON.stringify(value))));
      const { fileKey, data } = await derived({ vault, keyId, name, salt, key });
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE, additionalData: data }, fileKey, plain);
      return joined(new TextEncoder().encode(MAGIC), unhex(keyId), salt, new Uint8Array(body));
    },
    async open(name, bytes) {
      const magic = new TextDecoder().decode(bytes.slice(0, KEY_AT));
      if (magic !== MAGIC) return { ok: false, why: /^LCN[2-9]$/.test(magic) ? 'newer' : 'damaged' };
      const id = hex(bytes.slice(KEY_AT, SALT_AT));
      const key = keys.get(id);
      if (!key) return { ok: false, why: 'key' };
      try {
        const salt = bytes.slice(SALT_AT, BODY_AT);
        const { fileKey, data } = await derived({ vault, keyId: id, name, salt, key });
        const body = bytes.slice(BODY_AT);
        const plain = new Uint8Array(
          await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NONCE, additionalData: data }, fileKey, body),
        );
        return {
          ok: true,
          value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await unfolded(bare(plain)))),
        };
      } catch {
        return { ok: false, why: 'damaged' };
      }
    },
  };
}

const NONCE = new Uint8Array(12);

interface Binding {
  readonly vault: string;
  readonly keyId: string;
  readonly name: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

/** What is bound to a file besides its content. */
export const bindingOf = (vault: string, keyId: string, name: string): string => `${MAGIC}|${vault}|${keyId}|${name}`;

async function derived({ vault, keyId, name, salt, key }: Binding) {
  const data = new TextEncoder().encode(bindingOf(vault, keyId, name));
  const fileKey = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: data },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { fileKey, data };
}

/** Length, content and zeros up to a size that many contents share: at most 12 % more (PADMÉ). */
export function padded(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(padmeLength(content.length + 4));
  new DataView(bytes.buffer).setUint32(0, content.length);
  bytes.set(content, 4);
  return bytes;
}

/** @throws RangeError where the length cannot be true. */
export function bare(plain: Uint8Array): Uint8Array {
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(0);
  if (length > plain.length - 4) throw new RangeError('longer than the file');
  return plain.slice(4, 4 + length);
}

function padmeLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const step = 2 ** (exponent - (Math.floor(Math.log2(exponent)) + 1));
  return Math.ceil(length / step) * step;
}

/** Gzip of bytes. */
export async function folded(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws where the bytes are no gzip, or unfold to too much. */
export async function unfolded(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...pieces);
    size += value.length;
    if (size > MOST_UNFOLDED) throw new RangeError('unfolds to too much');
    pieces.push(value);
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
