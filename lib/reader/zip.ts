/**
 * The container of a Word file, as far as one part of it has to be changed: entries are found by the directory at the end
 * and carried over as they are packed. Source: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** CRC-32 and size in bytes of what is packed. */
  readonly crc: number;
  readonly size: number;
  /** As it stands in the file. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Fixed bytes of each kind of record, before names. */
const LENGTH = { end: 22, directory: 46, local: 30 };
/** A comment may stand behind the last record. */
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8_NAMES = 0x800;
/** No text of a Word file is larger; a part that claims to be is not unpacked. */
const MOST_BYTES = 200 * 1024 * 1024;

/** @returns undefined for what is no plain zip: damaged, locked, or with a directory in the 64-bit form. */
export function readZip(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === undefined) return undefined;
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== DIRECTORY || view.getUint16(at + 8, true) & ENCRYPTED) return undefined;
      entries.push(entryAt(view, bytes, at));
      at +=
        LENGTH.directory +
        view.getUint16(at + 28, true) +
        view.getUint16(at + 30, true) +
        view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    // An offset beyond the end of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - LENGTH.end;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function entryAt(view: DataView, bytes: Uint8Array<ArrayBuffer>, at: number): ZipEntry {
  const local = view.getUint32(at + 42, true);
  const start = local + LENGTH.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return {
    name: new TextDecoder().decode(
      bytes.subarray(at + LENGTH.directory, at + LENGTH.directory + view.getUint16(at + 28, true)),
    ),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + view.getUint32(at + 20, true)),
  };
}

/** @returns the text of an entry, or undefined where it is packed in another way or is too large. */
export async function textOf({ method, size, packed }: ZipEntry): Promise<string | undefined> {
  if (size > MOST_BYTES) return undefined;
  if (method === 0) return new TextDecoder().decode(packed);
  if (method !== 8) return undefined;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await new Response(stream).text();
  } catch {
    return undefined;
  }
}

/** A new file with one entry holding another text, unpacked; the others are as they were. */
export function withText(entries: readonly ZipEntry[], name: string, text: string): Uint8Array<ArrayBuffer> {
  const own = new TextEncoder().encode(text);
  const all = entries.map((entry) =>
    entry.name === name ? { name, method: 0, crc: crc32(own), size: own.length, packed: own } : entry,
  );
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const entry of all) {
    const words = new TextEncoder().encode(entry.name);
    parts.push(record(LENGTH.local, LOCAL, entry, words, 4), entry.packed);
    const listed = record(LENGTH.directory, DIRECTORY, entry, words, 6);
    new DataView(listed.buffer).setUint32(42, at, true);
    directory.push(listed);
    at += LENGTH.local + words.length + entry.packed.length;
  }
  const end = new Uint8Array(LENGTH.end);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, all.length, true);
  view.setUint16(10, all.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return joined([...parts, ...directory, end]);
}

/** @param from where the fields begin that both kinds of record share. */
function record(
  length: number,
  signature: number,
  entry: ZipEntry,
  name: Uint8Array,
  from: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  if (from === 6) view.setUint16(4, 20, true);
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, UTF8_NAMES, true);
  view.setUint16(from + 4, entry.method, true);
  view.setUint32(from + 10, entry.crc, true);
  view.setUint32(from + 14, entry.packed.length, true);
  view.setUint32(from + 18, entry.size, true);
  view.setUint16(from + 22, name.length, true);
  bytes.set(name, length);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function crc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
