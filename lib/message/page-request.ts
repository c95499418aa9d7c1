/**
 * Messages to a page, from popup, panel and background. Read by hand: a content script that brought a schema library along
 * for four shapes would be a sixth larger.
 */
export type PageRequest =
  /** What Lacuna found on this page. */
  | { readonly type: 'page.state' }
  /** Scroll to a reference or heading badge, focus it and show its card. */
  | { readonly type: 'page.jump'; readonly id: string }
  /** Scan again from the start. */
  | { readonly type: 'page.rescan' }
  /** The library has changed: ask again what is recorded, the references stay. */
  | { readonly type: 'page.refresh' }
  /** These hosts, as match patterns, may no longer be read: a page of theirs gets its text back at once. */
  | { readonly type: 'page.retire'; readonly patterns: readonly string[] };

/** Characters of a reference's id; longer ones are never given out. */
const LONGEST_ID = 80;

/** A message to a page as it arrived, or undefined for what is none. Unknown keys are refused as well. */
export function parsePageRequest(message: unknown): PageRequest | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const keys = Object.keys(message).length;
  switch (message.type) {
    case 'page.state':
    case 'page.rescan':
    case 'page.refresh':
      return keys === 1 ? { type: message.type } : undefined;
    case 'page.jump':
      return keys === 2 && 'id' in message && typeof message.id === 'string' && message.id.length <= LONGEST_ID
        ? { type: 'page.jump', id: message.id }
        : undefined;
    case 'page.retire':
      return keys === 2 && 'patterns' in message && Array.isArray(message.patterns)
        ? { type: 'page.retire', patterns: message.patterns.map(String) }
        : undefined;
    default:
      return undefined;
  }
}
