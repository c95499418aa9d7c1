/** Pages for the pictures of guide and stores: addresses and headings of real acts, and sentences of our own that say so. */
import type { Language } from '@/lib/base/language';
import { type AdiletPage, adiletPage } from '../support/adilet-page';
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

/** The looks of a quiet page of law: nothing of the portal's own. */
const STYLE = `<style>
body { margin: 0; background: #fff; color: #1c1c1c; font: 17px/1.65 'Noto Serif', Georgia, serif; }
#menu { border-bottom: 1px solid #d9d9d9; background: #f6f6f4; font: 14px/1 system-ui, sans-serif; }
#menu ul { display: flex; gap: 24px; max-width: 760px; margin: 0 auto; padding: 16px 32px; list-style: none; }
#menu a { color: #444; }
.inner_main { max-width: 760px; margin: 0 auto; padding: 8px 32px; }
h1 { font-size: 27px; line-height: 1.25; margin: 16px 0; }
h3 { font-size: 19px; line-height: 1.4; margin: 24px 0 8px; }
p { margin: 8px 0; }
</style>`;

const picturePage = (page: AdiletPage): string => adiletPage(page).replace('<body', `${STYLE}<body`);

export const PICTURE_ROUTES: Readonly<Record<string, string>> = {
  [PICTURE_PATH.en]: picturePage({
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
          '3. Several may be named together, as in articles 362, 412-1 and 433 of this Code: the card then lets you choose one of them.',
          '4. Words without a reference, such as these, stay as they are on the page.',
        ],
      },
    ],
  }),
  [PICTURE_PATH.ru]: picturePage({
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
          '3. Бывает, что названо сразу несколько статей, например статьи 362, 412-1 и 433 настоящего Кодекса: тогда нужная выбирается на карточке.',
          '4. Слова без ссылки, как эти, остаются на странице такими, какими были.',
        ],
      },
    ],
  }),
  [PICTURE_PATH.kk]: picturePage({
    lang: 'kaz',
    code: 'K1400000226',
    title: 'Қазақстан Республикасының Қылмыстық кодексі',
    articles: [
      {
        number: '146',
        heading: 'Қатыгез, адамгершілікке жатпайтын немесе қадір-қасиетті қорлайтын қарым-қатынас, азаптаулар',
        paragraphs: [
          `1. Суретке арналған үлгі: ${PICTURE_WORDS.kk}. Осы Кодекстің 146-бабының екінші бөлігі заңда аталатындай аталған.`,
          '2. Қазақстан Республикасы Қылмыстық-процестік кодексінің 136-бабына жасалған сілтеме осылай көрінеді, ал 1995 жылғы Қазақстан Республикасы Конституциясының 77-бабының 3-тармағына – былай.',
        ],
      },
      {
        number: '147',
        heading: 'Тағы біреуі',
        paragraphs: [
          '1. Осы Кодекстің 9999-бабының асты толқынды сызықпен сызылған: мұндай бап жоқ.',
          '2. Осы Кодекстің 1-бабының асты нүктелі сызықпен сызылған: ол туралы ештеңе жазылмаған.',
          '3. Кейде бірнеше бап қатар аталады, мысалы, осы Кодекстің 362, 412-1 және 433-баптары: ондайда керегі картадан таңдалады.',
          '4. Мынадай сілтемесі жоқ сөздер бетте сол күйінде қалады.',
        ],
      },
    ],
  }),
};

/** A document for the reader in each language; the symbol is not one of a real document. */
export const PICTURE_DOCUMENT: Readonly<Record<Language, TestDocument>> = {
  en: {
    symbol: 'CAT/C/KAZ/99',
    head: ['United Nations CAT/C/KAZ/99', 'Distr.: General', '12 December 2024', 'Original: English'],
    paragraphs: [
      { text: 'A sample of a document', kind: 'heading' },
      {
        text: '1. Article 146 of the Criminal Code of Kazakhstan is named here because this sample was made for a picture. It goes on for some lines, as documents do, so that there is something to read around the reference.',
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
  },
  ru: {
    symbol: 'CAT/C/KAZ/99',
    head: [
      'Организация Объединенных Наций CAT/C/KAZ/99',
      'Distr.: General',
      '12 December 2024',
      'Russian. Original: English',
    ],
    paragraphs: [
      { text: 'Образец документа', kind: 'heading' },
      {
        text: '1. Статья 146 Уголовного кодекса Казахстана названа здесь потому, что этот образец сделан для снимка. Дальше идёт ещё несколько строк, как бывает в документах, чтобы вокруг ссылки было что читать.',
      },
      {
        text: '2. Здесь названы статьи 136, 141 и часть 2 статьи 146 Уголовно-процессуального кодекса Республики Казахстан[^1]: три ссылки в одном предложении.',
      },
      {
        text: '3. В этом пункте названы часть 2 статьи 217 Уголовно-процессуального кодекса и пункт 3 статьи 77 Конституции Республики Казахстан[^2].',
      },
      { text: 'Ещё один заголовок образца', kind: 'heading' },
      {
        text: '4. В последнем пункте названы статья 412-1 Уголовного кодекса Республики Казахстан и статья 14 Международного пакта о гражданских и политических правах.',
      },
    ],
    notes: [
      'См. статью 12 Уголовно-процессуального кодекса Республики Казахстан.',
      'См. статью 78 Конституции Республики Казахстан 1995 года.',
    ],
  },
  kk: {
    symbol: 'CAT/C/KAZ/99',
    head: ['Біріккен Ұлттар Ұйымы CAT/C/KAZ/99', 'Distr.: General', '12 December 2024', 'Original: English'],
    paragraphs: [
      { text: 'Құжат үлгісі', kind: 'heading' },
      {
        text: '1. Қазақстан Республикасы Қылмыстық кодексінің 146-бабы мұнда бұл үлгі суретке арнап жасалғандықтан аталған. Құжаттарда болатындай, сілтеменің айналасында оқитын сөз болсын деп тағы бірнеше жол жазылды.',
      },
      {
        text: '2. Мұнда Қазақстан Республикасы Қылмыстық-процестік кодексінің 136, 141 және 217-баптары аталған[^1]: бір сөйлемде үш сілтеме бар.',
      },
      {
        text: '3. Бұл тармақта Қылмыстық-процестік кодекстің 217-бабының 2-бөлігі және Қазақстан Республикасы Конституциясы 77-бабының 3-тармағы аталған[^2].',
      },
      { text: 'Үлгінің тағы бір тақырыбы', kind: 'heading' },
      {
        text: '4. Соңғы тармақта Қазақстан Республикасы Қылмыстық кодексінің 412-1-бабы және Азаматтық және саяси құқықтар туралы халықаралық пактінің 14-бабы аталған.',
      },
    ],
    notes: [
      'Қазақстан Республикасы Қылмыстық-процестік кодексінің 12-бабын қараңыз.',
      '1995 жылғы Қазақстан Республикасы Конституциясының 78-бабын қараңыз.',
    ],
  },
};
