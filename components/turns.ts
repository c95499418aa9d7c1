/** Rows of all lists together that are drawn in one frame: a few milliseconds of work on a slow machine. */
export const ROWS_PER_FRAME = 30;

interface Row {
  forceUpdate(): void;
}

/** Rows that have changed and are not drawn again yet. A row that leaves its list must leave here too. */
const waiting = new Set<Row>();
const frame = { asked: false, left: ROWS_PER_FRAME };

/**
 * Whether a row that has changed may be drawn at once. One that may not is drawn in a later frame, with what it is handed by
 * then: when all rows of a long list change together, none of them holds up the page.
 */
export function takesTurn(row: Row): boolean {
  ask();
  if (frame.left > 0) {
    frame.left--;
    waiting.delete(row);
    return true;
  }
  waiting.add(row);
  return false;
}

export const leaveTurn = (row: Row): void => void waiting.delete(row);

function ask(): void {
  if (frame.asked) return;
  frame.asked = true;
  requestAnimationFrame(() => {
    const now = [...waiting].slice(0, ROWS_PER_FRAME);
    frame.asked = false;
    frame.left = ROWS_PER_FRAME - now.length;
    for (const row of now) {
      waiting.delete(row);
      row.forceUpdate();
    }
    if (waiting.size > 0) ask();
  });
}
