import { expect, test } from './extension';
import { askPage, bar, card, clickWords, painted, selectWords, tools, writeNote } from './note-page';
import { LAW, WORDS, YELLOW } from './note-words';

test('on an amended law a note is changed, proposed elsewhere or without a place, and never put in another part', async ({
  open,
  own,
}) => {
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, WORDS, 'On part 2');
  const changed = await open('adilet.zan.kz', LAW.replace('notes', 'changed'));
  await expect
    .poll(() => painted(changed, 'lacuna-note-changed'))
    .toEqual(['утрату имущества, вверенного ему лично по описи']);
  await clickWords(changed, 'вверенного');
  await expect(card(changed)).toContainText('Text here has changed');

  const gone = await open('adilet.zan.kz', LAW.replace('notes', 'gone'));
  await expect
    .poll(() => askPage(own, gone, { type: 'page.notes' }))
    .toMatchObject({
      reply: { status: 'ready', notes: [{ kind: 'orphan', order: -1, was: /вверенного/, present: /пропусков/ }] },
    });
  expect(await painted(gone, YELLOW)).toEqual([]);

  const moved = await open('adilet.zan.kz', LAW.replace('notes', 'moved'));
  await expect
    .poll(() => askPage(own, moved, { type: 'page.notes' }))
    .toMatchObject({ reply: { notes: [{ kind: 'moved', proposedPath: '10/3' }] } });
  expect(await painted(moved, YELLOW)).toEqual([]);
  const { reply } = (await askPage(own, moved, { type: 'page.notes' })) as { reply: { notes: { id: string }[] } };
  const id = reply.notes[0]?.id;
  await askPage(own, moved, { type: 'page.note-jump', id });
  await card(moved).getByRole('button', { name: 'Accept this place' }).click();
  await expect.poll(() => painted(moved, YELLOW)).toEqual([WORDS]);
});

test('a note without a place is attached by hand to what is selected', async ({ open, own }) => {
  const page = await open('adilet.zan.kz', LAW);
  await writeNote(page, WORDS, 'Looks for a new home');
  const gone = await open('adilet.zan.kz', LAW.replace('notes', 'gone'));
  const answer = () =>
    askPage(own, gone, { type: 'page.notes' }) as Promise<{ reply: { notes: { id: string; kind: string }[] } }>;
  await expect.poll(async () => (await answer()).reply.notes[0]?.kind).toBe('orphan');
  const id = (await answer()).reply.notes[0]?.id;
  expect(await askPage(own, gone, { type: 'page.note-reattach', id })).toMatchObject({
    trouble: { code: 'note-nothing-selected' },
  });
  await selectWords(gone, 'начальник караула');
  await expect(tools(gone)).toBeVisible();
  await askPage(own, gone, { type: 'page.note-reattach', id });
  await expect.poll(() => painted(gone, YELLOW)).toEqual(['начальник караула']);
  await gone.bringToFront();
  await bar(gone).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => painted(gone, YELLOW)).toEqual([]);
});
