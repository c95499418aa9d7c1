/**
 * pdf.js as it travels in the extension: as published, but for four places that make HTML of words or bring in code from an
 * address put together at run time. The policy of our pages forbids both; without them a mistake cannot become a hole, and the
 * check of the Firefox store finds nothing to warn of.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const comments = String.raw`\s*/\*webpackIgnore: true\*/\s*/\*@vite-ignore\*/\s*`;

interface Closing {
  readonly file: string;
  readonly open: RegExp;
  readonly closed: string;
}

const CLOSINGS: readonly Closing[] = [
  {
    // Without a worker the library would run its worker's script in the page; our pages always have one.
    file: 'build/pdf.min.mjs',
    open: new RegExp(`import\\(${comments}this\\.workerSrc\\)`),
    closed: 'Promise.reject(new Error("no worker"))',
  },
  {
    // The two decoders that are there, by their names.
    file: 'build/pdf.worker.min.mjs',
    open: new RegExp(`import\\(${comments}\`\\$\\{WasmImage\\.#\\w+\\}\\$\\{this\\._noWasmFilename\\}\`\\)`),
    closed:
      '({"jbig2_nowasm_fallback.js":()=>import("../wasm/jbig2_nowasm_fallback.js"),' +
      '"openjpeg_nowasm_fallback.js":()=>import("../wasm/openjpeg_nowasm_fallback.js")})[this._noWasmFilename]()',
  },
  {
    // Words of the interface are ours and plain.
    file: 'web/pdf_viewer.mjs',
    open: /templateElement\.innerHTML = value;/,
    closed: 'templateElement.content.append(value);',
  },
  {
    // Scripts of a PDF are never run.
    file: 'web/pdf_viewer.mjs',
    open: new RegExp(`import\\(${comments}sandboxBundleSrc\\)`),
    closed: 'Promise.reject(new Error("no scripts"))',
  },
];

/**
 * The text of a published file with its open places closed; undefined for a file that has none and goes as it is.
 *
 * @throws when a place is not there exactly once: then the library has changed and must be looked at again.
 */
export function closedPdfjs(folder: string, file: string): string | undefined {
  const closings = CLOSINGS.filter((one) => one.file === file);
  if (closings.length === 0) return undefined;
  return closings.reduce(
    (text, { open, closed }) => {
      const found = text.match(new RegExp(open, 'g'))?.length ?? 0;
      if (found !== 1) throw new Error(`${file}: ${open.source} stands there ${found} times`);
      return text.replace(open, () => closed);
    },
    readFileSync(join(folder, file), 'utf8'),
  );
}

const APART: Readonly<Record<string, string>> = {
  'pdfjs-dist': '/pdfjs/build/pdf.min.mjs',
  'pdfjs-dist/web/pdf_viewer.mjs': '/pdfjs/web/pdf_viewer.mjs',
};

/** The reader brings pdf.js in from its files in the extension, when a PDF is opened: it is not packed into our scripts. */
export function pdfjsApart(): Plugin {
  return {
    name: 'lacuna:pdfjs-apart',
    enforce: 'pre',
    resolveId(id) {
      const address = APART[id];
      return address ? { id: address, external: 'absolute' } : undefined;
    },
  };
}
