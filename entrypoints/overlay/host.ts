import cardCss from '@/components/card.css?inline';
import notesCss from '@/components/notes.css?inline';
import overlayCss from '@/components/overlay.css?inline';
import partsCss from '@/components/parts.css?inline';
import themeCss from '@/components/theme.css?inline';

declare const __LACUNA_TEST__: boolean;

/** What a browser draws round a popover is not wanted. */
const BARE = { border: '0', padding: '0', background: 'none', overflow: 'visible', color: 'inherit', height: 'auto' };

/**
 * The element that stands in the page for the card, in a shadow root of its own, and where in it the card is drawn.
 * It is a popover, because for what stands in the top layer a browser does not go through a page of thousands of
 * paragraphs, which takes a dozen milliseconds on a long statute.
 */
export function createHost(): { readonly host: HTMLElement; readonly mount: HTMLElement } {
  const host = document.createElement('lacuna-overlay');
  host.popover = 'manual';
  Object.assign(host.style, BARE);
  const root = host.attachShadow({ mode: __LACUNA_TEST__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([themeCss, partsCss, cardCss, overlayCss, notesCss].join('\n'));
  root.adoptedStyleSheets = [sheet];
  const mount = document.createElement('div');
  root.append(mount);
  return { host, mount };
}

/** Calls once the frame that is being prepared has been drawn. */
export const afterDrawing = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};
