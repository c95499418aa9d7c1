/** Pages for the pictures of guide and stores: addresses and headings of real acts, and sentences of our own that say so. */
import type { Language } from '@/lib/base/language';
import { adiletPage } from '../support/adilet-page';
import type { TestDocument } from '../support/un-document';

/** Where the act of the pictures lies in each language, on adilet.zan.kz. */
export const PICTURE_PATH: Readonly<Record<Language, string>> = {
  en: '/eng/docs/K1400000226/picture',
  ru: '/rus/docs/K1400000226/picture',
  kk: '/kaz/docs/K1400000226/picture',
};

/** Words of the act that are selected for a note. */
export const PICTURE_WORDS: Readonly<Record<Language, string>> = {
  en: 'references stand here in place of the words of the law',
  ru: 'вместо слов закона здесь стоят ссылки',
  kk: 'мұнда заң сөздерінің орнында сілтемелер тұр',
};

export const PICTURE_ROUTES: Readonly<Record<string, string>> = {
  [PICTURE_PATH.en]: adiletPage({
    lang: 'eng',
    code: 'K1400000226',
    title: 'Penal Code of the Republic of Kazakhstan',
    articles: [
      {
        number: '146',
        heading: 'Cruel, inhuman or degrading treatment, torture',
        paragraphs: [
          `1. A sample for pictures: ${PICTURE_WORDS.en}. Part 2 of Article 146 of this Code is named as the law names it.`,
          '2. This is how a reference to Article 136 of the Criminal Procedure Code of the Republic of Kazakhstan looks, and this one to Article 77, paragraph 3, of the Constitution of 1995.',
        ],
      },
      {
        number: '147',
        heading: 'One more',
        paragraphs: [
          '1. Article 9999 of this Code is underlined by a wavy line: there is no such article.',
          '2. Article 1 of this Code has a dotted line: nothing is recorded for it.',
        ],
      },
    ],
  }),
  [PICTURE_PATH.ru]: adiletPage({
    lang: 'rus',
    code: 'K1400000226',
    title: 'Уголовный кодекс Республики Казахстан',
    articles: [
      {
        number: '146',
        heading: 'Жестокое, бесчеловечное или унижающее достоинство обращение, пытки',
        paragraphs: [
          `1. Образец для снимка: ${PICTURE_WORDS.ru}. Часть вторая статьи 146 настоящего Кодекса названа так, как её называет закон.`,
          '2. Так выглядит ссылка на статью 136 Уголовно-процессуального кодекса Республики Казахстан, а так – на пункт 3 статьи 77 Конституции Республики Казахстан 1995 года.',
        ],
      },
      {
        number: '147',
        heading: 'Ещё одна',
        paragraphs: [
          '1. Статья 9999 настоящего Кодекса подчёркнута волнистой линией: такой статьи нет.',
          '2. У статьи 1 настоящего Кодекса линия точечная: о ней ничего не записано.',
        ],
      },
    ],
  }),
  [PICTURE_PATH.kk]: adiletPage({
    lang: 'kaz',
    code: 'K1400000226',
    title: 'Қазақстан Республикасының Қылмыстық кодексі',
    articles: [
      {
        number: '146',
        heading: 'Қатыгездік, адамгершілікке жатпайтын немесе ар-намысты қорлайтын қарау, азаптау',
        paragraphs: [
          `1. Суретке арналған үлгі: ${PICTURE_WORDS.kk}. Осы Кодекстің 146-бабының екінші бөлігі заңда аталатындай аталған.`,
          '2. Қазақстан Республикасы Қылмыстық-процестік кодексінің 136-бабына жасалған сілтеме осылай көрінеді.',
        ],
      },
      {
        number: '147',
        heading: 'Тағы біреуі',
        paragraphs: [
          '1. Осы Кодекстің 9999-бабының асты толқынды сызықпен сызылған: мұндай бап жоқ.',
          '2. Осы Кодекстің 1-бабының асты нүктелі сызықпен сызылған: ол туралы ештеңе жазылмаған.',
        ],
      },
    ],
  }),
};

export const PICTURE_DOCUMENT: TestDocument = {
  symbol: 'CAT/C/KAZ/99',
  head: ['United Nations CAT/C/KAZ/99', 'Distr.: General', '12 December 2024', 'Original: English'],
  paragraphs: [
    { text: 'A sample of a document', kind: 'heading' },
    {
      text: '1. This sample was made for a picture. It names article 146 of the Criminal Code of Kazakhstan, and goes on for some lines, as documents do, so that there is something to read around the reference.',
    },
    {
      text: '2. Here stand articles 136, 141 and 146, paragraph 2, of the Criminal Procedure Code of the Republic of Kazakhstan,[^1] which are three references in one sentence.',
    },
    {
      text: '3. The words of this paragraph come to part 2 of article 217 of the Criminal Procedure Code, and then to article 77, paragraph 3, of the Constitution of the Republic of Kazakhstan.[^2]',
    },
    { text: 'Another heading of the sample', kind: 'heading' },
    {
      text: '4. The last paragraph names article 412-1 of the Criminal Code of Kazakhstan and article 14 of the International Covenant on Civil and Political Rights.',
    },
  ],
  notes: [
    'See article 12 of the Criminal Procedure Code of Kazakhstan.',
    'See article 78 of the Constitution of Kazakhstan of 1995.',
  ],
};
