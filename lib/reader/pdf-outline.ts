import type { PdfDocument, PdfLinkService } from './pdf';
import type { OutlineEntry } from './view';

type Node = NonNullable<Awaited<ReturnType<PdfDocument['getOutline']>>>[number];

/** Entries deeper or more than this say more about the file's maker than about the document. */
const DEEPEST = 6;
const MOST = 2000;

/** The document's own table of contents; empty where it has none or a broken one. */
export async function readOutline(document: PdfDocument, links: PdfLinkService): Promise<readonly OutlineEntry[]> {
  const nodes = await document.getOutline().catch(() => null);
  return flat(nodes ?? [], 1, links).slice(0, MOST);
}

function flat(nodes: readonly Node[], depth: number, links: PdfLinkService): OutlineEntry[] {
  if (depth > DEEPEST) return [];
  return nodes.flatMap(({ title, dest, items }) => [
    { title, depth, go: () => void (dest && links.goToDestination(dest)) },
    ...flat(items as readonly Node[], depth + 1, links),
  ]);
}
