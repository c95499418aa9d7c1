/** Names of the colours of notes; each has a label in words, since not everyone tells them apart. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple', 'orange'] as const;

export type Colour = (typeof COLOURS)[number];

/** As they are drawn on pages and in files: of middle lightness, so that each keeps 3:1 against white and near-black alike. */
export const COLOUR_VALUES: Readonly<Record<Colour, string>> = {
  yellow: '#a67c00',
  green: '#2f8f4e',
  blue: '#2f7fd1',
  pink: '#d2508f',
  purple: '#8b5cf6',
  orange: '#c96a1f',
};
