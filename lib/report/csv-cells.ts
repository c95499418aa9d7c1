/** Tables as files: commas, quotes doubled, CRLF (RFC 4180). */

/** Marks the file as UTF-8 for spreadsheets, which else show Cyrillic as noise. */
const BOM = '\uFEFF';
/** A cell that begins like this is run as a formula by spreadsheets; white space before it does not help. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/u;

export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `${BOM}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** An apostrophe in front makes a formula text; spreadsheets hide it. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
