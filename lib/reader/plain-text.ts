/** Lines longer than this were not broken by hand: each of them is a paragraph. */
const BROKEN_BY_HAND = 110;

/** A plain text as paragraphs. Texts broken by hand at the end of each line are joined again, so that no reference is cut. */
export function textParagraphs(text: string): string[] {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '\n\n')
    .split(/\n[ \t]*\n/);
  return groups.flatMap((group) => {
    const lines = group.split('\n').filter((line) => line.trim() !== '');
    const isBroken = lines.length > 1 && lines.every((line) => line.length <= BROKEN_BY_HAND);
    return isBroken ? [lines.map((line) => line.trimEnd()).join('\n')] : lines;
  });
}

/** Elements for a plain text. */
export function textElements(text: string, target: Document): DocumentFragment {
  const content = target.createDocumentFragment();
  for (const words of textParagraphs(text)) {
    const paragraph = target.createElement('p');
    paragraph.textContent = words;
    content.append(paragraph);
  }
  return content;
}

/** Bytes as text: by their mark, as UTF-8, or as the code page in which old Russian and Kazakh files are written. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(knownName(declared) ?? 'windows-1251').decode(bytes);
  }
}

function knownName(name: string | undefined): string | undefined {
  try {
    return name ? new TextDecoder(name).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** The character set that HTML names at its head. */
export const declaredCharset = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?([\w-]{2,20})/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1];
