/** Files that mean harm: whatever is changed in a library file or a file of notes, reading ends with an answer. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { isRefused, lintPack } from '@/lib/gap/lint';
import { parsePack } from '@/lib/gap/pack';
import { problemLine } from '@/lib/gap/problem';
import { previewPack } from '@/lib/gap/update';
import { readNotesFile } from '@/lib/report/import-notes';
import { toOwnExport } from '@/lib/report/own-export';
import { toCollection } from '@/lib/report/web-annotation';
import { samplePack } from '@/test/support/build-pack';
import { mutated } from '@/test/support/mutate-json';
import { closeAll, good, setting } from '@/test/support/note-store';
import { anchorOn, newNote } from '@/test/support/notes';
import { runs } from '@/test/support/soak';

afterEach(closeAll);

it('a changed library file is read or refused with place and reason, never with an exception', async () => {
  await fc.assert(
    fc.asyncProperty(mutated(samplePack()), async (text) => {
      const parsed = parsePack(text);
      const problems = parsed.ok ? await lintPack(parsed.value) : parsed.error;
      if (!parsed.ok) expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problemLine(problem).length).toBeLessThan(2000);
      if (!parsed.ok || isRefused(problems)) return;
      previewPack(parsed.value, { packs: [samplePack()], overlay: {}, retired: [] });
      // What was let in leads to web pages only, and to no prototype.
      expect(text).not.toMatch(/"url":"(?!https?:)/);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }),
    runs(150),
  );
});

const hypothesis = {
  export_date: '2026-11-01T00:00:00Z',
  annotations: [
    {
      id: 'one',
      created: '2026-01-02T03:04:05.678901+00:00',
      updated: '2026-02-02T03:04:05.678901+00:00',
      uri: 'https://adilet.zan.kz/rus/docs/K1400000231#z5',
      text: 'A remark',
      tags: ['torture'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: 'some ', suffix: ' here' }] }],
    },
  ],
};

it('a changed file of notes is read or refused, and what a person has stays as it was', async () => {
  const { store } = setting();
  const { note } = good(await store.create(newNote({ anchor: anchorOn('слова', '146/2') })));
  const other = setting(crypto.randomUUID(), 9);
  const { note: own } = good(await other.store.create(newNote({ body: 'Моё' })));
  const mine = toOwnExport(good(await store.rows()));
  const files = [JSON.parse(mine), JSON.parse(toCollection([note])), hypothesis].map(mutated);
  await fc.assert(
    fc.asyncProperty(fc.oneof(...files), async (text) => {
      const read = await readNotesFile(text);
      if (!read.ok) {
        expect(read.error.length).toBeGreaterThan(3);
        return;
      }
      const rows = read.value.incoming.filter(({ row }) => row.id !== own.id);
      const told = await other.store.takeIn(rows);
      expect(told.added + told.changed + told.unchanged + told.refused).toBeLessThanOrEqual(rows.length);
      expect(good(await other.store.get(own.id)).bodies.map(({ value }) => value)).toEqual(['Моё']);
    }),
    runs(100),
  );
});
