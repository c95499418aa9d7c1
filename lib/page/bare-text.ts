/** Elements of the first piece, and units of text a later one should have. */
const FIRST_STEP = 64;
const SHORT = 32_768;
const LONG = 131_072;

/**
 * The bare text of an element, in pieces: together they are its `textContent`, which costs several copies of a page of a few
 * megabytes. Each piece is put together by the browser without a look at the single nodes from here. A piece may end in the
 * middle of a word. Whoever stops asking saves the rest.
 */
export function* bareText(root: Element): Generator<string> {
  const elements = root.getElementsByTagName('*');
  const range = root.ownerDocument.createRange();
  range.setStart(root, 0);
  let step = FIRST_STEP;
  for (let at = step; ; at += step) {
    const next = elements[at];
    // From inside one element to inside another: a place among thousands of siblings would have to be counted out.
    if (next) range.setEnd(next, 0);
    else range.setEnd(root, root.childNodes.length);
    const text = range.toString();
    yield text;
    if (!next) return;
    range.setStart(next, 0);
    if (text.length < SHORT) step *= 2;
    if (text.length > LONG) step = Math.ceil(step / 2);
  }
}

/** As many of the pieces of a text as are needed for so many units. */
export function* beginningOf(pieces: Iterable<string>, units: number): Generator<string> {
  let left = units;
  for (const piece of pieces) {
    yield piece;
    left -= piece.length;
    if (left <= 0) return;
  }
}
