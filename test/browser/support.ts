import type { PainterOptions, PaintItem } from '@/lib/highlight/painter';
import type { LivePageText } from '@/lib/page/page-text';

/** A place in the test page that is emptied before each test. */
export function stage(html: string): HTMLElement {
  document.querySelector('#stage')?.remove();
  const element = document.createElement('div');
  element.id = 'stage';
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

/** An item for each occurrence of `words` in the text of the page. */
export function itemsFor(page: LivePageText, words: string, more: Partial<PaintItem> = {}): PaintItem[] {
  const items: PaintItem[] = [];
  for (let start = page.text.indexOf(words); start >= 0; start = page.text.indexOf(words, start + words.length)) {
    const span = { start, end: start + words.length };
    items.push({ id: `r${items.length}`, span, look: 'gaps', count: 2, label: `reference ${words}`, ...more });
  }
  return items;
}

export interface TestPainterOptions extends PainterOptions {
  readonly stop: () => void;
}

export function painterOptions(more: Partial<PainterOptions> = {}): TestPainterOptions {
  const controller = new AbortController();
  return { quietly: (change) => change(), signal: controller.signal, ...more, stop: () => controller.abort() };
}

export const marksIn = (element: Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('mark.lacuna-ref'),
];

/** Text nodes, elements and attributes in order: unlike `outerHTML` it shows how text is divided into nodes. */
export function structure(node: Node): unknown {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return node.nodeName;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`);
  return [node.localName, attributes, [...node.childNodes].map(structure)];
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
