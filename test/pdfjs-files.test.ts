import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asPublished, pdfjsFiles } from '@/.ci/pdfjs-files';

const files = pdfjsFiles('.');
const changed = files.flatMap((file) =>
  'contents' in file ? [[file.relativeDest.replace('pdfjs/', ''), file.contents] as const] : [],
);

it('three files of pdf.js are changed, and all others are the published ones', () => {
  expect(changed.map(([name]) => name)).toEqual([
    'build/pdf.min.mjs',
    'build/pdf.worker.min.mjs',
    'web/pdf_viewer.mjs',
  ]);
  for (const file of files) if ('absoluteSrc' in file) expect(file.absoluteSrc).toContain('node_modules/pdfjs-dist/');
});

it.each(changed)(
  '%s says that it was changed, and turned back it is the published file byte for byte',
  (name, text) => {
    expect(text.slice(0, 200)).toMatch(/^\/\* Changed for Lacuna in .+\.github\/STORES\.md/);
    expect(asPublished(name, text) === readFileSync(`node_modules/pdfjs-dist/${name}`, 'utf8')).toBe(true);
  },
);

it.each(changed)('%s brings in nothing but files of its own, and makes no HTML', (_name, text) => {
  // A string of the library that is code only if it is run has its import in back quotes.
  const addresses = [...text.matchAll(/(?<![\w`.]|await )import\s*\((?<what>[^)]*)\)/g)].map((one) => one.groups?.what);
  for (const address of addresses) expect(address).toMatch(/^"\.\.?\/[\w/.]+"$/);
  expect(text).not.toMatch(/\.(?:inner|outer)HTML\s*=|insertAdjacentHTML\(|document\.write\(|\beval\(|new Function\(/);
});
