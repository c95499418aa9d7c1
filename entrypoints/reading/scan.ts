import type { When } from '@/lib/base/when';
import { findInSlices } from '@/lib/citation/find';
import { readFacts, readFactsInSteps } from '@/lib/page/adilet-source';
import { readPage, rereadPage, startReading } from '@/lib/page/html-source';
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
  readonly today: When;
  readonly signal: AbortSignal;
}

/** The text of a page that holds no reference. */
export function readAtOnce(): Scan {
  const page = readPage(document.body);
  return { page, facts: readFacts(document, location.href, page), found: [] };
}

/** Characters of a beginning: some screens of text, found in a few milliseconds. */
const BEGINNING = 12_000;
/** Milliseconds at a stretch for the beginning of a page that is there, where a person is waiting for it. */
const HURRY_MS = 20;

/**
 * What the beginning of a page holds, before the rest is read, or has even come. The end may still bring other readings.
 *
 * @returns undefined when the page is no longer than its beginning.
 * @throws the signal's reason when it is aborted.
 */
export async function scanBeginning({ today, signal }: ScanOptions): Promise<Scan | undefined> {
  const budget = document.readyState === 'loading' ? undefined : HURRY_MS;
  const reading = startReading(document.body, { signal, budget });
  const page = await reading.head(BEGINNING);
  return reading.complete ? undefined : look(page, { today, signal }, budget);
}

/**
 * Reads the page and finds its references, in slices. After the first time only what changed is read again;
 * the references are sought anew, because what a name means can be said anywhere in a document.
 *
 * @param before the page as it was read last; undefined the first time.
 * @throws the signal's reason when it is aborted.
 */
export async function scan(
  before: LivePageText | undefined,
  changed: readonly Element[],
  options: ScanOptions,
): Promise<Scan> {
  const { signal } = options;
  const page = before
    ? await rereadPage(before, changed, { signal })
    : await startReading(document.body, { signal }).whole();
  return look(page, options);
}

/** Builds what finding needs, in slices and once, while the page is still on its way. */
export const warmUp = ({ today, signal }: ScanOptions): Promise<unknown> =>
  inSlices(findInSlices(SAMPLE, { today }), { signal });

/** One reference in each language: what has run once runs faster. */
const SAMPLE = 'ст. 15 УК РК. Article 15 of the Criminal Code of Kazakhstan. Қылмыстық кодекстің 15-бабы.';

async function look(page: LivePageText, { today, signal }: ScanOptions, budget?: number): Promise<Scan> {
  const slices = { signal, budget };
  const facts = await inSlices(readFactsInSteps(document, location.href, page), slices);
  const context = {
    act: facts.act,
    language: facts.language,
    date: facts.date,
    treaty: facts.treaty,
    articleAt: facts.articleAt,
    quiet: facts.quiet,
    blocks: page.blocks,
    url: location.href,
    title: document.title,
    today,
  };
  const references = await inSlices(findInSlices(page.text, context), slices);
  return { page, facts, found: await inSlices(withIds(references), slices) };
}
