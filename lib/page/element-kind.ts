/**
 * How an element takes part in the running text.
 * `block` ends the text before and after it · `inline` is joined · `break` is a line feed ·
 * the three `skip` kinds are not read: leaving a space where they stand, a block's edge, or nothing.
 */
export type ElementKind = 'block' | 'inline' | 'break' | 'skip-space' | 'skip-block' | 'skip';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
const INLINES = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q ruby s samp slot small span strike strong sub sup time tt u var wbr',
);
/** Without a place of their own in the line. */
const SILENT = words('script style noscript template head title link meta base rp rt area map noframes noembed');
const SPACED = words(
  'textarea input select datalist canvas object iframe frame frameset embed video audio img picture progress meter portal',
);
const EDITABLE_ROLES = words('textbox searchbox combobox');
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Our own hosts in a page: badges, the overlay, the focus spot. */
const OWN_PREFIX = 'lacuna-';
/** The class of our own marks, whose layout is known. */
const OWN_MARK = 'lacuna-ref';

/** Whether a person types there: nothing is read or marked inside. */
function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITABLE_ROLES.has(role.trim().toLowerCase());
}

/**
 * Which tags with which classes are laid out as blocks, for each document. A style question is dear: it makes the
 * browser compute the style of the whole page when anything has changed, and rereads follow changes.
 */
const LAID_OUT = new WeakMap<Document, Map<string, boolean>>();

/** The part that `element` plays in the running text of its page. */
export function elementKind(element: Element): ElementKind {
  const { localName } = element;
  const unread = unreadKind(element, localName);
  if (unread) return unread;
  const known = BLOCKS.has(localName);
  if (!element.hasAttributes() && (known || INLINES.has(localName))) return known ? 'block' : 'inline';
  const block = known || laidOutAsBlock(element, localName);
  if (isEditable(element)) return block ? 'skip-block' : 'skip-space';
  return block ? 'block' : 'inline';
}

function unreadKind(element: Element, name: string): ElementKind | undefined {
  // SVG and MathML have their own text models; wrapping there would break the drawing.
  if (element.namespaceURI !== XHTML) return 'skip-space';
  if (SILENT.has(name) || name.startsWith(OWN_PREFIX)) return 'skip';
  if (SPACED.has(name)) return 'skip-space';
  if (name === 'br') return 'break';
  return name === 'hr' ? 'skip-block' : undefined;
}

function laidOutAsBlock(element: Element, name: string): boolean {
  const own = element.getAttribute('class');
  const style = element.getAttribute('style');
  const known = INLINES.has(name);
  if (own === OWN_MARK) return false;
  if (known && own === null && (style === null || !style.includes('display'))) return false;
  // One question per tag, class and style attribute: pages use few of them, and many elements.
  const key = `${name} ${own ?? ''} ${style?.includes('display') ? style : ''}`;
  const memory = memoryOf(element.ownerDocument);
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
  const block = !(display === '' || display.startsWith('inline') || display === 'none' || display === 'contents');
  memory.set(key, block);
  return block;
}

function memoryOf(document: Document): Map<string, boolean> {
  const memory = LAID_OUT.get(document) ?? new Map<string, boolean>();
  LAID_OUT.set(document, memory);
  return memory;
}
