import type { When } from '@/lib/base/when';
import { findInSlices } from '@/lib/citation/find';
import { readFactsInSteps } from '@/lib/page/adilet-source';
import { rereadPage, startReading } from '@/lib/page/html-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { inSlices } from '@/lib/page/slices';
import { type Found, withIds } from './found';

/** What one look at the page gave. */
export interface Scan {
  readonly page: LivePageText;
  readonly facts: PageFacts;
  readonly found: readonly Found[];
}

export interface ScanOptions {
  /** The page as it was read last; undefined the first time. */
  readonly before: LivePageText | undefined;
  readonly changed: readonly Element[];
  readonly today: When;
  readonly signal: AbortSignal;
  /** Given what the beginning of a long page holds, before the rest is read. The end may still bring other readings. */
  readonly onBeginning: (beginning: Scan) => Promise<void>;
}

/** Characters of a beginning: some screens of text, found in a few milliseconds. */
const BEGINNING = 12_000;

/**
 * Reads the page and finds its references, in slices. After the first time only what changed is read again;
 * the references are sought anew, because what a name means can be said anywhere in a document.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function scan({ before, changed, today, signal, onBeginning }: ScanOptions): Promise<Scan> {
  if (before) return look(await rereadPage(before, changed, { signal }), today, signal);
  const reading = startReading(document.body, { signal });
  const beginning = await reading.head(BEGINNING);
  if (!reading.complete) await onBeginning(await look(beginning, today, signal));
  return look(await reading.whole(), today, signal);
}

async function look(page: LivePageText, today: When, signal: AbortSignal): Promise<Scan> {
  const facts = await inSlices(readFactsInSteps(document, location.href, page), { signal });
  const context = {
    act: facts.act,
    language: facts.language,
    date: facts.date,
    treaty: facts.treaty,
    articleAt: facts.articleAt,
    quiet: facts.quiet,
    url: location.href,
    title: document.title,
    today,
  };
  const references = await inSlices(findInSlices(page.text, context), { signal });
  return { page, facts, found: await inSlices(withIds(references), { signal }) };
}
