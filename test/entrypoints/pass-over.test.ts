// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openGate, type PageGate } from '@/entrypoints/page.content/gate';
import { startReading } from '@/entrypoints/reading/start';
import { ok } from '@/lib/base/result';

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
/** How often the script that reads was asked for. */
let brought = 0;

beforeEach(() => {
  life = new AbortController();
  asked.length = 0;
  brought = 0;
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

function begin(body: string): PageGate {
  document.body.innerHTML = body;
  return openGate({
    signal: life.signal,
    bring: async () => {
      brought++;
      return ok(startReading);
    },
    language: () => 'en',
    today: () => '2026-11-22',
    onChange: () => undefined,
    onOrphan: () => undefined,
  });
}
const isReady = (gate: PageGate) => vi.waitFor(() => expect(gate.state().status).toBe('ready'), { timeout: 5000 });
const append = (words: string) => {
  const late = document.createElement('p');
  late.textContent = words;
  document.body.append(late);
};
const CITING = 'Согласно статье 146 Уголовного кодекса Республики Казахстан пытки запрещены.';

it('a page without references is ready without the script that reads, and others are told of it once', async () => {
  const gate = begin('<p>Вчера, 5 мая, в городе прошёл дождь.</p>');
  await isReady(gate);
  expect(gate.state()).toMatchObject({ status: 'ready', references: [] });
  append('И ещё один день без ссылок.');
  await new Promise((done) => setTimeout(done, 400));
  expect(brought).toBe(0);
  expect(asked.filter(({ type }) => type === 'page.told').map(({ references }) => references)).toEqual([0]);
});

it('whoever asks for its text, as notes do, has it at once, and no references are sought', async () => {
  const gate = begin('<p>Вчера, 5 мая,</p><p>в городе прошёл дождь.</p>');
  await isReady(gate);
  await gate.readable();
  expect(gate.read()?.page.text).toBe('Вчера, 5 мая,\nв городе прошёл дождь.');
  expect(gate.read()?.page).toBe(gate.read()?.page);
});

it.each([
  ['that nobody asked for', false],
  ['that was asked for', true],
])('a reference that comes late is found on a page %s', async (_name, isAsked) => {
  const gate = begin('<p>Вчера, 5 мая, в городе прошёл дождь.</p>');
  await isReady(gate);
  if (isAsked) await gate.readable();
  append(CITING);
  await vi.waitFor(() => expect(gate.state().references).toHaveLength(1), { timeout: 5000 });
  expect(gate.state().references[0]?.targets[0]).toMatchObject({ act: 'kz.cc.2014', path: '146' });
});

it('a page with a reference is read as ever', async () => {
  const gate = begin(`<p>${CITING}</p>`);
  await isReady(gate);
  expect(gate.read()?.found).toHaveLength(1);
});

it('a reference that comes while the text is being brought for a note is found', async () => {
  const gate = begin('<p>Вчера, 5 мая, в городе прошёл дождь.</p>');
  await isReady(gate);
  const there = gate.readable();
  append(CITING);
  await there;
  await vi.waitFor(() => expect(gate.state().references).toHaveLength(1), { timeout: 5000 });
});
