const UN_HOST = /(?:^|\.)(?:un\.org|ohchr\.org|undocs\.org|refworld\.org)$/;
const ADILET = /^(?:(?:www|old|m)\.)?adilet\.zan\.kz$/;
/** Codes of UN documents on adilet begin with O. */
const UN_ON_ADILET = /^\/(?:rus|kaz|eng)\/(?:docs|history|archive\/docs)\/O\d{10}(?:\/|$)/;

/** Whether an address is one of a UN document, whose text says which document it is. */
export function isUnPage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return false;
  return UN_HOST.test(url.hostname) || (ADILET.test(url.hostname) && UN_ON_ADILET.test(url.pathname));
}
