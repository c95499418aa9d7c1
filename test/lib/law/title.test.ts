import { expect, it } from 'vitest';
import { actOfTitle } from '@/lib/law/title';

it.each([
  ['a code in Russian', 'Уголовно-процессуальный кодекс Республики Казахстан', 'kz.cpc.2014'],
  ['a code in Kazakh', 'Қазақстан Республикасының Қылмыстық-процестік кодексі', 'kz.cpc.2014'],
  [
    'the old code, whose Kazakh name is its own',
    'Қазақстан Республикасының Қылмыстық іс жүргізу кодексі',
    'kz.cpc.1997',
  ],
  ['a code in English, as the portal calls it', 'PENAL CODE OF THE REPUBLIC OF KAZAKHSTAN', 'kz.cc.2014'],
  ['a code in English, as others call it', 'Criminal Code of the Republic of Kazakhstan', 'kz.cc.2014'],
  [
    'a law in quotes of another kind',
    'Закон Республики Казахстан "О  доступе к информации"',
    'kz.law.access-to-information-2015',
  ],
  ['a treaty', 'International Covenant on Civil and Political Rights', 'un.iccpr'],
  [
    'a protocol, which is not its convention',
    'Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    'un.opcat',
  ],
  ['nothing of a Constitution that may be either', 'Конституция Республики Казахстан', undefined],
  ['nothing of another country', 'Уголовный кодекс Российской Федерации', undefined],
  ['nothing of a title that only begins so', 'Уголовный кодекс Республики Казахстан: комментарий', undefined],
  ['nothing of no words', '', undefined],
])('knows %s by its title', (_name, title, expected) => {
  expect(actOfTitle(title)).toBe(expected);
});

it('tells editions apart by the articles on the page', () => {
  expect(actOfTitle('Конституция Республики Казахстан', ['1', '2', '99'])).toBe('kz.const.1995');
  expect(actOfTitle('Уголовный кодекс Республики Казахстан', ['141-1'])).toBe('kz.cc.1997');
});

it('keeps a code in force that was given articles we do not know yet', () => {
  const most = Array.from({ length: 30 }, (_, index) => String(index + 1));
  expect(actOfTitle('Уголовно-процессуальный кодекс Республики Казахстан', [...most, '671-9'])).toBe('kz.cpc.2014');
});

it('takes no replaced code for a text that nobody knows', () => {
  const many = Array.from({ length: 1078 }, (_, index) => String(index + 1));
  expect(actOfTitle('Уголовно-процессуальный кодекс Республики Казахстан', many)).toBeUndefined();
});
