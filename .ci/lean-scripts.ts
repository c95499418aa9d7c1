/**
 * What makes the scripts of a page small: one is loaded into every page that Lacuna may read, the other into every page that
 * may hold a reference. Data travels packed, and of mark.js only what is called goes along. The files in `data/` and in `node_modules/` stay as they are, and every other
 * script is built from them as they stand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { minify } from 'terser';
import type { Plugin, Rollup } from 'vite';
import { canPack, LINE, packWords, swapAlphabets } from '../lib/base/packed';
import type { Act } from '../lib/law/act';
import { packActs } from '../lib/law/lean-acts';

/** Methods that `markRanges` never reaches: searching words, unmarking by regular expressions, and frames. */
const UNCALLED = [
  ...['createRegExp', 'createSynonymsRegExp', 'processSynomyms', 'escapeStr', 'setupIgnoreJoinersRegExp'],
  ...['createJoinersRegExp', 'createDiacriticsRegExp', 'createMergedBlanksRegExp', 'createAccuracyRegExp'],
  ...['setupWildcardsRegExp', 'createWildcardsRegExp', 'getSeparatedKeywords', 'wrapMatches'],
  ...['wrapMatchesAcrossElements', 'unwrapMatches', 'normalizeTextNode', 'markRegExp', 'mark', 'unmark'],
  ...['getIframeContents', 'isIframeBlank', 'observeIframeLoad', 'onIframeReady', 'waitForIframes', 'forEachIframe'],
  ...['createInstanceOnIframe', 'compareNodeIframe', 'checkIframeFilter', 'handleOpenIframes'],
];

/**
 * What WXT puts round a content script tells the page that it is there and lets any event of the page end it; ours looks
 * after its life itself (`life.ts`).
 */
const CONTEXT = '\0lacuna-context.js';

const FORMS = '\0lacuna-forms/';
/** Of the words of citations the script of every page knows only by what it tells whether a text may hold a reference. */
const ENOUGH_TO_GUESS: Readonly<Record<string, (forms: Forms) => Forms>> = {
  ...Object.fromEntries(
    ['en', 'ru', 'kk'].map((name) => [name, (forms) => ({ roles: pick(forms.roles, ['this', 'that']) })]),
  ),
  treaties: (forms) => pick(forms, ['codes']),
};
type Forms = Readonly<Record<string, unknown>>;

/** For the build of the script that is loaded into every page. */
export const leanGate = (root: string): Plugin => ({
  name: 'lacuna:lean-gate',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('utils/content-script-context') ? CONTEXT : formsId(source)),
  transform: (code, id) => (id === join(root, 'entrypoints/page.content/index.ts') ? withoutHosts(code) : undefined),
  load(id) {
    if (id === CONTEXT) return 'export class ContentScriptContext {}';
    if (!id.startsWith(FORMS)) return undefined;
    const name = basename(id, '.js');
    return `export default ${JSON.stringify(ENOUGH_TO_GUESS[name]?.(formsIn(root, name)) ?? {})};`;
  },
  generateBundle: (_options, bundle) => shrink(bundle),
});

/** For the build of the script that reads, marks and finds. */
export function leanReading(root: string): Plugin {
  const library = join(dirname(createRequire(join(root, 'package.json')).resolve('mark.js')), '../src/lib');
  const uncalled = new Set(UNCALLED);
  return {
    name: 'lacuna:lean-reading',
    enforce: 'pre',
    resolveId: (source) => (source === 'mark.js' ? join(library, 'mark.js') : formsId(source)),
    transform(code, id) {
      if (dirname(id) === join(root, 'lib/highlight')) return leanStyles(code);
      return undefined;
    },
    load(id) {
      if (id.startsWith(FORMS)) return brought(root, basename(id, '.js'));
      if (id === join(root, 'lib/law/acts.ts')) return ACTS_THERE;
      if (dirname(id) === library) return withoutLog(withoutMethods(readFileSync(id, 'utf8'), uncalled));
      return undefined;
    },
    generateBundle: (_options, bundle) => shrink(bundle),
    buildEnd(error) {
      // A list that no longer fits the library would silently stop saving anything.
      if (!error && uncalled.size > 0) throw new Error(`no method in mark.js: ${[...uncalled].join(', ')}`);
    },
  };
}

/** @throws where the words are not among those that are brought: the page would miss them without a sign. */
function brought(root: string, name: string): string {
  const facts = readFileSync(join(root, 'entrypoints/facts/index.ts'), 'utf8');
  if (!facts.includes(`'@/data/forms/${name}.json'`)) throw new Error(`entrypoints/facts does not bring ${name}.json`);
  return `export default ${FACTS}.forms[${JSON.stringify(name)}];`;
}

/** Where `entrypoints/facts` puts what it brings. */
const FACTS = 'globalThis.lacunaFacts';
/** In place of the acts, for a script that comes behind them. */
const ACTS_THERE = `export const readActs = () => ${FACTS}.acts;`;

/** For the build of the script that brings acts and words to the script that reads. */
export const leanFacts = (root: string): Plugin => ({
  name: 'lacuna:lean-facts',
  enforce: 'pre',
  resolveId: formsId,
  load(id) {
    if (id.startsWith(FORMS)) return formsModule(formsIn(root, basename(id, '.js')));
    return id === join(root, 'lib/law/acts.ts') ? actsModule(join(root, 'data/acts')) : undefined;
  },
  generateBundle: (_options, bundle) => shrink(bundle),
});

function formsId(source: string): string | undefined {
  const forms = /\/data\/forms\/([\w-]+)\.json$/.exec(source)?.[1];
  return forms ? `${FORMS}${forms}.js` : undefined;
}

const formsIn = (root: string, name: string): Forms =>
  JSON.parse(readFileSync(join(root, 'data/forms', `${name}.json`), 'utf8'));

function pick(from: unknown, keys: readonly string[]): Forms {
  return Object.fromEntries(
    keys.map((key) => {
      const value = (from as Forms)[key];
      if (value === undefined) throw new Error(`no ${key} among the words of citations`);
      return [key, value];
    }),
  );
}

/** A second compressor finds what the bundler's own, made for speed, leaves: about one part in a hundred. */
async function shrink(bundle: Rollup.OutputBundle): Promise<void> {
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk') continue;
    const smaller = await minify(chunk.code, {
      ecma: 2020,
      compress: { passes: 5, unsafe: true, unsafe_arrows: true, pure_getters: true },
      mangle: true,
    });
    chunk.code = smaller.code ?? chunk.code;
  }
}

/** For the build of the script of notes, which may come where nothing else has, and for whoever builds the detector by itself: the acts as pages know them, packed. */
export const leanActs = (root: string): Plugin => ({
  name: 'lacuna:lean-acts',
  enforce: 'pre',
  load: (id) => (id === join(root, 'lib/law/acts.ts') ? actsModule(join(root, 'data/acts')) : undefined),
});

/** For the build of the overlay's script, which is asked for by the script that reads: the acts are in the page before it. */
export const leanOverlay = (root: string): Plugin => ({
  name: 'lacuna:lean-overlay',
  enforce: 'pre',
  load: (id) => (id === join(root, 'lib/law/acts.ts') ? ACTS_THERE : undefined),
});

/** Style sheets are texts, which the minifier leaves alone: their comments, indentation and line ends go. */
const leanStyles = (code: string): string =>
  code
    .replace(/^ *\/\*[^*\n]*\*\/\n/gm, '')
    .replace(/^ +/gm, '')
    .replace(/(?<=[;{}])\n(?=[a-z-]+: [^\n]*;$|\}$|content:)/gm, '');

/** It writes its ranges out for a log that is never switched on. */
const withoutLog = (source: string): string => source.replace(/this\.log\((?:[^()]|\([^()]*\))*\);/g, '');

/** The hosts stand in the manifest; the running script does not read them. */
function withoutHosts(code: string): string {
  const lean = code.replace(/matches: \[\.\.\.FIXED_HOSTS\]/, 'matches: []');
  if (lean === code) throw new Error('the script no longer names its hosts by FIXED_HOSTS');
  return lean;
}

const formsModule = (forms: Forms): string => {
  const lean = Object.fromEntries(Object.entries(forms).map(([key, value]) => [key, packed(value)]));
  return `${READERS}export default ${expression(lean)};`;
};

const READERS = "import { swapAlphabets, unpackJson } from '@/lib/base/packed';\n";

/** An expression that gives a record back; what is mostly Cyrillic has its alphabets swapped, because that is shorter. */
function expression(record: Readonly<Record<string, unknown>>): string {
  const [latin, cyrillic]: [typeof record, typeof record] = [{}, {}];
  for (const [key, value] of Object.entries(record)) {
    const text = JSON.stringify(value);
    const isShorter = Buffer.byteLength(swapAlphabets(text)) < Buffer.byteLength(text);
    Object.assign(isShorter ? cyrillic : latin, { [key]: value });
  }
  const plain = JSON.stringify(JSON.stringify(latin));
  const swapped = JSON.stringify(swapAlphabets(JSON.stringify(cyrillic)));
  return `{ ...unpackJson(${plain}), ...unpackJson(swapAlphabets(${swapped})) }`;
}

function actsModule(folder: string): string {
  const acts = readdirSync(folder).map((file): Act => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const table = packActs(acts);
  return `${READERS}import { unpackActs } from './lean-acts';
export const readActs = () => unpackActs(${expression({ ...table, id: packed(table.id) })});`;
}

/** Lists of words become packed texts, everything else stays. */
export function packed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return canPack(list) ? packWords(list) : list.map(packed);
  }
  if (typeof value === 'string' && canPack(value.split(' '))) return LINE + packWords(value.split(' '));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]));
}

/** Takes methods out of classes that are written with one step of indentation, and out of the list. */
function withoutMethods(source: string, names: Set<string>): string {
  let left = source;
  for (const name of [...names]) {
    const { index: start, groups } = new RegExp(`^(?<step>\\t| {2})${name}\\(.*\\) \\{\\n`, 'm').exec(left) ?? {};
    if (start === undefined) continue;
    const end = `\n${groups?.step}}\n`;
    left = left.slice(0, start) + left.slice(left.indexOf(end, start) + end.length);
    names.delete(name);
  }
  return left;
}
