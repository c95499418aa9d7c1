/** Who is answered: the one door through which anything comes into the background. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => true | undefined;

const OWN = 'abcdefghijklmnop';
const HOME = `chrome-extension://${OWN}/`;
let listeners: Listener[] = [];

beforeAll(() => {
  vi.stubGlobal('chrome', {
    runtime: {
      id: OWN,
      getURL: (path: string) => HOME + path.slice(1),
      getManifest: () => ({ version: '0.1.0' }),
      onMessage: { addListener: (one: Listener) => listeners.push(one), removeListener: () => undefined },
    },
  });
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  listeners = [];
});

/** What comes back for a message from a sender, or undefined where nobody answers. */
async function asked(message: unknown, sender: object): Promise<unknown> {
  const { serve } = await import('@/lib/message/serve');
  serve<{ type: 'secret.list' } | { type: 'card' }, { 'secret.list': string; card: string }>(
    {
      'secret.list': () => 'notes of a person',
      card: () => {
        throw new Error('words of a note');
      },
    },
    {
      parse: (raw) => (Object.keys(raw as object).length === 1 ? (raw as { type: 'secret.list' }) : undefined),
      ownPagesOnly: ['secret.'],
      newId: () => 'id',
    },
  );
  return new Promise((answered) => {
    const taken = listeners.map((listener) => listener(message, sender, answered));
    if (!taken.includes(true)) answered(undefined);
  });
}

const SECRET = { type: 'secret.list' };

it('a page of ours is answered', async () => {
  expect(await asked(SECRET, { id: OWN, url: `${HOME}options.html` })).toEqual({ reply: 'notes of a person' });
});

it.each([
  ['another extension', { id: 'ponmlkjihgfedcba', url: 'chrome-extension://ponmlkjihgfedcba/page.html' }],
  ['another extension that calls itself by our address', { id: 'ponmlkjihgfedcba', url: `${HOME}options.html` }],
  ['a script of ours inside a page', { id: OWN, url: 'https://adilet.zan.kz/rus/docs/K1400000226' }],
  ['a page whose address begins like ours', { id: OWN, url: `chrome-extension://${OWN}x/options.html` }],
  ['nobody in particular', {}],
  ['a sender without an address', { id: OWN }],
])('%s is not', async (_who, sender) => {
  expect(await asked(SECRET, sender)).toBeUndefined();
});

it.each([
  ['a name of every object', { type: 'toString' }],
  ['nothing', null],
  ['a text', 'secret.list'],
  ['no type', {}],
])('what is no message of ours is left alone: %s', async (_what, message) => {
  expect(await asked(message, { id: OWN, url: `${HOME}options.html` })).toBeUndefined();
});

it('what does not parse is refused, and a failure tells its kind and no word of what it was about', async () => {
  const own = { id: OWN, url: `${HOME}options.html` };
  expect(await asked({ ...SECRET, more: 'words of a note' }, own)).toEqual({
    trouble: { code: 'message-refused', id: 'id', version: '0.1.0' },
  });
  expect(JSON.stringify(await asked({ type: 'card' }, own))).not.toContain('words of a note');
});
