import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeDossier, type DossierOperation, newDossierRow } from '@/lib/note/change-dossier';
import { type Dossier, dossierOf } from '@/lib/note/dossier';
import { freshPlaces, placeBetween } from '@/lib/note/dossier-order';
import { mergeRows, sameRow } from '@/lib/note/merge';
import { lastStamp, parseRow, type Row } from '@/lib/note/row';
import { nextStamp } from '@/lib/note/stamp';
import { runs } from '@/test/support/soak';

interface Device {
  row: Row;
  readonly do: (operation: DossierOperation) => Device;
  readonly titles: () => readonly string[];
}

/** A device with its own clock and its own ids. */
function device(name: string, row: Row): Device {
  let ids = 0;
  const self: Device = {
    row,
    do(operation) {
      const stamp = nextStamp(lastStamp(self.row), 1, { device: name.repeat(8).slice(0, 8), session: '0000' });
      self.row = changeDossier(self.row, operation, stamp, () => `${name}${++ids}`) ?? self.row;
      return self;
    },
    titles: () => read(self.row).items.map((item) => ('ref' in item ? item.ref : item.text)),
  };
  return self;
}

function read(row: Row): Dossier {
  const dossier = dossierOf(row);
  if (!dossier) throw new Error('not a dossier');
  return dossier;
}

const empty = () =>
  newDossierRow('dossier-1', { title: 'Bail' }, { stamp: nextStamp('', 1, MARK), created: 5, newId: () => 'x' });
const MARK = { device: '00000000', session: '0000' };
const gap = (ref: string) => ({ content: { kind: 'gap', ref } }) as const;
const text = (words: string) => ({ content: { kind: 'text' }, text: words }) as const;
const heading = (words: string) => ({ content: { kind: 'heading', level: 1 }, text: words }) as const;
const idOf = ({ row }: Device, title: string) =>
  read(row).items.find((item) => ('ref' in item ? item.ref : item.text) === title)?.id ?? 'none';
const merged = (a: Device, b: Device) => device('m', mergeRows(a.row, b.row));

describe('a dossier', () => {
  it('keeps what was added, in order, and survives a trip through a file', () => {
    const one = device('a', empty()).do({ type: 'add', items: [heading('Law'), gap('gap.one'), text('Mine')] });
    one.do({ type: 'add', items: [gap('gap.first')], after: null });
    one.do({ type: 'add', items: [gap('gap.between')], after: idOf(one, 'gap.one') });
    expect(one.titles()).toEqual(['gap.first', 'Law', 'gap.one', 'gap.between', 'Mine']);
    const back = parseRow(JSON.parse(JSON.stringify(one.row)));
    expect(back && read(back)).toEqual(read(one.row));
  });

  it('moves several together, takes out and puts back where they stood', () => {
    const one = device('a', empty()).do({ type: 'add', items: ['1', '2', '3', '4'].map(gap) });
    one.do({ type: 'move', items: [idOf(one, '4'), idOf(one, '2')], after: null });
    expect(one.titles()).toEqual(['2', '4', '1', '3']);
    const gone = idOf(one, '4');
    one.do({ type: 'remove', items: [gone] });
    expect(one.titles()).toEqual(['2', '1', '3']);
    one.do({ type: 'putBack', items: [gone] });
    expect(one.titles()).toEqual(['2', '4', '1', '3']);
  });

  it('keeps both texts when two write at once, and a text that was written while another took it out', () => {
    const start = device('s', empty()).do({ type: 'add', items: [text('Mine')] });
    const item = idOf(start, 'Mine');
    const seen = read(start.row).items.flatMap((one) => ('texts' in one ? one.texts.map(({ stamp }) => stamp) : []));
    const a = device('a', start.row).do({ type: 'write', item, text: 'A', seen });
    const b = device('b', start.row).do({ type: 'write', item, text: 'B', seen });
    const both = merged(a, b);
    expect(both.titles()).toHaveLength(1);
    expect(
      read(both.row)
        .items.flatMap((one) => ('texts' in one ? one.texts.map(({ value }) => value) : []))
        .sort(),
    ).toEqual(['A', 'B']);
    const taken = device('c', start.row).do({ type: 'remove', items: [item] });
    expect(taken.titles()).toEqual([]);
    expect(merged(a, taken).titles()).toEqual(['A']);
  });

  it('keeps the runs of two devices at one spot together', () => {
    const start = device('s', empty()).do({ type: 'add', items: [gap('first'), gap('last')] });
    const put = (name: string) => {
      const one = device(name, start.row);
      let after = idOf(one, 'first');
      for (const n of ['1', '2', '3']) {
        one.do({ type: 'add', items: [gap(name + n)], after });
        after = idOf(one, name + n);
      }
      return one;
    };
    expect(merged(put('b'), put('a')).titles()).toEqual(['first', 'a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'last']);
  });

  it('comes back from the bin when someone who did not see it deleted went on working', () => {
    const start = device('s', empty()).do({ type: 'add', items: [gap('one')] });
    const gone = device('a', start.row).do({ type: 'delete' });
    expect(read(gone.row).state).toBe('deleted');
    const working = device('b', start.row).do({ type: 'add', items: [gap('two')] });
    expect(read(merged(gone, working).row)).toMatchObject({ state: 'live' });
    expect(merged(gone, working).titles()).toEqual(['one', 'two']);
    expect(read(device('a', gone.row).do({ type: 'restore' }).row).state).toBe('live');
  });

  it('erases words for ever, in copies that come later too', () => {
    const start = device('s', empty()).do({ type: 'add', items: [text('a name')] });
    const gone = device('a', start.row).do({ type: 'purge' });
    const after = merged(gone, start);
    expect(JSON.stringify(after.row)).not.toContain('a name');
    expect(read(after.row)).toMatchObject({ state: 'purged', title: '', items: [] });
  });

  it('carries items of kinds it does not know', () => {
    const one = device('a', empty()).do({ type: 'add', items: [gap('one')] });
    const later: Row = { ...one.row, f: { ...one.row.f, 'i:z9': [{ kind: 'chart', of: 1 }, lastStamp(one.row)] } };
    expect(read(later)).toMatchObject({ newer: true, items: [{ ref: 'one' }] });
    expect(Object.keys(mergeRows(later, one.row).f)).toContain('i:z9');
  });

  it('refuses more items than it may hold', () => {
    const one = device('a', empty());
    one.do({ type: 'add', items: Array.from({ length: 10_000 }, (_, i) => gap(`gap.${i}`)) });
    expect(read(one.row).items).toHaveLength(10_000);
    expect(read(one.do({ type: 'add', items: [gap('one.more')] }).row).items).toHaveLength(10_000);
  });
});

const step = fc.record({ who: fc.nat(2), what: fc.nat(5), at: fc.nat(9), n: fc.integer({ min: 1, max: 3 }) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One random step of one of three devices; says what was added and taken out. */
function take(
  { what, at, n, who }: Step,
  i: number,
  devices: readonly Device[],
): { added?: string[]; removed?: string } {
  const one = devices[who] ?? device('z', empty());
  const { items } = read(one.row);
  const target = items[at % Math.max(1, items.length)]?.id;
  if (what <= 2 || !target) {
    const added = Array.from({ length: n }, (_, k) => `${i}-${k}`);
    one.do({ type: 'add', items: added.map(gap), after: what === 0 ? null : target });
    return { added };
  }
  if (what === 3) one.do({ type: 'move', items: [target], after: items[(at * 7) % items.length]?.id ?? null });
  if (what === 5) one.row = mergeRows(one.row, devices[(who + 1) % 3]?.row ?? one.row);
  if (what !== 4) return {};
  const removed = one.titles()[items.findIndex(({ id }) => id === target)] ?? '';
  one.do({ type: 'remove', items: [target] });
  return { removed };
}

it('gives the same dossier in whatever order copies are merged, and loses nothing that was not taken out', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, swap) => {
      const devices = ['a', 'b', 'c'].map((name) => device(name, empty()));
      const done = steps.map((one, i) => take(one, i, devices));
      const removed = new Set(done.map((one) => one.removed));
      const rows = devices.map(({ row }) => row);
      const [a, b, c] = swap ? [...rows].reverse() : rows;
      if (!a || !b || !c) throw new Error('three devices');
      const left = mergeRows(mergeRows(a, b), c);
      const right = mergeRows(a, mergeRows(c, b));
      expect(sameRow(left, right)).toBe(true);
      const titles = device('m', left).titles();
      expect(titles).toEqual(device('m', mergeRows(right, left)).titles());
      const lost = done
        .flatMap(({ added = [] }) => added)
        .filter((name) => !removed.has(name) && !titles.includes(name));
      expect(lost).toEqual([]);
      expect(new Set(titles).size).toBe(titles.length);
    }),
    runs(150),
  );
});

it('finds a place between any two places it gave, or says that there is none', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(2)), { maxLength: 120 }), (inserts) => {
      const places: string[] = [...freshPlaces(2, 'aaaaaaaa')];
      for (const [at, who] of inserts) {
        const i = at % (places.length + 1);
        const place = placeBetween(places[i - 1] ?? '', places[i] ?? '', 'abc'[who]?.repeat(8) ?? '');
        expect(place, `${places[i - 1]} | ${places[i]}`).toBeDefined();
        places.splice(i, 0, place ?? '');
      }
      expect(places).toEqual([...new Set(places)].sort());
    }),
    runs(200),
  );
  expect(placeBetween('same', 'same', 'aaaaaaaa')).toBeUndefined();
});
