import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage, readPageInSlices, rereadPage } from '@/lib/page/html-source';
import { stage } from './support';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Superscripts, white space and our line feeds map one to one or to nothing; the rest must be the same words. */
const plain = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (high) => String(SUPERSCRIPTS.indexOf(high))).replace(/\s+/g, '');

describe('readPage', () => {
  it.each([
    [
      'joins words across inline nodes and links',
      '<p>частью <b>второй</b> <a href="#z">статьи 68</a> Кодекса</p>',
      ['частью второй статьи 68 Кодекса'],
    ],
    [
      'divides blocks, items and cells',
      '<p>a</p><ul><li>b<li>c</ul><table><tr><td>d<td>e</table>',
      ['a', 'b', 'c', 'd', 'e'],
    ],
    ['keeps text on both sides of a block apart', '<div>before<p>inside</p>after</div>', ['before', 'inside', 'after']],
    ['turns a break into a line feed', '<p>one<br>two</p>', ['one\ntwo']],
    ['reads line feeds of the source as spaces', '<p>статьи\n68</p>', ['статьи 68']],
    ['keeps them where the page shows them', '<pre>one\ntwo</pre>', ['one\ntwo']],
    [
      'sets a high number apart',
      '<p>статья 347<sup>1</sup> и 14<sup><a href="#n">12</a></sup></p>',
      ['статья 347¹ и 14¹²'],
    ],
    ['leaves words set high as they are', '<p>см.<sup>ст. 15</sup></p>', ['см.ст. 15']],
    [
      'passes over what is not text',
      '<p>a<script>x</script><style>y</style><noscript>z</noscript><template>t</template>b</p>',
      ['ab'],
    ],
    [
      'leaves a space for what stands in the line',
      '<p>a<input value="x">b<svg><text>no</text></svg>c<textarea>t</textarea>d</p>',
      ['a b c d'],
    ],
    [
      'passes over what is edited',
      '<p>a <span contenteditable>secret</span> b</p><div role="textbox">c</div><div contenteditable="true">d</div>',
      ['a   b'],
    ],
    ['reads what is declared not editable', '<p contenteditable="false">a</p>', ['a']],
    ['sees through our marks', '<p>a <mark class="lacuna-ref">b</mark> c</p>', ['a b c']],
    [
      'knows spans laid out as blocks',
      '<div><span style="display: block">a</span><span style="display:block">b</span></div>',
      ['a', 'b'],
    ],
    ['knows elements it has never heard of', '<x-line style="display: block">a</x-line><x-word>b</x-word>', ['a', 'b']],
    ['drops what is only white space', '<p> \n&nbsp;</p><p>a</p>', ['a']],
  ])('%s', (_name, html, expected) => {
    const page = readPage(stage(html));
    expect(page.blocks.map(({ span }) => page.text.slice(span.start, span.end))).toEqual(expected);
    expect(page.text).toBe(expected.join('\n'));
  });

  it('leads from a span back to the words in the page', () => {
    const page = readPage(stage('<p>частью <b>второй</b> <a href="#z">статьи 68</a></p><p>x</p>'));
    const start = page.text.indexOf('второй');
    const span = { start, end: page.text.length - 2 };
    const range = page.rangeOf(span);
    expect(range?.toString()).toBe('второй статьи 68');
    expect(range && page.spanOf(range)).toEqual(span);
  });

  it('finds its words again after nodes were split and joined', () => {
    const element = stage('<p>согласно статье 68 Кодекса</p>');
    const page = readPage(element);
    const text = element.querySelector('p')?.firstChild;
    if (!(text instanceof Text)) throw new Error('no text');
    text.splitText(9).splitText(6);
    const start = page.text.indexOf('статье 68');
    expect(page.rangeOf({ start, end: start + 9 })?.toString()).toBe('статье 68');
    element.normalize();
    expect(page.rangeOf({ start, end: start + 9 })?.toString()).toBe('статье 68');
  });

  it('says so when the words are gone', () => {
    const element = stage('<p>согласно статье 68</p>');
    const page = readPage(element);
    element.replaceChildren();
    expect(page.rangeOf({ start: 0, end: 5 })).toBeNull();
    const outside = document.createRange();
    outside.selectNodeContents(document.head);
    expect(page.spanOf(outside)).toBeNull();
  });
});

describe('readPageInSlices', () => {
  it('reads the same as at once, and lets the page breathe', async () => {
    const element = stage('<p>a <i>b</i></p>'.repeat(500));
    let pauses = 0;
    const page = await readPageInSlices(element, { budget: 0, pause: async () => void pauses++ });
    expect(page.text).toBe(readPage(element).text);
    expect(pauses).toBeGreaterThan(3);
  });

  it('reads everything when the page changes meanwhile', async () => {
    const element = stage('<p>a</p>'.repeat(500));
    let pauses = 0;
    const pause = async (): Promise<void> => {
      if (++pauses === 1)
        element.replaceChildren(
          ...Array.from({ length: 400 }, () => Object.assign(document.createElement('p'), { textContent: 'b' })),
        );
    };
    const page = await readPageInSlices(element, { budget: 0, pause });
    expect(page.text).toBe(Array.from({ length: 400 }, () => 'b').join('\n'));
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const reading = readPageInSlices(stage('<p>a</p>'.repeat(500)), {
      budget: 0,
      signal: controller.signal,
      pause: async () => controller.abort(),
    });
    await expect(reading).rejects.toThrow();
  });
});

describe('rereadPage', () => {
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  it.each<[string, (element: HTMLElement) => Element[]]>([
    ['changed words', () => [Object.assign(byId('b'), { textContent: 'new words' })]],
    ['a changed inline element', () => [Object.assign(byId('i'), { textContent: 'other' })]],
    [
      'an added block',
      (element) => {
        byId('b').after(Object.assign(document.createElement('p'), { textContent: 'added' }));
        return [element];
      },
    ],
    [
      'a removed block',
      (element) => {
        byId('b').remove();
        return [element];
      },
    ],
    [
      'words added between blocks',
      () => {
        byId('d').append('tail', document.createElement('hr'), 'more');
        return [byId('d')];
      },
    ],
    [
      'a block that becomes editable',
      () => {
        byId('b').setAttribute('contenteditable', 'true');
        return [byId('b')];
      },
    ],
    [
      'a block moved elsewhere',
      (element) => {
        element.prepend(byId('c'));
        return [element, byId('d')];
      },
    ],
  ])('sees %s and reads what a new reading would', async (_name, change) => {
    const element = stage(
      '<p id="a">first</p><p id="b">second</p><div id="d">run <i id="i">in</i> div<p id="c">third</p>end</div><p>last</p>',
    );
    const before = readPage(element);
    const after = await rereadPage(before, change(element));
    expect(after.text).toBe(readPage(element).text);
    expect(after.text).not.toBe(before.text);
  });

  it('keeps the identity of what stayed', async () => {
    const element = stage('<p>first</p><p id="b">second</p><p>third</p>');
    const before = readPage(element);
    byId('b').textContent = 'changed';
    const after = await rereadPage(before, [element]);
    const same = after.blocks.map(({ run }) => before.blocks.some((block) => block.run === run));
    expect(same).toEqual([true, false, true]);
  });
});

describe('any tree', () => {
  const leaf = fc.oneof(
    fc
      .constantFrom('ст. 15', ' ', '\n', '', 'УК', 'ҚК-нің 146-бабы', '1', '\u00a0', 'a<b', '😀')
      .map((text) => ({ text })),
    fc.constantFrom('br', 'hr', 'img', 'input', 'script').map((tag) => ({ tag, inside: [] as unknown[] })),
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        tag: fc.constantFrom('p', 'div', 'span', 'a', 'b', 'sup', 'mark', 'li', 'td', 'pre', 'article', 'select', 'h3'),
        inside: fc.array(tie('tree'), { maxLength: 4 }),
      }),
    ),
  }));

  const build = (node: unknown): Node => {
    const { text, tag, inside } = node as { text?: string; tag?: string; inside?: unknown[] };
    if (text !== undefined) return document.createTextNode(text);
    const element = document.createElement(tag ?? 'div');
    for (const child of inside ?? []) element.append(build(child));
    return element;
  };

  it('a span leads to its words and back', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.nat(), fc.nat(), (trees, a, b) => {
        const element = stage('');
        element.append(...trees.map(build));
        const page = readPage(element);
        if (page.text === '') return;
        const start = Math.min(a, b) % page.text.length;
        const end = Math.min(page.text.length, start + 1 + (Math.max(a, b) % 12));
        const words = page.text.slice(start, end);
        // Nothing but line feeds and spaces of ours may have no place in the page.
        if (plain(words) === '') return;
        const range = page.rangeOf({ start, end });
        if (!range) throw new Error('no range');
        const found = page.spanOf(range);
        // A span that begins or ends on a character of ours is led back to the nearest character of the page.
        expect(plain(page.text.slice(found?.start, found?.end))).toBe(plain(words));
        if (range.startContainer === range.endContainer && range.toString().length === end - start)
          expect(found).toEqual({ start, end });
      }),
      { numRuns: 400 },
    );
  });

  it('reading changes nothing', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
        const element = stage('');
        element.append(...trees.map(build));
        const before = element.outerHTML;
        readPage(element);
        expect(element.outerHTML).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});
