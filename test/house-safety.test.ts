/** Promises that hold for every file of the house: no HTML from data, no code from text, exact versions. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCES = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}').map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}));

/** A saved page or a Word file is parsed into a document that is never shown, and copied element by element. */
const READS_HTML = ['lib/reader/clean-html.ts'];

it.each([
  [
    'HTML is made from text',
    /\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
    [],
  ],
  ['text is parsed as HTML', /DOMParser|createContextualFragment|setHTMLUnsafe|srcdoc/, READS_HTML],
  ['code is made from text', /\beval\(|new Function\(|setTimeout\(\s*['"`]/, []],
  ['the network is asked from a page', /XMLHttpRequest|sendBeacon|new WebSocket|EventSource/, []],
  ['the site’s own storage is used', /\b(?:localStorage|sessionStorage|document\.cookie)\b/, []],
] as const)('nowhere %s', (_what, pattern, except: readonly string[]) => {
  const found = SOURCES.filter(({ file, text }) => pattern.test(text) && !except.includes(file));
  expect(found.map(({ file }) => file)).toEqual([]);
});

it('the page’s own script asks no network', () => {
  const inPage = SOURCES.filter(({ file }) =>
    /^(?:entrypoints\/(?:page\.content|overlay)|lib\/(?:page|highlight))\//.test(file),
  );
  expect(inPage.length).toBeGreaterThan(20);
  expect(inPage.filter(({ text }) => /\bfetch\(/.test(text)).map(({ file }) => file)).toEqual([]);
});

it('every dependency is pinned to one version, and the lock file agrees', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const wanted = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
