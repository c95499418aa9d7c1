/**
 * What makes the script of a page small: it is loaded into every page that Lacuna may read. Data travels packed, and of
 * mark.js only what is called goes along. The files in `data/` and in `node_modules/` stay as they are, and every other
 * script is built from them as they stand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { canPack, packWords } from '../lib/base/packed';
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

const FORMS = '\0lacuna-forms/';
const DATA_FIRST = [
  '@/lib/law/catalogue',
  ...['en', 'ru', 'kk', 'world', 'treaties', 'aliases', 'contents'].map((name) => `@/data/forms/${name}.json`),
]
  .map((file) => `import '${file}';`)
  .join('');

/** For the build of the page's script alone. */
export function leanPage(root: string): Plugin {
  const library = join(dirname(createRequire(join(root, 'package.json')).resolve('mark.js')), '../src/lib');
  const uncalled = new Set(UNCALLED);
  return {
    name: 'lacuna:lean-page',
    enforce: 'pre',
    resolveId(source) {
      if (source === 'mark.js') return join(library, 'mark.js');
      const forms = /\/data\/forms\/([\w-]+)\.json$/.exec(source)?.[1];
      return forms ? `${FORMS}${forms}.js` : undefined;
    },
    transform(code, id) {
      // Words of one alphabet side by side compress better than words divided by code.
      return id === join(root, 'entrypoints/page.content/index.ts') ? `${DATA_FIRST}\n${code}` : undefined;
    },
    load(id) {
      if (id.startsWith(FORMS)) return formsModule(join(root, 'data/forms', basename(id, '.js')));
      if (id === join(root, 'lib/law/acts.ts')) return actsModule(join(root, 'data/acts'));
      if (dirname(id) === library) return withoutMethods(readFileSync(id, 'utf8'), uncalled);
      return undefined;
    },
    buildEnd(error) {
      // A list that no longer fits the library would silently stop saving anything.
      if (!error && uncalled.size > 0) throw new Error(`mark.js has no ${[...uncalled].join(', ')}`);
    },
  };
}

const formsModule = (file: string): string => {
  const text = JSON.stringify(packed(JSON.parse(readFileSync(`${file}.json`, 'utf8'))));
  return `import { unpackJson } from '@/lib/base/packed';\nexport default /* @__PURE__ */ unpackJson(${JSON.stringify(text)});`;
};

function actsModule(folder: string): string {
  const acts = readdirSync(folder).map((file): Act => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const text = JSON.stringify(packActs(acts));
  return `import { unpackActs } from './lean-acts';\nexport const readActs = () => unpackActs(JSON.parse(${JSON.stringify(text)}));`;
}

/** Lists of words become packed texts, everything else stays. */
export function packed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return canPack(list) ? packWords(list) : list.map(packed);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]));
}

/** Takes methods out of a class that is written with two blanks of indentation. */
function withoutMethods(source: string, names: Set<string>): string {
  let left = source;
  for (const name of [...names]) {
    const start = new RegExp(`^ {2}${name}\\(.*\\) \\{\\n`, 'm').exec(left)?.index;
    if (start === undefined) continue;
    left = left.slice(0, start) + left.slice(left.indexOf('\n  }\n', start) + '\n  }\n'.length);
    names.delete(name);
  }
  return left;
}
