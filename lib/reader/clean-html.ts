/**
 * Foreign HTML → elements that are safe in a page of ours. Nothing is cleaned in place: what is on the list is built anew, so
 * what is not on it cannot come along. The source is parsed into a document of its own, where no script runs and nothing loads.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const KEPT = words(
  'p h1 h2 h3 h4 h5 h6 ul ol li table caption thead tbody tfoot tr td th b strong i em u s sub sup br hr blockquote pre code a img span div section article header footer main dl dt dd figure figcaption small mark abbr cite q',
);
/** With everything inside. */
const DROPPED = words(
  'script style noscript template iframe frame frameset object embed applet form input button select textarea option svg math head title meta link base audio video canvas map area dialog portal param source track nav',
);
/** Classes by which a saved page of the law portal says what is its title, its text and its footnotes. */
const CLASSES = words(
  'container_alpha container_gamma slogan text gs_12 note status_upd module_npaView lang_rus lang_kaz lang_eng',
);
const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/;
/** Ids of the document keep apart from ours. */
const ID_PREFIX = 'doc-';
/** Deeper nesting is not a text but an attack on the stack. */
const DEEPEST = 200;

/** What a saved page says about itself. */
export interface CleanHtml {
  readonly content: DocumentFragment;
  readonly title: string | undefined;
  /** The address it was saved from, where it says so. */
  readonly savedFrom: string | undefined;
}

/** @param html as it was read; @param target the document that will show it. */
export function cleanHtml(html: string, target: Document): CleanHtml {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const content = target.createDocumentFragment();
  append(content, source.body, target, 0);
  return { content, title: source.title.trim() || undefined, savedFrom: savedFrom(html, source) };
}

function append(to: Node, from: Node, target: Document, depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(target.createTextNode(node.nodeValue ?? ''));
    else if (node instanceof Element || node.nodeType === Node.ELEMENT_NODE)
      appendElement(to, node as Element, target, depth);
  }
}

function appendElement(to: Node, from: Element, target: Document, depth: number): void {
  const name = from.localName;
  if (DROPPED.has(name) || from.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
  const wanted = name === 'font' ? 'span' : KEPT.has(name) ? name : undefined;
  if (!wanted) {
    append(to, from, target, depth + 1);
    return;
  }
  if (wanted === 'img' && !DATA_IMAGE.test(from.getAttribute('src') ?? '')) {
    appendAlt(to, from, target);
    return;
  }
  const element = target.createElement(wanted);
  copyAttributes(element, from);
  append(element, from, target, depth + 1);
  to.appendChild(element);
}

/** A picture that would have to be fetched is not: its words stand for it. */
function appendAlt(to: Node, from: Element, target: Document): void {
  const alt = from.getAttribute('alt')?.trim();
  if (alt) to.appendChild(target.createTextNode(`[${alt}]`));
}

function copyAttributes(to: HTMLElement, from: Element): void {
  const kept = (from.getAttribute('class') ?? '').split(/\s+/).filter((one) => CLASSES.has(one));
  if (kept.length > 0) to.className = kept.join(' ');
  for (const name of ['lang', 'dir'] as const) copyIf(to, from, name, /^[A-Za-z-]{1,20}$/);
  for (const name of ['colspan', 'rowspan', 'start', 'value'] as const) copyIf(to, from, name, /^-?\d{1,4}$/);
  copyIf(to, from, 'alt', /^[\s\S]{0,500}$/);
  const id = from.getAttribute('id');
  if (id) to.id = ID_PREFIX + id;
  if (to.localName === 'img') to.setAttribute('src', from.getAttribute('src') ?? '');
  if (to.localName === 'a') copyLink(to, from.getAttribute('href') ?? '');
}

function copyIf(to: Element, from: Element, name: string, shape: RegExp): void {
  const value = from.getAttribute(name);
  if (value !== null && shape.test(value)) to.setAttribute(name, value);
}

/** Out to the web in a tab of its own, or to a place in the document; nowhere else. */
function copyLink(to: Element, href: string): void {
  if (/^#./.test(href)) {
    to.setAttribute('href', `#${ID_PREFIX}${href.slice(1)}`);
    return;
  }
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) return;
  to.setAttribute('href', href);
  to.setAttribute('target', '_blank');
  to.setAttribute('rel', 'noopener noreferrer');
}

/** Browsers write it into a comment at the head of what they save; others into the page's own link. */
function savedFrom(html: string, source: Document): string | undefined {
  const head = html.slice(0, 4000);
  const address =
    /saved from url=\(\d{4}\)\s?(\S+)/.exec(head)?.[1] ??
    /^\s*url:\s?(https?:\S+)/m.exec(head)?.[1] ??
    source.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    '';
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : undefined;
}
