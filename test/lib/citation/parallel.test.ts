import { expect, it } from 'vitest';
import type { When } from '@/lib/base/when';
import { resolved } from './read';

const sorted = (text: string, date?: When): string[] => resolved(text, { date }).toSorted();

it.each([
  ['one article', 'Article 186 of the Criminal Procedure Code', 'статья 186 УПК РК', 'ҚР ҚПК-нің 186-бабы'],
  [
    'a part',
    'Article 136, part 2, of the Code of Criminal Procedure of the Republic of Kazakhstan',
    'часть вторая статьи 136 Уголовно-процессуального кодекса Республики Казахстан',
    'Қазақстан Республикасы Қылмыстық-процестік кодексінің 136-бабының екінші бөлігі',
  ],
  [
    'points of a part',
    'Article 35 (1) (2) and (5) of the CPC',
    'пункты 2) и 5) части первой статьи 35 УПК',
    'ҚПК-нің 35-бабы бірінші бөлігінің 2) және 5) тармақтары',
  ],
  ['a list and a range', 'Articles 13-15 and 38 of the CPC', 'статьи 13-15, 38 УПК РК', 'ҚПК-нің 13–15, 38-баптары'],
  ['an inserted article', 'Article 65-1 of the CPC', 'ст. 65-1 УПК', 'ҚПК-нің 65-1-бабы'],
  [
    'two codes',
    'Article 146 of the Criminal Code and Article 14 of the Criminal Procedure Code',
    'статья 146 УК РК и статья 14 УПК РК',
    'ҚК-нің 146-бабы және ҚПК-нің 14-бабы',
  ],
  [
    'the Constitution to its third level',
    'Article 77, paragraph 3, sub-paragraph 9, of the Constitution',
    'подпункт 9) пункта 3 статьи 77 Конституции Республики Казахстан',
    'Қазақстан Республикасы Конституциясының 77-бабы 3-тармағының 9) тармақшасы',
  ],
  [
    'the enforcement code',
    'Article 10 of the Penal Execution Code',
    'ст. 10 УИК РК',
    'Қылмыстық-атқару кодексінің 10-бабы',
  ],
  [
    'administrative offences',
    'Article 488 (3) of the Code on Administrative Offences',
    'ч. 3 ст. 488 КоАП РК',
    'ӘҚБтК-нің 488-бабының 3-бөлігі',
  ],
  ['the civil code', 'Article 923 of the Civil Code', 'статья 923 ГК РК', 'Азаматтық кодекстің 923-бабы'],
  ['civil procedure', 'Article 8 of the Civil Procedure Code', 'ст. 8 ГПК РК', 'ҚР АПК-нің 8-бабы'],
  [
    'the Covenant',
    'Article 14, paragraph 3, of the International Covenant on Civil and Political Rights',
    'пункт 3 статьи 14 Международного пакта о гражданских и политических правах',
    'Азаматтық және саяси құқықтар туралы халықаралық пактінің 14-бабының 3-тармағы',
  ],
  [
    'the Convention',
    'Article 1 of the Convention against Torture',
    'статья 1 Конвенции против пыток',
    'Азаптауларға қарсы конвенцияның 1-бабы',
  ],
])('%s is the same in three languages', (_name, en, ru, kk) => {
  const targets = sorted(en, '2025');
  expect(targets.length).toBeGreaterThan(0);
  expect(sorted(ru, '2025')).toEqual(targets);
  expect(sorted(kk, '2025')).toEqual(targets);
});
