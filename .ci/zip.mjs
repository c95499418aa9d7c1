/**
 * Builds the archives for the stores and the archive of the sources, in `.output/`. The same sources give the same bytes:
 * no clock, no order of the disk, no other machine's settings inside.
 *
 *   npm run zip                builds and writes
 *   npm run zip -- --check     builds twice and fails when a byte differs
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { ensurePackages, npmRun } from './ensure.mjs';

const OUT = '.output';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const BUILDS = [
  ['chrome', 'build:chrome', 'chrome-mv3'],
  ['firefox', 'build:firefox', 'firefox-mv3'],
];

/** The first of January 1980 at midnight, where the time of an archive begins. */
const DATE = 0x21;

function filesIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}

/** @param files pairs of a name inside the archive and its bytes. */
function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = Buffer.from(name.split(sep).join('/'));
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, path);
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

/** What git knows; in an unpacked archive of sources, everything that is there but what was installed or built. */
function sources() {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\0')
      .filter(Boolean);
  } catch {
    const skipped = new Set(['node_modules', '.output', '.wxt', '.cache', '.git']);
    return readdirSync('.')
      .filter((name) => !skipped.has(name))
      .flatMap((name) => (statSync(name).isDirectory() ? filesIn(name) : [name]));
  }
}

function build() {
  const archives = new Map();
  for (const [name, script, folder] of BUILDS) {
    if (!npmRun(script)) throw new Error(`${script} failed`);
    const from = join(OUT, folder);
    archives.set(
      `lacuna-${version}-${name}.zip`,
      zip(filesIn(from).map((path) => [relative(from, path), readFileSync(path)])),
    );
  }
  archives.set(`lacuna-${version}-sources.zip`, zip(sources().map((path) => [path, readFileSync(path)])));
  return archives;
}

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

ensurePackages();
const archives = build();
if (process.argv.includes('--check')) {
  const again = build();
  for (const [name, bytes] of archives) {
    const same = again.get(name)?.equals(bytes) === true;
    console.log(`${same ? 'the same' : 'DIFFERS '}  ${name}`);
    if (!same) process.exitCode = 1;
  }
}
mkdirSync(OUT, { recursive: true });
for (const [name, bytes] of archives) {
  writeFileSync(join(OUT, name), bytes);
  console.log(`${sumOf(bytes)}  ${name}  ${bytes.length} bytes`);
}
