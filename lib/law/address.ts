/** Addresses of the law on the portals of Kazakhstan and of the United Nations: what they name, and how to give them. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Act } from './act';
import { ACTS, actById } from './catalogue';
import { type ActId, comparePaths } from './provision';
import { symbolOfAddress } from './symbol';

/** Languages as the portals of Kazakhstan write them in addresses. */
export type PortalLanguage = 'rus' | 'kaz' | 'eng';

const LANGUAGE_OF: Record<PortalLanguage, Language> = { rus: 'ru', kaz: 'kk', eng: 'en' };

/** What an address names, as far as it says so itself. */
export interface Address {
  /** `uchet` is zakon.uchet.kz, which uses adilet's codes; `zakon` is online.zakon.kz, whose numbers say nothing about the act. */
  readonly site: 'adilet' | 'register' | 'uchet' | 'zakon' | 'un';
  /** The act whose own page this is. */
  readonly act?: ActId | undefined;
  /** adilet's document code, or another site's own number. */
  readonly documentCode?: string | undefined;
  readonly language?: Language | undefined;
  /** UN document symbol. */
  readonly symbol?: string | undefined;
  /** Date of the edition shown, where the address asks for one. */
  readonly on?: When | undefined;
  /** Anchor of a place in the page, `z1246`. It is not an article number. */
  readonly anchor?: string | undefined;
}

/** Reads an address. Undefined for an address of no site known here, and for what is no address. */
export function readAddress(address: string): Address | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  switch (url.hostname.replace(/^(www|old|m)\./, '')) {
    case 'adilet.zan.kz':
      return portal('adilet', url);
    case 'zakon.uchet.kz':
      return portal('uchet', url);
    case 'zan.gov.kz':
    case 'law.gov.kz':
      return register(url);
    case 'online.zakon.kz':
      return { site: 'zakon', documentCode: url.searchParams.get('doc_id') ?? undefined };
    default:
      return unitedNations(url);
  }
}

const DOCUMENT =
  /^\/(?<language>rus|kaz|eng)\/(?:docs|history|archive\/docs)\/(?<code>[A-Z]\w{8,12})(?:\/(?<rest>.*))?$/;

function portal(site: 'adilet' | 'uchet', url: URL): Address {
  const { language, code, rest } = DOCUMENT.exec(url.pathname)?.groups ?? {};
  if (!language || !code) return { site };
  const anchor = /^#(z\d+)$/.exec(url.hash)?.[1];
  return {
    site,
    act: ACTS.find((act) => act.adilet?.some((document) => document.code === code))?.id,
    documentCode: code,
    language: LANGUAGE_OF[language as PortalLanguage],
    on: dayOf(rest),
    anchor,
  };
}

// The register keeps everything behind the hash: /client/#!/doc/81097/rus/07.11.2014
const REGISTER = /^#!?\/doc\/(?<number>\d{1,9})(?:\/(?<language>rus|kaz|eng))?(?:\/(?<rest>.*))?$/;

function register(url: URL): Address {
  const { number, language, rest } = REGISTER.exec(url.hash)?.groups ?? {};
  if (!number) return { site: 'register' };
  return {
    site: 'register',
    act: ACTS.find((act) => act.register === Number(number))?.id,
    documentCode: number,
    language: language ? LANGUAGE_OF[language as PortalLanguage] : undefined,
    on: dayOf(rest),
  };
}

/** `07.11.2014` as the portals write a day. */
function dayOf(text: string | undefined): When | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text ?? '') ?? [];
  return day && month && year ? `${year}-${month}-${day}` : undefined;
}

function unitedNations(url: URL): Address | undefined {
  const found = symbolOfAddress(url);
  if (found) return { site: 'un', ...found };
  const path = withoutLanguage(url.pathname);
  const isTreatyPage = (link: string): boolean => {
    const known = new URL(link);
    return known.hostname === url.hostname && withoutLanguage(known.pathname) === path;
  };
  const act = ACTS.find((candidate) => candidate.links?.some((link) => isTreatyPage(link.url)));
  const language = /^\/(en|ru)\//.exec(url.pathname)?.[1] as Language | undefined;
  return act ? { site: 'un', act: act.id, language } : undefined;
}

// The High Commissioner's site has one path for a treaty in all languages, but for the language itself.
const withoutLanguage = (path: string): string => path.replace(/^\/[a-z]{2}\//, '/').replace(/\/$/, '');

export interface ActLink {
  readonly lang: Language;
  readonly url: string;
  /** Whether it leads to the article and not only to its act. */
  readonly toArticle: boolean;
}

/** Anchor of an article on its page, where a table of them is at hand (`anchorOf` in the background). */
export type AnchorOf = (act: ActId, article: string, language: PortalLanguage) => string | undefined;

/**
 * Official pages of an act, or of one of its articles, one per language.
 * Leads to the article by its anchor, else by the words of its heading, which the browser seeks in the page.
 */
export function actLinks(id: ActId, article?: string, anchorOf?: AnchorOf): readonly ActLink[] {
  const act = actById(id);
  if (!act) return [];
  const documents = act.adilet ?? [];
  // Without an article the first document stands for an act in two volumes.
  const holding =
    documents.find(({ from, to }) => article && from && to && isWithin(article, from, to)) ?? documents[0];
  const onPortal = (holding?.langs ?? []).map((language) => {
    const place = article ? hashOf(act, article, language, anchorOf?.(id, article, language)) : '';
    const url = `https://adilet.zan.kz/${language}/docs/${holding?.code}${place}`;
    return { lang: LANGUAGE_OF[language], url, toArticle: Boolean(article) };
  });
  const elsewhere = (act.links ?? []).map(({ lang, url }) => ({
    lang,
    url: article ? `${url}${fragment(headingWords(article, lang))}` : url,
    toArticle: Boolean(article),
  }));
  return [...onPortal, ...elsewhere];
}

/**
 * Page of an act in the official register, in the edition of a day where one is given.
 *
 * @returns undefined where the act's number there is not known or the date is not precise to the day.
 */
export function registerLink(id: ActId, language: 'ru' | 'kk', on?: When): string | undefined {
  const number = actById(id)?.register;
  if (number === undefined) return undefined;
  const page = `https://zan.gov.kz/client/#!/doc/${number}/${language === 'ru' ? 'rus' : 'kaz'}`;
  if (on === undefined) return page;
  const [year, month, day] = on.split('-');
  return day ? `${page}/${day}.${month}.${year}` : undefined;
}

const isWithin = (article: string, from: string, to: string): boolean =>
  comparePaths(from, article) <= 0 && Number.parseInt(article, 10) <= Number.parseInt(to, 10);

function hashOf(act: Act, article: string, language: PortalLanguage, anchor: string | undefined): string {
  if (anchor) return `#${anchor}`;
  // Constitutions and treaties print the bare number; codes and laws a dot and a heading after it.
  const dot = act.kind === 'constitution' || act.kind === 'treaty' ? '' : '.';
  return fragment(`${headingWords(article, LANGUAGE_OF[language])}${dot}`);
}

function headingWords(article: string, language: Language): string {
  switch (language) {
    case 'en':
      return `Article ${article}`;
    case 'ru':
      return `Статья ${article}`;
    case 'kk':
      return `${article}-бап`;
  }
}

// A dash is syntax in a text fragment, so it is escaped where encodeURIComponent leaves it.
const fragment = (words: string): string => `#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
