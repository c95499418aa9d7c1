import type { Language } from '@/lib/base/language';
import { readAddress } from '@/lib/law/address';
import { readFactsInSteps } from '@/lib/page/adilet-source';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { statedDate } from '@/lib/page/stated-date';
import { readUnFacts } from '@/lib/page/un-source';

/** Characters of a document in which it says its date. */
const HEAD = 1500;
/** Characters by which its language is told. */
const SAMPLE = 20_000;

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

/** Told by its letters: Kazakh has some of its own. Undefined for a text of few letters. */
export function languageOfText(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE);
  const count = (letters: RegExp): number => sample.match(letters)?.length ?? 0;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu);
  if (cyrillic + latin < 20) return undefined;
  if (latin > cyrillic) return 'en';
  return count(/[әғқңөұүһі]/giu) > cyrillic / 50 ? 'kk' : 'ru';
}
