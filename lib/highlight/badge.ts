import { anchorOver } from './anchor-over';
import { sharedStyle } from './marks-style';
import type { Anchor } from './painter';

declare const __LACUNA_TEST__: boolean;

/** A pill at the heading of an article: "3 gaps". The words come from the interface's language. */
export interface Badge {
  readonly id: string;
  /** The heading's element; the badge stands behind its last words. */
  readonly heading: Element;
  readonly text: string;
  /** What a screen reader says: which article, how many gaps. */
  readonly label: string;
}

export interface Badges {
  /** Replaces all badges; those that stay the same are not touched. */
  show(badges: readonly Badge[]): void;
  /** Brings the heading of a badge into view and gives the badge the focus. False when it is gone. */
  reveal(id: string): boolean;
  /** Where a badge stands; null when it is gone. */
  anchorOf(id: string): Anchor | null;
  clear(): void;
}

export interface BadgeOptions {
  readonly signal: AbortSignal;
  /** Runs a change of ours so that the watcher of the page does not take it for the page's own. */
  readonly quietly: (change: () => void) => void;
  readonly onOpen: (id: string, anchor: Anchor) => void;
}

const HOST = 'lacuna-badge';

/** Own surface and ink, because the colour of the page's heading is unknown; the ring stands on the page, dark or light. */
const CSS = `
:host { all: initial !important; display: inline-block !important; margin-inline-start: 8px !important; vertical-align: middle !important; }
button {
  all: unset; box-sizing: border-box; display: inline-block; min-height: 24px; padding: 2px 10px; border-radius: 12px;
  border: 1px solid #00605b; background: #e6f4f3; color: #004f4b; cursor: pointer; white-space: nowrap;
  font: 600 13px/18px system-ui, -apple-system, "Segoe UI", sans-serif; text-transform: none; letter-spacing: normal;
}
button:hover { background: #cfeae8; }
button:focus-visible { outline: 2px solid #008a83; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  button { border-color: #6fd3cc; background: #0f2f2d; color: #b9efeb; }
  button:hover { background: #164441; }
}
@media (forced-colors: active) { button { border-color: ButtonText; background: ButtonFace; color: ButtonText; } }
@media print { :host { display: none !important; } }
`;

interface Standing {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
}

/**
 * Badges live in shadow roots, so the page's `textContent` does not change and its styles do not reach in.
 * The root is closed in releases: a page's script must not press the button or read what it says.
 */
export function createBadges(document: Document, { signal, quietly, onOpen }: BadgeOptions): Badges {
  const standing = new Map<string, Standing>();
  const style = sharedStyle(CSS);

  const make = ({ id }: Badge): Standing => {
    const host = document.createElement(HOST);
    const root = host.attachShadow({ mode: __LACUNA_TEST__ ? 'open' : 'closed' });
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener(
      'click',
      (event) => {
        // A heading may stand in a link or in something that folds.
        event.preventDefault();
        event.stopPropagation();
        if (event.isTrusted)
          onOpen(
            id,
            anchorOver(host, () => [host.getBoundingClientRect()]),
          );
      },
      { signal },
    );
    style(root);
    root.append(button);
    return { host, button };
  };

  const put = (badge: Badge): void => {
    const made = standing.get(badge.id) ?? make(badge);
    standing.set(badge.id, made);
    if (made.button.textContent !== badge.text) made.button.textContent = badge.text;
    made.button.setAttribute('aria-label', badge.label);
    if (made.host.parentElement !== badge.heading) badge.heading.append(made.host);
  };

  const keep = (wanted: ReadonlySet<string>): void => {
    for (const [id, { host }] of standing) {
      if (wanted.has(id)) continue;
      host.remove();
      standing.delete(id);
    }
  };

  return {
    show: (badges) =>
      quietly(() => {
        keep(new Set(badges.map(({ id }) => id)));
        for (const badge of badges) if (badge.heading.isConnected) put(badge);
      }),
    reveal(id) {
      const made = standing.get(id);
      if (!made?.host.isConnected) return false;
      made.host.scrollIntoView({ block: 'center', inline: 'nearest' });
      made.button.focus({ preventScroll: true });
      return true;
    },
    anchorOf(id) {
      const host = standing.get(id)?.host;
      return host?.isConnected ? anchorOver(host, () => [host.getBoundingClientRect()]) : null;
    },
    clear: () => quietly(() => keep(new Set())),
  };
}
