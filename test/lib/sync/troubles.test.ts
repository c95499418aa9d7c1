import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { BlobTrouble } from '@/lib/sync/blob-store';
import { faultServer } from '@/test/support/fault-store';
import {
  bodies,
  closeBrowsers,
  codes,
  joinAll,
  PLACE,
  statusOf,
  syncAll,
  syncBrowser,
  write,
} from '@/test/support/sync-browser';
import { troubled } from '@/test/support/troubled-place';

afterEach(closeBrowsers);

const HOUR = 3_600_000;

describe('when the server', () => {
  it('refuses the password, it is asked once and never again, until there is another', async () => {
    const { now, requests, place } = troubled(faultServer().place());
    const a = syncBrowser(place);
    await joinAll([a]);
    await write(a, 'waits');
    now.any = new BlobTrouble('unauthorised', { status: 401 });
    requests.length = 0;
    for (let i = 0; i < 5; i++) await syncAll(a);
    expect(requests).toEqual(['list']);
    expect((await statusOf(a)).problems).toMatchObject([{ code: 'unauthorised', status: 401, until: null }]);
    delete now.any;
    await a.engine.changePlace('', { ...PLACE, password: 'another' });
    await syncAll(a);
    expect(await statusOf(a)).toMatchObject({ waiting: 0, problems: [] });
  });

  it('is full, what others wrote still comes in, and what waits stays here', async () => {
    const server = faultServer();
    const { now, place } = troubled(server.place());
    const [a, b] = [syncBrowser(place), syncBrowser(server.place())];
    await joinAll([a, b]);
    await write(a, 'mine');
    await write(b, 'theirs');
    await syncAll(b);
    now.put = new BlobTrouble('full', { status: 507 });
    await syncAll(a);
    expect(await bodies(a)).toEqual(['mine', 'theirs']);
    expect(await codes(a)).toEqual(['full']);
    delete now.put;
    await syncAll(a, b);
    expect(await bodies(b)).toEqual(['mine', 'theirs']);
    expect(await codes(a)).toEqual([]);
  });

  it('asks for patience, it is left alone that long, by another start of the browser too', async () => {
    const server = faultServer();
    const { now, requests, place } = troubled(server.place());
    const a = syncBrowser(place, {}, 'patient');
    await joinAll([a]);
    now.any = new BlobTrouble('busy', { status: 429, wait: 2 * HOUR });
    await a.engine.sync({ asked: false });
    requests.length = 0;
    const again = syncBrowser(place, {}, 'patient');
    again.time = a.time + HOUR;
    await again.engine.sync({ asked: false });
    expect(requests).toEqual([]);
    again.time = a.time + 3 * HOUR;
    delete now.any;
    await again.engine.sync({ asked: false });
    expect(requests.length).toBeGreaterThan(0);
    expect(await codes(again)).toEqual([]);
  });

  it('fails again and again, the waits grow to an hour and no further; a button passes over them', async () => {
    const { now, requests, place } = troubled(faultServer().place());
    const a = syncBrowser(place);
    await joinAll([a]);
    now.any = new BlobTrouble('offline');
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      await a.engine.sync({ asked: true });
      const [problem] = (await statusOf(a)).problems;
      waits.push(((problem && 'until' in problem && problem.until) || 0) - a.time);
    }
    expect(waits[0]).toBeLessThan(2 * 60_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1.3 * HOUR);
    expect(waits.at(-1)).toBeGreaterThan(0.7 * HOUR);
    a.time -= 10 * 365 * 24 * HOUR;
    requests.length = 0;
    await a.engine.sync({ asked: false });
    expect(requests).toEqual(['list']);
  });

  it('has not been reached for a week, that is said', async () => {
    const { now, place } = troubled(faultServer().place());
    const a = syncBrowser(place);
    await joinAll([a]);
    now.any = new BlobTrouble('offline');
    await syncAll(a);
    a.time += 8 * 24 * HOUR;
    expect(await codes(a)).toEqual(['offline', 'stale']);
  });
});
