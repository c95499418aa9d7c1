import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoteBody } from '@/components/notes/NoteBody';
import { NoteEditor } from '@/components/notes/NoteEditor';
import { EMPTY_FIELDS } from '@/lib/note/editing';

const DRAWN = new Set('a blockquote br code div em hr li ol p pre s strong ul'.split(' '));

const host = document.createElement('div');
document.body.append(host);
const shadow = host.attachShadow({ mode: 'open' });

afterEach(() => {
  render(null, shadow);
  Reflect.deleteProperty(globalThis, 'ran');
});

const HOSTILE = [
  '<img src="https://tracker.invalid/a.png" onerror="ran=1">',
  '<svg onload="ran=1"><script>ran=1</script></svg>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '![x](https://tracker.invalid/b.png)',
  '[x](javascript:ran=1)',
  '[x]( javascript:ran=1 )',
  '[x](https://a.invalid/" onmouseover="ran=1)',
  '<https://a.invalid/"onclick="ran=1>',
  '[x](data:text/html,<script>ran=1</script>)',
  '<a href="javascript:ran=1">x</a>',
  '```html\n<script>ran=1</script>\n```',
  '> <style>@import "https://tracker.invalid/c.css"</style>',
  '- <link rel=stylesheet href=https://tracker.invalid/d.css>',
  '`<img src=x onerror=ran=1>`',
  '<form action=https://tracker.invalid><input autofocus onfocus=ran=1></form>',
  '&lt;img src=x onerror=ran=1&gt;',
  '<math><mtext><table><mglyph><style><img src=x onerror=ran=1>',
];

function check(): void {
  for (const element of shadow.querySelectorAll('*')) {
    expect(DRAWN).toContain(element.localName);
    for (const { name } of element.attributes)
      expect(['class', 'href', 'title', 'target', 'rel', 'start']).toContain(name);
    if (element instanceof HTMLAnchorElement) expect(element.protocol).toMatch(/^https?:$/);
  }
}

it('draws hostile texts as text: nothing runs, nothing is fetched', async () => {
  const before = performance.getEntriesByType('resource').length;
  for (const text of [...HOSTILE, HOSTILE.join('\n\n'), HOSTILE.join(' ')]) {
    render(<NoteBody text={text} />, shadow);
    check();
    for (const link of shadow.querySelectorAll('a')) link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  }
  // An image that fails tells so within a few frames.
  for (let frame = 0; frame < 10; frame++) await new Promise((next) => requestAnimationFrame(next));
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  const fetched = performance
    .getEntriesByType('resource')
    .slice(before)
    .filter(({ name }) => name.includes('invalid'));
  expect(fetched).toEqual([]);
});

it('draws nothing but its own elements, whatever is put together', () => {
  const pieces = fc.constantFrom(
    ...HOSTILE,
    '*',
    '**',
    '`',
    '[',
    '](',
    ')',
    '<',
    '>',
    '\n',
    '- ',
    '> ',
    '"',
    "'",
    'ran=1',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (all) => {
      render(<NoteBody text={all.join('')} />, shadow);
      check();
      expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
    }),
    { numRuns: 150 },
  );
});

it('is typed into inside a shadow root, and the page around it hears no key', async () => {
  const heard = vi.fn();
  for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, heard);
  const onClose = vi.fn();
  const kept: string[] = [];
  render(
    <NoteEditor
      language="en"
      start={EMPTY_FIELDS}
      fresh
      tags={[]}
      readProvision={() => ({ status: 'none' })}
      onDraft={async ({ body }) => {
        kept.push(body);
        return true;
      }}
      onSave={async () => null}
      onClose={onClose}
      onDiscard={() => undefined}
    />,
    shadow,
  );
  await vi.waitFor(() => expect(shadow.activeElement?.localName).toBe('textarea'));
  await userEvent.keyboard('Part 2 says');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(kept.at(-1)).toBe('Part 2 says');
  expect(heard).not.toHaveBeenCalled();
  for (const type of ['keydown', 'keyup', 'keypress']) document.removeEventListener(type, heard);
});
