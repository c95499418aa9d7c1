/** What a note is attached to: the document, whatever address it was opened at. */
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import { readAddress } from '@/lib/law/address';
import { normaliseSymbol } from '@/lib/law/symbol';

/** One document in one language and, of an act, in the edition of one day where the address asks for one. */
export type DocumentKey =
  | { readonly kind: 'act'; readonly code: string; readonly language: Language; readonly on?: When | undefined }
  | { readonly kind: 'un'; readonly symbol: string; readonly language?: Language | undefined }
  /** `fingerprint` of a PDF, or `sha256` of a file's bytes. */
  | { readonly kind: 'file'; readonly fingerprint: string }
  | { readonly kind: 'page'; readonly address: string };

/** What is known about a document besides its address. */
export interface DocumentFacts {
  readonly symbol?: string | undefined;
  readonly language?: Language | undefined;
  readonly fingerprint?: string | undefined;
  /** The address that the page itself declares as its own (`<link rel="canonical">`). */
  readonly canonical?: string | undefined;
}

/**
 * The key under which notes on a document are kept. The same document at another address gives the same key:
 * adilet with or without `www` or `old`, a UN symbol at undocs.org or docs.un.org, a page shared with tracking parameters.
 *
 * @returns a `page` key of the address as given where it cannot be read.
 */
export function documentKey(url: string, facts: DocumentFacts = {}): DocumentKey {
  const address = readAddress(url);
  const language = address?.language ?? facts.language;
  if (address?.documentCode && language && address.site !== 'zakon') {
    // The register numbers its documents itself; adilet's and uchet's codes are the same.
    const code = address.site === 'register' ? `register:${address.documentCode}` : address.documentCode;
    return address.on ? { kind: 'act', code, language, on: address.on } : { kind: 'act', code, language };
  }
  const symbol = address?.symbol ?? normaliseSymbol(facts.symbol ?? '');
  if (symbol) return language ? { kind: 'un', symbol, language } : { kind: 'un', symbol };
  if (facts.fingerprint) return { kind: 'file', fingerprint: facts.fingerprint.toLowerCase() };
  return { kind: 'page', address: plainAddress(declared(url, facts.canonical)) };
}

/** A page may name another address of its own site, not of somebody else's: a note must not be lured elsewhere. */
function declared(url: string, canonical: string | undefined): string {
  if (!canonical || !URL.canParse(url) || !URL.canParse(canonical, url)) return url;
  const other = new URL(canonical, url);
  return bareHost(other) === bareHost(new URL(url)) ? other.href : url;
}

const bareHost = ({ hostname }: URL): string => hostname.replace(/^www\./, '');

/** Parameters that say where a reader came from and nothing about what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|yclid|ysclid|msclkid|mc_cid|mc_eid|igshid|_openstat|_ga|_gl|ref_src)$/i;

/** Hash routes (`#!/…`, `#/…`) name a document; other hashes a place in it. */
const ROUTE = /^#!?\//;

function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return withoutHash(url);
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
  const port = url.port && url.port !== '443' && url.port !== '80' ? `:${url.port}` : '';
  const path = url.pathname.replace(/\/+$/, '');
  // Notes made before and after a site's move to https, with and without www, are on the same page.
  return `https://${bareHost(url)}${port}${path}${query}${ROUTE.test(url.hash) ? url.hash : ''}`;
}

function withoutHash(url: URL): string {
  url.hash = '';
  return url.href;
}

/** The key as one string, for an index: the same for the same document. */
export function documentKeyText(key: DocumentKey): string {
  switch (key.kind) {
    case 'act':
      return ['act', key.code, key.language, ...(key.on ? [key.on] : [])].join(':');
    case 'un':
      return ['un', key.symbol, ...(key.language ? [key.language] : [])].join(':');
    case 'file':
      return `file:${key.fingerprint}`;
    case 'page':
      return `page:${key.address}`;
  }
}
