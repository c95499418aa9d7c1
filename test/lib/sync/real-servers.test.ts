/** Two browsers' engines and a real server that goes away, loses everything and comes back as it was some time ago. */
import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createWebDav } from '@/lib/sync/webdav';
import { DAV_SERVERS, type DavServer, startDav } from '@/test/support/dav-servers';
import { bodies, closeBrowsers, codes, joinAll, syncAll, syncBrowser, write } from '@/test/support/sync-browser';

const servers: DavServer[] = [];
afterEach(async () => {
  await closeBrowsers();
  for (const server of servers.splice(0)) await server.stop();
});

it.each(DAV_SERVERS)(
  '%s offline, emptied and restored takes no note along',
  async (kind) => {
    const dav = await startDav(kind);
    servers.push(dav);
    const { address, user, password } = dav;
    const place = () => createWebDav({ kind: 'webdav', address, user, password }, { fetch });
    const [a, b] = [syncBrowser(place()), syncBrowser(place())];
    await joinAll([a, b]);
    await write(a, 'в офисе');
    await syncAll(a, b);

    await dav.down();
    await write(b, 'в поезде');
    await syncAll(b);
    expect(await codes(b)).toEqual(['offline']);
    await dav.up();
    await syncAll(b, a);
    expect([await codes(b), await bodies(a)]).toEqual([[], ['в офисе', 'в поезде']]);

    const copy = mkdtempSync(join(tmpdir(), 'lacuna-copy-'));
    cpSync(dav.folder, copy, { recursive: true });
    await write(a, 'после копии');
    await syncAll(a, b);
    for (const name of readdirSync(dav.folder)) rmSync(join(dav.folder, name), { recursive: true });
    await dav.restart();
    await syncAll(a, b, a, b);
    for (const browser of [a, b]) {
      expect(await codes(browser)).toEqual(['folder-empty']);
      expect(await bodies(browser)).toEqual(['в офисе', 'в поезде', 'после копии']);
    }
    expect(readdirSync(dav.folder)).toEqual([]);
    cpSync(copy, dav.folder, { recursive: true });
    rmSync(copy, { recursive: true });
    await dav.restart();
    await write(b, 'после возврата');
    await syncAll(a, b, a, b, a, b);
    for (const browser of [a, b]) {
      expect(await codes(browser)).toEqual([]);
      expect(await bodies(browser)).toEqual(['в офисе', 'в поезде', 'после возврата', 'после копии']);
    }
  },
  120_000,
);
