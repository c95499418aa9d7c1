/**
 * Papers opened by a word processor and printed: what a reader of the file gets to see. The pages stay in `.output/papers`
 * to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import { compose } from '@/lib/report/compose';
import { textOf } from '@/lib/report/count';
import { toDocx } from '@/lib/report/docx';
import type { Report } from '@/lib/report/report';
import type { TemplateId } from '@/lib/report/templates';
import { gapItems, gapsAt, materialFor, shippedLibrary } from '@/test/support/report-material';

const FOLDER = '.output/papers';
const LIBRARY = shippedLibrary();
const IDS = gapsAt(LIBRARY, 'kz.cc.2014', '146');

const PAPERS: readonly (readonly [TemplateId, Language, CitationStyle])[] = [
  ['alternative-report', 'en', 'un'],
  ['legal-memo', 'kk', 'kk'],
  ['follow-up-table', 'ru', 'gost'],
  ['bibliography', 'en', 'oscola'],
];
const paper = ([template, language, style]: (typeof PAPERS)[number]): Report =>
  compose({
    title: { en: 'Torture', ru: 'Пытки', kk: 'Азаптау' }[language],
    material: materialFor(LIBRARY, IDS),
    items: gapItems(IDS),
    template,
    language,
    style,
  });
const nameOf = ([template, language]: (typeof PAPERS)[number]) => `${template}-${language}`;

function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', timeout: 200_000 });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  return stdout;
}

describe('a word processor', () => {
  let profile = '';
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    profile = mkdtempSync(join(tmpdir(), 'lacuna-office-'));
    for (const one of PAPERS) writeFileSync(join(FOLDER, `${nameOf(one)}.docx`), await toDocx(paper(one)));
    const files = PAPERS.map((one) => join(FOLDER, `${nameOf(one)}.docx`));
    // A profile of its own: a word processor that a person has open must not take the files over.
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    run('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER, ...files]);
    for (const one of PAPERS)
      run('pdftoppm', ['-r', '60', '-png', '-l', '3', join(FOLDER, `${nameOf(one)}.pdf`), join(FOLDER, nameOf(one))]);
  });
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it.each(PAPERS.map((one) => ({ name: nameOf(one), one })))(
    'prints every word and footnote of $name',
    ({ name, one }) => {
      const report = paper(one);
      const printed = squeezed(run('pdftotext', ['-layout', join(FOLDER, `${name}.pdf`), '-']));
      const lines = [
        ...report.blocks.flatMap((block) =>
          block.kind === 'paragraph' || block.kind === 'heading' ? [textOf(block.text)] : [],
        ),
        ...report.footnotes.map(textOf),
      ];
      expect(lines.filter((line) => !printed.includes(squeezed(line).slice(0, 30)))).toEqual([]);
      // The mark of every footnote stands before its text.
      expect(
        report.footnotes.filter((line, i) => !printed.includes(`${i + 1}${squeezed(textOf(line)).slice(0, 12)}`)),
      ).toEqual([]);
    },
  );

  it('numbers paragraphs through, and lays the table across the sheet', () => {
    const text = run('pdftotext', ['-layout', join(FOLDER, 'alternative-report-en.pdf'), '-']);
    const numbers = [...text.matchAll(/^[\f ]*(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    const [, width, height] =
      /Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [join(FOLDER, 'follow-up-table-ru.pdf')])) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  });
});

/** Line breaks and hyphens of the page are not the paper's. */
const squeezed = (text: string): string => text.replace(/[\s\u00ad]+/gu, '').replace(/-/g, '');
