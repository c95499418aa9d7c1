import { expect, it } from 'vitest';
import { bareText, beginningOf } from '@/lib/page/bare-text';

const parse = (text: string, type: DOMParserSupportedType): Document => new DOMParser().parseFromString(text, type);
const told = (document: Document): string => [...bareText(document.body)].join('');

it.each([
  ['blocks, comments and scripts', parse('<p>ст<!-- x -->атья</p><script>1</script><p>9', 'text/html')],
  ['nothing', parse('', 'text/html')],
  [
    'sections of XHTML',
    parse(
      '<html xmlns="http://www.w3.org/1999/xhtml"><body>a<![CDATA[<b>9]]><?x y?>c</body></html>',
      'application/xhtml+xml',
    ),
  ],
  ['a long page', parse('<p>статья <b>68</b></p>\n'.repeat(20_000), 'text/html')],
])('is what the browser tells: %s', (_name, document) => expect(told(document)).toBe(document.body.textContent));

it('comes in pieces, so that not all of a long page is read for its beginning', () => {
  const document = parse('<p>Суд установил следующее.</p>'.repeat(20_000), 'text/html');
  const pieces = [...bareText(document.body)];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(300_000);
});

it('has as much for a beginning as is asked for', () => {
  expect([...beginningOf(['abc', 'def', 'ghi'], 4)]).toEqual(['abc', 'def']);
  expect([...beginningOf([], 4)]).toEqual([]);
});
