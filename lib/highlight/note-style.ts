/** How notes are painted: names in the page's shared registry of highlights, all under our own prefix, and their style. */

/**
 * Colours by their names in `lib/note`. Of middle lightness and laid on thinly, so that dark and light words stay readable
 * on pages of either kind; the line under them keeps 3:1 against white and near-black alike.
 */
const COLOURS = {
  yellow: '#a67c00',
  green: '#2f8f4e',
  blue: '#2f7fd1',
  pink: '#d2508f',
  purple: '#8b5cf6',
  orange: '#c96a1f',
} as const;
export type NoteColour = keyof typeof COLOURS;

export const NOTE_COLOURS = Object.keys(COLOURS) as readonly NoteColour[];
export const noteHighlight = (colour: NoteColour): string => `lacuna-note-${colour}`;
/** Over the colour of a note whose words have changed since: another shape, not only another colour. */
export const CHANGED_HIGHLIGHT = 'lacuna-note-changed';
export const ACTIVE_NOTE_HIGHLIGHT = 'lacuna-note-active';

const tint = (colour: string, share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;

export const NOTES_CSS = `
${NOTE_COLOURS.map(
  (colour) =>
    `::highlight(${noteHighlight(colour)}) { background-color: ${tint(COLOURS[colour], 26)}; text-decoration: underline solid 1px ${COLOURS[colour]}; }`,
).join('\n')}
::highlight(${CHANGED_HIGHLIGHT}) { text-decoration: underline wavy 1px #8b5cf6; }
::highlight(${ACTIVE_NOTE_HIGHLIGHT}) { background-color: ${tint('#008a83', 42)}; }
@media (forced-colors: active) {
${NOTE_COLOURS.map((colour) => `  ::highlight(${noteHighlight(colour)}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }`).join('\n')}
  ::highlight(${ACTIVE_NOTE_HIGHLIGHT}) { background-color: Highlight; color: HighlightText; }
}
@media print {
${NOTE_COLOURS.map((colour) => `  ::highlight(${noteHighlight(colour)}) { background-color: transparent; text-decoration: none; }`).join('\n')}
  ::highlight(${CHANGED_HIGHLIGHT}) { text-decoration: none; }
}
`;
