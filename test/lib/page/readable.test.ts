// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { type UnreadablePage, unreadableReason } from '@/lib/page/readable';

const parse = (text: string, type: DOMParserSupportedType): Document => new DOMParser().parseFromString(text, type);
const typed = (document: Document, contentType: string): Document => {
  Object.defineProperty(document, 'contentType', { value: contentType });
  return document;
};
const top = { top: null } as unknown as Window & { top: Window | null };
top.top = top;

it.each<[string, Document, UnreadablePage | undefined]>([
  ['a page', typed(parse('<p>text</p>', 'text/html'), 'text/html'), undefined],
  ['a PDF', typed(parse('<embed>', 'text/html'), 'application/pdf'), 'pdf'],
  ['a PDF in its viewer', typed(parse('<embed type="application/pdf">', 'text/html'), 'text/html'), 'pdf'],
  ['a drawing', typed(parse('<p>x</p>', 'text/html'), 'image/svg+xml'), 'svg'],
  ['a feed', typed(parse('<p>x</p>', 'text/html'), 'application/rss+xml'), 'xml'],
])('tells why it cannot read: %s', (_name, document, expected) => {
  expect(unreadableReason(document, top)).toBe(expected);
});

it('leaves frames to the page round them', () => {
  const frame = { top } as unknown as Window;
  expect(unreadableReason(typed(parse('<p>x</p>', 'text/html'), 'text/html'), frame)).toBe('frame');
});
