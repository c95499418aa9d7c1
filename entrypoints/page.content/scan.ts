import type { When } from '@/lib/base/when';
import { findInSlices } from '@/lib/citation/find';
import { readFacts } from '@/lib/page/adilet-source';
import { readPageInSlices, rereadPage } from '@/lib/page/html-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { inSlices } from '@/lib/page/slices';
import { type Found, withIds } from './found';

/** What one look at the page gave. */
export interface Scan {
  readonly page: LivePageText;
  readonly facts: PageFacts;
  readonly found: readonly Found[];
}

/**
 * Reads the page and finds its references, in slices. After the first time only what changed is read again;
 * the references are sought anew, because what a name means can be said anywhere in a document.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function scan(
  before: LivePageText | undefined,
  changed: readonly Element[],
  today: When,
  signal: AbortSignal,
): Promise<Scan> {
  const page = before
    ? await rereadPage(before, changed, { signal })
    : await readPageInSlices(document.body, { signal });
  const facts = readFacts(document, location.href, page);
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
  return { page, facts, found: withIds(references) };
}
