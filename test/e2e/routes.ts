import { adiletPage } from '../support/adilet-page';
import { NOTE_ROUTES } from './note-routes';
import { PICTURE_ROUTES } from './picture-routes';

/** Pages of our own under the addresses of the real sites. Paths are served on every host. */
export const ROUTES: Record<string, string> = {
  ...NOTE_ROUTES,
  ...PICTURE_ROUTES,
  '/without-references':
    '<!doctype html><html lang="ru"><title>Новости</title><body><p>Вчера, 5 мая, в городе прошёл дождь.</p></body></html>',
  '/notebook/two': NOTE_ROUTES['/notebook'] ?? '',
  '/rus/docs/K1400000226': adiletPage({
    lang: 'rus',
    code: 'K1400000226',
    title: 'Уголовный кодекс Республики Казахстан',
    articles: [
      {
        number: '1',
        heading: 'Для пробы',
        paragraphs: ['1. Слова этой статьи написаны для проверки и ничего не значат.'],
      },
      {
        number: '146',
        heading: 'Жестокое, бесчеловечное или унижающее достоинство обращение, пытки',
        paragraphs: [
          '1. Этот абзац называет часть вторую <a href="#z1">статьи 146</a> настоящего Кодекса, и ссылка режет её надвое.',
          '2. Здесь упомянута статья 136 Уголовно-процессуального кодекса Республики Казахстан.',
          '3. А здесь – пункт 3 статьи 77 Конституции Республики Казахстан 1995 года.',
        ],
        footnote:
          'Статья 146 с изменениями, внесенными Законом РК от 17.03.2023 <a href="/rus/docs/Z2300000212">№ 212-VII</a>.',
      },
      {
        number: '147',
        heading: 'Ещё одна',
        paragraphs: [
          '1. Действия, не предусмотренные статьями 1, 146 и 9999 настоящего Кодекса.',
          '2. Статья 117 УК РФ сюда не относится.',
        ],
      },
    ],
  }),
  '/kaz/docs/K1400000226': adiletPage({
    lang: 'kaz',
    code: 'K1400000226',
    title: 'Қазақстан Республикасының Қылмыстық кодексі',
    articles: [
      {
        number: '146',
        heading: 'Азаптаулар',
        paragraphs: [
          '1. Осы Кодекстің 146-бабының 2-бөлігі тексеру үшін аталған.',
          '2. Қылмыстық-процестік кодекстің 136-бабы да аталған.',
        ],
      },
    ],
  }),
  '/eng/docs/K1400000226': adiletPage({
    lang: 'eng',
    code: 'K1400000226',
    title: 'Penal Code of the Republic of Kazakhstan',
    articles: [
      {
        number: '146',
        heading: 'Torture',
        paragraphs: [
          '1. This paragraph names part 2 of Article 146 of this Code and Article 136 of the Criminal Procedure Code.',
        ],
      },
    ],
  }),
  '/rus/docs/K1400000231': adiletPage({
    lang: 'rus',
    code: 'K1400000231',
    title: 'Уголовно-процессуальный кодекс Республики Казахстан',
    articles: [
      {
        number: '214',
        heading: 'Особенности допроса свидетеля и потерпевшего',
        paragraphs: ['1. Порядок, указанный в статье 210 настоящего Кодекса.'],
      },
      {
        number: '230',
        heading: 'Порядок предъявления для опознания',
        paragraphs: ['1. См. статью 214 настоящего Кодекса.'],
      },
    ],
  }),
  '/rus/docs/K2600000000': adiletPage({
    lang: 'rus',
    code: 'K2600000000',
    title: 'Конституция Республики Казахстан',
    articles: [
      { number: '19', paragraphs: ['1. Проверочный текст о пункте 1 статьи 19 настоящей Конституции.'] },
      { number: '21', paragraphs: ['3. Проверочный текст, где названа статья 78 Конституции.'] },
      { number: '78', paragraphs: ['3. Ещё один проверочный текст.'] },
    ],
  }),
  '/en/statement': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A statement of 2025</title></head><body><main>
    <h1>Statement</h1>
    <p>The Committee asks about Article 146 of the Criminal Code of Kazakhstan and Article 136 of its Criminal Procedure Code.</p>
    <p>Articles 922-923 of the Civil Procedure Code of Kazakhstan do not exist.</p>
    <p contenteditable="true">Article 146 of the Criminal Code of Kazakhstan</p>
    <textarea>Article 146 of the Criminal Code of Kazakhstan</textarea>
    <div id="late"></div></main></body></html>`,
  '/news': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body><p>A court applied Article 146 of the Criminal Code of Kazakhstan.</p></body></html>`,
  '/fighting': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page that renders itself</title></head><body><div id="app"></div><script>
    const words = 'A court applied Article 146 of the Criminal Code of Kazakhstan.';
    const render = () => { const app = document.getElementById('app'); if (app.innerHTML !== '<p>' + words + '</p>') app.innerHTML = '<p>' + words + '</p>'; };
    render(); new MutationObserver(render).observe(document.getElementById('app'), { childList: true, subtree: true });
  </script></body></html>`,
  '/library/2014': unPage(
    'CAT/C/KAZ/CO/3',
    '12 December 2014',
    'The paper speaks of part 1 of Article 146 of the new Criminal Code of the Republic of Kazakhstan.',
  ),
  '/library/2026': unPage(
    'CAT/C/KAZ/5',
    '12 May 2026',
    'The paper speaks of part 2 of Article 146 of the Criminal Code of the Republic of Kazakhstan.',
  ),
  '/library/constitution-1995': unPage(
    'CCPR/C/KAZ/3',
    '12 May 2024',
    'The paper speaks of Article 77, paragraph 3, of the Constitution of the Republic of Kazakhstan.',
  ),
  '/empty': '<!doctype html><html><head><title>Nothing</title></head><body></body></html>',
};

/** A page in the manner of a UN document: symbol and date at its head. */
function unPage(symbol: string, date: string, sentence: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${symbol}</title></head><body><main>
    <p>${symbol}</p><p>Distr.: General</p><p>${date}</p><p>1. ${sentence}</p></main></body></html>`;
}
