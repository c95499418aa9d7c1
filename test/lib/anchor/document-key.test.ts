import { expect, it } from 'vitest';
import { type DocumentFacts, documentKey, documentKeyText } from '@/lib/anchor/document-key';
import { documentKeySchema } from '@/lib/anchor/document-key-schema';

it.each<readonly [name: string, url: string, facts: DocumentFacts, expected: string]>([
  ['adilet', 'https://adilet.zan.kz/rus/docs/K1400000231', {}, 'act:K1400000231:ru'],
  ['adilet over http', 'http://adilet.zan.kz/rus/docs/K1400000231', {}, 'act:K1400000231:ru'],
  ['old adilet', 'https://old.adilet.zan.kz/rus/docs/K1400000231#z188', {}, 'act:K1400000231:ru'],
  ['adilet with www and a query', 'https://www.adilet.zan.kz/rus/docs/K1400000231?x=1', {}, 'act:K1400000231:ru'],
  ['another language', 'https://adilet.zan.kz/kaz/docs/K1400000231', {}, 'act:K1400000231:kk'],
  [
    'an edition by its day',
    'https://adilet.zan.kz/rus/archive/docs/K1400000231/07.11.2014',
    {},
    'act:K1400000231:ru:2014-11-07',
  ],
  ['the register', 'https://zan.gov.kz/client/#!/doc/81097/rus/07.11.2014', {}, 'act:register:81097:ru:2014-11-07'],
  ['a UN symbol', 'https://docs.un.org/en/CAT/C/KAZ/CO/4', {}, 'un:CAT/C/KAZ/CO/4:en'],
  ['the same at undocs', 'http://undocs.org/en/CAT/C/KAZ/CO/4', {}, 'un:CAT/C/KAZ/CO/4:en'],
  [
    'the same where undocs leads',
    'https://documents.un.org/api/symbol/access?s=CAT/C/KAZ/CO/4&l=en&t=pdf',
    {},
    'un:CAT/C/KAZ/CO/4:en',
  ],
  [
    'the same from the treaty bodies',
    'https://tbinternet.ohchr.org/_layouts/15/treatybodyexternal/Download.aspx?symbolno=CAT%2FC%2FKAZ%2FCO%2F4&Lang=en',
    {},
    'un:CAT/C/KAZ/CO/4:en',
  ],
  ['the same in another language', 'https://undocs.org/ru/CAT/C/KAZ/CO/4', { language: 'en' }, 'un:CAT/C/KAZ/CO/4:ru'],
  [
    'a PDF by its fingerprint, whatever its address and name',
    'https://www.example.org/files/renamed.pdf?download=1',
    { fingerprint: 'ab12' },
    'file:ab12',
  ],
  [
    'a symbol that the page states',
    'https://www.ohchr.org/en/documents/x',
    { symbol: 'ccpr/c/kaz/co/2', language: 'en' },
    'un:CCPR/C/KAZ/CO/2:en',
  ],
  ['a PDF by its fingerprint', 'file:///a/b.pdf', { fingerprint: 'AB12' }, 'file:ab12'],
  ['a page', 'https://example.org/a/?b=2&a=1', {}, 'page:https://example.org/a?a=1&b=2'],
  [
    'a page shared',
    'http://www.example.org/a?utm_source=x&b=2&fbclid=1&a=1#part',
    {},
    'page:https://example.org/a?a=1&b=2',
  ],
  ['a page named by its hash', 'https://example.org/#!/doc/5', {}, 'page:https://example.org#!/doc/5'],
  [
    'a page with another address of its own',
    'https://m.example.org/x',
    { canonical: 'https://m.example.org/y' },
    'page:https://m.example.org/y',
  ],
  [
    'a page that names somebody else',
    'https://example.org/x',
    { canonical: 'https://elsewhere.org/y' },
    'page:https://example.org/x',
  ],
  ['a file', 'file:///home/a.html#x', {}, 'page:file:///home/a.html'],
  ['no address', 'not an address', {}, 'page:not an address'],
])('knows %s', (_name, url, facts, expected) => {
  const key = documentKey(url, facts);
  expect(documentKeyText(key)).toBe(expected);
  expect(documentKeySchema.parse(JSON.parse(JSON.stringify(key)))).toEqual(key);
});
