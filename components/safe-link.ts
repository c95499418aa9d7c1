/** The address if it leads to a web page; anything else (`javascript:`, `data:`, a fragment) is not offered as a link. */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
