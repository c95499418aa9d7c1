import { act } from 'preact/test-utils';
import enApp from '@/data/locales/en.app.json';
import enNote from '@/data/locales/en.note.json';
import enNotebook from '@/data/locales/en.notebook.json';
import enPage from '@/data/locales/en.page.json';

/** What is to be read, with folded white space; block and inline alike are set apart. */
export function wordsOf(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push(node.textContent ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The button with this accessible name; throws with the names there are. */
export function buttonNamed(root: Element, name: string): HTMLElement {
  const buttons = [...root.querySelectorAll<HTMLElement>('button')];
  const nameOf = (button: HTMLElement) => button.getAttribute('aria-label') ?? wordsOf(button);
  const found = buttons.find((button) => nameOf(button) === name);
  if (!found) throw new Error(`no button "${name}" among: ${buttons.map(nameOf).join(' | ')}`);
  return found;
}

export async function press(on: Element, key: string): Promise<void> {
  await act(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
  });
}

const ENGLISH = new Set(
  [enPage, enApp, enNote, enNotebook]
    .flatMap((catalogue) => Object.values(catalogue))
    .flatMap((phrase) => (typeof phrase === 'string' ? [phrase] : Object.values(phrase)))
    .flatMap((phrase) => phrase.toLowerCase().match(/[a-z]{3,}/g) ?? []),
);
/** Names that stand in Latin letters in every language. */
const NAMES = new Set(['lacuna', 'example', 'pdf', 'xml', 'apache', 'kaz', 'https', 'alt']);

/**
 * English words of our catalogue in the text and the labels of `root`, apart from what is marked as English
 * (`lang=en`: sources, quotations), codes, and names of people and bodies.
 */
export function englishLeft(root: Element): string[] {
  const copy = root.cloneNode(true) as Element;
  for (const foreign of copy.querySelectorAll('[lang=en], [lang=und], kbd, .lc-trouble-id, [data-name]'))
    foreign.remove();
  const labels = [...copy.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  );
  const words = `${wordsOf(copy)} ${labels.join(' ')}`.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return [...new Set(words)].filter((word) => ENGLISH.has(word) && !NAMES.has(word));
}

/** Presses a button and waits for what it started to come back. */
export async function click(root: Element, name: string): Promise<void> {
  await act(async () => {
    buttonNamed(root, name).click();
    await settled();
  });
}

/** Puts a text into the field that the selector names. */
export async function typeInto(root: Element, selector: string, text: string): Promise<HTMLInputElement> {
  const field = root.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return field;
}

/** Answers of doubles come within a few turns of promises; no timer is waited for. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
