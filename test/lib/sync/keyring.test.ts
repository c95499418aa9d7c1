import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { newRow } from '@/lib/note/change';
import { readBackup, writeBackup } from '@/lib/sync/backup';
import { lockKey, newIdentity, newKey, openKey } from '@/lib/sync/keyring';
import { epochOf } from '@/lib/sync/names';
import { newWords, readWords, wordsFrom } from '@/lib/sync/recovery-words';
import { unhex } from '@/lib/sync/seal';
import { anchorOn, newNote } from '@/test/support/notes';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-age-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = newRow(
  'n1',
  newNote({ body: 'Текст қазақша', anchor: anchorOn('слова') }),
  '0199a1b2c3d4000000.0a1b2c3d.w0rd',
  1,
);
const OWN = [{ vault: '', rows: [row] }];
const file = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('a key file', () => {
  it('opens with the recovery words that locked it, and with no others', async () => {
    const words = newWords(random);
    const key = newKey(random);
    const { name, bytes } = await lockKey(key, { words }, random);
    expect(epochOf(name)).toBe(1);
    expect(await openKey(unhex(bytes), { words })).toEqual(key);
    expect(await openKey(unhex(bytes), { words: newWords(random) })).toBeUndefined();
    expect(await openKey(unhex(bytes).slice(0, -3), { words })).toBeUndefined();
    expect(await openKey(new Uint8Array([1, 2, 3]), { words })).toBeUndefined();
  });

  it('opens for each of its recipients, and for the ordinary age command', async () => {
    const [one, other, stranger] = await Promise.all([newIdentity(), newIdentity(), newIdentity()]);
    const key = newKey(random, newKey(random));
    expect(key.epoch).toBe(2);
    const locked = await lockKey(key, { recipients: [one.recipient, other.recipient] }, random);
    for (const { identity } of [one, other]) expect(await openKey(unhex(locked.bytes), { identity })).toEqual(key);
    expect(await openKey(unhex(locked.bytes), stranger)).toBeUndefined();
    const identity = file('identity.txt', new TextEncoder().encode(`${other.identity}\n`));
    const plain = execFileSync('age', ['--decrypt', '-i', identity, file('key.age', unhex(locked.bytes))]);
    expect(JSON.parse(plain.toString())).toEqual(key);
  });
});

describe('a backup', () => {
  it('opens with age and gunzip, without Lacuna', async () => {
    const { identity, recipient } = await newIdentity();
    const backup = file('backup.age', await writeBackup(OWN, { recipients: [recipient] }));
    const key = file('backup-identity.txt', new TextEncoder().encode(identity));
    const plain = gunzipSync(execFileSync('age', ['--decrypt', '-i', key, backup]));
    const { id, ...content } = row;
    expect(JSON.parse(plain.toString()).ops[id]).toEqual(content);
  });

  it('opens with the recovery words at a terminal', async () => {
    const words = newWords(random);
    const backup = file('words.age', await writeBackup(OWN, { words }));
    // age asks for a passphrase on the terminal only, which `script` provides.
    const out = join(folder, 'out.gz');
    const asked = spawnSync('script', ['-qec', `age --decrypt -o ${out} ${backup}`, '/dev/null'], {
      input: `${words}\n`,
    });
    expect(String(asked.stdout)).toMatch(/passphrase/i);
    expect(gunzipSync(execFileSync('cat', [out])).toString()).toContain('Текст қазақша');
  });

  it('keeps the notes of shared vaults apart', async () => {
    const { identity, recipient } = await newIdentity();
    const parts = [...OWN, { vault: '0123456789abcdef', rows: [{ ...row, id: 'n2' }] }];
    expect(await readBackup(await writeBackup(parts, { recipients: [recipient] }), { identity })).toEqual({
      ok: true,
      value: { parts, bad: 0 },
    });
  });

  it('gives every row back, and tells a wrong word from a wrong file', async () => {
    const { identity, recipient } = await newIdentity();
    const backup = await writeBackup(OWN, { recipients: [recipient] });
    expect(await readBackup(backup, { identity })).toEqual({ ok: true, value: { parts: OWN, bad: 0 } });
    expect(await readBackup(backup, await newIdentity())).toEqual({ ok: false, error: 'locked' });
    const key = await lockKey(newKey(random), { recipients: [recipient] }, random);
    expect(await readBackup(unhex(key.bytes), { identity })).toEqual({ ok: false, error: 'not-backup' });
  });
});

describe('recovery words', () => {
  it('are eight of a list, as likely one as another', () => {
    const drawn = Array.from({ length: 500 }, () => newWords(random).split('-'));
    expect(drawn.every((words) => words.length === 8)).toBe(true);
    expect(new Set(drawn.flat()).size).toBeGreaterThan(1500);
    expect(newWords(() => new Uint8Array(16))).toBe(Array.from({ length: 8 }, () => 'abandon').join('-'));
  });

  it.each([
    ['as they were given', 'able-acid-zoo-zone-yellow-wolf-vivid-tree'],
    ['in capitals, with spaces', 'ABLE ACID ZOO ZONE YELLOW WOLF VIVID TREE'],
    [
      'by their first letters, numbered, line by line',
      '1. able\n2. acid\n3. zoo\n4. zone\n5. yell\n6. wolf\n7. vivi\n8. tree',
    ],
  ])('are read %s', (_name, typed) => {
    expect(readWords(typed)).toEqual({ ok: true, secret: 'able-acid-zoo-zone-yellow-wolf-vivid-tree' });
  });

  it('say what is wrong with them', () => {
    expect(readWords('able acid zzz zone yellow wolf vivid tree')).toEqual({ ok: false, why: 'unknown', at: [2] });
    expect(readWords('able acid')).toEqual({ ok: false, why: 'count', count: 2 });
    expect(wordsFrom('zo', 5)).toEqual(['zone', 'zoo']);
  });
});
