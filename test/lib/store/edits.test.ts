import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { fieldOf } from '@/lib/gap/edit';
import { buildLibrary } from '@/lib/gap/library';
import { type Pack, tablesOf } from '@/lib/gap/pack';
import { packWithEdits } from '@/lib/gap/update';
import { type LacunaDatabase, openDatabase } from '@/lib/store/database';
import { dropEdit, listEdits, putEdit, settleEdit } from '@/lib/store/edits';
import { installPack, readStored, removePack } from '@/lib/store/packs';
import { fakeGap, fakePack, samplePack } from '@/test/support/build-pack';

let count = 0;
const open: LacunaDatabase[] = [];
function fresh(): LacunaDatabase {
  const database = openDatabase(`edits-${count++}`);
  open.push(database);
  return database;
}
afterEach(async () => {
  for (const database of open.splice(0)) await database.delete();
});

const install = (database: LacunaDatabase, pack: Pack) =>
  installPack(database, { pack, text: JSON.stringify(pack), sha256: `hash of ${pack.version}` });

const FIELD = { entity: 'gap.penalties', field: 'title.ru' } as const;
const MINE = { text: 'Моё', status: 'own' } as const;
const asUpstream = (upstream: unknown) => upstream;

/** The sample pack with another Russian title of one gap. */
function withTitle(version: string, text: string): Pack {
  const pack = samplePack();
  return withGaps(
    version,
    tablesOf(pack).gaps.map((gap) =>
      gap.id === FIELD.entity ? { ...gap, title: { ...gap.title, ru: { text, status: 'own' as const } } } : gap,
    ),
  );
}
const withGaps = (version: string, gaps: ReturnType<typeof tablesOf>['gaps']): Pack =>
  fakePack({ ...tablesOf(samplePack()), gaps }, { version });

async function shownTitle(database: LacunaDatabase): Promise<unknown> {
  const { packs, overlay } = await readStored(database);
  const library = buildLibrary(packs.map((pack) => packWithEdits(pack, overlay)));
  const gap = library.gaps.get(FIELD.entity);
  return gap ? fieldOf(gap, FIELD.field) : undefined;
}
const states = async (database: LacunaDatabase) => (await listEdits(database)).map(({ state }) => state);

describe('an own text', () => {
  it('lies over the file, which stays byte for byte as it was', async () => {
    const database = fresh();
    await install(database, samplePack());
    expect(await putEdit(database, FIELD, MINE, asUpstream)).toBe(true);
    expect(await shownTitle(database)).toEqual(MINE);
    expect((await database.packs.get('test-pack'))?.text).toBe(JSON.stringify(samplePack()));
    expect(await states(database)).toEqual(['shown']);
  });

  it('is refused for a record that no file has', async () => {
    const database = fresh();
    await install(database, samplePack());
    expect(await putEdit(database, { entity: 'gap.nowhere', field: 'title.ru' }, MINE, asUpstream)).toBe(false);
    expect(await database.edits.count()).toBe(0);
  });

  it('survives an update that changes nothing under it', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await install(database, { ...samplePack(), version: '1.0.1' });
    expect(await shownTitle(database)).toEqual(MINE);
    expect(await states(database)).toEqual(['shown']);
  });

  it('survives removal and reinstallation of its file', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await removePack(database, 'test-pack');
    expect(await states(database)).toEqual(['absent']);
    // Another file that comes in meanwhile must not sweep it away.
    await install(database, fakePack({ gaps: [] }, { name: 'other-pack' }));
    expect(await states(database)).toEqual(['absent']);
    await install(database, samplePack());
    expect(await shownTitle(database)).toEqual(MINE);
  });

  it('stays with its record when an update drops the record, also through further updates', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await install(database, withGaps('2.0.0', [fakeGap('gap.lawful-actions', ['kz.cc.2014#146/n1'])]));
    await install(database, withGaps('2.0.1', [fakeGap('gap.lawful-actions', ['kz.cc.2014#146/n1'])]));
    const [edit] = await listEdits(database);
    expect(edit).toMatchObject({ ...FIELD, state: 'retired', mine: MINE });
    expect(fieldOf(edit?.record ?? { id: '' }, 'title.ru')).toEqual(MINE);
    expect(fieldOf(edit?.record ?? { id: '' }, 'title.en')).toMatchObject({ text: 'Title of gap.penalties' });
  });

  it('of a record that was dropped can still be changed, and goes for good only when it is taken back', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await install(database, withGaps('2.0.0', []));
    expect(await putEdit(database, FIELD, { ...MINE, text: 'Второе' }, asUpstream)).toBe(true);
    expect((await listEdits(database))[0]).toMatchObject({ state: 'retired', mine: { text: 'Второе' } });
    await dropEdit(database, FIELD);
    expect(await database.retired.count()).toBe(0);
    expect(await listEdits(database)).toEqual([]);
  });

  it('is taken back: the text of the file is shown again', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await dropEdit(database, FIELD);
    expect(await shownTitle(database)).toMatchObject({ text: 'Title of gap.penalties (ru)' });
  });

  it('that says what the file says is no edit', async () => {
    const database = fresh();
    await install(database, withTitle('1.0.0', 'Моё'));
    await putEdit(database, FIELD, MINE, asUpstream);
    expect(await listEdits(database)).toEqual([]);
  });

  it('that a later file takes over is no edit any more', async () => {
    const database = fresh();
    await install(database, samplePack());
    await putEdit(database, FIELD, MINE, asUpstream);
    await install(database, withTitle('1.1.0', 'Моё'));
    expect(await listEdits(database)).toEqual([]);
    expect(await shownTitle(database)).toEqual(MINE);
  });
});

describe('a conflict', () => {
  async function conflicted(): Promise<LacunaDatabase> {
    const database = fresh();
    await install(database, withTitle('1.0.0', 'Прежнее'));
    await putEdit(database, FIELD, MINE, asUpstream);
    await install(database, withTitle('1.1.0', 'Новое'));
    return database;
  }

  it('shows all three texts, mine in the library, and comes back at each update', async () => {
    const database = await conflicted();
    const expected = { state: 'conflict', base: { text: 'Прежнее' }, mine: MINE, theirs: { text: 'Новое' } };
    expect((await listEdits(database))[0]).toMatchObject(expected);
    await install(database, withTitle('1.1.1', 'Новое'));
    expect((await listEdits(database))[0]).toMatchObject(expected);
    expect(await shownTitle(database)).toEqual(MINE);
  });

  it('stays when the person changes their text once more', async () => {
    const database = await conflicted();
    await putEdit(database, FIELD, { ...MINE, text: 'Второе' }, asUpstream);
    expect((await listEdits(database))[0]).toMatchObject({ state: 'conflict', base: { text: 'Прежнее' } });
  });

  it('arises when the file changed while the person was writing', async () => {
    const database = fresh();
    await install(database, withTitle('1.1.0', 'Новое'));
    await putEdit(database, FIELD, MINE, () => ({ text: 'Прежнее', status: 'own' }));
    expect(await states(database)).toEqual(['conflict']);
  });

  it('is settled by keeping mine, until the file changes again', async () => {
    const database = await conflicted();
    expect(await settleEdit(database, FIELD, 'mine')).toBe(true);
    expect(await states(database)).toEqual(['shown']);
    expect(await shownTitle(database)).toEqual(MINE);
    expect(await settleEdit(database, FIELD, 'theirs')).toBe(false);
    expect(await shownTitle(database)).toEqual(MINE);
    await install(database, withTitle('1.2.0', 'Новейшее'));
    expect(await states(database)).toEqual(['conflict']);
  });

  it('is settled by taking theirs', async () => {
    const database = await conflicted();
    expect(await settleEdit(database, FIELD, 'theirs')).toBe(true);
    expect(await listEdits(database)).toEqual([]);
    expect(await shownTitle(database)).toMatchObject({ text: 'Новое' });
  });
});
