import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { ActId } from '@/lib/law/provision';
import { articleFinder, readHeadings } from './article-heading';
import type { LivePageText, PageFacts } from './page-text';
import { readQuiet } from './quiet';
import { statedDate } from './stated-date';
import { readUnFacts } from './un-source';

/** What the law room knows about addresses and titles; handed in, so that reading a page needs no catalogue. */
export interface LawReader {
  /** The act and language that an address names, as far as it names them. */
  documentOf(url: string): { readonly act?: ActId | undefined; readonly language?: Language | undefined } | undefined;
  /** The act whose full title this is. */
  actOfTitle(title: string): ActId | undefined;
}

const TITLE = '.container_alpha.slogan h1';
const TEXT = '.container_gamma.text';
/** Set beside the title of a text that is kept up to date. */
const UPDATED = '.status_upd';
const ADILET = /^(?:www\.|old\.)?adilet\.zan\.kz$/;
const UN_HOST = /(?:^|\.)(?:un\.org|ohchr\.org|undocs\.org|refworld\.org)$/;
/** Codes of UN documents on adilet begin with O. */
const UN_ON_ADILET = /\/docs\/O\d{10}/;
/** `/archive/…/01.01.2016`: a wording of that day. */
const ARCHIVED = /\/archive\/.*?(\d{2})\.(\d{2})\.(\d{4})(?!\d)/;
/** Away from an official address only a page that prints so many headings of articles is taken for an act's own. */
const HEADINGS_OF_AN_ACT = 3;

/** What a page says about itself: its act, language, date, headings of articles, and stretches without references. */
export function readFacts(document: Document, url: string, page: LivePageText, law: LawReader): PageFacts {
  const address = law.documentOf(url);
  const headings = readHeadings(page);
  const act = address?.act ?? actByTitle(document, headings.length, law);
  const un = isUn(url) ? readUnFacts(url, page) : undefined;
  return {
    act,
    language: address?.language ?? languageOf(document),
    date: dateOf(document, url, page, { hasAct: act !== undefined, isUn: un?.symbol !== undefined }),
    symbol: un?.symbol,
    treaty: un?.treaty,
    headings,
    paragraphs: un?.paragraphs,
    quiet: quietOf(page, headings),
    articleAt: articleFinder(headings, endOfText(document, page)),
  };
}

function actByTitle(document: Document, headings: number, law: LawReader): ActId | undefined {
  const title = document.querySelector(TITLE) ?? (headings >= HEADINGS_OF_AN_ACT ? document.querySelector('h1') : null);
  const words = title?.textContent?.replace(/\s+/g, ' ').trim();
  return words ? law.actOfTitle(words) : undefined;
}

const ADILET_LANGUAGES: readonly (readonly [string, Language])[] = [
  ['.lang_rus', 'ru'],
  ['.lang_kaz', 'kk'],
  ['.lang_eng', 'en'],
];

function languageOf(document: Document): Language | undefined {
  const set = ADILET_LANGUAGES.find(([selector]) => document.querySelector(`.module_npaView${selector}`));
  if (set) return set[1];
  const declared = document.documentElement.lang.slice(0, 2).toLowerCase();
  return declared === 'ru' || declared === 'kk' || declared === 'en' ? declared : undefined;
}

/** The day of the document that speaks. An act kept up to date speaks today, whatever day it was adopted. */
function dateOf(
  document: Document,
  url: string,
  page: LivePageText,
  { hasAct, isUn }: { readonly hasAct: boolean; readonly isUn: boolean },
): When | undefined {
  const archived = ARCHIVED.exec(url);
  if (archived) return `${archived[3]}-${archived[2]}-${archived[1]}`;
  if (isUn) return statedDate(page.text.slice(0, 1500));
  if (hasAct || document.querySelector(UPDATED)) return undefined;
  return statedDate(document.querySelector('.container_alpha.slogan p')?.textContent ?? '');
}

function isUn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return UN_HOST.test(hostname) || (ADILET.test(hostname) && UN_ON_ADILET.test(pathname));
}

function quietOf(page: LivePageText, headings: PageFacts['headings']): PageFacts['quiet'] {
  return [...readQuiet(page), ...headings.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

/** Behind the law's text stand menus and notices, which belong to no article. */
function endOfText(document: Document, page: LivePageText): number {
  const container = document.querySelector(TEXT);
  const last = container && page.blocks.findLast(({ element }) => container.contains(element));
  return last ? last.span.end : page.text.length;
}
