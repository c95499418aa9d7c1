/** Long pages for measuring: the structure of adilet's codes, sentences of our own, as many references as asked. */
import { type AdiletArticle, adiletPage } from './adilet-page';

type Lang = 'rus' | 'kaz' | 'eng';

/** Sentences without a reference; `@` is a reference to be filled in. */
const SENTENCES: Record<Lang, readonly string[]> = {
  rus: [
    'Порядок, установленный @, применяется и тогда, когда срок проверки продлён по просьбе участника.',
    'Участник вправе узнать о решении, принятом согласно @, не позднее следующего дня и получить его копию.',
    'Если проба оказалась неудачной, её повторяют по правилам, которые даёт @, и записывают исход в дневник.',
    'Наблюдатель ведёт дневник, хранит его вместе с вещами и отвечает за то, чтобы записи оставались разборчивыми.',
    'Вещи, взятые для пробы, возвращают владельцу в том виде, в каком они были, если это ещё возможно.',
  ],
  kaz: [
    '@ белгіленген тәртіп қатысушының өтініші бойынша тексеру мерзімі ұзартылған кезде де қолданылады.',
    'Қатысушы @ сәйкес қабылданған шешім туралы келесі күннен кешіктірмей білуге және көшірмесін алуға құқылы.',
    'Байқаушы күнделік жүргізеді, оны заттармен бірге сақтайды және жазбалардың анық болуына жауап береді.',
    'Сынама үшін алынған заттар иесіне мүмкіндігінше бұрынғы қалпында қайтарылады.',
  ],
  eng: [
    'The order laid down in @ also applies where the time of a trial was extended at the request of a participant.',
    'A participant may learn of a decision taken under @ no later than the next day and receive a copy of it.',
    'The observer keeps a diary, stores it with the objects and answers for its being legible to everyone.',
    'Objects taken for a trial are given back to their owner in the state in which they were, where this can be done.',
  ],
};

const REFERENCES: Record<Lang, readonly ((n: number) => string)[]> = {
  rus: [
    (n) => `статья ${n} настоящего Кодекса`,
    (n) => `часть вторая <a href="#z${n}">статьи ${n}</a> настоящего Кодекса`,
    (n) => `статья ${1 + (n % 400)} Уголовного кодекса Республики Казахстан`,
    (n) => `пункт 3 статьи ${1 + (n % 90)} Конституции Республики Казахстан`,
  ],
  kaz: [
    (n) => `Осы Кодекстің ${n}-бабында`,
    (n) => `Қазақстан Республикасы Қылмыстық кодексінің ${1 + (n % 400)}-бабының екінші бөлігінде`,
  ],
  eng: [
    (n) => `Article ${n} of this Code`,
    (n) => `part 2 of Article ${1 + (n % 400)} of the Criminal Code of the Republic of Kazakhstan`,
  ],
};

const TITLES: Record<Lang, string> = {
  rus: 'Уголовно-процессуальный кодекс Республики Казахстан',
  kaz: 'Қазақстан Республикасының Қылмыстық-процестік кодексі',
  eng: 'Criminal Procedure Code of the Republic of Kazakhstan',
};

export interface LongPage {
  readonly lang: Lang;
  /** Characters of HTML at least. */
  readonly length?: number;
  /** References at least. */
  readonly references?: number;
  /** False: the same page without a single reference. */
  readonly cited?: boolean;
}

/** A code as long as asked; the same on every run. */
export function longPage({ lang, length = 0, references = 0, cited = true }: LongPage): string {
  const articles: AdiletArticle[] = [];
  let written = 0;
  let cites = 0;
  const next = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  for (let number = 1; written < length || (cited && cites < references); number++) {
    const paragraphs = Array.from({ length: 4 }, (_, part) =>
      [0, 1, 2]
        .map((place) => next(SENTENCES[lang], number + part + place))
        .map((sentence) => {
          if (!sentence.includes('@')) return sentence;
          if (!cited) return sentence.replace('@', next(['правило', 'қағида', 'the rule'], lang === 'rus' ? 0 : 1));
          const reference = next(REFERENCES[lang], cites)(1 + ((cites * 7) % 650));
          cites++;
          return sentence.replace('@', reference);
        })
        .join(' '),
    ).map((text, part) => `${part + 1}. ${text}`);
    // Numbers begin anew behind the last article that the code has: a second volume of the same.
    articles.push({ number: String(1 + ((number - 1) % 670)), heading: 'Для пробы', paragraphs });
    written += paragraphs.join('').length + 60 * paragraphs.length;
  }
  const page = adiletPage({ lang, code: 'K1400000231', title: TITLES[lang], articles });
  return cited ? page : page.replaceAll(/<h3 id="z\d+"> [^<]*<\/h3>/g, '<h3>Для пробы</h3>');
}
