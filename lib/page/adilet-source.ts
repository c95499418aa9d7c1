import type { When } from '@/lib/base/when';
import { readAddress } from '@/lib/law/address';
import type { ActId } from '@/lib/law/provision';
import { actOfTitle } from '@/lib/law/title';
import { articleFinder, readHeadings } from './article-heading';
import { languageOf } from './page-language';
import type { LivePageText, PageFacts } from './page-text';
import { readQuiet } from './quiet';
import { atOnce } from './slices';
import { documentDate, statedDate } from './stated-date';
import { isUnPage } from './un-page';
import { readUnFacts } from './un-source';

const TITLE = '.container_alpha.slogan h1';
const TEXT = '.container_gamma.text';
/** Set beside the title of a text that is kept up to date. */
const UPDATED = '.status_upd';
/** Away from an official address only a page that prints so many headings of articles is taken for an act's own. */
const HEADINGS_OF_AN_ACT = 3;

/** What the law room knows about addresses and titles. */
export interface LawReader {
  readonly documentOf: typeof readAddress;
  readonly actOfTitle: typeof actOfTitle;
}
const LAW: LawReader = { documentOf: readAddress, actOfTitle };

/** Reads at once what a page says about itself: for small pages and tests. */
export const readFacts = (document: Document, url: string, page: LivePageText, law: LawReader = LAW): PageFacts =>
  atOnce(readFactsInSteps(document, url, page, law));

/** What a page says about itself: its act, language, date, headings of articles, and stretches without references. */
export function* readFactsInSteps(
  document: Document,
  url: string,
  page: LivePageText,
  law: LawReader = LAW,
): Generator<void, PageFacts> {
  const address = law.documentOf(url);
  const headings = yield* readHeadings(page);
  const act = address?.act ?? actByTitle(document, headings, law);
  const un = isUnPage(url) ? readUnFacts(url, page) : undefined;
  return {
    act,
    language: address?.language ?? languageOf(document),
    date: address?.on ?? dateOf(document, page, { hasAct: act !== undefined, isUn: un?.symbol !== undefined }),
    symbol: un?.symbol,
    treaty: un?.treaty,
    headings,
    paragraphs: un?.paragraphs,
    quiet: yield* quietOf(page, headings),
    articleAt: articleFinder(headings, endOfText(document, page)),
  };
}

function actByTitle(document: Document, headings: PageFacts['headings'], law: LawReader): ActId | undefined {
  const enough = headings.length >= HEADINGS_OF_AN_ACT;
  const title = document.querySelector(TITLE) ?? (enough ? document.querySelector('h1') : null);
  const words = title?.textContent?.trim();
  return words
    ? law.actOfTitle(
        words,
        headings.map(({ path }) => path),
      )
    : undefined;
}

/** The day of the document that speaks. An act kept up to date speaks today, whatever day it was adopted. */
function dateOf(
  document: Document,
  page: LivePageText,
  { hasAct, isUn }: { readonly hasAct: boolean; readonly isUn: boolean },
): When | undefined {
  if (isUn) return statedDate(page.text.slice(0, 1500));
  if (hasAct || document.querySelector(UPDATED)) return undefined;
  const slogan = document.querySelector('.container_alpha.slogan p');
  return slogan ? statedDate(slogan.textContent ?? '') : (documentDate(page.text)?.date ?? published(document));
}

/** When a page of news says that it was published; its own words go before. */
const published = (document: Document): When | undefined =>
  /^(?:19|20)\d{2}-\d{2}-\d{2}/.exec(
    document.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ?? '',
  )?.[0];

function* quietOf(page: LivePageText, headings: PageFacts['headings']): Generator<void, PageFacts['quiet']> {
  return [...(yield* readQuiet(page)), ...headings.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

/** Behind the law's text stand menus and notices, which belong to no article. */
function endOfText(document: Document, page: LivePageText): number {
  const container = document.querySelector(TEXT);
  const last = container && page.blocks.findLast(({ element }) => container.contains(element));
  return last ? last.span.end : page.text.length;
}
