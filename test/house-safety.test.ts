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

it('the network is asked for a document that the person opens, and at their place of sync, and nowhere else', () => {
  const asking = SOURCES.filter(({ text }) => /\bfetch\(/.test(text)).map(({ file }) => file);
  expect(asking.sort()).toEqual([
    // Files of the extension itself.
    'entrypoints/background/library.ts',
    'entrypoints/background/sync.ts',
    'lib/reader/fetch-file.ts',
    'lib/sync/webdav.ts',
  ]);
});

it('every dependency is pinned to one version, and the lock file agrees', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const wanted = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

it('the lock file names every package that any platform may ask for: without one of them `npm ci` installs nothing', () => {
  interface Locked {
    readonly version?: string;
    readonly optional?: boolean;
    readonly os?: readonly string[];
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock: Readonly<Record<string, Locked>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  /** As Node looks: in the package's own folder, then in those above. */
  const found = (from: string, name: string): Locked | undefined => {
    const own = lock[`${from ? `${from}/` : ''}node_modules/${name}`];
    const above = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '';
    return own ?? (from === '' ? undefined : found(above, name));
  };
  const asked = Object.entries(lock).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).map((name) => ({ from, name })),
  );
  expect(asked.length).toBeGreaterThan(500);
  expect(asked.filter(({ from, name }) => !found(from, name))).toEqual([]);
  // What is for one platform only must say so, or every other would try to install it.
  const only = Object.entries(lock).filter(([path]) => /-(?:darwin|win32|freebsd|android|openharmony)-/.test(path));
  expect(only.filter(([, { optional, os }]) => !(optional && os)).map(([path]) => path)).toEqual([]);
});
