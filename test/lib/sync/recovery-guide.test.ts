/** The steps of README and of the folder's own README.txt, taken from there word by word, as someone without Lacuna takes them. */
import 'fake-indexeddb/auto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { writeBackup } from '@/lib/sync/backup';
import { lockKey, newIdentity, newKey } from '@/lib/sync/keyring';
import { newWords } from '@/lib/sync/recovery-words';
import { faultServer } from '@/test/support/fault-store';
import { good } from '@/test/support/note-store';
import { closeBrowsers, PLACE, syncAll, syncBrowser, write } from '@/test/support/sync-browser';

const folders: string[] = [];
afterEach(async () => {
  await closeBrowsers();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-guide-'));
  folders.push(folder);
  return folder;
};
/** The commands under a sentence of the README. */
function commandsAfter(sentence: string): readonly string[] {
  const text = readFileSync('README.md', 'utf8');
  const at = text.indexOf(sentence);
  expect(at).toBeGreaterThan(0);
  const [, block = ''] = /```\n([\s\S]*?)```/.exec(text.slice(at)) ?? [];
  return block.trim().split('\n');
}
/** At a terminal, since age asks for words nowhere else. */
const atTerminal = (folder: string, command: string, typed: string) =>
  spawnSync('script', ['-qec', command, '/dev/null'], { cwd: folder, input: `${typed}\n` });

it('a backup opens with age and gunzip', async () => {
  const words = newWords(random);
  const browser = syncBrowser(faultServer().place());
  await write(browser, 'Қинау: алғашқы мәтін');
  const rows = good(await browser.notes.rows());
  const [command = ''] = commandsAfter('It opens without Lacuna');
  const [, name = ''] = /--decrypt (\S+)/.exec(command) ?? [];
  const folder = fresh();
  writeFileSync(join(folder, name), await writeBackup([{ vault: '', rows }], { words }));
  atTerminal(folder, command, words);
  const read = JSON.parse(readFileSync(join(folder, 'notes.json'), 'utf8'));
  expect(JSON.stringify(read.ops)).toContain('Қинау: алғашқы мәтін');
}, 240_000);

it('the folder of the server opens with the recovery words and the program that lies in it', async () => {
  const server = faultServer();
  const [a, b] = [syncBrowser(server.place()), syncBrowser(server.place())];
  const words = newWords(random);
  const key = newKey(random);
  const keyFile = await lockKey(key, { words }, random);
  const joining = { slot: '', place: PLACE, key, keyFiles: [keyFile], remember: 'device' as const };
  await a.engine.join({ ...joining, label: 'a', pair: await newIdentity() }, 'new');
  await b.engine.join({ ...joining, label: 'b', pair: await newIdentity() }, 'existing');
  const { id, bodies } = await write(a, 'первый текст');
  await syncAll(a, b);
  const seen = bodies.map(({ stamp }) => stamp);
  good(await b.notes.change(id, [{ type: 'write', body: 'второй текст', seen }]));
  await write(a, 'ещё заметка');
  await syncAll(b, a, b);

  const folder = fresh();
  for (const [path, bytes] of server.files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const vault = join(folder, readdirSync(folder)[0] ?? '');
  const name = readdirSync(join(vault, 'keys'))[0] ?? '';
  for (const command of commandsAfter('From the folder on the server itself'))
    atTerminal(vault, command.replace('NAME.age', name), words);
  const rows: { [id: string]: { x: { body: { [stamp: string]: [string] } } } } = JSON.parse(
    readFileSync(join(vault, 'notes.json'), 'utf8'),
  );
  const texts = Object.values(rows).flatMap(({ x }) => Object.values(x.body).map(([text]) => text));
  expect(texts.sort()).toEqual(['второй текст', 'ещё заметка', 'первый текст']);
}, 240_000);
