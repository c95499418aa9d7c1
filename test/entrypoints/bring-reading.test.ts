// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { meetingPoint, type StartReading } from '@/entrypoints/notes/meeting';
import { createBringing } from '@/entrypoints/page.content/bring-reading';
import { openGate } from '@/entrypoints/page.content/gate';

/** What the background does with a message, in turn; the last one again and again. */
const world = vi.hoisted(() => {
  const state = { answers: [] as (() => unknown)[], asked: [] as string[], id: 'lacuna' as string | undefined };
  const sendMessage = async (message: { readonly type: string }) => {
    state.asked.push(message.type);
    const answer = state.answers.length > 1 ? state.answers.shift() : state.answers[0];
    return message.type === 'reading.load' ? answer?.() : { reply: null };
  };
  Object.assign(globalThis, {
    chrome: {
      runtime: {
        get id() {
          return state.id;
        },
        getManifest: () => ({ version: '1' }),
        sendMessage,
      },
    },
  });
  return state;
});

const start: StartReading = () => ({
  state: () => ({ status: 'ready', references: [], headings: [] }),
  read: () => undefined,
  jump: () => true,
  rescan: () => undefined,
  refresh: () => undefined,
  relabel: () => undefined,
});
/** The script comes, and says so. */
const comes = () => {
  meetingPoint().lacunaStartReading = start;
  meetingPoint().lacunaReadingCame?.();
  return { reply: null };
};
const silent = () => new Promise(() => undefined);
const refused = () => ({ trouble: { code: 'no-answer', id: 'x', version: '1' } });
const loads = () => world.asked.filter((type) => type === 'reading.load').length;

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  world.asked.length = 0;
  world.id = 'lacuna';
  meetingPoint().lacunaStartReading = undefined;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

it('asked twice, the script is brought once', async () => {
  world.answers = [comes];
  const bring = createBringing(life.signal);
  expect(await Promise.all([bring(), bring()])).toEqual([
    { ok: true, value: start },
    { ok: true, value: start },
  ]);
  expect(await bring()).toEqual({ ok: true, value: start });
  expect(loads()).toBe(1);
});

it('a script that is there need not wait for the answer', async () => {
  world.answers = [
    () => {
      comes();
      return silent();
    },
  ];
  expect(await createBringing(life.signal)()).toEqual({ ok: true, value: start });
});

it.each([
  ['refuses', refused],
  ['has no answer', () => undefined],
  ['says that it was there and it is not', () => ({ reply: null })],
  ['never answers', silent],
])('a background that %s is asked again', async (_name, first) => {
  world.answers = [first, first, comes];
  const brought = createBringing(life.signal)();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await brought).toEqual({ ok: true, value: start });
});

it('what cannot be brought is told as trouble, and tried again when the person asks', async () => {
  document.body.innerHTML = '<p>статья 146 УК РК</p>';
  world.answers = [refused];
  const gate = openGate({
    signal: life.signal,
    bring: createBringing(life.signal),
    language: () => 'en',
    today: () => '2026-11-22',
    onChange: () => undefined,
    onOrphan: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gate.state()).toMatchObject({ status: 'failed', trouble: { code: 'no-answer' } });
  expect(world.asked).toContain('notice.page-changed');
  const before = loads();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(loads()).toBe(before);
  world.answers = [comes];
  gate.rescan();
  await vi.advanceTimersByTimeAsync(0);
  expect(gate.state().status).toBe('ready');
});

it('a script whose extension was reloaded ends quietly', async () => {
  document.body.innerHTML = '<p>статья 146 УК РК</p>';
  const onOrphan = vi.fn();
  const gate = openGate({
    signal: life.signal,
    bring: createBringing(life.signal),
    language: () => 'en',
    today: () => '2026-11-22',
    onChange: () => undefined,
    onOrphan,
  });
  world.id = undefined;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onOrphan).toHaveBeenCalledOnce();
  expect(gate.state().status).not.toBe('failed');
});
