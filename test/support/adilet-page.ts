/**
 * Pages in the structure of adilet.zan.kz (container, anchors, headings, footnotes), filled with sentences of our own.
 * The structure is a fact about the site; no text of a law is copied.
 */
export interface AdiletArticle {
  /** "146", "65-1" */
  readonly number: string;
  readonly heading?: string;
  /** Inner HTML of the paragraphs, so that existing links can cut references. */
  readonly paragraphs: readonly string[];
  readonly footnote?: string;
}

export interface AdiletPage {
  readonly lang: 'rus' | 'kaz' | 'eng';
  readonly code: string;
  readonly title: string;
  readonly articles: readonly AdiletArticle[];
}

const HEADING = {
  rus: (number: string) => `Статья ${number}.`,
  kaz: (number: string) => `${number}-бап.`,
  eng: (number: string) => `Article ${number}.`,
} as const;
const FOOTNOTE = { rus: 'Сноска.', kaz: 'Ескерту.', eng: 'Footnote.' } as const;
const INDENT = '\n&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ';

export function adiletPage({ lang, code, title, articles }: AdiletPage): string {
  let anchor = 0;
  const body = articles
    .map(({ number, heading, paragraphs, footnote }) => {
      const parts = paragraphs.map((html) => `<p id="z${++anchor}">${INDENT}${html}</p>`).join('');
      const note = footnote ? `<p class="note">${INDENT}${FOOTNOTE[lang]} ${footnote}</p>` : '';
      return `<h3 id="z${++anchor}"> ${HEADING[lang](number)} ${heading ?? ''}</h3>${parts}${note}`;
    })
    .join('\n');
  return `<!doctype html><html lang="${{ rus: 'ru', kaz: 'kk', eng: 'en' }[lang]}"><head><meta charset="utf-8"><title>${title} - ИПС "Әділет"</title></head>
<body class="normal js"><div id="container" class="module_npaView lang_${lang}">
<div id="menu" class="png_bg"><ul class="right"><li><a href="/kaz/docs/${code}">ҚАЗ</a></li><li><a href="/rus/docs/${code}">РУС</a></li><li><a href="/eng/docs/${code}">ENG</a></li></ul></div>
<div class="main png_bg"><div class="inner_main"><div class="container_alpha slogan"><h1>${title}</h1><span class="status status_upd"></span></div>
<div class="container_gamma text text_upd"><div class="gs_12"><article>${body}</article></div></div></div></div></div></body></html>`;
}
