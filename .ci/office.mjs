/**
 * The word processor and the page reader with which papers are looked at. On Debian and its kin, as root, what is missing is
 * installed from the distribution's own packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PACKAGES = { soffice: 'libreoffice-writer-nogui', pdftotext: 'poppler-utils' };
const PLACES = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];

const isThere = (program) => PLACES.some((place) => existsSync(join(place, program)));

/** @returns whether every program is there. */
export function ensureOffice() {
  const missing = () => Object.entries(PACKAGES).filter(([program]) => !isThere(program));
  if (missing().length === 0) return true;
  const packages = missing().map(([, name]) => name);
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing the Debian packages ${packages.join(', ')} with apt-get …`);
    const apt = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    const install = () => apt(['install', '-y', '--no-install-recommends', ...packages, 'fonts-noto-core']);
    if (!install()) apt(['update']) && install();
  }
  for (const [program, name] of missing()) console.log(`${program} was not found (Debian package "${name}").`);
  return missing().length === 0;
}
