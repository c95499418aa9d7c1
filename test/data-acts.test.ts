import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/base/language';
import { compareWhen } from '@/lib/base/when';
import { type Act, actSchema } from '@/lib/law/act';
import { ACTS, articleStatus, articlesOf, partStatus } from '@/lib/law/catalogue';
import { concordanceSchema, SHIFTS } from '@/lib/law/concordance';
import { familyOf } from '@/lib/law/family';
import { headingsSchema } from '@/lib/law/headings';
import { comparePaths } from '@/lib/law/provision';
import { expandRuns } from '@/lib/law/runs';

const files = (folder: string): [name: string, content: unknown][] => {
  const path = fileURLToPath(new URL(`../data/${folder}/`, import.meta.url));
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return names.map((name) => [name, JSON.parse(readFileSync(path + name, 'utf8'))]);
};
const named = ACTS.map((act): [string, Act] => [act.id, act]);
const sorted = (numbers: string[]): string[] => [...new Set(numbers)].sort(comparePaths);

describe('data/acts', () => {
  it.each(files('acts'))('%s is an act, named by its id', (name, content) => {
    const result = actSchema.safeParse(content);
    expect(result.error?.issues ?? []).toEqual([]);
    expect(`${result.data?.id}.json`).toBe(name);
  });

  it.each(named)('%s: articles stand in reading order, each once', (_id, act) => {
    for (const runs of [act.articles, act.known, act.excluded]) {
      const numbers = runs ? expandRuns(runs) : [];
      expect(numbers).toEqual(sorted(numbers));
    }
  });

  it.each(named)('%s: what is said about articles is said about articles it has', (_id, act) => {
    const about = [
      ...(act.excluded ? expandRuns(act.excluded) : []),
      ...(act.pointArticles ? expandRuns(act.pointArticles) : []),
      ...Object.keys(act.parts ?? {}),
      ...Object.keys(act.partNumbers ?? {}),
      ...[act.sections, act.chapters].flatMap((list) => list?.split(' ').map((one) => one.split('@')[1] ?? '') ?? []),
      ...(act.editions ?? []).map(({ path }) => path),
    ].map((path) => path.split('/')[0] ?? '');
    expect(about.filter((article) => articleStatus(act.id, article) !== 'yes')).toEqual([]);
  });

  it.each(named)('%s: sections and chapters follow each other', (_id, act) => {
    for (const list of [act.sections, act.chapters]) {
      const first = list?.split(' ').map((one) => one.split('@')[1] ?? '') ?? [];
      expect(first).toEqual(sorted(first));
    }
  });

  it.each(named)('%s: numbered parts are given in one way, and excluded ones among them', (_id, act) => {
    for (const [article, runs] of Object.entries(act.partNumbers ?? {})) {
      expect(act.parts ?? {}).not.toHaveProperty(article);
      expect(expandRuns(runs)).toEqual(sorted(expandRuns(runs)));
    }
    for (const [article, runs] of Object.entries(act.excludedParts ?? {})) {
      const gone = expandRuns(runs).map((part) => partStatus(act.id, `${article}/${part}`));
      expect(new Set(gone)).toEqual(new Set(['yes']));
    }
  });

  it.each(named)('%s: is replaced by a later edition of the same act', (_id, act) => {
    if (act.replacedBy) {
      const next = ACTS.find(({ id }) => id === act.replacedBy);
      expect(next && familyOf(next.id)).toBe(familyOf(act.id));
      expect(act.inForce.to).not.toBeNull();
    } else {
      expect(act.inForce.to).toBeNull();
    }
  });

  it('has no two editions of one act in force on one day', () => {
    const overlaps = ACTS.flatMap((a) =>
      ACTS.filter(
        (b) => familyOf(a.id) === familyOf(b.id) && a.id < b.id && a.inForce.to && b.inForce.from && !a.editionOpen,
      )
        .filter((b) => compareWhen(a.inForce.to ?? '', b.inForce.from ?? '') > 0)
        .map((b) => [a.id, b.id]),
    );
    expect(overlaps).toEqual([]);
  });

  it('has no wording that begins before the one before it has ended', () => {
    const wordings = ACTS.flatMap((act) => act.editions ?? []);
    expect(wordings.length).toBeGreaterThan(0);
    wordings.forEach((wording, i) => {
      const next = wordings[i + 1];
      if (next?.path !== wording.path) return;
      expect(wording.to && next.from && wording.to < next.from).toBe(true);
    });
  });

  it.each(LANGUAGES)('binds no name or acronym in %s to acts of two families', (language) => {
    const families = new Map<string, Set<string>>();
    for (const act of ACTS) {
      for (const name of [...(act.names[language] ?? []), ...(act.acronyms[language] ?? [])]) {
        const key = name.toLocaleLowerCase(language);
        families.set(key, (families.get(key) ?? new Set()).add(familyOf(act.id)));
      }
    }
    expect([...families].filter(([, acts]) => acts.size > 1)).toEqual([]);
  });

  it('lists an acronym as shared only where another act has it outright', () => {
    for (const act of ACTS) {
      const shared = LANGUAGES.flatMap((language) => act.sharedAcronyms?.[language] ?? []);
      const owners = shared.map((acronym) =>
        ACTS.some((other) => other.id !== act.id && LANGUAGES.some((l) => other.acronyms[l]?.includes(acronym))),
      );
      expect(owners).toEqual(shared.map(() => true));
    }
  });

  it('gives every document code and register number to one act', () => {
    const codes = ACTS.flatMap((act) => act.adilet?.map(({ code }) => code) ?? []);
    const registers = ACTS.flatMap((act) => act.register ?? []);
    expect(codes).toEqual([...new Set(codes)]);
    expect(registers).toEqual([...new Set(registers)]);
    for (const code of codes) expect(code).toMatch(/^[A-Z]\d{10}$|^[A-Z]\d{9}_$|^P\d{8}S_$/);
  });

  it('writes no Latin letter into a Cyrillic word', () => {
    const cyrillic = ACTS.flatMap((act) => [
      ...[...(act.names.ru ?? []), ...(act.names.kk ?? []), ...(act.acronyms.ru ?? []), ...(act.acronyms.kk ?? [])],
      ...LANGUAGES.flatMap((language) => act.titles[language] ?? []),
    ]);
    expect(
      cyrillic.filter((name) => /[\p{Script=Cyrillic}][A-Za-z]|[A-Za-z][\p{Script=Cyrillic}]/u.test(name)),
    ).toEqual([]);
  });
});

describe('data/concordance', () => {
  it.each(files('concordance'))('%s is a concordance, named by its acts', (name, content) => {
    const result = concordanceSchema.safeParse(content);
    expect(result.error?.issues ?? []).toEqual([]);
    expect(`${result.data?.from}--${result.data?.to}.json`).toBe(name);
    const from = result.data?.rows.map((row) => `${row.from} ${row.fromEdition}`) ?? [];
    expect(from).toEqual([...new Set(from)]);
  });

  it('leads from and to provisions that exist', () => {
    const ends = SHIFTS.flatMap(({ from, to }) => [from, ...to]);
    const missing = ends.filter(({ act, path }) => partStatus(act, path) === 'no');
    const unlisted = ends.filter(
      ({ act, path }) => articlesOf(act).size > 0 && !articlesOf(act).has(path.split('/')[0] ?? ''),
    );
    // Articles of 1997 are known one by one, so an unlisted one is a gap of ours.
    expect([...missing, ...unlisted].map(({ act, path }) => `${act}#${path}`)).toEqual([]);
  });

  it('names the reason for every row, and no counterpart exactly where it is gone', () => {
    for (const shift of SHIFTS) {
      expect(shift.evidence).not.toBe('');
      expect(shift.to.length === 0).toBe(shift.relation === 'repealed');
    }
  });

  it('names editions that are recorded', () => {
    const recorded = ACTS.flatMap((act) => act.editions?.map(({ id }) => id) ?? []);
    const used = SHIFTS.flatMap(({ from, to }) => [from, ...to]).flatMap(({ edition }) => edition ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const edition of used) expect(recorded).toContain(edition);
  });

  it('knows what became of every article of the Constitution of 1995 but the last', () => {
    const from = new Set(SHIFTS.filter((s) => s.from.act === 'kz.const.1995').map((s) => s.from.path));
    expect([...articlesOf('kz.const.1995')].filter((article) => !from.has(article))).toEqual(['99']);
  });

  it('knows of every article of the Constitution of 2026 where it comes from, or that it is new', () => {
    const [, file] = files('concordance').find(([name]) => name.startsWith('kz.const.1995')) ?? [];
    const added = concordanceSchema.parse(file).added ?? [];
    const to = SHIFTS.flatMap((shift) => shift.to).filter(({ act }) => act === 'kz.const.2026');
    const reached = new Set([...to.map(({ path }) => path.split('/')[0]), ...added]);
    // 95 holds the transitional rules of 2026 itself.
    expect([...articlesOf('kz.const.2026')].filter((article) => !reached.has(article))).toEqual(['95']);
    for (const path of added) expect(partStatus('kz.const.2026', path)).toBe('yes');
  });
});

describe('data/headings', () => {
  it.each(files('headings'))('%s holds headings of articles that exist', (name, content) => {
    const result = headingsSchema.safeParse(content);
    expect(result.error?.issues ?? []).toEqual([]);
    const { act, articles = {}, read = {}, anchors } = result.data ?? {};
    expect(`${act}.json`).toBe(name);
    const tables = [articles, read, anchors?.rus ?? {}, anchors?.kaz ?? {}, anchors?.eng ?? {}];
    const numbers = tables.flatMap((table) => Object.keys(table));
    expect(act && numbers.filter((article) => articleStatus(act, article) !== 'yes')).toEqual([]);
  });

  it.each(files('headings'))('%s leads to every anchor once', (_name, content) => {
    for (const table of Object.values(headingsSchema.parse(content).anchors)) {
      const places = Object.values(table ?? {});
      expect(places).toEqual([...new Set(places)]);
      for (const place of places) expect(place).toMatch(/^z\d+$/);
    }
  });
});
