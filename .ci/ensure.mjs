/**
 * Installs what the project needs, and only that. Imports nothing but `node:` modules,
 * because it runs before there is anything else. Safe to call again: a second call does nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = `${ROOT}node_modules/.lacuna-installed`;

/** Runs a command in the project's folder, its output shown. @returns true when it ended with 0. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return result.status === 0;
}

/** Fingerprint of what decides the content of node_modules. */
function wanted() {
  const hash = createHash('sha256').update(process.platform).update(process.arch);
  for (const file of ['package.json', 'package-lock.json'])
    if (existsSync(ROOT + file)) hash.update(readFileSync(ROOT + file));
  return hash.digest('hex');
}

/** Packages from the lock file; where the lock was written on another platform, by plain install without touching it. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed, this is ${process.versions.node}`);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  console.log('Installing packages …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', ['ci', ...quiet]) && !run('npm', ['install', '--no-save', ...quiet]))
    throw new Error('The packages could not be installed. The lines above say why.');
  mkdirSync(`${ROOT}node_modules`, { recursive: true });
  writeFileSync(STAMP, wanted());
}

/** Runs an npm script, on the Node that package.json brings. */
export const npmRun = (script, args = [], env = {}) =>
  run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    env: { ...process.env, ...env },
  });
