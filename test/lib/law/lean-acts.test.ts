import { expect, it, vi } from 'vitest';
import { ACTS } from '@/lib/law/catalogue';
import { lean, packActs, unpackActs } from '@/lib/law/lean-acts';
import cases from '@/test/lib/citation/cases/ru.json';

const travelled = () => unpackActs(JSON.parse(JSON.stringify(packActs(ACTS))));

it('a page unpacks what was packed, act by act', () => {
  expect(travelled()).toEqual(ACTS.map(lean));
});

it('keeps nothing that only the background asks about', () => {
  const text = JSON.stringify(packActs(ACTS));
  for (const word of ['/akn/kz', '226-V', 'verified']) expect(text).not.toContain(word);
});

it('finds and names with the lean acts what it finds and names with all that is recorded', async () => {
  const whole = await import('@/lib/citation/find');
  const titles = await import('@/lib/law/title');
  vi.resetModules();
  vi.doMock('@/lib/law/acts', () => ({ readActs: travelled }));
  const onPage = await import('@/lib/citation/find');
  const titlesOnPage = await import('@/lib/law/title');
  const addresses = await import('@/lib/law/address');
  expect(onPage.findReferences).not.toBe(whole.findReferences);
  for (const { text } of cases) {
    const context = { today: '2026-11-22' };
    expect(onPage.findReferences(text, context)).toEqual(whole.findReferences(text, context));
  }
  for (const { titles: names } of ACTS)
    for (const title of Object.values(names))
      expect(titlesOnPage.actOfTitle(title ?? '')).toBe(titles.actOfTitle(title ?? ''));
  for (const { id, adilet = [], links = [], register } of ACTS) {
    const urls = [
      ...adilet.map(({ code }) => `https://adilet.zan.kz/rus/docs/${code}`),
      ...links.map(({ url }) => url),
      ...(register === undefined ? [] : [`https://zan.gov.kz/client/#!/doc/${register}/rus`]),
    ];
    for (const url of urls) expect(addresses.readAddress(url)?.act ?? id).toBe(id);
  }
});
