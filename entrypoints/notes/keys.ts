/**
 * Keys on the page, by their place on the keyboard, so that they are the same in Latin and Cyrillic layouts. The browser
 * offers them too (`commands` in the manifest), where they can be changed.
 */
const STEPS: Readonly<Record<string, 'new' | 'next' | 'previous'>> = {
  KeyN: 'new',
  Period: 'next',
  Comma: 'previous',
};

/** As people read it. */
export const NEW_NOTE_KEYS = 'Alt+N';

export type NoteKeyPress = (typeof STEPS)[string];

/** What a key press asks for, or undefined. */
export function askedBy({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): NoteKeyPress | undefined {
  return altKey && !ctrlKey && !metaKey && !shiftKey && Object.hasOwn(STEPS, code) ? STEPS[code] : undefined;
}
