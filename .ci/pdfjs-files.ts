/**
 * The files of pdf.js that travel in the extension: as published, but for four places of three of them, where a module is
 * brought in under an address made while running, or HTML is made from words. The policy of our pages would refuse the first
 * anywhere else than in the extension, and our calls never reach the second; without them nobody needs to take that on trust.
 * Each change is spelled out whole: where the published words are no longer there exactly once, the build fails.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

/** The version for which the changes were read; another one has to be read again. */
const VERSION = '6.5.438';

interface Change {
  readonly was: string;
  readonly becomes: string;
}

const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // Where a worker cannot be started, the library reads in its window: from the same file, whose address is known.
  'build/pdf.min.mjs': [
    {
      was: 'import(\n/*webpackIgnore: true*/\n/*@vite-ignore*/\nthis.workerSrc)',
      becomes: 'import("./pdf.worker.min.mjs")',
    },
  ],
  // The two decoders that stand in for WebAssembly.
  'build/pdf.worker.min.mjs': [
    {
      was: `import(\n/*webpackIgnore: true*/\n/*@vite-ignore*/\n\`\${WasmImage.#R}\${this._noWasmFilename}\`)`,
      becomes:
        'this._noWasmFilename==="openjpeg_nowasm_fallback.js"?import("../wasm/openjpeg_nowasm_fallback.js"):import("../wasm/jbig2_nowasm_fallback.js")',
    },
  ],
  'web/pdf_viewer.mjs': [
    // The library's own words with markup in them: text stays text.
    { was: 'templateElement.innerHTML = value;', becomes: 'templateElement.content.textContent = value;' },
    // Scripts of a document are never run.
    {
      was: 'import(\n      /*webpackIgnore: true*/\n      /*@vite-ignore*/\n      sandboxBundleSrc)',
      becomes: 'Promise.reject(new Error("scripts of documents are not run"))',
    },
  ],
};

/** One file of the library inside the extension: where it is to stand, and its source or its changed text. */
export type PdfjsFile =
  | { readonly relativeDest: string; readonly absoluteSrc: string }
  | { readonly relativeDest: string; readonly contents: string };

/**
 * @param root the folder of the project.
 * @throws where the installed version is not the one that was read, or a change no longer fits.
 */
export function pdfjsFiles(root: string): readonly PdfjsFile[] {
  const folder = join(root, 'node_modules/pdfjs-dist');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (version !== VERSION) throw new Error(`pdf.js is ${version}; its changes were read for ${VERSION}`);
  const all = (name: string): string[] => readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  return [
    'LICENSE',
    'build/pdf.min.mjs',
    'build/pdf.worker.min.mjs',
    'web/pdf_viewer.mjs',
    'web/pdf_viewer.css',
    'web/images/loading-icon.gif',
    ...all('cmaps'),
    ...all('standard_fonts'),
    // WebAssembly stays out: the extension's policy does not allow it, and the plain scripts beside it do the same.
    ...all('wasm').filter((name) => /_nowasm_fallback\.js$|LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/.test(name)),
  ].map((name) => {
    const relativeDest = `pdfjs/${name}`;
    const absoluteSrc = join(folder, name);
    const changes = CHANGES[name];
    if (!changes) return { relativeDest, absoluteSrc };
    const contents = changed(name, readFileSync(absoluteSrc, 'utf8'), changes);
    for (const [, wanted] of contents.matchAll(/import\("(\.\.?\/[^"]+)"\)/g))
      if (!existsSync(join(folder, name, '..', wanted ?? '')))
        throw new Error(`${name} asks for ${wanted}, which is not there`);
    return { relativeDest, contents };
  });
}

/** What a changed file says of itself at its beginning, as its licence asks. */
const notice = (name: string, count: number): string =>
  `/* Changed for Lacuna in ${count === 1 ? 'one place' : `${count} places`}, otherwise pdfjs-dist ${VERSION}, ${name}: see .github/STORES.md in the sources. */\n`;

function changed(name: string, published: string, changes: readonly Change[]): string {
  let text = published;
  for (const { was, becomes } of changes) {
    const [before, after, ...more] = text.split(was);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${name} of pdf.js no longer has this exactly once: ${was}`);
    text = before + becomes + after;
  }
  parseAst(text);
  return notice(name, changes.length) + text;
}

/** The published text again, from a changed one: for whoever compares the archive with the package. @throws as above. */
export function asPublished(name: string, contents: string): string {
  const changes = CHANGES[name] ?? [];
  const start = notice(name, changes.length);
  if (!contents.startsWith(start)) throw new Error(`${name} does not say that it was changed`);
  return [...changes].reverse().reduce((text, { was, becomes }) => {
    const [before, after, ...more] = text.split(becomes);
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`${name}: ${becomes}`);
    return before + was + after;
  }, contents.slice(start.length));
}
