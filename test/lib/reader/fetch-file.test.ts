import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { fetchFile, MAX_BYTES } from '@/lib/reader/fetch-file';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function served(answer: (response: ServerResponse) => void): Promise<string> {
  const made = createServer((_, response) => answer(response));
  server = made;
  await new Promise<void>((listening) => made.listen(0, '127.0.0.1', listening));
  const address = made.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/a/paper.pdf?v=1`;
}

const get = (url: string, onProgress: (come: number, all: number | undefined) => void = () => undefined) =>
  fetchFile(url, new AbortController().signal, onProgress);

/** More than the first room for a file of unknown size, in pieces that do not divide it evenly. */
const BYTES = Uint8Array.from({ length: 2_700_001 }, (_, index) => (index * 7 + (index >> 8)) % 251);

it.each([
  ['with its length told', { 'content-length': String(BYTES.length) }, BYTES.length],
  ['of unknown length', {}, undefined],
])('brings a file whole, %s', async (_name, headers, all) => {
  const url = await served((response) => {
    response.writeHead(200, headers);
    for (let at = 0; at < BYTES.length; at += 70_003) response.write(BYTES.subarray(at, at + 70_003));
    response.end();
  });
  const told: (number | undefined)[] = [];
  const came = await get(url, (_come, whole) => told.push(whole));
  expect(came.ok && came.value.name).toBe('paper.pdf');
  expect(came.ok && came.value.bytes.length).toBe(BYTES.length);
  expect(came.ok && Buffer.compare(came.value.bytes, BYTES)).toBe(0);
  expect(new Set(told)).toEqual(new Set([all]));
});

it('brings nothing of a file that breaks off, whether its length was told or not', async () => {
  for (const headers of [{ 'content-length': '1000' }, {}]) {
    const url = await served((response) => {
      response.writeHead(200, headers);
      response.write('%PDF-1.7', () => setTimeout(() => response.destroy(), 20));
    });
    expect(await get(url)).toEqual({ ok: false, error: { kind: 'network' } });
    server?.close();
  }
});

it.each([
  ['a server that refuses', 403, {}, { kind: 'refused', status: 403 }],
  [
    'a file that is larger than a tab can hold',
    200,
    { 'content-length': String(MAX_BYTES + 1) },
    { kind: 'too-large' },
  ],
])('says so of %s, without waiting for the rest', async (_name, status, headers, error) => {
  const url = await served((response) => void response.writeHead(status, headers).write('%PDF'));
  expect(await get(url)).toEqual({ ok: false, error });
});

it('says so where nobody answers', async () => {
  const url = await served((response) => void response.end());
  server?.close();
  server?.closeAllConnections();
  expect(await get(url)).toEqual({ ok: false, error: { kind: 'network' } });
});
