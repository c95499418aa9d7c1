// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';

const asked: { readonly type: string; readonly [more: string]: unknown }[] = [];
const answers: { [type: string]: (request: { readonly [more: string]: unknown }) => unknown } = {};
vi.mock('@/lib/message/send', () => ({
  ask: async (request: { readonly type: string }) => {
    asked.push(request);
    return { ok: true, value: answers[request.type]?.(request) ?? null };
  },
}));
vi.mock('@/lib/settings/sites', () => ({ requestStoring: async () => true, mayRead: async () => true }));
vi.mock('@/entrypoints/sync/keys', () => ({
  freshWords: () => ({ secret: 'a-b-c-d-e-f-g-h', asked: [0, 1] }),
  makeKey: async () => ({ key: { vault: 'newvaultnewvault', epoch: 1 }, keyFiles: [{ name: 'k', bytes: '00' }] }),
  newPair: async () => ({ identity: 'I', recipient: 'R' }),
  openHanded: async () => undefined,
  openWith: async (_words: string, files: readonly { readonly name: string }[]) =>
    files.some(({ name }) => name === 'theirs') ? { vault: 'theirvaulttheirv', epoch: 1 } : undefined,
}));
const { useConnect } = await import('@/entrypoints/sync/use-connect');
type View = ReturnType<typeof useConnect>;

const PLACE = { kind: 'webdav', address: 'https://cloud.example/dav/', user: 'a', password: 'b' } as const;
const mine = { vault: 'myvaultmyvaultmy', keyFiles: [{ name: 'mine', bytes: '00' }], heads: 1 };
const theirs = { vault: 'theirvaulttheirv', keyFiles: [{ name: 'theirs', bytes: '00' }], heads: 1 };

function start(joined: readonly (typeof mine)[], found: readonly (typeof mine)[]) {
  asked.length = 0;
  answers['sync.status'] = () => joined.map(({ vault }) => ({ vault, slot: '', devices: [] }));
  answers['sync.probe'] = () => [{ step: 'reach', trouble: null }];
  answers['sync.look'] = () => ({ ok: true, value: found });
  answers['sync.join'] = () => ({ ok: true, value: null });
  const held: { view?: View } = {};
  function Harness() {
    held.view = useConnect('Firefox', async (step) => void (await step()));
    return null;
  }
  void act(() => render(<Harness />, document.createElement('div')));
  return {
    view: () => held.view as View,
    do: (step: (view: View) => void) =>
      act(async () => {
        step(held.view as View);
        await new Promise((done) => setTimeout(done, 20));
      }),
  };
}
const joinings = () => asked.filter(({ type }) => type === 'sync.join');

it.each([
  ['the first browser', 'own', [], [], { slot: '' }, 'new'],
  ['a second browser', 'own', [], [theirs], { slot: '' }, 'existing'],
  [
    'a shared folder beside the own',
    'shared',
    [mine],
    [mine, theirs],
    { slot: theirs.vault, name: 'Team' },
    'existing',
  ],
  ['a new shared folder', 'shared', [mine], [], { slot: 'newvaultnewvault', name: 'Team' }, 'new'],
] as const)('joins %s in its place', async (_name, whose, joined, found, expected, how) => {
  const page = start(joined, found);
  await page.do((view) => view.begin(whose));
  await page.do((view) => view.check(PLACE));
  expect(page.view().state.step).toBe(how === 'new' ? 'new' : 'join');
  if (whose === 'shared') await page.do((view) => view.setName(' Team '));
  await page.do((view) => (how === 'new' ? view.ready() : view.open('words')));
  expect(joinings()).toMatchObject([{ how, joining: { ...expected, label: 'Firefox', pair: { recipient: 'R' } } }]);
  expect(Object.keys(joinings()[0]?.joining ?? {}).includes('name')).toBe(whose === 'shared');
  expect(page.view().state.step).toBe('none');
});

it('joins nothing twice', async () => {
  const page = start([mine], [mine]);
  await page.do((view) => view.begin('shared'));
  await page.do((view) => view.check(PLACE));
  expect(page.view().state).toMatchObject({ step: 'place', trouble: { code: 'joined-already' } });
  expect(joinings()).toEqual([]);
});

it('asks for the words where no key was handed over', async () => {
  const page = start([mine], []);
  answers['sync.key-files'] = () => mine.keyFiles;
  await page.do((view) => view.unlock({ slot: '', epoch: 1 }));
  expect(page.view().state).toMatchObject({ step: 'unlock', busy: false, wrong: false });
});
