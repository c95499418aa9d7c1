import { describe, expect, it } from 'vitest';
import { newRow } from '@/lib/note/change';
import type { DossierItem, RefItem } from '@/lib/note/dossier';
import { noteOf } from '@/lib/note/note';
import { type ComposeInput, compose, composeSteps } from '@/lib/report/compose';
import { fitOf, lengthOf, textOf } from '@/lib/report/count';
import type { Report } from '@/lib/report/report';
import { staleTexts } from '@/lib/report/say';
import { newNote } from '@/test/support/notes';
import { gapItems, gapsAt, materialFor, shippedLibrary } from '@/test/support/report-material';

const LIBRARY = shippedLibrary();
const IDS = gapsAt(LIBRARY, 'kz.cc.2014', '146');
const ACTIONS = 'gap.kz.cc-146.lawful-actions';
const base: ComposeInput = {
  title: 'Torture',
  material: materialFor(LIBRARY, IDS),
  items: gapItems([ACTIONS]),
  template: 'alternative-report',
  language: 'en',
  style: 'un',
};
const ref = (kind: RefItem['kind'], id: string, more: Partial<RefItem> = {}): RefItem => ({
  id: `i-${id}`,
  kind,
  ref: id,
  ...more,
});
const heading = (text: string): DossierItem => ({
  id: `h-${text}`,
  kind: 'heading',
  level: 1,
  text,
  texts: [{ stamp: 's', value: text }],
});
const own = (...versions: readonly string[]): DossierItem => ({
  id: 't',
  kind: 'text',
  text: versions[0] ?? '',
  texts: versions.map((value, i) => ({ stamp: `s${i}`, value })),
});
const linesOf = ({ blocks }: Report) =>
  blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'list'
      ? []
      : [`${block.kind === 'heading' ? `h${block.level} ` : ''}${textOf(block.text)}`],
  );
const kindsOf = ({ cautions }: Report) => [...new Set(cautions.map(({ kind }) => kind))].sort();

describe('a report', () => {
  it('argues: law, what was found, since when, who asked, what the State says, what is proposed', () => {
    const lines = linesOf(compose(base));
    expect(lines.filter((line) => /^h\d /.test(line))).toEqual([
      'h1 Article 1 of the Convention against Torture',
      'h2 Torture: the note exempts "lawful actions", not only lawful sanctions',
      'h3 What was found',
      'h3 Earlier recommendations',
      'h3 Position of the State',
      'h3 Proposed recommendations',
      'h1 Basis of this paper',
      'h2 Sources',
    ]);
    expect(lines).toContainEqual(
      'Raised: 2014 (NGO report), 2023 (concluding observations), 2025 (NGO statement). Present assessment: open (May 2025). It has become worse since it was first raised.',
    );
  });

  it('counts its paragraphs through', () => {
    const { blocks } = compose({ ...base, items: gapItems(IDS) });
    const numbers = blocks.flatMap((block) => (block.kind === 'paragraph' && block.number ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(50);
  });

  it('tells what still needs a person', () => {
    expect(kindsOf(compose(base))).toEqual(['doubtful-pin', 'to-be-written']);
    expect(compose(base).cautions.find(({ kind }) => kind === 'doubtful-pin')).toMatchObject({
      record: 'psg.cat-co4.definition',
      footnote: 3,
      about: 'The place in the source is not certain: CAT/C/KAZ/CO/4, para. not established',
    });
    expect(kindsOf(compose({ ...base, language: 'ru', style: 'gost' }))).toContain('machine-translation');
    const wrong = 'gap.compensation.no-notice';
    const slips = [...LIBRARY.gaps.values()]
      .filter(({ domestic }) => domestic.some(({ path }) => path === '41/4'))
      .map(({ id }) => id);
    const slip = compose({ ...base, material: materialFor(LIBRARY, slips), items: gapItems(slips) });
    expect(kindsOf(slip), wrong).toContain('slip-in-source');
    // The misprint is told, and not cited as the law.
    expect(linesOf(slip).join('\n')).not.toMatch(/^Law\..*\b104\b/m);
    expect(slip.footnotes.map(textOf).join('\n')).toContain('The source cites “CPC § 2, Ch. 13, Art. 104”');
  });

  it('says when only a replaced act is cited, and where its rule stands now', () => {
    const ids = [...LIBRARY.gaps.values()]
      .filter(({ domestic }) => domestic.length > 0 && domestic.every(({ act }) => act === 'kz.cao.2001'))
      .map(({ id }) => id);
    const report = compose({ ...base, material: materialFor(LIBRARY, ids), items: gapItems(ids) });
    expect(ids.length).toBeGreaterThan(0);
    expect(kindsOf(report)).toContain('superseded-edition');
  });

  it('puts a recommendation of the dossier where it is proposed', () => {
    const items = [ref('gap', ACTIONS), ref('recommendation', 'rec.coalition-2025.sanctions')];
    const lines = linesOf(compose({ ...base, items }));
    const at = lines.indexOf('h3 Proposed recommendations');
    expect(lines[at + 1]).toBe(
      'Coalition of NGOs of Kazakhstan against Torture, May 2025: In the note to article 146 replace "actions" by "sanctions".',
    );
    expect(lines.filter((line) => line.includes('replace "actions"'))).toHaveLength(1);
  });

  it('follows the headings, texts and notes of a dossier', () => {
    const note = noteOf(
      newRow(
        'n1',
        newNote({ body: 'Seen in practice.\n\nTwice.', provision: { act: 'kz.cc.2014', path: '146/2' } }),
        '000000000001000000.aaaaaaaa.aaaa',
        1,
      ),
    );
    const items = [heading('My part'), own('First.\n\nSecond.'), ref('note', 'n1'), ref('passage', 'psg.cat-rq4.3')];
    const report = compose({ ...base, items, material: { ...base.material, notes: [note] } });
    expect(linesOf(report).slice(0, 6)).toEqual([
      'h1 My part',
      'First.',
      'Second.',
      'Note on article 146 (2) of the Criminal Code of 2014: Seen in practice.',
      'Twice.',
      'Kazakhstan, 23 February 2023: The State defends the note: power is presumed to be exercised in strict accordance with the law.',
    ]);
  });

  it('takes own notes only where they were asked for, in their own part, with their emphasis and a word of caution', () => {
    const body = '**Seen** in practice.\n\n- first\n- second\n\n> they said';
    const note = noteOf(
      newRow(
        'n1',
        newNote({ body, provision: { act: 'kz.cc.2014', path: '146/2' } }),
        '000000000001000000.aaaaaaaa.aaaa',
        1,
      ),
    );
    const material = { ...base.material, notes: [note] };
    const without = compose({ ...base, material });
    expect(JSON.stringify(without)).not.toContain('in practice');
    const items = [{ kind: 'note', ref: 'n1' } as const, ...gapItems([ACTIONS])];
    const report = compose({ ...base, material, items });
    const lines = linesOf(report);
    const at = lines.indexOf('h1 Own notes');
    expect(lines.indexOf('h3 Proposed recommendations')).toBeLessThan(at);
    expect(lines[at + 1]).toBe('Note on article 146 (2) of the Criminal Code of 2014: Seen in practice.');
    expect(report.blocks).toContainEqual({
      kind: 'list',
      items: [[{ kind: 'text', text: 'first' }], [{ kind: 'text', text: 'second' }]],
    });
    expect(report.blocks).toContainEqual({ kind: 'quote', text: [{ kind: 'text', text: 'they said' }] });
    expect(JSON.stringify(report.blocks)).toContain('{"kind":"text","text":"Seen","strong":true}');
    expect(kindsOf(report)).toContain('own-note');
  });

  it('keeps a place for what is gone, and both texts that nobody has decided between', () => {
    const gone = ref('gap', 'gap.of.a.removed-file', {
      kept: { title: { en: 'Bail is refused without reasons' }, pack: 'bar 1.0.0' },
    });
    const report = compose({ ...base, items: [gone, ref('note', 'nowhere'), own('One text.', 'Another text.')] });
    expect(linesOf(report).slice(0, 5)).toEqual([
      '[No longer in the library: “Bail is refused without reasons”. It came from the file bar 1.0.0.]',
      '[A note that is not on this computer.]',
      'One text.',
      '[Another version of this text, not decided between:]',
      'Another text.',
    ]);
    expect(kindsOf(report)).toEqual(['missing-note', 'retired-pack', 'undecided-text']);
  });

  it('is a paper about nothing for an empty dossier, and says so', () => {
    const { acts, ...nothing } = base.material;
    const empty = {
      ...nothing,
      acts,
      gaps: [],
      recommendations: [],
      passages: [],
      sources: [],
      assessments: [],
      packs: [],
    };
    const report = compose({ ...base, items: [], material: empty });
    expect(linesOf(report)).toEqual(['h1 Basis of this paper', 'Nothing from the library stands in this paper.']);
  });

  it('ends with library files, filter and sources', () => {
    const report = compose({ ...base, filter: ['Act: Criminal Code'] });
    const end = report.blocks.slice(report.annexFrom);
    expect(JSON.stringify(end)).toContain('Act: Criminal Code');
    for (const { name, version, sha256 } of base.material.packs)
      for (const value of [name, version, sha256]) expect(JSON.stringify(end)).toContain(value);
    expect(JSON.stringify(end)).toContain('CAT/C/KAZ/CO/4');
  });

  it('writes short repeats only when asked', () => {
    const notes = (repeats: 'full' | 'short') =>
      compose({ ...base, style: 'oscola', items: gapItems(IDS), repeats })
        .footnotes.map(textOf)
        .join('\n');
    expect(notes('full')).not.toMatch(/ibid|\(n \d/);
    expect(notes('short')).toMatch(/ibid/);
    expect(notes('short')).toMatch(/\(n \d+\)/);
  });

  it('is the same report for the same material, whatever its order', () => {
    const turned = Object.fromEntries(
      Object.entries(base.material).map(([name, value]) => [
        name,
        Array.isArray(value) && name !== 'packs' ? [...value].reverse() : value,
      ]),
    ) as unknown as ComposeInput['material'];
    expect(compose({ ...base, items: gapItems(IDS), material: turned })).toEqual(
      compose({ ...base, items: gapItems(IDS) }),
    );
  });

  it('marks a translation whose original has changed', async () => {
    const material = {
      ...base.material,
      gaps: base.material.gaps.map((gap) =>
        gap.id === ACTIONS ? { ...gap, body: { ...gap.body, en: { text: 'Changed.', status: 'own' as const } } } : gap,
      ),
    };
    const stale = await staleTexts(material);
    expect(kindsOf(compose({ ...base, material, language: 'ru', style: 'gost', stale }))).toContain(
      'stale-translation',
    );
    expect([...(await staleTexts(base.material))]).toEqual([]);
  });

  it('does ten thousand items in steps that can be stopped', () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ref('gap', ACTIONS, { id: `i${i}` }));
    const steps = composeSteps({ ...base, items: [heading('All'), ...items] });
    const seen: number[] = [];
    for (let step = steps.next(); !step.done && seen.length < 5; step = steps.next()) seen.push(step.value);
    expect(seen).toEqual([50, 100, 150, 200, 250]);
    const whole = composeSteps({ ...base, items: [heading('All'), ...items] });
    let last = whole.next();
    while (!last.done) last = whole.next();
    expect(last.value.footnotes.length).toBeGreaterThan(50_000);
  });
});

describe('the length of a report', () => {
  const report = (words: number): Report => ({
    ...compose({ ...base, items: [] }),
    title: 'Title',
    template: 'upr',
    blocks: [{ kind: 'paragraph', text: [{ kind: 'text', text: 'word '.repeat(words - 1) }] }],
    annexFrom: 1,
    footnotes: [[{ kind: 'text', text: 'one two three' }]],
  });
  it.each([
    [2_812, 'within'],
    [2_813, 'notes'],
    [2_815, 'notes'],
    [2_816, 'over'],
  ])('of %i words with three in a footnote is %s the limit of UPR', (words, state) => {
    const one = report(words);
    const [rule] = fitOf(one, lengthOf(one));
    expect(rule).toMatchObject({ rule: 'words', limit: 2_815, used: words, withNotes: words + 3, state });
  });

  it('leaves the annex out, and knows which languages and files a body takes', () => {
    const made = compose({ ...base, template: 'upr', language: 'ru', style: 'gost' });
    const length = lengthOf(made);
    expect(length.annexWords).toBeGreaterThan(20);
    expect(
      fitOf(made, length, 'pdf')
        .filter(({ state }) => state === 'over')
        .map(({ rule }) => rule),
    ).toEqual(['languages', 'files']);
  });
});
