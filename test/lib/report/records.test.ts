import { describe, expect, it } from 'vitest';
import type { Gap } from '@/lib/gap/gap';
import { compose } from '@/lib/report/compose';
import type { RecordsExport } from '@/lib/report/records';
import { recordsToCsv } from '@/lib/report/records-csv';
import { recordsToJson } from '@/lib/report/records-json';
import { recordsToJsonLd } from '@/lib/report/records-jsonld';
import { sourcesToCsl, sourcesToRis } from '@/lib/report/references';
import { reportToHtml } from '@/lib/report/report-html';
import { reportToMarkdown } from '@/lib/report/report-markdown';
import { gapItems, gapsAt, materialFor, shippedLibrary } from '@/test/support/report-material';

const LIBRARY = shippedLibrary();
const IDS = gapsAt(LIBRARY, 'kz.cc.2014', '146');
const asked: RecordsExport = {
  material: materialFor(LIBRARY, IDS),
  filter: 'acts=kz.cc.2014&articles=146',
  conditions: ['Act: Criminal Code', 'Article: 146'],
  language: 'en',
  style: 'un',
};
const EXPORTS = [
  ['a table', recordsToCsv],
  ['JSON', recordsToJson],
  ['JSON-LD', recordsToJsonLd],
  ['CSL-JSON', sourcesToCsl],
  ['RIS', sourcesToRis],
] as const;

/** Rows of a table by the rules it is written by. */
const rowsOf = (csv: string): readonly (readonly string[])[] =>
  [...csv.slice(1).matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, row = '']) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );

describe.each(EXPORTS)('records as %s', (_name, print) => {
  it('are the same bytes for the same result, in whatever order its records came', () => {
    const { material } = asked;
    const turned = {
      ...material,
      gaps: [...material.gaps].reverse(),
      passages: [...material.passages].reverse(),
      sources: [...material.sources].reverse(),
      assessments: [...material.assessments].reverse(),
      recommendations: [...material.recommendations].reverse(),
      packs: [...material.packs].reverse(),
      packOf: Object.fromEntries(Object.entries(material.packOf).reverse()),
    };
    expect(print({ ...asked, material: turned })).toBe(print(asked));
  });

  it('end with the library files, their versions and hashes, and the filter', () => {
    const text = print(asked);
    for (const { name, version, sha256 } of asked.material.packs) {
      expect(text).toContain(name);
      expect(text).toContain(version);
      expect(text).toContain(sha256);
    }
    expect(text).toContain('acts=kz.cc.2014&articles=146');
  });
});

describe('the table', () => {
  const rows = rowsOf(recordsToCsv(asked));
  const column = (name: string) => rows[0]?.indexOf(name) ?? -1;

  it('has one row per passage of each gap, each with its citation, and is marked as UTF-8', () => {
    expect(recordsToCsv(asked).startsWith('\uFEFF')).toBe(true);
    const records = rows.slice(1).filter(([first]) => !first?.startsWith('# '));
    const keys = records.map((row) => `${row[0]} ${row[column('passage')]}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(records.map(([gap]) => gap))).toEqual(new Set(IDS));
    for (const row of records) {
      expect(row).toHaveLength(rows[0]?.length ?? 0);
      expect(row[column('citation')], row.join()).not.toBe('');
    }
    expect(records.find((row) => row[column('passage')] === 'psg.cat-rq4.3')?.[column('citation')]).toBe(
      'CAT/C/KAZ/RQ/4, para. 3',
    );
  });

  it('runs no formula and says when a machine translated', () => {
    const [gap] = asked.material.gaps;
    if (!gap) throw new Error('no gap');
    const evil: Gap = { ...gap, title: { ru: { text: '=cmd|calc', status: 'machine', of: 'en' } } };
    const table = rowsOf(recordsToCsv({ ...asked, material: { ...asked.material, gaps: [evil] } }));
    expect(table[1]?.[1]).toBe("'=cmd|calc");
    expect(table[1]?.slice(2, 4)).toEqual(['ru', 'machine']);
  });
});

it('keeps records whole in JSON', () => {
  const read = JSON.parse(recordsToJson(asked)) as Record<string, readonly { readonly id: string }[]>;
  expect(read.gaps?.map(({ id }) => id)).toEqual([...IDS].sort());
  expect(read.passages).toHaveLength(asked.material.passages.length);
  expect(read.sources?.[0]).toEqual(
    JSON.parse(JSON.stringify([...asked.material.sources].sort((a, b) => (a.id < b.id ? -1 : 1))[0])),
  );
});

it('carries its context and only ids of our own in JSON-LD', () => {
  const read = JSON.parse(recordsToJsonLd(asked)) as {
    '@context': Record<string, string>;
    '@graph': readonly { '@id': string; '@type': string | string[] }[];
  };
  const ids = read['@graph'].map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.startsWith('urn:lacuna:'))).toBe(true);
  const prefixes = new Set(Object.keys(read['@context']));
  for (const node of read['@graph'])
    for (const key of Object.keys(node)) if (!key.startsWith('@')) expect(prefixes).toContain(key.split(':')[0]);
});

it('gives reference managers dates, numbers and addresses', () => {
  const items = JSON.parse(sourcesToCsl(asked)) as readonly Record<string, unknown>[];
  expect(items.find(({ id }) => id === 'src.cat-co4')).toMatchObject({
    type: 'report',
    number: 'CAT/C/KAZ/CO/4',
    issued: { 'date-parts': [[2023, 6, 8]] },
    author: [{ literal: 'Committee against Torture' }],
    URL: 'https://docs.un.org/en/CAT/C/KAZ/CO/4',
  });
  const ris = sourcesToRis(asked);
  expect(
    ris
      .split('\r\n')
      .filter((line) => line !== '')
      .every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)),
  ).toBe(true);
  expect(ris.match(/^TY {2}- /gm)?.length).toBe(asked.material.sources.length + 1);
});

describe('a report', () => {
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) `code` | =1+1 \u202Eturned\u202C \u0000';
  const report = compose({
    title: hostile,
    material: asked.material,
    items: [{ id: 't', kind: 'text', text: hostile, texts: [{ stamp: 's', value: hostile }] }, ...gapItems(IDS)],
    template: 'follow-up-table',
    language: 'en',
    style: 'un',
  });

  it('as a page loads nothing, runs nothing, and refers each footnote both ways', () => {
    const html = reportToHtml(report);
    expect(html).not.toMatch(/<img|<script|<[^>]*\son\w+=|\u202E|\0/);
    expect(html).toContain("default-src 'none'");
    for (let n = 1; n <= report.footnotes.length; n++) {
      expect(html).toContain(`id="r${n}"`);
      expect(html).toContain(`id="n${n}"`);
    }
    expect(html.match(/<th scope="col">/g)?.length).toBe(9);
  });

  it('as Markdown escapes what is not its own, and defines each footnote once', () => {
    const markdown = reportToMarkdown(report);
    expect(markdown).not.toMatch(/<img|[^\\]\[x\]|\u202E|\0/);
    for (let n = 1; n <= report.footnotes.length; n++) expect(markdown.split(`[^${n}]:`)).toHaveLength(2);
  });
});
