import { expect, it } from 'vitest';
import { documentKey, documentKeyText } from '@/lib/anchor/document-key';
import { documentLanguage } from '@/lib/anchor/document-language';

it.each<readonly [name: string, key: string, expected: string]>([
  ['an act', documentKeyText(documentKey('https://adilet.zan.kz/kaz/docs/K1400000231')), 'kk'],
  [
    'an act in an edition',
    documentKeyText(documentKey('https://adilet.zan.kz/rus/archive/docs/K1400000231/07.11.2014')),
    'ru',
  ],
  ['an act of the register', 'act:register:81097:ru:2014-11-07', 'ru'],
  ['a UN document', documentKeyText(documentKey('https://docs.un.org/en/CAT/C/KAZ/CO/4')), 'en'],
  ['a UN document in no language that is known', 'un:CAT/C/KAZ/CO/4', 'und'],
  ['a language that the interface does not speak', 'un:CAT/C/KAZ/CO/4:fr', 'und'],
  ['a page whose address ends like a key', 'page:https://example.org/un:en', 'und'],
  ['a file', 'file:0123456789abcdef', 'und'],
])('reads the language of %s from its key', (_name, key, expected) => {
  expect(documentLanguage(key)).toBe(expected);
});
