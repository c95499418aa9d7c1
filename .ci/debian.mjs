/**
 * Programs that the project starts but does not bring: found on the machine, and on Debian and its kin, as root, installed
 * from the distribution's own packages. Imports nothing but `node:` modules.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Servers lie outside the path of most people.
const PLACES = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/usr/sbin'];

/** @returns the path of a program by its name, or undefined. */
export function findProgram(name) {
  return PLACES.map((place) => join(place, name)).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

/** Installs Debian packages where that can be done, and says so. @returns whether apt-get did it. */
export function installPackages(packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log(`Installing the Debian packages ${packages.join(', ')} with apt-get …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // Lists that lie about may offer a browser without its last year of repairs; where none can be fetched, they have to do.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Finds programs, or installs the packages they come in, and names those that are still missing.
 *
 * @param wanted package by program. @param besides packages that go along with them.
 * @returns whether every program is there.
 */
export function ensurePrograms(wanted, besides = []) {
  const missing = () => Object.entries(wanted).filter(([program]) => !findProgram(program));
  if (missing().length > 0) installPackages([...missing().map(([, name]) => name), ...besides]);
  const absent = missing();
  for (const [program, name] of absent) console.log(`${program} was not found (Debian package "${name}").`);
  return absent.length === 0;
}
