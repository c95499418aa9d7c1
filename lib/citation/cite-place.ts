/** The place in an act, without the act, in the shapes that styles and languages use. */
import type { Language } from '@/lib/base/language';
import { actById } from '@/lib/law/catalogue';
import { levelsOf, type Word } from '@/lib/law/print';
import type { Provision } from '@/lib/law/provision';

interface Level {
  readonly number: string;
  readonly word: Word | 'note';
  /** In Russian and Kazakh law points and letters carry a closing bracket, parts and paragraphs none. */
  readonly bracket: string;
}

interface Place {
  readonly article: string;
  /** Resolutions are divided into paragraphs and not into articles. */
  readonly top: 'article' | 'paragraph';
  readonly levels: readonly Level[];
}

function placeOf(provision: Provision): Place {
  const { article, levels } = levelsOf(provision);
  return {
    article,
    top: actById(provision.act)?.kind === 'resolution' ? 'paragraph' : 'article',
    levels: levels.map(({ number, word }) => {
      if (/^n\d/.test(number)) return { number: number.slice(1), word: 'note', bracket: '' };
      const bracketed = /^[a-z]$/.test(number) || word === 'subpoint' || word === 'point';
      return { number, word, bracket: bracketed ? ')' : '' };
    }),
  };
}

/** What the first level is called. */
export const topWord = (provision: Provision): Place['top'] => placeOf(provision).top;

const TOP = {
  article: { en: 'Art.', ru: 'ст.', ruFull: ['статья', 'статьи', 'статье'], kk: ['бап', 'бабы', 'бабының'] },
  paragraph: { en: 'Para.', ru: 'п.', ruFull: ['пункт', 'пункта', 'пункту'], kk: ['тармақ', 'тармағы', 'тармағының'] },
} as const;

/** "146 (2)" or "146(2)"; a note is named before the article, so it is handed back apart. */
export function inBrackets(
  provision: Provision,
  space: '' | ' ',
): { readonly numbers: string; readonly note?: string } {
  const { article, levels } = placeOf(provision);
  const note = levels.find(({ word }) => word === 'note')?.number;
  const under = levels.filter(({ word }) => word !== 'note').map(({ number }) => `${space}(${number})`);
  return { numbers: `${article}${under.join('')}`, ...(note ? { note } : {}) };
}

const RU_SHORT: Record<Level['word'], string> = {
  part: 'ч.',
  paragraph: 'п.',
  point: 'п.',
  subpoint: 'подп.',
  indent: 'абз.',
  note: 'прим.',
};
const RU_FULL: Record<Level['word'], readonly [nominative: string, genitive: string]> = {
  part: ['часть', 'части'],
  paragraph: ['пункт', 'пункта'],
  point: ['пункт', 'пункта'],
  subpoint: ['подпункт', 'подпункта'],
  indent: ['абзац', 'абзаца'],
  note: ['примечание', 'примечания'],
};
const EN: Record<Level['word'], string> = {
  part: 'part',
  paragraph: 'para.',
  point: 'point',
  subpoint: 'subpara.',
  indent: 'indent',
  note: 'note',
};
const KK: Record<Level['word'], readonly [plain: string, owned: string, ownedOf: string]> = {
  part: ['бөлік', 'бөлігі', 'бөлігінің'],
  paragraph: ['тармақ', 'тармағы', 'тармағының'],
  point: ['тармақ', 'тармағы', 'тармағының'],
  subpoint: ['тармақша', 'тармақшасы', 'тармақшасының'],
  indent: ['абзац', 'абзацы', 'абзацының'],
  note: ['ескерту', 'ескертуі', 'ескертуінің'],
};

/** From the smallest to the largest, as it stands before the name of the act: «ч. 2 ст. 146», «часть 2 статьи 146». */
export function russianInline(provision: Provision, words: 'short' | 'full'): string {
  const { article, levels, top } = placeOf(provision);
  const rising = [...levels].reverse();
  // A note belongs to its article by a preposition.
  const to = (i: number) => (rising[i - 1]?.word === 'note' ? 'к ' : '');
  if (words === 'short') {
    const under = rising.map(({ number, word, bracket }, i) => `${to(i)}${RU_SHORT[word]} ${number}${bracket}`);
    return [...under, `${to(rising.length)}${TOP[top].ru} ${article}`].join(' ');
  }
  const under = rising.map(({ number, word, bracket }, i) => {
    const [nominative, genitive] = RU_FULL[word];
    return `${to(i)}${i === 0 ? nominative : genitive} ${number}${bracket}`;
  });
  const [nominative, genitive, dative] = TOP[top].ruFull;
  const head = rising.length === 0 ? nominative : to(rising.length) ? `к ${dative}` : genitive;
  return [...under, `${head} ${article}`].join(' ');
}

/** Behind the name of the act, each step belonging to the one before: «146-бабының 2-бөлігі». */
export function kazakhInline(provision: Provision): string {
  const { article, levels, top } = placeOf(provision);
  const [, owned, ownedOf] = TOP[top].kk;
  const head = levels.length === 0 ? `${article}-${owned}` : `${article}-${ownedOf}`;
  return [head, ...levels.map((level, i) => kazakhStep(level, i === levels.length - 1 ? 1 : 2))].join(' ');
}

const kazakhStep = ({ number, word, bracket }: Level, form: 0 | 1 | 2): string =>
  bracket ? `${number}) ${KK[word][form]}` : `${number}-${KK[word][form]}`;

/** From the largest to the smallest, as it stands behind the act in a list: «Ст. 146, ч. 2», «146-бап, 2-бөлік». */
export function falling(provision: Provision, language: Language): string {
  const { article, levels, top } = placeOf(provision);
  switch (language) {
    case 'en':
      return [`${TOP[top].en} ${article}`, ...levels.map(({ number, word }) => `${EN[word]} ${letter(number)}`)].join(
        ', ',
      );
    case 'ru':
      return [
        `${capital(TOP[top].ru)} ${article}`,
        ...levels.map(({ number, word, bracket }) => `${RU_SHORT[word]} ${number}${bracket}`),
      ].join(', ');
    case 'kk':
      return [`${article}-${TOP[top].kk[0]}`, ...levels.map((level) => kazakhStep(level, 0))].join(', ');
  }
}

const letter = (number: string): string => (/^[a-z]$/.test(number) ? `(${number})` : number);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
