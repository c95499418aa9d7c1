import { afterEach, describe, expect, it } from 'vitest';
import { createPainter, FIGHTS_BEFORE_SWITCH } from '@/lib/highlight/create-painter';
import type { PagePainter } from '@/lib/highlight/painter';
import { readPage, rereadPage } from '@/lib/page/html-source';
import { type PageWatch, watchPage } from '@/lib/page/watch';
import { itemsFor, marksIn, pause, stage } from './support';

const controllers: AbortController[] = [];
afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
});

interface Followed {
  readonly painter: PagePainter;
  readonly ways: string[];
  readonly rounds: () => number;
  readonly watch: PageWatch;
}

/** What the door does: reads, paints, and does both again when the page changes. */
function follow(element: HTMLElement, words: string): Followed {
  const controller = new AbortController();
  controllers.push(controller);
  const { signal } = controller;
  const ways: string[] = [];
  let rounds = 0;
  let page = readPage(element);
  const watch = watchPage(element, { signal, settle: 20, onChange: (changed) => void again(changed) });
  const painter = createPainter(page, { quietly: watch.quietly, signal, onWay: (way) => ways.push(way) });
  async function again(changed: readonly Element[]): Promise<void> {
    rounds++;
    page = await rereadPage(page, changed, { signal });
    painter.follow(page);
    painter.paint(itemsFor(page, words));
  }
  painter.paint(itemsFor(page, words));
  signal.addEventListener('abort', () => painter.clear());
  return { painter, ways, rounds: () => rounds, watch };
}

describe('a page that fights', () => {
  it.each<[string, (paragraph: HTMLElement, html: string) => void]>([
    [
      'writes its words again',
      (paragraph, html) => {
        paragraph.innerHTML = html;
      },
    ],
    [
      'replaces its elements',
      (paragraph, html) => {
        const fresh = document.createElement('p');
        fresh.innerHTML = html;
        paragraph.replaceWith(fresh);
      },
    ],
  ])('is painted over once it has done so too often: %s', async (_name, undo) => {
    const element = stage('<p>по <b>статье</b> 68 УК</p><p>и статье 68</p>');
    const html = element.querySelector('p')?.innerHTML ?? '';
    const theirs = new MutationObserver(() => {
      const paragraph = element.querySelector('p');
      if (paragraph?.querySelector('mark')) undo(paragraph, html);
    });
    theirs.observe(element, { subtree: true, childList: true });
    const foreign = new Highlight();
    CSS.highlights.set('page-own', foreign);

    const { painter, ways } = follow(element, 'статье 68');
    for (let i = 0; i < 40 && ways.length === 0; i++) await pause(50);
    expect(ways).toEqual(['highlights']);
    await pause(100);
    expect(painter.way).toBe('highlights');
    expect(marksIn(element)).toHaveLength(0);
    expect(element.textContent).toBe('по статье 68 УКи статье 68');
    expect(CSS.highlights.get('lacuna-ref-gaps')?.size).toBe(2);

    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['page-own']);
    expect(CSS.highlights.get('page-own')).toBe(foreign);
    CSS.highlights.delete('page-own');
    theirs.disconnect();
  });

  it('is not one that changes once', async () => {
    const element = stage('<p>по статье 68 УК</p>');
    const { painter, ways } = follow(element, 'статье 68');
    await pause(100);
    expect(FIGHTS_BEFORE_SWITCH).toBeGreaterThan(1);
    element.innerHTML = '<p>снова о статье 68</p>';
    await pause(200);
    expect([painter.way, ways, marksIn(element).length]).toEqual(['marks', [], 1]);
  });
});

describe('a page that changes', () => {
  it('is painted where content comes late, and our own marks are no change', async () => {
    const element = stage('<p>по статье 68 УК</p>');
    const { rounds } = follow(element, 'статье 68');
    await pause(150);
    expect([rounds(), marksIn(element).length]).toEqual([0, 1]);
    const [first] = marksIn(element);
    element.insertAdjacentHTML('afterbegin', '<p>раньше: статье 68</p>');
    await pause(200);
    expect([rounds(), marksIn(element).length]).toEqual([1, 2]);
    expect(marksIn(element)[1]).toBe(first);
  });

  it('loses its marks where it becomes editable', async () => {
    const element = stage('<p>по статье 68 УК</p>');
    follow(element, 'статье 68');
    await pause(100);
    element.querySelector('p')?.setAttribute('contenteditable', 'true');
    await pause(200);
    expect(marksIn(element)).toHaveLength(0);
    expect(element.innerHTML).toBe('<p contenteditable="true">по статье 68 УК</p>');
  });

  it('is left alone after the end', async () => {
    const element = stage('<p>по статье 68 УК</p>');
    const { rounds } = follow(element, 'статье 68');
    await pause(100);
    for (const controller of controllers.splice(0)) controller.abort();
    expect(element.innerHTML).toBe('<p>по статье 68 УК</p>');
    element.append('more');
    await pause(150);
    expect(rounds()).toBe(0);
  });

  it('reports the change of the page that came just before one of ours', async () => {
    const element = stage('<p>a</p>');
    const changed: Element[][] = [];
    const controller = new AbortController();
    controllers.push(controller);
    const watch = watchPage(element, {
      signal: controller.signal,
      settle: 10,
      onChange: (all) => changed.push([...all]),
    });
    element.append('theirs');
    watch.quietly(() => element.querySelector('p')?.append('ours'));
    await pause(60);
    expect(changed).toEqual([[element]]);
  });

  it('tells of a new address, but not of a new fragment', async () => {
    const addresses: string[] = [];
    const controller = new AbortController();
    controllers.push(controller);
    const before = location.href;
    const options = { signal: controller.signal, onChange: () => undefined };
    watchPage(stage(''), { ...options, onNavigate: (url) => addresses.push(url) });
    history.replaceState(null, '', '#part');
    history.replaceState(null, '', '?lacuna-test=1');
    history.replaceState(null, '', before);
    expect(addresses.map((url) => new URL(url).search)).toEqual(['?lacuna-test=1', new URL(before).search]);
  });

  it('tells of a new address by what the page shows anew where the browser has no Navigation API', async () => {
    const addresses: string[] = [];
    const controller = new AbortController();
    controllers.push(controller);
    const before = location.href;
    const { navigation } = window as unknown as { navigation: unknown };
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
    const element = stage('');
    const options = { signal: controller.signal, onChange: () => undefined, settle: 5 };
    watchPage(element, { ...options, onNavigate: (url) => addresses.push(new URL(url).search) });
    Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
    history.replaceState(null, '', '?lacuna-test=2');
    element.append('new words');
    await pause(60);
    history.replaceState(null, '', before);
    expect(addresses).toEqual(['?lacuna-test=2']);
  });
});
