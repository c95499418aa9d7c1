/** The words on which notes are made in both browsers. What is called a function here runs in the page, and uses nothing from outside. */

/** A law of our own; `note-routes.ts` has it in other wordings too. */
export const LAW = '/rus/docs/K1400000226/notes';
export const WORDS = 'утрату имущества, вверенного ему по описи';
export const YELLOW = 'lacuna-note-yellow';

/** Brings words into view. @returns the middle of the left edge of their first line and of the right edge of their last. */
export function linesOf(wanted: string): Lines {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(wanted) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first && last)
      return { x1: first.left + 1, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 };
  }
  throw new Error(`no such words: ${wanted}`);
}

interface Lines {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The words painted under one of our names. */
export function paintedUnder(name: string): readonly string[] {
  const found: string[] = [];
  for (const range of CSS.highlights.get(name) ?? []) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    found.push(live.toString());
  }
  return found;
}

/** What the curious page of `note-routes.ts` offers to whoever tests it. */
export interface Spy {
  readonly heard: string[];
  listen(): void;
  pry(words: string): object;
}

/** Each way in which a page can take the keyboard to itself. */
export const TAKING = [
  ['a field of its own', () => document.querySelector<HTMLElement>('#trap')?.focus()],
  ['the window', () => window.focus()],
  ['nothing', () => (document.activeElement as HTMLElement | null)?.blur()],
] as const;

/** Puts a field of the page's where the form does not cover it. */
export function setTrap(): void {
  const style = 'position: fixed; right: 0; top: 0';
  document.body.append(Object.assign(document.createElement('input'), { id: 'trap', style }));
}

/** The page takes the focus back whenever it loses it. */
export function fight(): void {
  const trap = document.createElement('input');
  document.body.append(trap);
  trap.addEventListener('blur', () => setTimeout(() => trap.focus()));
  (window as unknown as Spy).heard.splice(0);
  trap.focus();
}

/** What axe asks of a whole page and not of a frame in it: the form's heading stands in the dialog around the frame. */
export const OF_A_FRAME = { rules: { 'page-has-heading-one': { enabled: false } } };
