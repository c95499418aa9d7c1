/** pdf.js travels in the extension as plain files of its own (`pdfjs-files.ts`), and is packed into no script of ours. */
import type { Plugin } from 'vite';

const APART: Readonly<Record<string, string>> = {
  'pdfjs-dist': '/pdfjs/build/pdf.min.mjs',
  'pdfjs-dist/web/pdf_viewer.mjs': '/pdfjs/web/pdf_viewer.mjs',
};

/** The reader brings pdf.js in from its files in the extension, when a PDF is opened. */
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
