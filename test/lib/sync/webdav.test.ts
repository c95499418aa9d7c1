import { describe, expect, it } from 'vitest';
import { BlobTrouble } from '@/lib/sync/blob-store';
import { headName } from '@/lib/sync/names';
import { probePlace } from '@/lib/sync/probe';
import { createWebDav } from '@/lib/sync/webdav';

const VAULT = '0123456789abcdef';
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const NAME = headName('abcdefgh', 1, random);
const HTML = { headers: { 'Content-Type': 'text/html' } };
const PORTAL = '<!doctype html><title>Hotel</title><form>Log in</form>';

/** A server that answers everything alike. */
function answering(give: () => Response) {
  const asked: { readonly method: string; readonly init: RequestInit }[] = [];
  const fetch = async (_address: string, init: RequestInit) => {
    asked.push({ method: init.method ?? '', init });
    return give();
  };
  const config = { kind: 'webdav', address: 'https://cloud.example/dav', user: 'a', password: 'пароль' } as const;
  const place = createWebDav(config, { fetch });
  return { asked, place, blobs: place.vault(VAULT) };
}
const troubleOf = async (step: Promise<unknown>) => {
  try {
    await step;
    return undefined;
  } catch (error) {
    if (!(error instanceof BlobTrouble)) throw error;
    return { code: error.code, wait: error.wait };
  }
};
const status =
  (number: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('', { status: number, headers });
const DATE = 'Sun, 22 Nov 2026 09:00:00 GMT';

describe('an answer of a server', () => {
  it.each([
    ['wrong password', status(401), 'unauthorised', undefined],
    ['a folder that may not be used', status(403), 'forbidden', undefined],
    ['a file too large for it', status(413), 'too-large', undefined],
    ['a lock', status(423), 'locked', undefined],
    ['a full disk', status(507), 'full', undefined],
    ['a broken server', status(502), 'server', undefined],
    ['a request to come later', status(429, { 'Retry-After': '120' }), 'busy', 120_000],
    [
      'a request to come at an hour',
      status(503, { 'Retry-After': 'Sun, 22 Nov 2026 09:10:00 GMT', Date: DATE }),
      'busy',
      600_000,
    ],
    ['a request to come at some time', status(503, { 'Retry-After': 'soon' }), 'busy', undefined],
    ['another address', status(302, { Location: 'https://elsewhere.example/' }), 'redirected', undefined],
    [
      'no network',
      () => {
        throw new TypeError('failed to fetch');
      },
      'offline',
      undefined,
    ],
    [
      'no answer in time',
      () => {
        throw new DOMException('', 'TimeoutError');
      },
      'timeout',
      undefined,
    ],
  ] as const)('%s is named', async (_name, give, code, wait) => {
    for (const step of [
      (blobs: ReturnType<typeof answering>['blobs']) => blobs.put(NAME, random(10)),
      (blobs: ReturnType<typeof answering>['blobs']) => blobs.list('heads'),
    ])
      expect(await troubleOf(step(answering(give).blobs))).toEqual({ code, wait });
  });

  it('that refuses the password is asked for once', async () => {
    const { asked, blobs } = answering(status(401));
    await troubleOf(blobs.put(NAME, random(10)));
    expect(asked).toHaveLength(1);
  });

  it('that is the login page of a network is never taken for a file, a folder or an empty one', async () => {
    const portal = () => new Response(PORTAL, { status: 200, ...HTML });
    const { blobs, place } = answering(portal);
    for (const step of [blobs.get(NAME), blobs.list('heads'), blobs.list('keys'), place.vault('').list('root')])
      expect((await troubleOf(step))?.code).toBe('not-dav');
    const multi = answering(() => new Response(PORTAL, { status: 207, ...HTML }));
    expect((await troubleOf(multi.blobs.list('heads')))?.code).toBe('not-dav');
    expect((await probePlace(place, random)).map(({ step, trouble }) => [step, trouble?.code])).toEqual([
      ['reach', 'not-dav'],
    ]);
  });

  it('is asked for without cookies, without following elsewhere, and with the password in UTF-8', async () => {
    const { asked, blobs } = answering(status(200));
    await blobs.del(NAME);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'manual', cache: 'no-store' });
    const { Authorization = '' } = (asked[0]?.init.headers ?? {}) as Record<string, string>;
    expect(Buffer.from(Authorization.slice(6), 'base64').toString('utf8')).toBe('a:пароль');
  });

  it.each([
    [
      'with other prefixes',
      '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/lacuna-V/heads/</D:href></D:response><D:response><D:href>/dav/lacuna-V/heads/N</D:href></D:response></D:multistatus>',
    ],
    [
      'with whole addresses',
      '<multistatus xmlns="DAV:"><response><href>https://cloud.example/dav/lacuna-V/heads</href></response><response><href>https://cloud.example/dav/lacuna-V/heads/N</href></response></multistatus>',
    ],
    [
      'with what others put there',
      '<multistatus xmlns="DAV:"><response><href>/dav/lacuna-V/heads/</href></response><response><href>/dav/lacuna-V/heads/N</href></response><response><href>/dav/lacuna-V/heads/.DS_Store</href></response><response><href>/dav/lacuna-V/heads/N%20(conflicted%20copy)</href></response></multistatus>',
    ],
    [
      'with an inner 404',
      '<multistatus xmlns="DAV:"><response><href>/dav/lacuna-V/heads/N</href></response><response><href>/dav/lacuna-V/heads/</href></response><response><href>/dav/lacuna-V/heads/gone</href><status>HTTP/1.1 404 Not Found</status></response></multistatus>',
    ],
  ])('that lists a folder %s is read', async (_name, xml) => {
    const tail = NAME.slice('heads/'.length);
    const given = xml.replaceAll('lacuna-V', `lacuna-${VAULT}`).replaceAll('/N', `/${tail}`);
    const { blobs } = answering(() => new Response(given, { status: 207 }));
    expect(await blobs.list('heads')).toEqual([NAME]);
  });
});
