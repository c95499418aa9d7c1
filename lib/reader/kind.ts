/** What a file is, by its first bytes: names and types that servers and people give to files say little. */
export type FileKind = 'pdf' | 'docx' | 'html' | 'text' | 'old-word' | 'unknown';

/** A PDF may begin a little behind the start of the file. */
const HEAD = 1024;

export function fileKind(bytes: Uint8Array): FileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'docx';
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0') || head.startsWith('{\\rtf')) return 'old-word';
  if (isUtf16(bytes)) return 'text';
  if (head.includes('\0')) return 'unknown';
  return /^\s*(?:\u00EF\u00BB\u00BF)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)
    ? 'html'
    : 'text';
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A PDF whose end is missing was cut off on its way; what is there may still be shown. */
export function isCutOff(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)));
  return !tail.includes('%%EOF');
}
