import { RAW_ADDRESS } from '@/lib/settings/reader-page';

/** Which document the reader's own address asks for. */

/** @returns the original's address, or undefined where none is named. */
export function askedAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): string | undefined {
  if (search.startsWith(RAW_ADDRESS)) return search.slice(RAW_ADDRESS.length) + hash;
  return new URLSearchParams(search).get('src') ?? undefined;
}

/** A web address, or undefined for anything else. */
export function webAddress(text: string): URL | undefined {
  const whole = /^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

export const ownAddress = (url: string): string =>
  url === '' ? location.pathname : `${location.pathname}?src=${encodeURIComponent(url)}`;
