import type { ActId } from '@/lib/law/provision';
import type { LivePageText, NumberedParagraph } from './page-text';

/** Which treaty the body watches whose symbol a document carries: longest prefix first. */
const TREATIES: readonly (readonly [prefix: string, treaty: ActId])[] = [
  ['CAT/OP/', 'un.opcat'],
  ['CAT/', 'un.cat'],
  ['CCPR/', 'un.iccpr'],
  ['CEDAW/', 'un.cedaw'],
  ['CERD/', 'un.icerd'],
  ['CED/', 'un.ced'],
  ['CRC/', 'un.crc'],
  ['CRPD/', 'un.crpd'],
  ['E/C.12/', 'un.icescr'],
];

const SYMBOL =
  /(?<![\p{L}\p{N}/])(?:CCPR|CAT|CERD|CEDAW|CED|CRC|CRPD|CMW|SPT|E\/C\.12|A\/HRC)\/[A-Z0-9][A-Z0-9./-]{1,40}(?<![./-])/u;
/** A document prints its own symbol at its head; further down it speaks of others. */
const HEAD = 1500;

/** What the head of a UN document says about itself. */
export interface UnFacts {
  readonly symbol?: string | undefined;
  readonly treaty?: ActId | undefined;
  readonly paragraphs: readonly NumberedParagraph[];
}

/** @param url address of the page; the symbol in it is trusted before the one in the text. */
export function readUnFacts(url: string, page: LivePageText): UnFacts {
  const symbol = SYMBOL.exec(decoded(url).toUpperCase())?.[0] ?? SYMBOL.exec(page.text.slice(0, HEAD))?.[0];
  return {
    symbol,
    treaty: symbol ? treatyOfSymbol(symbol) : undefined,
    paragraphs: symbol ? numberedParagraphs(page) : [],
  };
}

function treatyOfSymbol(symbol: string): ActId | undefined {
  return TREATIES.find(([prefix]) => symbol.startsWith(prefix))?.[1];
}

/** Paragraphs count on by one; a number out of turn is a list inside a paragraph. */
function numberedParagraphs(page: LivePageText): NumberedParagraph[] {
  const found: NumberedParagraph[] = [];
  for (const { run, span } of page.blocks) {
    const number = Number(/^\s*(\d{1,3})\s*\.(?!\d)/.exec(run.text.slice(0, 24))?.[1] ?? Number.NaN);
    const last = found.at(-1)?.number;
    if (number === (last === undefined ? 1 : last + 1)) found.push({ number, span });
  }
  return found;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.slice(url.indexOf('/', 8)));
  } catch {
    // A broken escape in an address says nothing about the document.
    return '';
  }
}
