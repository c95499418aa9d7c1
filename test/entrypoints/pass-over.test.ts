// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageSession } from '@/entrypoints/page.content/page-session';
import { startSession } from '@/entrypoints/page.content/session';

interface Asked {
  readonly type: string;
  readonly references?: number;
  readonly provisions?: readonly unknown[];
}

/** The background, which answers everything and keeps what it was asked. */
const { asked } = vi.hoisted(() => {
  const heard: Asked[] = [];
  const sendMessage = async (message: Asked) => {
    heard.push(message);
    return { reply: message.provisions?.map(() => ({ gaps: 0, open: 0 })) ?? null };
  };
  Object.assign(globalThis, {
    chrome: { runtime: { id: 'lacuna', getManifest: () => ({ version: '1' }), sendMessage } },
  });
  return { asked: heard };
});

let life = new AbortController();

beforeEach(() => {
  life = new AbortController();
  asked.length = 0;
  // The one thing of a page that this window does not have: nothing ever comes near.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

function begin(body: string): PageSession {
  document.body.innerHTML = body;
  return startSession({
    signal: life.signal,
    language: () => 'en',
    today: () => '2026-11-22',
    onChange: () => undefined,
    onBadge: () => undefined,
  });
}
const append = (words: string) => {
  const late = document.createElement('p');
  late.textContent = words;
  document.body.append(late);
};
const CITING = 'Согласно статье 146 Уголовного кодекса Республики Казахстан пытки запрещены.';

it('a page without references is ready without being read, and others are told of it once', async () => {
  const session = begin('<p>Вчера, 5 мая, в городе прошёл дождь.</p>');
  await vi.waitFor(() => expect(session.status).toBe('ready'));
  expect(session.painter).toBeUndefined();
  expect(session.state()).toMatchObject({ status: 'ready', references: [] });
  append('И ещё один день без ссылок.');
  await new Promise((done) => setTimeout(done, 400));
  expect(session.painter).toBeUndefined();
  expect(asked.filter(({ type }) => type === 'page.told').map(({ references }) => references)).toEqual([0]);
});

it('whoever asks for its text, as notes do, has it at once', async () => {
  const session = begin('<p>Вчера, 5 мая,</p><p>в городе прошёл дождь.</p>');
  await vi.waitFor(() => expect(session.status).toBe('ready'));
  expect(session.read()?.page.text).toBe('Вчера, 5 мая,\nв городе прошёл дождь.');
  expect(session.read()?.page).toBe(session.read()?.page);
});

it.each([
  ['that nobody asked for', false],
  ['that was asked for', true],
])('a reference that comes late is found on a page %s', async (_name, isAsked) => {
  const session = begin('<p>Вчера, 5 мая, в городе прошёл дождь.</p>');
  await vi.waitFor(() => expect(session.status).toBe('ready'));
  if (isAsked) session.read();
  append(CITING);
  await vi.waitFor(() => expect(session.state().references).toHaveLength(1), { timeout: 5000 });
  expect(session.state().references[0]?.targets[0]).toMatchObject({ act: 'kz.cc.2014', path: '146' });
});

it('a page with a reference is read as ever', async () => {
  const session = begin(`<p>${CITING}</p>`);
  await vi.waitFor(() => expect(session.status).toBe('ready'), { timeout: 5000 });
  expect(session.read()?.found).toHaveLength(1);
});
