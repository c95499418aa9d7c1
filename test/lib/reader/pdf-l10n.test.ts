// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { keepSaid, pdfL10n } from '@/lib/reader/pdf-l10n';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

function page(number: number): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('data-l10n-id', 'pdfjs-page-landmark');
  made.setAttribute('data-l10n-args', JSON.stringify({ page: number }));
  return made;
}

it('names each page when it comes, and again in another language', async () => {
  let language = 'en';
  document.body.innerHTML = '<div lang="en"><div id="pages"></div></div>';
  const [around, container] = [document.querySelector('[lang]'), document.querySelector('#pages')];
  if (!around || !container) throw new Error('nothing to draw in');
  const words = () => ({ page: (number: number) => `${language} ${number}`, annotation: () => '' });
  const life = new AbortController();
  container.append(page(1));
  keepSaid(
    container,
    pdfL10n(() => language, words),
    life.signal,
  );
  container.append(page(2));
  await settled();
  const names = () => [...container.children].map((one) => one.getAttribute('aria-label'));
  expect(names()).toEqual(['en 1', 'en 2']);

  language = 'kk';
  around.setAttribute('lang', 'kk');
  await settled();
  expect(names()).toEqual(['kk 1', 'kk 2']);

  life.abort();
  container.append(page(3));
  await settled();
  expect(names()).toEqual(['kk 1', 'kk 2', null]);
});
