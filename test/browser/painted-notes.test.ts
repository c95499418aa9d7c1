/** What a page may do to painted words, and to the list of highlights that it shares with us. */

import { afterEach, describe, expect, it } from 'vitest';
import { COLOURS } from '@/lib/base/colours';
import { createNotePainter, type NotePainter, type PaintedNote } from '@/lib/highlight/note-painter';
import { ACTIVE_NOTE_HIGHLIGHT, CHANGED_HIGHLIGHT, noteHighlight } from '@/lib/highlight/note-style';
import { readPage } from '@/lib/page/html-source';
import { pause, stage } from './support';

const TEXT = 'Орган ведёт книги учёта и сверяет остатки с описью.';
const HTML = `<p id="one">${TEXT}</p><p id="two">Хранитель отвечает за <b>утрату</b> имущества.</p>`;
const NAMES = [...COLOURS.map(noteHighlight), CHANGED_HIGHLIGHT, ACTIVE_NOTE_HIGHLIGHT];
const YELLOW = noteHighlight('yellow');

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  CSS.highlights.clear();
});

interface Painted {
  readonly root: HTMLElement;
  readonly painter: NotePainter;
  readonly one: HTMLElement;
  readonly end: () => void;
}

type Wanted = readonly [words: string, more?: Partial<PaintedNote>];

async function paint(notes: readonly Wanted[], html = HTML): Promise<Painted> {
  const root = stage(html);
  const page = readPage(root);
  const controller = new AbortController();
  const painter = createNotePainter(document, controller.signal);
  await painter.paint(
    page,
    notes.map(([words, more]) => {
      const start = page.text.indexOf(words);
      return { id: words, span: { start, end: start + words.length }, colour: 'yellow', changed: false, ...more };
    }),
  );
  const one = root.querySelector<HTMLElement>('#one') ?? root;
  ends.push(() => controller.abort());
  return { root, painter, one, end: () => controller.abort() };
}

/** The words that the browser paints under a name: those of ranges whose ends are still in the document. */
function shown(name: string): readonly string[] {
  const found: string[] = [];
  for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
    if (!startContainer.isConnected || !endContainer.isConnected) continue;
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    found.push(range.toString());
  }
  return found;
}

/** The notes under the middle of words as they stand now. */
function hit(painter: NotePainter, root: HTMLElement, words: string): readonly string[] {
  const page = readPage(root);
  const start = page.text.indexOf(words);
  const box = page.rangeOf({ start, end: start + words.length })?.getBoundingClientRect() ?? new DOMRect();
  return painter.at(box.left + box.width / 2, box.top + box.height / 2);
}

const settled = () => pause(0);

describe('the same words in other nodes stay painted', () => {
  const node = (one: HTMLElement): Text => one.firstChild as Text;
  it.each<readonly [string, (one: HTMLElement) => void]>([
    ['a node split before them', (one) => node(one).splitText(3)],
    ['a node split inside them', (one) => node(one).splitText(TEXT.indexOf('учёта'))],
    ['a node split behind them', (one) => node(one).splitText(TEXT.indexOf(' с описью'))],
    [
      'nodes joined again',
      (one) => {
        for (const at of [4, 9, 5]) (one.lastChild as Text).splitText(at);
        one.normalize();
      },
    ],
    ['empty nodes before them', (one) => one.prepend('', '')],
    ['a node put in the place of theirs', (one) => node(one).replaceWith(document.createTextNode(TEXT))],
    [
      'a part of them in an element',
      (one) => {
        const range = document.createRange();
        range.setStart(node(one), TEXT.indexOf('учёта'));
        range.setEnd(node(one), TEXT.indexOf('сверяет'));
        range.surroundContents(document.createElement('em'));
      },
    ],
    [
      'an element taken away around them',
      (one) => {
        const element = document.createElement('em');
        element.append(...one.childNodes);
        one.append(element);
        element.replaceWith(...element.childNodes);
      },
    ],
    ['the same data written anew', (one) => node(one).replaceData(0, TEXT.length, TEXT)],
    ['the same text written anew', (one) => Object.assign(one, { textContent: TEXT })],
    [
      'a paragraph taken out and put back',
      (one) => {
        const parent = one.parentElement;
        one.remove();
        parent?.prepend(one);
      },
    ],
  ])('%s', async (_name, change) => {
    const words = 'книги учёта и сверяет';
    const { root, painter, one } = await paint([[words]]);
    change(one);
    await settled();
    expect(shown(YELLOW)).toEqual([words]);
    expect(hit(painter, root, 'учёта и')).toEqual([words]);
    expect(painter.rangeOf(words)?.toString()).toBe(words);
  });
});

describe('words that are gone leave no paint on others', () => {
  it.each<readonly [string, (one: HTMLElement) => void]>([
    ['their paragraph taken out', (one) => one.remove()],
    ['their paragraph emptied', (one) => one.replaceChildren()],
    ['their node taken out', (one) => one.firstChild?.remove()],
    ['their data cut short', (one) => (one.firstChild as Text).deleteData(4, 40)],
    ['letters put before them', (one) => (one.firstChild as Text).insertData(0, 'Государственный ')],
    [
      'other words in their place',
      (one) => Object.assign(one, { textContent: 'Порядок выдачи определяет начальник.' }),
    ],
    ['their paragraph put in the place of another', (one) => one.replaceWith('Порядок выдачи определяет начальник.')],
  ])('%s', async (_name, change) => {
    const words = 'книги учёта и сверяет';
    const { root, painter, one } = await paint([[words], ['утрату имущества']]);
    change(one);
    await settled();
    expect(shown(YELLOW)).toEqual(['утрату имущества']);
    expect(painter.rangeOf(words)).toBeNull();
    expect(painter.anchorOf(words)).toBeNull();
    expect(hit(painter, root, 'утрату')).toEqual(['утрату имущества']);
    for (const box of root.getClientRects())
      for (let y = box.top + 4; y < box.bottom; y += 8)
        for (let x = box.left + 4; x < 600; x += 8) expect(painter.at(x, y)).not.toContain(words);
  });

  it('words of the same length that took their place are shown no longer than until the page is read again', async () => {
    const { root, painter, one } = await paint([['книги учёта']]);
    (one.firstChild as Text).replaceData(TEXT.indexOf('книги учёта'), 11, 'совсем иное');
    await painter.paint(readPage(root), []);
    expect(shown(YELLOW)).toEqual([]);
  });
});

describe('notes over each other', () => {
  const LONG = 'ведёт книги учёта и сверяет';
  const SHORT = 'книги учёта';
  const SAME = 'ведёт книги учёта';

  it.each([
    ['as the browser tells it', false],
    ['by the caret, where the browser cannot be asked', true],
  ])('are all found at their common words, the shortest first, and alone beside them: %s', async (_name, isOld) => {
    const { root, painter } = await paint([
      [LONG],
      [SHORT, { colour: 'blue' }],
      [SAME],
      ['и сверяет остатки', { colour: 'pink', changed: true }],
    ]);
    if (isOld) Object.defineProperty(CSS.highlights, 'highlightsFromPoint', { value: undefined, configurable: true });
    ends.push(() => Reflect.deleteProperty(CSS.highlights, 'highlightsFromPoint'));
    expect(hit(painter, root, 'книги')).toEqual([SHORT, SAME, LONG]);
    expect(hit(painter, root, 'ведёт')).toEqual([SAME, LONG]);
    expect(hit(painter, root, 'сверяет')).toEqual(['и сверяет остатки', LONG]);
    expect(hit(painter, root, 'описью')).toEqual([]);
    expect(hit(painter, root, 'Хранитель')).toEqual([]);
  });

  it('go over a link and a mark of the page without taking them away', async () => {
    const { root, painter } = await paint([['за утрату']]);
    expect(hit(painter, root, 'утрату')).toEqual(['за утрату']);
    expect(root.querySelectorAll('b')).toHaveLength(1);
    expect(root.innerHTML).toBe(HTML);
  });

  it('a changed one lies over the colours, and the one spoken of over all', async () => {
    const { painter } = await paint([[LONG], [SHORT, { changed: true }]]);
    painter.activate(LONG);
    const order = (name: string): number => CSS.highlights.get(name)?.priority ?? -1;
    expect(order(ACTIVE_NOTE_HIGHLIGHT)).toBeGreaterThan(order(CHANGED_HIGHLIGHT));
    for (const colour of COLOURS) expect(order(CHANGED_HIGHLIGHT)).toBeGreaterThan(order(noteHighlight(colour)));
    expect(shown(ACTIVE_NOTE_HIGHLIGHT)).toEqual([LONG]);
    expect(shown(CHANGED_HIGHLIGHT)).toEqual([SHORT]);
    painter.activate(null);
    expect(shown(ACTIVE_NOTE_HIGHLIGHT)).toEqual([]);
  });
});

describe('a block in a block, both noted', () => {
  const NESTED =
    '<ol><li id="outer">Статья говорит о книгах.<p id="inner">Часть говорит об <b>описи</b>.</p>Примечание к статье.</li></ol>';
  const OUTER = 'говорит о книгах';
  const INNER = 'об описи';
  const ACROSS = 'о книгах.\nЧасть говорит об описи.\nПримечание';

  it.each<readonly [string, (root: HTMLElement) => void]>([
    ['nothing', () => undefined],
    [
      'the words of the inner one in other nodes',
      (root) => root.querySelector('#inner')?.firstChild?.replaceWith('Часть ', 'говорит об '),
    ],
    [
      'the words of the outer one in other nodes',
      (root) => root.querySelector('#outer')?.firstChild?.replaceWith('Статья ', 'говорит о книгах.'),
    ],
    ['an element of the inner one taken away', (root) => root.querySelector('b')?.replaceWith('описи')],
  ])('keep their own words each, and the note over both: %s', async (_name, change) => {
    const { root, painter } = await paint([[OUTER], [INNER], [ACROSS, { colour: 'blue' }]], NESTED);
    change(root);
    await settled();
    expect([...shown(YELLOW)].sort()).toEqual([OUTER, INNER].sort());
    expect(shown(noteHighlight('blue')).map((words) => words.replace(/\s+/g, ''))).toEqual([
      ACROSS.replace(/\s+/g, ''),
    ]);
    expect(hit(painter, root, 'описи')).toEqual([INNER, ACROSS]);
    expect(hit(painter, root, 'книгах')).toEqual([OUTER, ACROSS]);
    expect(hit(painter, root, 'к статье')).toEqual([]);
  });

  it('of which the inner one is taken out leave the outer one where it stands', async () => {
    const { root, painter } = await paint([[OUTER], [INNER]], NESTED);
    root.querySelector('#inner')?.replaceChildren();
    await settled();
    expect(shown(YELLOW)).toEqual([OUTER]);
    expect(painter.rangeOf(INNER)).toBeNull();
    expect(hit(painter, root, 'книгах')).toEqual([OUTER]);
  });
});

describe('the list of highlights is the page’s too', () => {
  const foreign = (root: HTMLElement): Highlight => {
    const range = document.createRange();
    range.selectNodeContents(root);
    const highlight = new Highlight(range);
    highlight.priority = 9;
    CSS.highlights.set('page-search', highlight);
    return highlight;
  };

  it('nothing but our own names comes into it, and they go when Lacuna does', async () => {
    const { root, end } = await paint([['книги учёта'], ['утрату', { colour: 'green' }]]);
    const theirs = foreign(root);
    expect([...CSS.highlights.keys()].sort()).toEqual([...NAMES, 'page-search'].sort());
    expect(NAMES.every((name) => name.startsWith('lacuna-'))).toBe(true);
    expect(NAMES.length).toBeLessThanOrEqual(10);
    end();
    expect([...CSS.highlights.entries()]).toEqual([['page-search', theirs]]);
    expect(theirs.size).toBe(1);
    expect(document.adoptedStyleSheets).toHaveLength(0);
    expect(document.querySelectorAll('style[data-lacuna], style.lacuna')).toHaveLength(0);
  });

  it('what the page paints over the same words is none of our notes', async () => {
    const { root, painter } = await paint([['книги учёта']]);
    foreign(root);
    expect(hit(painter, root, 'книги')).toEqual(['книги учёта']);
    expect(hit(painter, root, 'сверяет')).toEqual([]);
  });

  it('the last note taken away leaves no name and no style behind', async () => {
    const styles = () => document.querySelectorAll('style').length + document.adoptedStyleSheets.length;
    const before = styles();
    const { root, painter } = await paint([['книги учёта']]);
    expect(styles()).toBe(before + 1);
    await painter.paint(readPage(root), []);
    expect([...CSS.highlights.keys()]).toEqual([]);
    expect(styles()).toBe(before);
  });

  it('a page that clears it sees our notes again with the next look', async () => {
    const { root, painter } = await paint([['книги учёта']]);
    CSS.highlights.clear();
    const page = readPage(root);
    const start = page.text.indexOf('утрату');
    await painter.paint(page, [{ id: 'a', span: { start, end: start + 6 }, colour: 'yellow', changed: false }]);
    expect(shown(YELLOW)).toEqual(['утрату']);
  });
});
