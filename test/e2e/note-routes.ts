import { adiletPage } from '../support/adilet-page';

const CODE = 'K1400000226';

const PARTS = [
  '1. Орган ведёт <b>книги</b> учёта и <a href="#z1">сверяет остатки</a> с описью каждые десять суток.',
  '2. Хранитель отвечает за утрату имущества, вверенного ему по описи, если не докажет своей невиновности.',
  '3. Хранитель обязан уведомить орган о недостаче в течение трёх суток со дня её обнаружения.',
];

const statute = (parts: readonly string[]): string =>
  adiletPage({
    lang: 'rus',
    code: CODE,
    title: 'Уголовный кодекс Республики Казахстан',
    articles: [
      { number: '9', heading: 'Хранение', paragraphs: ['1. Запасы хранятся в сухом помещении под замком.'] },
      { number: '10', heading: 'Учёт запасов', paragraphs: parts },
      {
        number: '11',
        heading: 'Сверка',
        paragraphs: ['1. Сверку проводит комиссия, как указано в статье 146 настоящего Кодекса.'],
      },
    ],
  });

/** A law in several wordings, each under an address of the same document. */
export const NOTE_ROUTES: Record<string, string> = {
  [`/rus/docs/${CODE}/notes`]: statute(PARTS),
  /** Some words of part 2 were changed. */
  [`/rus/docs/${CODE}/changed`]: statute(PARTS.map((part) => part.replace('вверенного ему', 'вверенного ему лично'))),
  /** Part 2 says something else. */
  [`/rus/docs/${CODE}/gone`]: statute([
    PARTS[0] ?? '',
    '2. Порядок выдачи пропусков на склад определяет начальник караула.',
    PARTS[2] ?? '',
  ]),
  /** A part was put in before part 2, and those after it got other numbers. */
  [`/rus/docs/${CODE}/moved`]: statute([
    PARTS[0] ?? '',
    '2. Опись подписывают два члена комиссии, назначенные начальником склада.',
    (PARTS[1] ?? '').replace('2.', '3.'),
    (PARTS[2] ?? '').replace('3.', '4.'),
  ]),
  '/notebook': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An application of one page</title></head><body><main id="app"></main>
    <button id="next">Next</button><script>
    const texts = { one: 'The first text speaks of the storage of grain.', two: 'The second text speaks of something else entirely.' };
    const render = () => { document.getElementById('app').innerHTML = '<p>' + texts[location.pathname.split('/')[2] || 'one'] + '</p>'; };
    document.getElementById('next').addEventListener('click', () => { history.pushState({}, '', '/notebook/two'); render(); });
    addEventListener('popstate', render); render();
  </script></body></html>`,
  '/fields': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fields</title></head><body>
    <p>Words outside the fields.</p><textarea id="field">Words in a field</textarea><p id="edit" contenteditable="true">Words that can be edited</p>
    <p id="long">${'A sentence of forty letters stands here. '.repeat(1500)}</p></body></html>`,
  /** More words than a note can quote, over many paragraphs: about a million characters. */
  '/million': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A million</title></head><body>
    ${'<p>A sentence of forty letters stands here. Another one of them follows it at once.</p>'.repeat(12_500)}</body></html>`,
  '/frames': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Frames</title></head><body>
    <p id="before">Words before the frame.</p><iframe id="same" src="/framed" width="600" height="120"></iframe><p id="after">Words behind the frame.</p></body></html>`,
  '/framed': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Framed</title></head><body><p id="inside">Words inside the frame.</p></body></html>`,
  /** A page that listens to whatever a script of a page can hear, from its beginning and once more when `listen` is called. */
  '/spy': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A curious page</title><script>
    window.heard = [];
    const NAMES = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'textInput', 'paste', 'copy', 'cut', 'compositionstart',
      'compositionupdate', 'compositionend', 'selectionchange', 'change', 'select', 'dragstart', 'dragenter', 'dragover', 'drop',
      'focus', 'focusin', 'focusout', 'blur'];
    window.listen = () => {
      for (const at of [window, document, document.documentElement])
        for (const capture of [true, false])
          for (const name of NAMES)
            at.addEventListener(name, (event) => {
              window.heard.push(name + ':' + (event.key ?? '') + (event.data ?? '') + getSelection());
            }, capture);
      addEventListener('message', (event) => window.heard.push('message:' + JSON.stringify(event.data)), true);
    };
    window.listen();
    /** What else tells a page of words that somebody else shows over it. */
    window.pry = (words) => {
      const told = { found: false, frames: '', selected: String(getSelection()), deep: '' };
      try { told.found = window.find(words, false, false, true, false, true, false); } catch (error) { told.found = false; }
      for (let at = 0; at < window.length; at++) {
        try { told.frames += window[at].document.body.innerText; } catch (error) { told.frames += '-'; }
        try { told.frames += window[at].location.href; } catch (error) { told.frames += '-'; }
      }
      let active = document.activeElement;
      told.deep = active ? active.outerHTML.slice(0, 200) : '';
      return told;
    };
  </script></head><body><p>The page would like to know what is written about it.</p></body></html>`,
  /** A page in whose frames nothing may run, whoever they are of. */
  '/walled': `policy sandbox allow-scripts
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A walled page</title></head><body>
    <p>The page lets nobody else run anything in it.</p></body></html>`,
  /** A page that lets in no frame, no style and no script but its own. */
  '/strict': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A strict page</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'; child-src 'none'">
    <script>window.refused = []; addEventListener('securitypolicyviolation', (event) => window.refused.push(event.blockedURI));</script>
    </head><body><p>The page lets in nothing from elsewhere.</p></body></html>`,
};
