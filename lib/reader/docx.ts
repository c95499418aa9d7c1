/** Word files as HTML. The one file that knows mammoth; it is loaded when a Word file is opened. */
import { withNumbers } from './word-numbers';

/** @returns HTML that has yet to be cleaned, or undefined where the bytes are no Word file. */
export async function docxToHtml(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const { default: mammoth } = await import('mammoth');
  try {
    const numbered = await withNumbers(bytes);
    // The library takes the first name in a browser and the second one in Node.
    const input: unknown = { arrayBuffer: numbered.buffer, buffer: numbered };
    const { value } = await mammoth.convertToHtml(input as Parameters<typeof mammoth.convertToHtml>[0], {
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
      styleMap: STYLES,
    });
    return value.replace(NOTE_NUMBER, '$1$2');
  } catch {
    return undefined;
  }
}

/** Names of styles in the UN's templates, beside mammoth's own list. */
const STYLES = [
  "p[style-name='_ H _Ch_G'] => h2:fresh",
  "p[style-name='_ H_1_G'] => h3:fresh",
  "p[style-name='_ H_2/3_G'] => h4:fresh",
  "p[style-name='Title'] => h1:fresh",
];

/** The library puts a note's number in brackets that the document does not print: a quotation over it would read otherwise elsewhere. */
const NOTE_NUMBER = /(<sup><a href="#[^"]{1,80}" id="[^"]{1,80}">)\[(\d{1,5})\](?=<\/a><\/sup>)/g;
