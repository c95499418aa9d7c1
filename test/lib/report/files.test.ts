import { describe, expect, it } from 'vitest';
import { newRow } from '@/lib/note/change';
import { noteOf } from '@/lib/note/note';
import { toCsv } from '@/lib/report/csv';
import { toHtml } from '@/lib/report/html';
import { toMarkdown } from '@/lib/report/markdown';
import type { ReportWords } from '@/lib/report/readable';
import { inReadingOrder } from '@/lib/report/readable';
import { anchorOn, newNote } from '@/test/support/notes';

const words: ReportWords = {
  language: 'ru',
  title: 'Заметки',
  motivation: {
    comment: 'Замечание',
    question: 'Вопрос',
    gap: 'Пробел',
    recommendation: 'Рекомендация',
    quote: 'Цитата',
  },
  colour: {
    yellow: 'жёлтый',
    green: 'зелёный',
    blue: 'синий',
    pink: 'розовый',
    purple: 'лиловый',
    orange: 'оранжевый',
  },
  columns: {
    kind: 'Вид',
    colour: 'Цвет',
    provision: 'Норма',
    quote: 'Слова',
    note: 'Заметка',
    tags: 'Метки',
    document: 'Документ',
    address: 'Адрес',
    edition: 'Редакция',
    created: 'Создана',
    modified: 'Изменена',
  },
  otherVersion: 'Другая редакция текста',
};
const note = (more: Parameters<typeof newNote>[0]) =>
  noteOf(newRow('n', newNote(more), '0199a1b2c3d4000000.aaaaaaaa.aaaa', Date.UTC(2026, 10, 22)));
const EVIL = '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
const evil = note({ body: EVIL, title: EVIL, tags: [EVIL], anchor: anchorOn(EVIL), address: 'javascript:alert(1)' });

describe('the table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '-', '\n@x'])(
    'runs no formula: %j',
    (body) => {
      const csv = toCsv([note({ body })], words);
      expect(csv).toContain(`,"'${body}",`);
    },
  );

  it('opens in a spreadsheet with its letters, quotes and lines whole', () => {
    const csv = toCsv([note({ body: 'a "b", c\nd', provision: { act: 'kz.cpc.2014', path: '188/2' } })], words);
    const [head, row] = csv.slice(1).split('\r\n');
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(head).toBe(
      '"Вид","Цвет","Норма","Слова","Заметка","Метки","Документ","Адрес","Редакция","Создана","Изменена"',
    );
    expect(row).toContain('"Замечание","жёлтый","УПК');
    expect(row).toContain('РК, статья 188, часть 2"');
    expect(row).toContain('"a ""b"", c\nd"');
  });
});

describe('the page', () => {
  it('shows every word of a note as text and leads nowhere by itself', () => {
    const html = toHtml([evil], words);
    expect(html.match(/<script|<img|javascript:[^<]*"|<\/title><s/gi)).toBeNull();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain("default-src 'none'");
    expect(html.match(/ (?:src|href)="/g)).toBeNull();
  });

  it('shows Markdown, with every word in it as text', () => {
    const body = '**b** <i>raw</i>\n\n- [law](https://adilet.zan.kz/rus?a="1")\n- `x<y`\n\n> *q*';
    const html = toHtml([note({ body })], words);
    expect(html).toContain('<p><strong>b</strong> &lt;i&gt;raw&lt;/i&gt;</p>');
    expect(html).toContain('<li><code>x&lt;y</code></li>');
    expect(html).toContain('<blockquote><p><em>q</em></p></blockquote>');
    expect(html).toContain('<a href="https://adilet.zan.kz/rus?a=%221%22" rel="noreferrer noopener">law</a>');
  });

  it('speaks what was quoted in the language of its document, and what was typed in none of ours', () => {
    const html = toHtml([note({ body: 'typed', document: 'act:K1400000231:kk', anchor: anchorOn('тексттен') })], words);
    expect(html).toContain('<blockquote lang="kk">тексттен</blockquote>');
    expect(html).toContain('<div class="body" lang="und"><p>typed</p>');
  });

  it('links to the document it speaks of', () => {
    expect(toHtml([note({})], words)).toContain('<a href="https://adilet.zan.kz/rus/docs/K1400000231"');
  });
});

describe('the Markdown', () => {
  it('keeps the emphasis of the person, and no HTML', () => {
    const text = toMarkdown(
      [
        note({
          body: '**ясно** <b>нет</b> ![](https://spy.example/x.png)',
          anchor: anchorOn('# не заголовок\nвторая'),
        }),
      ],
      words,
    );
    expect(text).toContain('**ясно** &lt;b>нет&lt;/b> !\\[](https');
    expect(text).toContain('> \\# не заголовок\n> вторая');
    expect(toMarkdown([evil], words)).not.toMatch(/<(?!https:)/);
  });

  it.each([
    ['Markdown', toMarkdown],
    ['a table', toCsv],
    ['a page', toHtml],
  ])('as %s is the same each time, and holds both texts of a conflict', (_name, print) => {
    const torn = {
      ...note({ body: 'first' }),
      bodies: [
        { stamp: 'b', value: 'first' },
        { stamp: 'a', value: 'second' },
      ],
    };
    const text = print([torn], words);
    expect(text).toBe(print([torn], words));
    expect(text).toContain('first');
    expect(text).toContain('second');
  });
});

it('puts notes in the order in which their documents are read', () => {
  const at = (path: string, start: number, title: string) => ({
    ...note({
      anchor: { ...anchorOn('слова', path), position: { start, end: start + 5 } },
      title,
      body: `${title} ${path}`,
    }),
    id: `${title}${path}`,
  });
  const mixed = [
    at('188/2', 50, 'Б'),
    at('14', 9, 'Б'),
    note({ title: 'Б', body: 'whole' }),
    at('188/2', 40, 'А'),
    at('65-1', 10, 'Б'),
  ];
  expect(inReadingOrder(mixed).map(({ body }) => body)).toEqual(['А 188/2', 'whole', 'Б 14', 'Б 65-1', 'Б 188/2']);
});
