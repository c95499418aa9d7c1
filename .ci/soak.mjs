/**
 * The long run of everything that draws its cases by chance: properties and fuzzing, a hundred times as often as in the tests.
 * File by file, each by itself, so that one that fails or dies takes no other along; at the end the account of every property.
 *
 *   npm run soak                 factor 100
 *   npm run soak -- 20           factor 20
 *   npm run soak -- 100 sync     factor 100, only files with `sync` in their path
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browsers.mjs';
import { ensurePackages, ROOT, run } from './ensure.mjs';
import { ensureServers } from './servers.mjs';

const PAGES = 'test/browser/changing-page.test.ts';
/** Lines of a failed file that are shown: the first cases and where they stand. */
const SHOWN = 60;

const factor = Number(process.argv[2] ?? 100);
const part = process.argv[3] ?? '';
if (!(factor > 0)) throw new Error('npm run soak -- FACTOR [PART OF A PATH]');
ensurePackages();
ensureServers();

const folder = mkdtempSync(join(tmpdir(), 'lacuna-soak-'));
const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.test\.tsx?$/.test(name) && name.includes(part))
  .filter((name) => readFileSync(join(ROOT, name), 'utf8').includes("from '@/test/support/soak'"))
  .sort();

/** One file to its end. @returns what it did, with the account of its properties. */
function soak(file) {
  const log = join(folder, `${file.replaceAll('/', '-')}.jsonl`);
  const start = Date.now();
  const env = { ...process.env, NO_COLOR: '1', LACUNA_SOAK: String(factor), LACUNA_SOAK_LOG: log };
  const child = spawn('npm', ['run', '--silent', 'unit', '--', file, '--testTimeout=86400000'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  return new Promise((done) => {
    child.once('close', (code) => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
      const properties = lines.filter(Boolean).map((line) => JSON.parse(line));
      done({ file, ok: code === 0, seconds: (Date.now() - start) / 1000, properties, said: said.join('') });
    });
  });
}

function tell({ file, ok, seconds, properties, said }) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${file}  ${seconds.toFixed(0)} s`);
  for (const { name, ran, failed, seed } of properties)
    console.log(`  ${String(ran).padStart(9)}  ${name}${failed ? `  FAILED, seed ${seed}` : ''}`);
  if (!ok) console.log(said.split('\n').slice(-SHOWN).join('\n'));
}

const results = [];
const waiting = [...files];
const worker = async () => {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const result = await soak(file);
    tell(result);
    results.push(result);
  }
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));
rmSync(folder, { recursive: true, force: true });

// Pages that change at random are only real in a browser; one that cannot be had is a failure.
if (PAGES.includes(part)) {
  const env = { ...process.env, LACUNA_SOAK: String(factor) };
  const ok =
    ensureBrowser('chromium') !== undefined &&
    run('npm', ['run', '--silent', 'browser', '--', 'changing-page', '--testTimeout=86400000'], { env });
  results.push({ file: PAGES, ok, properties: [] });
}

const properties = results.flatMap((result) => result.properties);
const cases = properties.reduce((sum, { ran }) => sum + ran, 0);
const failed = results.filter(({ ok }) => !ok);
console.log(`\n${properties.length} properties, ${cases} cases; ${results.length} files, ${failed.length} failed`);
for (const { file } of failed) console.log(`  FAILED  ${file}`);
process.exitCode = failed.length > 0 || results.length === 0 ? 1 : 0;
