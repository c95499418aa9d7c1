/** A stretch of two texts: in both, only in the first, only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Cells of the table that two texts may fill (some 8 MB); longer ones are shown one after the other. */
const MOST_CELLS = 4_000_000;

/**
 * Word difference of two texts: the longest common row of words stays, the rest is removed or added. White space only
 * divides words. What is removed and added at one place stands together, the removed words first.
 *
 * @returns parts whose texts without the added ones read as `before`, and without the removed ones as `after`,
 * white space aside.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  const start = commonLength(a.length, b.length, (i) => a[i]?.word === b[i]?.word);
  const rest = Math.min(a.length, b.length) - start;
  const end = commonLength(rest, rest, (i) => a.at(-1 - i)?.word === b.at(-1 - i)?.word);
  return joined([
    ...b.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...b.slice(b.length - end).map(same),
  ]);
}

/** A word or one sign, and whether white space stands before it. */
interface Token {
  readonly word: string;
  readonly text: string;
}

const wordsIn = (text: string): readonly Token[] =>
  [...text.matchAll(/(\s*)([\p{L}\p{N}]+|[^\s])/gu)].map(([, space = '', word = ''], index) => ({
    word,
    text: index > 0 ? `${gapOf(space)}${word}` : word,
  }));

/** Ends of lines stay: the text of a note is laid out by them. */
const gapOf = (space: string): string => space.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n');

const same = ({ text }: Token): DiffPart => ({ kind: 'same', text });
const removed = ({ text }: Token): DiffPart => ({ kind: 'removed', text });
const added = ({ text }: Token): DiffPart => ({ kind: 'added', text });

function commonLength(first: number, second: number, isSame: (index: number) => boolean): number {
  let length = 0;
  while (length < Math.min(first, second) && isSame(length)) length++;
  return length;
}

function middle(a: readonly Token[], b: readonly Token[]): readonly DiffPart[] {
  if ((a.length + 1) * (b.length + 1) > MOST_CELLS) return [...a.map(removed), ...b.map(added)];
  const common = commonRest(a, b);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    if (left.word === right.word) {
      parts.push(same(right));
      i++;
      j++;
    } else if (common(i + 1, j) >= common(i, j + 1)) {
      parts.push(removed(left));
      i++;
    } else {
      parts.push(added(right));
      j++;
    }
  }
  return [...parts, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

/** How many words the rests of both texts have in common, from any two places on. */
function commonRest(a: readonly Token[], b: readonly Token[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i]?.word === b[j]?.word ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}

/** Neighbours of one kind become one part; between two same parts the removed words come first. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const runs: { same: string; removed: string; added: string }[] = [];
  for (const { kind, text } of parts) {
    const last = runs.at(-1);
    // What is the same after something else begins a new run; everything else goes on with the last one.
    const run =
      !last || (kind === 'same' && (last.removed || last.added)) ? { same: '', removed: '', added: '' } : last;
    if (run !== last) runs.push(run);
    run[kind] += text;
  }
  return runs
    .flatMap((run) => (['same', 'removed', 'added'] as const).map((kind) => ({ kind, text: run[kind] })))
    .filter(({ text }) => text !== '');
}
