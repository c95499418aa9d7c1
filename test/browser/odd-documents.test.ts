import { expect, it } from 'vitest';
import { unreadableReason } from '@/lib/page/readable';

const top = { top: null } as unknown as Window & { top: Window | null };
top.top = top;

async function opened(type: string, text: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([text], { type }));
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const inside = frame.contentDocument;
  if (!inside) throw new Error('the frame is closed to us');
  return inside;
}

it.each([
  ['a page', 'text/html', '<p>x</p>', undefined],
  ['plain text', 'text/plain', 'статья 68', undefined],
  [
    'XHTML',
    'application/xhtml+xml',
    '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>',
    undefined,
  ],
  ['XML', 'text/xml', '<law><article>68</article></law>', 'xml'],
  ['a drawing', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>68</text></svg>', 'svg'],
  ['frames without a body', 'text/html', '<frameset cols="50%,*"><frame><frame></frameset>', 'no-body'],
])('is known as it is: %s', async (_name, type, text, expected) => {
  expect(unreadableReason(await opened(type, text), top)).toBe(expected);
});
