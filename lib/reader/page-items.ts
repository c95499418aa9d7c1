/** One piece of text as a PDF page holds it, in device units of the page at scale 1 (y grows downwards). */
export interface PageItem {
  readonly str: string;
  /** Left end of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its font. */
  readonly size: number;
  /** Turned against the page's own direction of reading. */
  readonly turned: boolean;
}

/** The text of a page in the order of the file. The index of an item is its number in the page's text layer. */
export interface PageItems {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** The page's own view: its size and the transformation from the file's units. */
export interface RawView {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** Slant of a baseline, in radians, from which a text counts as turned. */
const TURNED = 0.1;

/** Reads what pdf.js tells of a page. Items without a character are left out, as its text layer leaves them out. */
export function pageItems(raw: readonly object[], view: RawView): PageItems {
  const items: PageItem[] = [];
  for (const one of raw) {
    if (!isText(one) || one.str === '') continue;
    const { str, transform, width } = one;
    const [a, b, c, d, e, f] = multiplied(view.transform, transform);
    items.push({ str, x: e, y: f, width, size: Math.hypot(c, d), turned: Math.abs(Math.atan2(b, a)) > TURNED });
  }
  return { width: view.width, height: view.height, items };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** What pdf.js tells of a page is text and the marks that divide it; only text has words. */
const isText = (one: object): one is TextItem => 'str' in one && 'transform' in one;

type Matrix = readonly [number, number, number, number, number, number];

function multiplied(left: readonly number[], right: readonly number[]): Matrix {
  const [a1, b1, c1, d1, e1, f1] = six(left);
  const [a2, b2, c2, d2, e2, f2] = six(right);
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}

const six = (m: readonly number[]): Matrix => [m[0] ?? 1, m[1] ?? 0, m[2] ?? 0, m[3] ?? 1, m[4] ?? 0, m[5] ?? 0];
