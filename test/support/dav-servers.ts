/** Real WebDAV servers on the loopback address, each with a folder of its own that ends with it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DavServer {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Folder on the disk in which the files lie. */
  readonly folder: string;
  /** Nobody answers any more; the files stay. */
  down(): Promise<void>;
  /** Answers again at the same address. */
  up(): Promise<void>;
  /** Goes and comes: a server may go on telling for minutes what it read of its disk before. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const DAV_SERVERS = ['apache', 'rclone'] as const;
export type DavKind = (typeof DAV_SERVERS)[number];

const USER = 'lawyer';
const PASSWORD = 'app пароль: 1';

/** @throws Error where the server cannot be had: a server that is not there is a failure, not something to pass over. */
export async function startDav(kind: DavKind): Promise<DavServer> {
  const base = mkdtempSync(join(tmpdir(), `lacuna-${kind}-`));
  const folder = join(base, 'files');
  mkdirSync(join(folder, 'sync'), { recursive: true });
  const port = await freePort();
  const begin = async (): Promise<ChildProcess> => {
    const child = kind === 'apache' ? startApache(base, folder, port) : startRclone(base, folder, port);
    const errors: string[] = [];
    child.stderr?.on('data', (data) => errors.push(String(data)));
    await answers(port, child, errors);
    return child;
  };
  let child = await begin();
  const down = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  const up = async () => {
    child = await begin();
  };
  return {
    address: `http://127.0.0.1:${port}/sync/`,
    user: USER,
    password: PASSWORD,
    folder: join(folder, 'sync'),
    down,
    up,
    restart: () => down().then(up),
    async stop() {
      await down();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function program(names: readonly string[], debian: string): string {
  const places = ['/usr/sbin', '/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')];
  const found = names.flatMap((name) => places.map((place) => join(place, name))).find((path) => existsSync(path));
  if (!found) throw new Error(`${names[0]} is not installed (Debian package "${debian}")`);
  return found;
}

function startApache(base: string, folder: string, port: number): ChildProcess {
  const apache = program(['apache2', 'httpd'], 'apache2');
  const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules'].find((one) =>
    existsSync(one),
  );
  const hash = execFileSync(program(['htpasswd'], 'apache2-utils'), ['-nbB', '-C', '5', USER, PASSWORD]);
  writeFileSync(join(base, 'passwords'), hash);
  const needed = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
  const load = needed
    .filter((name) => existsSync(join(modules ?? '', `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
  const conf = [
    `ServerRoot ${base}`,
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `PidFile ${base}/pid`,
    `ErrorLog ${base}/error.log`,
    `DefaultRuntimeDir ${base}`,
    ...load,
    `DocumentRoot ${folder}`,
    `DavLockDB ${base}/locks`,
    'KeepAlive On',
    // A busy machine must not look like a broken line.
    'KeepAliveTimeout 600',
    'MaxKeepAliveRequests 0',
    '<Directory />',
    'Dav On',
    'AuthType Basic',
    'AuthName files',
    `AuthUserFile ${base}/passwords`,
    'Require valid-user',
    '</Directory>',
  ];
  writeFileSync(join(base, 'httpd.conf'), `${conf.join('\n')}\n`);
  return spawn(apache, ['-X', '-f', join(base, 'httpd.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function startRclone(base: string, folder: string, port: number): ChildProcess {
  const args = ['serve', 'webdav', folder, '--addr', `127.0.0.1:${port}`, '--user', USER, '--pass', PASSWORD];
  return spawn(program(['rclone'], 'rclone'), [...args, '--config', join(base, 'none.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function answers(port: number, child: ChildProcess, errors: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not start: ${errors.join('')}`);
}
