import { readAddress } from '@/lib/law/address';
import { readFactsInSteps } from '@/lib/page/adilet-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { statedDate } from '@/lib/page/stated-date';
import { readUnFacts } from '@/lib/page/un-source';
import { languageOfText } from '@/lib/text/language';

/** Characters of a document in which it says its date. */
const HEAD = 1500;

/**
 * What a document says about itself. Unlike a page, a file has no address that could be trusted first, and the language
 * of the window round it is that of the interface.
 *
 * @param url the original's address, empty where there is none.
 */
export function* documentFacts(document: Document, url: string, page: LivePageText): Generator<void, PageFacts> {
  const facts = yield* readFactsInSteps(document, url, page);
  const un = readUnFacts(url, page);
  const own = un.symbol ? { ...facts, ...un, date: statedDate(page.text.slice(0, HEAD)) } : facts;
  return { ...own, language: readAddress(url)?.language ?? languageOfText(page.text) };
}
