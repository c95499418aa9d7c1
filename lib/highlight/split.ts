/**
 * One text node of the page that wrapping has divided: the node itself, which keeps the first words, and behind it
 * by turns a mark and a text node. Undoing joins the words again in the page's own node, so that whoever holds it
 * holds the same node as before; text nodes that the page itself had divided stay divided.
 */
export interface Split {
  readonly head: Text;
  readonly words: string;
  readonly rest: readonly (HTMLElement | Text)[];
}

/** What became of `head`, which held `words` before it was wrapped; null when it was left whole. */
export function splitOf(head: Text, words: string, ours: ReadonlySet<Node>): Split | null {
  if (head.length === words.length) return null;
  const rest: (HTMLElement | Text)[] = [];
  let next = head.nextSibling;
  while (next instanceof HTMLElement && ours.has(next)) {
    const tail: ChildNode | null = next.nextSibling;
    rest.push(next);
    if (!(tail instanceof Text)) break;
    rest.push(tail);
    next = tail.nextSibling;
  }
  return { head, words, rest };
}

/** Whether all parts still stand side by side with the same words. */
export function isWhole({ head, words, rest }: Split): boolean {
  let before: ChildNode = head;
  let found = head.data;
  for (const part of rest) {
    if (before.nextSibling !== part) return false;
    found += part.textContent ?? '';
    before = part;
  }
  return head.isConnected && found === words;
}

/** Takes the marks of one split out again. */
export function rejoin(split: Split): void {
  if (isWhole(split)) {
    const { head, words, rest } = split;
    // Appending leaves selections that begin in the first words where they are.
    head.appendData(words.slice(head.length));
    for (const part of rest) part.remove();
    return;
  }
  // The page has changed something in between: its changes stay, only our wrappers go.
  for (const part of split.rest) {
    if (part instanceof HTMLElement && part.isConnected) part.replaceWith(...part.childNodes);
  }
}
