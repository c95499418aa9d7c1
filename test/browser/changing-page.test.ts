/** A page that changes at random while it is read and marked: no exception, no hang, no changed word. */
import { afterEach, describe, expect, it } from 'vitest';
import { findInSlices } from '@/lib/citation/find';
import type { Reference } from '@/lib/citation/reference';
import { createPainter } from '@/lib/highlight/create-painter';
import type { PagePainter } from '@/lib/highlight/painter';
import { readPage, rereadPage, startReading } from '@/lib/page/html-source';
import type { LivePageText } from '@/lib/page/page-text';
import { inSlices } from '@/lib/page/slices';
import { watchPage } from '@/lib/page/watch';
import { diceFrom } from '@/test/support/law-text';
import { ROUNDS } from './rounds';
import { pause, stage } from './support';

const PARAGRAPH =
  '<p>Согласно <a href="#z1">статье 15</a> УК РК и <b>ст. 146</b> Уголовного кодекса, Article 15 of the Criminal Code of Kazakhstan.</p>';

/** How long (ms) a busy machine may take to hear of a change. */
const PATIENCE_MS = 5000;

type Dice = ReturnType<typeof diceFrom>;
type Change = (root: HTMLElement, pick: (css: string) => Element | undefined, dice: Dice) => void;

/** What pages do: frameworks, editors, advertisements, translators and hostile scripts. */
const CHANGES: Readonly<Record<string, Change>> = {
  'adds a paragraph': (root) => root.insertAdjacentHTML('beforeend', PARAGRAPH),
  'takes one out': (_root, pick) => pick('p')?.remove(),
  'moves one to the top': (root, pick) => root.prepend(pick('p') ?? ''),
  'writes a text node anew': (_root, pick) => {
    const node = pick('p')?.firstChild;
    if (node instanceof Text) node.data = 'Новая ст. 99 УК РК и слова';
  },
  'cuts a text node': (_root, pick, dice) => {
    const node = pick('p, mark, b')?.firstChild;
    if (node instanceof Text && node.length > 2) node.splitText(1 + dice.roll(node.length - 1));
  },
  'joins text nodes': (root) => root.normalize(),
  'takes marks out and leaves the words': (_root, pick) => {
    const mark = pick('mark');
    mark?.replaceWith(...mark.childNodes);
  },
  'throws a mark away with its words': (_root, pick) => pick('mark')?.remove(),
  'copies a mark': (root, pick) => {
    const copy = pick('mark')?.cloneNode(true) as Element | undefined;
    copy?.setAttribute('data-copy', '');
    root.append(copy ?? '');
  },
  'wraps what is there': (_root, pick) => {
    const one = pick('p, b, mark');
    const span = document.createElement('span');
    one?.replaceWith(span);
    if (one) span.append(one);
  },
  'makes a place editable': (_root, pick) => pick('p')?.setAttribute('contenteditable', 'true'),
  'ends editing': (_root, pick) => pick('[contenteditable]')?.removeAttribute('contenteditable'),
  'hides a place': (_root, pick) => pick('p')?.setAttribute('style', 'display:none'),
  'strips our attributes': (_root, pick) => {
    const mark = pick('mark');
    for (const { name } of [...(mark?.attributes ?? [])]) mark?.removeAttribute(name);
  },
  'renders everything anew': (root) => {
    root.innerHTML = PARAGRAPH.repeat(8);
  },
  'empties a place': (_root, pick) => pick('p')?.replaceChildren(),
};

/** The painter takes references that do not overlap. */
const apart = (found: readonly Reference[]): readonly Reference[] =>
  found.filter(({ span }, i) => found.slice(0, i).every((before) => before.span.end <= span.start));

/** The work of a session: reads, finds and paints, and does so again wherever something changed. */
function atWork(root: HTMLElement): { readonly stop: () => void; readonly settled: () => Promise<LivePageText> } {
  const controller = new AbortController();
  const { signal } = controller;
  let page: LivePageText | undefined;
  let painter: PagePainter | undefined;
  let work = Promise.resolve();
  const look = async (changed: readonly Element[]): Promise<void> => {
    page = page ? await rereadPage(page, changed, { signal }) : await startReading(root, { signal }).whole();
    const found = await inSlices(findInSlices(page.text, { today: '2026-11-22' }), { signal });
    painter ??= createPainter(page, { signal, quietly: watch.quietly });
    painter.follow(page);
    painter.paint(
      apart(found).map(({ span }, i) => ({ id: `r${i}`, span, look: 'plain', count: i % 3, label: `reference ${i}` })),
    );
  };
  const again = (changed: readonly Element[]): void => {
    work = work.then(() => (signal.aborted ? undefined : look(changed)));
  };
  const watch = watchPage(root, { signal, settle: 2, patience: 10, onChange: again });
  again([root]);
  const isBehind = (): boolean => page?.text !== readPage(root).text;
  return {
    stop: () => {
      painter?.clear();
      controller.abort();
    },
    async settled() {
      // The watcher tells of the last change when the browser finds the time: it must, but not within any time.
      const end = performance.now() + PATIENCE_MS;
      for (let last: unknown; last !== work || (isBehind() && performance.now() < end); await pause(15)) {
        last = work;
        await work;
      }
      if (!page) throw new Error('nothing was read');
      return page;
    },
  };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('a page that changes while it is looked at', () => {
  it.each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
    'keeps its words, and its references are marked in the end (series %i)',
    async (seed) => {
      const dice = diceFrom(seed);
      const root = stage(PARAGRAPH.repeat(12));
      // The same page without Lacuna goes the same way, mutation by mutation, as far as words go.
      const { stop, settled } = atWork(root);
      stops.push(stop);
      const names = Object.keys(CHANGES);
      const done: string[] = [];
      for (let i = 0; i < 40; i++) {
        const name = names[dice.roll(names.length)] ?? '';
        const pick = (css: string): Element | undefined => {
          const all = root.querySelectorAll(css);
          return all[dice.roll(Math.max(1, all.length))];
        };
        CHANGES[name]?.(root, pick, dice);
        done.push(name);
        const words = root.textContent;
        if (i % 4 === 0) await pause(dice.roll(6));
        expect(root.textContent, done.join(', ')).toBe(words);
      }
      const words = root.textContent;
      const page = await settled();
      expect(root.textContent, done.join(', ')).toBe(words);
      expect(page.text, done.join(', ')).toBe(readPage(root).text);
      // What the page made out of our marks is its own.
      expect(
        root.querySelectorAll(
          'mark.lacuna-ref:not([data-copy]) mark.lacuna-ref, [contenteditable=true] [data-lacuna-ref]:not([data-copy])',
        ),
        done.join(', '),
      ).toHaveLength(0);
      stop();
      expect(root.textContent).toBe(words);
    },
  );
});
