/**
 * Programs of other people that the tests start: two WebDAV servers, and `age` to open what we lock. On Debian and its kin, as
 * root, what is missing is installed from the distribution's own packages; elsewhere the tests that need it fail and say so.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Without the service: the tests start their own servers on free ports.
const PACKAGES = { apache2: 'apache2-bin', htpasswd: 'apache2-utils', rclone: 'rclone', age: 'age' };
const PLACES = ['/usr/sbin', '/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];

const isThere = (program) => PLACES.some((place) => existsSync(join(place, program)));

/** Installs what is missing where that can be done, and names what is still missing. */
export function ensureServers() {
  const missing = () => Object.entries(PACKAGES).filter(([program]) => !isThere(program));
  if (missing().length === 0) return;
  const packages = missing().map(([, name]) => name);
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log(`Installing the Debian packages ${packages.join(', ')} with apt-get …`);
    const apt = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    const install = () => apt(['install', '-y', '--no-install-recommends', ...packages]);
    if (!install()) apt(['update']) && install();
  }
  for (const [program, name] of missing())
    console.log(`${program} was not found (Debian package "${name}"): its tests will fail.`);
}
