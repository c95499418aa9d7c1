import { afterEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { createBadges } from '@/lib/highlight/badge';
import { createPainter } from '@/lib/highlight/create-painter';
import { createCssPainter } from '@/lib/highlight/css-painter';
import { listenToMarks } from '@/lib/highlight/events';
import type { PagePainter } from '@/lib/highlight/painter';
import { readPage } from '@/lib/page/html-source';
import { itemsFor, marksIn, painterOptions, pause, stage } from './support';

const cleaners: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleaners.splice(0)) clean();
  history.replaceState(null, '', location.pathname + location.search);
});

function listening(
  html: string,
  words: string,
  make: (...all: Parameters<typeof createPainter>) => PagePainter = createPainter,
): { element: HTMLElement; painter: PagePainter; heard: string[]; expected: string[] } {
  const element = stage(html);
  const text = readPage(element);
  const options = painterOptions();
  const painter = make(text, options);
  painter.paint(itemsFor(text, words));
  const heard: string[] = [];
  const expected: string[] = [];
  listenToMarks(
    document,
    painter,
    {
      expect: (id) => expected.push(id),
      press: (id) => heard.push(`press ${id}`),
      release: () => heard.push('release'),
      preview: (id, anchor) => heard.push(`preview ${id} ${anchor.getBoundingClientRect().width > 0}`),
      pin: (id) => heard.push(`pin ${id}`),
      leave: () => heard.push('leave'),
    },
    { signal: options.signal, hover: 40 },
  );
  cleaners.push(() => {
    painter.clear();
    options.stop();
  });
  return { element, painter, heard, expected };
}

describe('marks hear', () => {
  it('a pointer that rests, and its leaving', async () => {
    const { element, heard, expected } = listening('<p>по статье 68</p><p id="else">else</p>', 'статье 68');
    await pause(50);
    await userEvent.hover(marksIn(element)[0] ?? element);
    await pause(80);
    expect(heard).toEqual(['preview r0 true']);
    expect(expected).toEqual(['r0']);
    await userEvent.hover(browserPage.getByText('else'));
    await pause(30);
    expect(heard).toEqual(['preview r0 true', 'leave']);
  });

  it('a click', async () => {
    // Away from where the pointer was left.
    const { element, heard } = listening('<p style="margin-top: 300px">по статье 68</p>', 'статье 68');
    await pause(50);
    await userEvent.click(marksIn(element)[0] ?? element);
    // Its press says what will be wanted; the focus that the press brings previews nothing.
    await pause(80);
    expect(heard).toEqual(['press r0', 'pin r0', 'release']);
  });

  it('the keyboard: focus previews, Enter and Space pin, Escape leaves', async () => {
    // Away from where the pointer was left.
    const { element, heard } = listening('<p style="margin-top: 400px">по статье 68</p>', 'статье 68');
    await pause(50);
    marksIn(element)[0]?.focus();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(heard).toEqual(['preview r0 true', 'leave', 'pin r0', 'pin r0']);
  });

  it('nothing that a script of the page has made up', async () => {
    // Away from where the pointer was left.
    const { element, heard } = listening('<p style="margin-top: 400px">по статье 68</p>', 'статье 68');
    await pause(50);
    marksIn(element)[0]?.click();
    marksIn(element)[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(heard).toEqual([]);
  });

  it("leave a link's click, target and focus to the link, and open from the count", async () => {
    const { element, heard } = listening('<p>по <a href="#z283">статье 68</a></p>', 'статье 68');
    await pause(50);
    const mark = marksIn(element)[0] ?? element;
    await userEvent.click(mark, { position: { x: 5, y: 8 } });
    expect(location.hash).toBe('#z283');
    expect(heard.filter((word) => word.startsWith('pin'))).toEqual([]);
    expect(document.activeElement).toBe(element.querySelector('a'));
    const box = mark.getBoundingClientRect();
    await userEvent.click(mark, { position: { x: box.width - 3, y: 6 } });
    expect(heard).toContain('pin r0');
  });
});

describe('highlights hear', () => {
  it('the pointer by place', async () => {
    const { element, painter, heard } = listening('<p id="p">статье 68 и далее</p>', 'статье 68', createCssPainter);
    await pause(50);
    expect(marksIn(element)).toHaveLength(0);
    const box = painter.anchorOf('r0')?.getBoundingClientRect() ?? new DOMRect();
    expect(painter.at(box.left + 10, box.top + box.height / 2)).toBe('r0');
    expect(painter.at(box.right + 30, box.top + box.height / 2)).toBeNull();
    const paragraph = element.querySelector('p') ?? element;
    await userEvent.hover(paragraph, { position: { x: 10, y: 8 } });
    await pause(80);
    expect(heard).toEqual(['preview r0 true']);
    await userEvent.click(paragraph, { position: { x: 10, y: 8 } });
    expect(heard.slice(1, 3)).toEqual(['press r0', 'pin r0']);
  });

  it('the keyboard at a spot that goes away with the focus', async () => {
    const { element, painter, heard } = listening('<p>по статье 68</p>', 'статье 68', createCssPainter);
    await pause(50);
    const before = document.body.outerHTML;
    expect(painter.reveal('r0')).toBe(true);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('reference статье 68');
    await userEvent.keyboard('{Enter}');
    expect(heard).toEqual(['preview r0 true', 'pin r0']);
    expect(element.innerHTML).toBe('<p>по статье 68</p>');
    (document.activeElement as HTMLElement).blur();
    expect(document.querySelector('lacuna-spot')).toBeNull();
    expect(document.body.outerHTML).toBe(before);
  });
});

describe('badges', () => {
  it('stand at a heading without changing its text, open by pointer and keyboard, and go without a trace', async () => {
    const element = stage('<h3>Статья 146. <a href="#x">Пытки</a></h3>');
    const heading = element.querySelector('h3') ?? element;
    const before = element.outerHTML;
    const opened: string[] = [];
    const controller = new AbortController();
    const badges = createBadges(document, {
      signal: controller.signal,
      quietly: (change) => change(),
      onOpen: (id) => opened.push(id),
    });
    const badge = { id: '146', heading, text: '3 пробела', label: 'Статья 146: 3 пробела' };
    badges.show([badge]);
    badges.show([badge]);
    expect(element.querySelectorAll('lacuna-badge')).toHaveLength(1);
    expect(heading.textContent).toBe('Статья 146. Пытки');
    expect(readPage(element).text).toBe('Статья 146. Пытки');
    await userEvent.click(element.querySelector('lacuna-badge') ?? element);
    expect(badges.reveal('146')).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['146', '146']);
    const button = element.querySelector('lacuna-badge')?.shadowRoot?.querySelector('button');
    expect([button?.textContent, button?.getAttribute('aria-label')]).toEqual(['3 пробела', 'Статья 146: 3 пробела']);
    expect(button?.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
    badges.clear();
    expect(element.outerHTML).toBe(before);
    controller.abort();
  });
});
