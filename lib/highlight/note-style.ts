/** How notes are painted: names in the page's shared registry of highlights, all under our own prefix, and their style. */

import { COLOUR_VALUES, COLOURS, type Colour } from '@/lib/base/colours';

export const noteHighlight = (colour: Colour): string => `lacuna-note-${colour}`;
/** Over the colour of a note whose words have changed since: another shape, not only another colour. */
export const CHANGED_HIGHLIGHT = 'lacuna-note-changed';
export const ACTIVE_NOTE_HIGHLIGHT = 'lacuna-note-active';

const tint = (colour: string, share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;

export const NOTES_CSS = `
${COLOURS.map(
  (colour) =>
    `::highlight(${noteHighlight(colour)}) { background-color: ${tint(COLOUR_VALUES[colour], 26)}; text-decoration: underline solid 1px ${COLOUR_VALUES[colour]}; }`,
).join('\n')}
::highlight(${CHANGED_HIGHLIGHT}) { text-decoration: underline wavy 1px #8b5cf6; }
::highlight(${ACTIVE_NOTE_HIGHLIGHT}) { background-color: ${tint('#008a83', 42)}; }
@media (forced-colors: active) {
${COLOURS.map((colour) => `  ::highlight(${noteHighlight(colour)}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }`).join('\n')}
  ::highlight(${ACTIVE_NOTE_HIGHLIGHT}) { background-color: Highlight; color: HighlightText; }
}
@media print {
${COLOURS.map((colour) => `  ::highlight(${noteHighlight(colour)}) { background-color: transparent; text-decoration: none; }`).join('\n')}
  ::highlight(${CHANGED_HIGHLIGHT}) { text-decoration: none; }
}
`;
