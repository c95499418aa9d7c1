import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it } from 'vitest';
import { deskAnswers } from '@/entrypoints/background/desk';
import type { LibraryHolder } from '@/entrypoints/background/library';
import { sha256 } from '@/lib/base/digest';
import { buildLibrary } from '@/lib/gap/library';
import { packWithEdits } from '@/lib/gap/update';
import { compose } from '@/lib/report/compose';
import { textOf } from '@/lib/report/count';
import { recordsToCsv } from '@/lib/report/records-csv';
import { recordsToJson } from '@/lib/report/records-json';
import { recordsToJsonLd } from '@/lib/report/records-jsonld';
import { sourcesToCsl, sourcesToRis } from '@/lib/report/references';
import { openDatabase } from '@/lib/store/database';
import { createDossierStore } from '@/lib/store/dossiers';
import { keepCollected, keptUnder } from '@/lib/store/kept-records';
import { installShipped } from '@/lib/store/library';
import { createNoteStore } from '@/lib/store/notes';
import { readStored, removePack } from '@/lib/store/packs';
import { fakeSurroundings } from '@/test/support/notes';

const FILES = readdirSync('data/gaps')
  .filter((name) => name.endsWith('.gaps.json'))
  .map((name) => ({ name, text: readFileSync(`data/gaps/${name}`, 'utf8') }));
const ACTIONS = 'gap.kz.cc-146.lawful-actions';
const SANCTIONS = 'rec.coalition-2025.sanctions';

const open: ReturnType<typeof openDatabase>[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

/** A database with the shipped files and one dossier, and the desk over it. */
async function desk() {
  globalThis.indexedDB = new IDBFactory();
  const database = openDatabase(`kept-${open.length}`);
  open.push(database);
  await installShipped(database, FILES, '1');
  const surroundings = fakeSurroundings();
  const dossiers = createDossierStore(database, surroundings);
  const made = await dossiers.create({
    title: 'Torture',
    items: [{ content: { kind: 'gap', ref: ACTIONS } }, { content: { kind: 'recommendation', ref: SANCTIONS } }],
  });
  if (!made.ok) throw new Error(made.error.code);
  const library = async () => {
    const { packs, overlay } = await readStored(database);
    return buildLibrary(packs.map((pack) => packWithEdits(pack, overlay)));
  };
  const holder: LibraryHolder = {
    library,
    stamps: async () => {
      const { packs, hashes } = await readStored(database);
      return packs.map(({ name, version, title }) => ({ name, version, title, sha256: hashes.get(name) ?? '' }));
    },
    search: () => Promise.reject(new Error('not asked here')),
    state: () => Promise.reject(new Error('not asked here')),
    renew: () => Promise.resolve(),
    forget: () => undefined,
  };
  const answers = deskAnswers(database, holder, createNoteStore(database, surroundings));
  return {
    database,
    dossier: made.value,
    material: async () => answers['desk.material']({ type: 'desk.material', ids: [ACTIONS, SANCTIONS] }, {}),
  };
}

/** Takes out every file, as the options page does. */
async function takeOutAll(database: ReturnType<typeof openDatabase>, files = FILES): Promise<void> {
  for (const { text } of files) {
    const { name } = JSON.parse(text) as { readonly name: string };
    await keepCollected(database, name);
    await removePack(database, name);
  }
}

it('keeps text, sources, version and hash of what stands in a dossier when its library file is taken out', async () => {
  const { database, dossier, material } = await desk();
  const before = await material();
  await takeOutAll(database);
  const after = await material();
  for (const part of ['gaps', 'recommendations', 'passages', 'sources', 'assessments'] as const)
    expect(after[part], part).toEqual(before[part]);
  expect(Object.keys(after.retired ?? {}).sort()).toEqual([ACTIONS, SANCTIONS]);
  const file = FILES.find(({ text }) => text.includes(`"id": "${ACTIONS}"`) || text.includes(`"id":"${ACTIONS}"`));
  const { name, version, title } = JSON.parse(file?.text ?? '{}') as Record<string, string>;
  expect(after.packs).toContainEqual({ name, version, title, sha256: await sha256(file?.text ?? ''), retired: true });
  // Papers and data say the same as before, and in words that the file is gone.
  const paper = (of: typeof before) =>
    compose({
      title: 'T',
      material: of,
      items: dossier.items,
      template: 'alternative-report',
      language: 'en',
      style: 'un',
    });
  const [was, is] = [paper(before), paper(after)];
  expect(is.footnotes).toEqual(was.footnotes);
  expect(is.cautions.filter(({ kind }) => kind === 'retired-pack')).not.toEqual([]);
  const lines = is.blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.text)] : []));
  expect(lines).toContain(`[No longer in the library: kept here as it stood in ${name} ${version}.]`);
  expect(JSON.stringify(is.blocks.slice(is.annexFrom))).toContain('no longer installed; kept as it was');
  const asked = { material: after, filter: '', conditions: [], language: 'en', style: 'un' } as const;
  for (const print of [recordsToCsv, sourcesToCsl, sourcesToRis, recordsToJsonLd])
    expect(print(asked), print.name).toContain('no longer installed');
  expect(recordsToJson(asked)).toContain('"retired": true');
});

it('keeps it whole in whatever order the files that it rests on are taken out', async () => {
  const { database, material } = await desk();
  const before = await material();
  await takeOutAll(database, [...FILES].reverse());
  const after = await material();
  expect(after.passages).toEqual(before.passages);
  expect(after.assessments).toEqual(before.assessments);
});

it('shows the living record again when the file comes back', async () => {
  const { database, material } = await desk();
  await takeOutAll(database);
  await database.removed.clear();
  await installShipped(database, FILES, '1');
  expect(await material()).toMatchObject({ retired: {} });
});

it('keeps what a newer version of a shipped file drops', async () => {
  const { database } = await desk();
  await installShipped(database, FILES, '2');
  expect([...(await keptUnder(database, [ACTIONS, 'gap.of.nobody'])).keys()]).toEqual([ACTIONS]);
});

it('keeps nothing where nothing was collected', async () => {
  globalThis.indexedDB = new IDBFactory();
  const database = openDatabase('kept-none');
  open.push(database);
  await installShipped(database, FILES, '1');
  await takeOutAll(database);
  expect(await database.kept.count()).toBe(0);
});
