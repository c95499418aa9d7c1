import { expect, it } from 'vitest';
import { normaliseSymbol, symbolLink, symbolOfAddress } from '@/lib/law/symbol';

it.each([
  ['a symbol', 'CAT/C/KAZ/CO/4', 'CAT/C/KAZ/CO/4'],
  ['small letters and spaces', 'ccpr/c/kaz/ co/3', 'CCPR/C/KAZ/CO/3'],
  ['a range of reports', 'CERD/C/KAZ/CO/8-10', 'CERD/C/KAZ/CO/8-10'],
  ['an addendum', 'E/CN.4/2005/60/Add.2', 'E/CN.4/2005/60/ADD.2'],
  ['Views', 'CCPR/C/119/D/2146/2012', 'CCPR/C/119/D/2146/2012'],
  ['a path in an act', '146/2', undefined],
  ['a slash at the end', 'CAT/C/', undefined],
])('takes %s', (_name, text, expected) => {
  expect(normaliseSymbol(text)).toBe(expected);
});

it.each([
  ['docs.un.org', 'https://docs.un.org/en/CAT/C/KAZ/CO/4', 'CAT/C/KAZ/CO/4', 'en'],
  ['undocs.org without a language', 'https://undocs.org/CCPR/C/KAZ/CO/2', 'CCPR/C/KAZ/CO/2', undefined],
  ['undocs.org in a language not read here', 'https://undocs.org/fr/CCPR/C/KAZ/CO/2', 'CCPR/C/KAZ/CO/2', undefined],
  ['an escaped path', 'https://undocs.org/ru/CAT%2FC%2FKAZ%2FCO%2F4', 'CAT/C/KAZ/CO/4', 'ru'],
  [
    'a page for telephones',
    'https://undocs.org/Home/Mobile?FinalSymbol=CCPR%2FC%2FKAZ%2FCO%2F3&Language=E',
    'CCPR/C/KAZ/CO/3',
    'en',
  ],
  ['undocs.org as a file', 'https://undocs.org/pdf?symbol=ru/CCPR/C/KAZ/CO/3', 'CCPR/C/KAZ/CO/3', 'ru'],
  [
    'where both lead',
    'https://documents.un.org/api/symbol/access?s=CAT%2FC%2FKAZ%2FCO%2F4&l=ru&t=pdf',
    'CAT/C/KAZ/CO/4',
    'ru',
  ],
  [
    'the treaty bodies',
    'https://tbinternet.ohchr.org/_layouts/15/treatybodyexternal/Download.aspx?symbolno=CAT%2FC%2FKAZ%2FCO%2F4&Lang=en',
    'CAT/C/KAZ/CO/4',
    'en',
  ],
])('reads the symbol from %s', (_name, address, symbol, language) => {
  expect(symbolOfAddress(new URL(address))).toEqual({ symbol, language });
});

it.each([
  ['a broken escape', 'https://undocs.org/%E0%A4%A'],
  ['a front page', 'https://docs.un.org/'],
  ['a job number', 'https://documents.un.org/doc/undoc/gen/g14/247/23/pdf/g1424723.pdf'],
  ['a record number', 'https://digitallibrary.un.org/record/4017523'],
])('finds no symbol in %s', (_name, address) => {
  expect(symbolOfAddress(new URL(address))).toBeUndefined();
});

it('reads back the address it gives', () => {
  const link = symbolLink('CCPR/C/KAZ/CO/3', 'ru');
  expect(symbolOfAddress(new URL(link))).toEqual({ symbol: 'CCPR/C/KAZ/CO/3', language: 'ru' });
});
