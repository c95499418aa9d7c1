/** A Word file, a saved page or a plain text on the screen: one flowing text, read and marked like a page of the web. */
import { createPainter } from '@/lib/highlight/create-painter';
import { startReading } from '@/lib/page/html-source';
import { documentFacts } from './facts';
import { flowFinder } from './flow-find';
import type { DocumentView, OutlineEntry, ReadText } from './view';

export interface FlowViewOptions {
  readonly host: HTMLElement;
  readonly content: DocumentFragment;
  readonly title: string | undefined;
  readonly url: string;
  onChange(): void;
}

/** Characters that are marked before the rest of a long text is read. */
const BEGINNING = 12_000;
const STEP = 1.1;
const SCALES = { least: 0.6, most: 3 };

export function showFlow({ host, content, title, url, onChange }: FlowViewOptions): DocumentView {
  const life = new AbortController();
  const document = host.ownerDocument;
  const container = document.createElement('div');
  container.className = 'lc-flow-container';
  container.tabIndex = 0;
  const article = document.createElement('article');
  article.className = 'lc-flow';
  article.append(content);
  container.append(article);
  host.replaceChildren(container);
  let scale = 1;
  const finder = flowFinder(article, onChange);
  const setScale = (next: number): void => {
    scale = Math.min(SCALES.most, Math.max(SCALES.least, next));
    article.style.setProperty('--lc-flow-scale', String(scale));
    onChange();
  };

  return {
    paged: false,
    outline: outlineOf(article),
    title: title ?? article.querySelector('h1, h2')?.textContent?.trim(),
    get state() {
      return { page: 1, pages: 1, scale, hits: finder.hits };
    },
    async *texts(): AsyncGenerator<ReadText, void> {
      const reading = startReading(article, life);
      const beginning = await reading.head(BEGINNING);
      if (!reading.complete) yield { page: beginning, complete: false };
      yield { page: await reading.whole(), complete: true };
    },
    facts: (page) => documentFacts(document, url, page),
    painter: (page, options) => createPainter(page, options),
    async show(page, span) {
      const element = page.rangeOf(span)?.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      return element !== undefined;
    },
    pageOf: () => 1,
    printed: () => ({}),
    goTo: () => undefined,
    get position() {
      const { scrollTop, scrollHeight } = container;
      return { page: 1, share: scrollHeight > 0 ? scrollTop / scrollHeight : 0 };
    },
    restore: ({ share }) => {
      container.scrollTop = share * container.scrollHeight;
    },
    zoom: (step) => setScale(step === 'width' ? 1 : scale * (step === 'in' ? STEP : 1 / STEP)),
    rotate: () => undefined,
    find: finder.find,
    endFind: finder.end,
    async print() {
      document.defaultView?.print();
    },
    async close() {
      life.abort();
      finder.end();
      host.replaceChildren();
    },
  };
}

function outlineOf(article: HTMLElement): OutlineEntry[] {
  return [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4')].flatMap((heading) => {
    const title = heading.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (title === '') return [];
    const go = (): void => {
      heading.scrollIntoView({ block: 'start' });
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    return [{ title, depth: Number(heading.localName[1]), go }];
  });
}
