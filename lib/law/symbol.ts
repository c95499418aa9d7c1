/** Symbols of UN documents, and the addresses at which they stand. */

/** UN documents are read here in these; there is no official Kazakh. */
export type UnLanguage = 'en' | 'ru';

const SYMBOL = /^[A-Z]{1,8}(?:\/[A-Z0-9][A-Z0-9.()-]{0,30}){1,8}$/;

/** A symbol in its official form, upper case and without spaces: `CAT/C/KAZ/CO/4`. Undefined where it is none. */
export function normaliseSymbol(text: string): string | undefined {
  const symbol = text.replace(/\s/g, '').toUpperCase();
  return SYMBOL.test(symbol) ? symbol : undefined;
}

/** Where a document stands by its symbol. The site delivers a PDF. */
export const symbolLink = (symbol: string, language: UnLanguage): string => `https://docs.un.org/${language}/${symbol}`;

interface SymbolAddress {
  readonly symbol: string;
  readonly language?: UnLanguage | undefined;
}

/** The symbol an address of the UN names: docs.un.org, undocs.org, where both lead, and the treaty bodies' download page. */
export function symbolOfAddress(url: URL): SymbolAddress | undefined {
  switch (url.hostname.replace(/^www\./, '')) {
    case 'docs.un.org':
    case 'undocs.org':
      return symbolOfPath(url);
    case 'documents.un.org':
      return answer(parameter(url, 's'), parameter(url, 'l'));
    case 'tbinternet.ohchr.org':
      return answer(parameter(url, 'symbolno'), parameter(url, 'lang'));
    default:
      return undefined;
  }
}

function symbolOfPath(url: URL): SymbolAddress | undefined {
  const asked = parameter(url, 'finalsymbol');
  if (asked) return answer(asked, parameter(url, 'language'));
  const named = parameter(url, 'symbol');
  const path = named ? `/${named}` : decode(url.pathname);
  const [, language, symbol] = /^\/(?:([a-z]{2})\/)?(.+)$/.exec(path) ?? [];
  return answer(symbol, language);
}

function answer(text: string | undefined, language: string | undefined): SymbolAddress | undefined {
  const symbol = normaliseSymbol(text ?? '');
  if (!symbol) return undefined;
  return { symbol, language: LANGUAGES[language?.slice(0, 2).toLowerCase() ?? ''] };
}

/** The United Nations name their languages by one letter or by two. */
const LANGUAGES: Readonly<Record<string, UnLanguage>> = { e: 'en', en: 'en', r: 'ru', ru: 'ru' };

/** Names of parameters are written in any case on these sites. */
function parameter(url: URL, name: string): string | undefined {
  return [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
