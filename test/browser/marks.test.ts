import Mark from 'mark.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createPainter } from '@/lib/highlight/create-painter';
import { LONG_RUN_CHARACTERS } from '@/lib/highlight/marks-on-page';
import type { PagePainter, PaintItem } from '@/lib/highlight/painter';
import { readPage } from '@/lib/page/html-source';
import { itemsFor, marksIn, painterOptions, pause, stage, structure } from './support';

const cleaners: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaners.splice(0)) clean();
});

interface Painted {
  readonly element: HTMLElement;
  readonly painter: PagePainter;
  readonly items: PaintItem[];
}

/** Paints every occurrence of `words` and waits for the first viewport. */
async function painted(html: string, words: string, more: Partial<PaintItem> = {}): Promise<Painted> {
  return paintedIn(stage(html), words, more);
}

async function paintedIn(element: HTMLElement, words: string, more: Partial<PaintItem> = {}): Promise<Painted> {
  const page = readPage(element);
  const items = itemsFor(page, words, more);
  const painter = await new Promise<PagePainter>((resolve) => {
    const options = painterOptions({ onPainted: () => setTimeout(() => resolve(made)) });
    const made = createPainter(page, options);
    cleaners.push(() => {
      made.clear();
      options.stop();
    });
    made.paint(items);
  });
  return { element, painter, items };
}

const texts = (element: Element): string[] => marksIn(element).map((mark) => mark.textContent ?? '');

describe('marks', () => {
  it('cover the words and leave the text as it was', async () => {
    const html = '<p>по статье 68 и по статье 68 Кодекса</p>';
    const text = stage(html).textContent;
    const { element } = await painted(html, 'статье 68');
    expect(texts(element)).toEqual(['статье 68', 'статье 68']);
    expect(element.textContent).toBe(text);
    expect(document.body.textContent).not.toContain('reference статье 68');
  });

  it('print the count by style, not as text', async () => {
    const { element } = await painted('<p>по статье 68</p>', 'статье 68', { count: 3 });
    const mark = marksIn(element)[0] ?? document.body;
    expect(getComputedStyle(mark, '::after').content).toContain('3"');
    expect(element.textContent).toBe('по статье 68');
  });

  it('give a citation cut by a link two marks with one id, one way in, and leave the link alone', async () => {
    const { element } = await painted(
      '<p>в соответствии с частью второй <a href="#z283">статьи 68</a> Кодекса</p>',
      'частью второй статьи 68',
    );
    expect(texts(element)).toEqual(['частью второй ', 'статьи 68']);
    const [outside, inside] = marksIn(element);
    expect(outside?.dataset.lacunaRef).toBe(inside?.dataset.lacunaRef);
    expect(outside?.dataset.lacunaCount).toBeUndefined();
    expect(inside?.dataset.lacunaCount).toBe('2');
    expect([outside?.getAttribute('role'), outside?.tabIndex]).toEqual(['button', 0]);
    expect([inside?.getAttribute('role'), inside?.getAttribute('aria-label'), inside?.tabIndex]).toEqual([
      null,
      null,
      -1,
    ]);
    expect(element.querySelectorAll('a a, mark mark, a [role=button], mark a')).toHaveLength(0);
    expect(element.querySelector('a')?.getAttribute('href')).toBe('#z283');
  });

  it('keep off editable areas, controls of forms and drawings', async () => {
    const html =
      '<p>статья 1 <span contenteditable>статья 1</span></p><div contenteditable="true"><p>статья 1</p></div>' +
      '<div role="textbox">статья 1</div><textarea>статья 1</textarea><svg><text>статья 1</text></svg>';
    const { element } = await painted(html, 'статья 1');
    expect(marksIn(element)).toHaveLength(1);
    expect(element.querySelectorAll('[contenteditable] mark, [role=textbox] mark, svg mark')).toHaveLength(0);
  });

  it('cross a line break and a high number', async () => {
    const { element } = await painted('<p>статья<br>347<sup>1</sup> УПК</p>', 'статья\n347¹');
    expect(texts(element)).toEqual(['статья', '347', '1']);
  });

  it('stand right in text between blocks', async () => {
    const { element } = await painted('<div>статья 1<p>x статья 1</p>y статья 1</div>', 'статья 1');
    expect(texts(element)).toEqual(['статья 1', 'статья 1', 'статья 1']);
    expect(element.textContent).toBe('статья 1x статья 1y статья 1');
  });

  it('add nothing when painted again', async () => {
    const { element, painter, items } = await painted('<p>по статье 68 и статье 68</p>', 'статье 68');
    const before = element.outerHTML;
    const marks = marksIn(element);
    painter.follow(readPage(element));
    painter.paint(items);
    await pause(50);
    expect(element.outerHTML).toBe(before);
    expect(marksIn(element).every((mark, index) => mark === marks[index])).toBe(true);
  });

  it('change their look without being wrapped anew', async () => {
    const { element, painter, items } = await painted('<p>по статье 68</p>', 'статье 68', { look: 'plain', count: 0 });
    const [mark] = marksIn(element);
    painter.paint(items.map((item) => ({ ...item, look: 'gaps', count: 5 })));
    expect(marksIn(element)[0]).toBe(mark);
    expect([mark?.dataset.lacunaLook, mark?.dataset.lacunaCount]).toEqual(['gaps', '5']);
  });

  it.each([
    ['a plain paragraph', '<p>по статье 68</p>'],
    ['words at both ends', '<p>статье 68 и статье 68</p>'],
    ['words cut by inline elements', '<p>по ста<b>тье</b> <a href="#a">68</a>, статье 68</p>'],
    ['a mark of the page', '<p>по <mark class="x">статье 68</mark></p>'],
  ])('leave nothing behind after clear: %s', async (_name, html) => {
    const element = stage(html);
    // The page has divided a text node itself, which must stay divided.
    const first = element.querySelector('p')?.firstChild;
    if (first instanceof Text && first.length > 2) first.splitText(2);
    const before = structure(element);
    const nodes = [...element.querySelectorAll('p')].flatMap((p) => [...p.childNodes]);
    const style = document.adoptedStyleSheets.length;
    const { painter } = await paintedIn(element, 'статье 68');
    expect(marksIn(element).length).toBeGreaterThan(0);
    painter.clear();
    expect(structure(element)).toEqual(before);
    expect([...element.querySelectorAll('p')].flatMap((p) => [...p.childNodes])).toEqual(nodes);
    expect(document.adoptedStyleSheets.length).toBe(style);
  });

  it('take out only our own marks, and leave the words a page has changed meanwhile', async () => {
    const { element, painter } = await painted('<p>по статье 68 и далее</p>', 'статье 68');
    element.querySelector('p')?.append(' ещё');
    const mark = marksIn(element)[0];
    mark?.append('!');
    painter.clear();
    expect(element.textContent).toBe('по статье 68! и далее ещё');
    expect(marksIn(element)).toHaveLength(0);
  });

  it("survive the page's own use of the same library, and the page's marks survive ours", async () => {
    const element = stage('<p>слово и статья 68 и слово</p>');
    const theirs = new Mark(element);
    await new Promise<void>((resolve) => theirs.mark('слово', { className: 'page-mark', done: () => resolve() }));
    const { painter } = await paintedIn(element, 'статья 68');
    expect(element.querySelectorAll('[data-markjs]')).toHaveLength(2);
    expect(marksIn(element)).toHaveLength(1);
    painter.clear();
    expect(element.querySelectorAll('.page-mark[data-markjs]')).toHaveLength(2);
    await paintedIn(element, 'статья 68');
    await new Promise<void>((resolve) => theirs.unmark({ done: () => resolve() }));
    expect(element.querySelectorAll('.page-mark')).toHaveLength(0);
    expect(texts(element)).toEqual(['статья 68']);
  });

  it('come only near the viewport, and when it is scrolled', async () => {
    const { element } = await painted('<p style="height: 100px">статья 1</p>'.repeat(200), 'статья 1');
    const first = marksIn(element).length;
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(60);
    element.lastElementChild?.scrollIntoView();
    await pause(200);
    expect(element.lastElementChild?.querySelector('mark')).not.toBeNull();
    expect(element.children[100]?.querySelector('mark')).toBeNull();
  });

  it('are found, shown and focused before they were near', async () => {
    const { element, painter, items } = await painted('<p style="height: 100px">статья 1</p>'.repeat(200), 'статья 1');
    expect(painter.reveal(items[150]?.id ?? '')).toBe(true);
    const mark = element.children[150]?.querySelector('mark');
    expect(document.activeElement).toBe(mark);
    const top = mark?.getBoundingClientRect().top ?? -1;
    expect(top > 0 && top < window.innerHeight).toBe(true);
    expect(painter.reveal('nobody')).toBe(false);
  });

  it('show which one is spoken of', async () => {
    const { element, painter } = await painted('<p>статья 1 и статья 1</p>', 'статья 1');
    painter.activate('r1');
    expect(marksIn(element).map((mark) => mark.dataset.lacunaActive)).toEqual([undefined, '']);
    painter.activate(null);
    expect(element.querySelectorAll('[data-lacuna-active]')).toHaveLength(0);
  });

  it("keep a person's selection on its words", async () => {
    const element = stage('<p>aaa статья 1 bbb</p>');
    const text = element.querySelector('p')?.firstChild;
    if (!text) throw new Error('no text');
    getSelection()?.setBaseAndExtent(text, 1, text, 14);
    const { painter } = await paintedIn(element, 'статья 1');
    expect(getSelection()?.toString()).toBe('aa статья 1 b');
    const last = element.querySelector('p')?.lastChild;
    if (!last) throw new Error('no text');
    // Made backwards, and after the painter had begun.
    getSelection()?.setBaseAndExtent(last, 2, text, 2);
    await pause(20);
    painter.clear();
    expect(getSelection()?.toString()).toBe('a статья 1 b');
    expect([getSelection()?.anchorOffset, getSelection()?.focusOffset]).toEqual([14, 2]);
    getSelection()?.removeAllRanges();
  });

  it('give way to highlights in one very long run', async () => {
    const { element, painter, items } = await painted(
      `<p>статья 1 ${'слово '.repeat(LONG_RUN_CHARACTERS / 5)}</p><p>статья 1</p>`,
      'статья 1',
    );
    await pause(50);
    expect(element.querySelector('p:first-child mark')).toBeNull();
    expect(CSS.highlights.get('lacuna-ref-gaps')?.size).toBe(1);
    expect(painter.anchorOf(items[0]?.id ?? '')?.getBoundingClientRect().width).toBeGreaterThan(0);
    expect(painter.way).toBe('marks');
  });
});
