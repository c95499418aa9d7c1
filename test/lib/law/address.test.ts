import { describe, expect, it } from 'vitest';
import { actLinks, readAddress, registerLink } from '@/lib/law/address';
import { ACTS } from '@/lib/law/catalogue';
import { anchorOf } from '@/lib/law/headings';

describe('readAddress', () => {
  it.each([
    ['adilet', 'https://adilet.zan.kz/rus/docs/K1400000231', { site: 'adilet', act: 'kz.cpc.2014', language: 'ru' }],
    ['adilet in Kazakh', 'https://adilet.zan.kz/kaz/docs/K1400000226', { act: 'kz.cc.2014', language: 'kk' }],
    ['adilet in English', 'https://adilet.zan.kz/eng/docs/K950001000_', { act: 'kz.const.1995', language: 'en' }],
    ['an anchor', 'https://adilet.zan.kz/rus/docs/K1400000231#z1246', { act: 'kz.cpc.2014', anchor: 'z1246' }],
    ['the old host', 'http://old.adilet.zan.kz/rus/docs/K2600000000', { site: 'adilet', act: 'kz.const.2026' }],
    ['the www host', 'https://www.adilet.zan.kz/rus/docs/Z980000247_', { act: 'un.cat' }],
    ['a sub-page', 'https://adilet.zan.kz/rus/docs/K1400000226/history', { act: 'kz.cc.2014' }],
    ['two languages side by side', 'https://adilet.zan.kz/rus/docs/K1400000226/compare/kaz', { act: 'kz.cc.2014' }],
    [
      'an edition of the archive',
      'https://adilet.zan.kz/rus/archive/docs/K1400000226/07.11.2014',
      { act: 'kz.cc.2014', on: '2014-11-07' },
    ],
    ['the second volume of a code', 'https://adilet.zan.kz/rus/docs/K990000409_', { act: 'kz.civil.1994' }],
    [
      'an act not in the catalogue',
      'https://adilet.zan.kz/rus/docs/V2300012345',
      { site: 'adilet', act: undefined, documentCode: 'V2300012345' },
    ],
    ['a search', 'https://adilet.zan.kz/rus/search/undp', { site: 'adilet' }],
    [
      'the register',
      'https://zan.gov.kz/client/#!/doc/81097/rus',
      { site: 'register', act: 'kz.cc.2014', language: 'ru' },
    ],
    [
      'an edition in the register',
      'https://zan.gov.kz/client/#!/doc/81164/kaz/07.11.2014',
      { act: 'kz.cpc.2014', language: 'kk', on: '2014-11-07' },
    ],
    ['the ministry’s register', 'https://law.gov.kz/client/#!/doc/1/rus', { site: 'register', act: 'kz.const.1995' }],
    ['the register’s front page', 'https://zan.gov.kz/client/', { site: 'register' }],
    [
      'a reprint by date',
      'https://zakon.uchet.kz/rus/history/K1400000226/07.11.2014',
      { site: 'uchet', act: 'kz.cc.2014', on: '2014-11-07' },
    ],
    [
      'a site with numbers of its own',
      'https://online.zakon.kz/Document/?doc_id=31575252',
      { site: 'zakon', documentCode: '31575252' },
    ],
    [
      'a treaty',
      'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-covenant-civil-and-political-rights',
      { site: 'un', act: 'un.iccpr', language: 'en' },
    ],
    [
      'a treaty in Russian',
      'https://www.ohchr.org/ru/instruments-mechanisms/instruments/convention-rights-child',
      { act: 'un.crc', language: 'ru' },
    ],
    [
      'a UN document',
      'https://docs.un.org/ru/CAT/C/KAZ/CO/4',
      { site: 'un', symbol: 'CAT/C/KAZ/CO/4', language: 'ru' },
    ],
  ])('reads %s', (_name, address, expected) => {
    expect(readAddress(address)).toMatchObject(expected);
  });

  it.each([
    ['another site', 'https://example.org/rus/docs/K1400000231'],
    ['a look-alike host', 'https://adilet.zan.kz.example.org/rus/docs/K1400000231'],
    ['another page of a known UN site', 'https://www.ohchr.org/en/news'],
    ['a file', 'file:///rus/docs/K1400000231'],
    ['no address', 'Статья 136'],
    ['nothing', ''],
  ])('knows nothing of %s', (_name, address) => {
    expect(readAddress(address)).toBeUndefined();
  });
});

describe('actLinks', () => {
  const urls = (...args: Parameters<typeof actLinks>): string[] => actLinks(...args).map(({ url }) => url);

  it('leads to the anchor in the language whose anchors are known, and by words in the others', () => {
    expect(urls('kz.cpc.2014', '136', anchorOf)).toEqual([
      'https://adilet.zan.kz/rus/docs/K1400000231#z1246',
      'https://adilet.zan.kz/kaz/docs/K1400000231#:~:text=136%2D%D0%B1%D0%B0%D0%BF.',
      'https://adilet.zan.kz/eng/docs/K1400000231#:~:text=Article%20136.',
    ]);
  });

  it('seeks the bare number where articles have no headings', () => {
    expect(urls('kz.const.2026', '18')[0]).toBe(
      `https://adilet.zan.kz/rus/docs/K2600000000#:~:text=${encodeURIComponent('Статья 18')}`,
    );
  });

  it('opens the volume that holds the article', () => {
    expect(urls('kz.civil.1994', '405')[0]).toContain('K940001000_');
    expect(urls('kz.civil.1994', '406')[0]).toContain('K990000409_');
    expect(urls('kz.civil.1994')[0]).toBe('https://adilet.zan.kz/rus/docs/K940001000_');
  });

  it('leads to an inserted article', () => {
    expect(urls('kz.cpc.2014', '65-1')[1]).toContain('#:~:text=65%2D1%2D');
  });

  it('says whether a link leads to the article', () => {
    expect(actLinks('un.crc').map(({ lang, toArticle }) => [lang, toArticle])).toEqual([['en', false]]);
    expect(actLinks('un.crc', '37')[0]).toMatchObject({ toArticle: true });
    expect(actLinks('kz.law.unheard-of')).toEqual([]);
  });

  it('gives addresses that are read back as the act they were given for', () => {
    for (const act of ACTS) {
      for (const link of actLinks(act.id, '1', anchorOf)) {
        expect(readAddress(link.url)).toMatchObject({ act: act.id, language: link.lang });
      }
    }
  });
});

it('asks the register for an edition only by its day', () => {
  expect(registerLink('kz.cc.2014', 'ru')).toBe('https://zan.gov.kz/client/#!/doc/81097/rus');
  expect(registerLink('kz.cc.2014', 'kk', '2014-11-07')).toBe('https://zan.gov.kz/client/#!/doc/81097/kaz/07.11.2014');
  expect(registerLink('kz.cc.2014', 'ru', '2014-11')).toBeUndefined();
  expect(registerLink('un.cat', 'ru')).toBeUndefined();
});
