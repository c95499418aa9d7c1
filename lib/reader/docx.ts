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
    return value;
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
