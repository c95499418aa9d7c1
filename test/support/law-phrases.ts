/** Sentences of made-up laws, our own: `#` is a number or a manner to be filled in. */
import type { Language } from '@/lib/base/language';

interface Phrases {
  readonly titles: readonly string[];
  readonly acts: readonly string[];
  readonly objects: readonly string[];
  readonly how: readonly string[];
  readonly same: string;
  readonly listed: string;
  readonly points: readonly string[];
  readonly sanction: string;
  readonly duties: readonly string[];
  readonly numbers: readonly string[];
  readonly fillers: readonly string[];
  readonly repealed: string;
  readonly footnotes: readonly string[];
}

export const PHRASES: Record<Language, Phrases> = {
  ru: {
    titles: [
      'Присвоение',
      'Незаконный сбыт',
      'Порча',
      'Сокрытие',
      'Подмена',
      'Вывоз',
      'Разглашение',
      'Утрата',
      'Подлог',
    ],
    acts: [
      'Незаконное изъятие',
      'Самовольный вывоз',
      'Умышленная порча',
      'Сокрытие или подмена',
      'Разглашение содержания',
    ],
    objects: [
      'учетных книг',
      'складских запасов',
      'печатей и штампов',
      'семенного фонда',
      'путевых листов',
      'архивных дел',
    ],
    how: [
      'неоднократно',
      'группой лиц по предварительному сговору',
      'должностным лицом',
      'преступной группой',
      'в крупном размере',
    ],
    same: 'То же деяние, совершенное # , -',
    listed: 'Деяния, предусмотренные частями первой или второй настоящей статьи, совершенные:',
    points: [
      'группой лиц по предварительному сговору;',
      'неоднократно;',
      'с использованием служебного положения;',
      'в отношении имущества, вверенного на хранение;',
      'в период действия чрезвычайного положения;',
    ],
    sanction:
      'наказывается штрафом в размере до # месячных расчетных показателей либо исправительными работами в том же размере, либо арестом на срок до # суток.',
    duties: [
      'Орган, ведущий учет, обязан в течение # суток уведомить владельца о принятом решении и разъяснить ему порядок обжалования.',
      'Срок проверки может быть продлен руководителем органа не более чем на # суток, о чем владелец уведомляется в течение # часов.',
      'Решение органа вступает в силу по истечении # суток, если оно не обжаловано владельцем или его представителем.',
    ],
    numbers: ['десяти', 'двадцати', 'тридцати', 'сорока', 'ста', 'двухсот', 'трехсот', '500', '72', '15'],
    fillers: [
      'надлежащим',
      'образом',
      'исключительно',
      'повторно',
      'уполномоченным',
      'лицом',
      'временно',
      'полностью',
      'частично',
      'письменно',
    ],
    repealed: 'Исключена Законом от 3 июля 2019 года № 262-VI.',
    footnotes: [
      'Сноска. Статья с изменениями, внесенными Законом от 12.07.2018 № 180-VI (вводится в действие с 01.01.2019).',
      'Сноска. Статья в редакции Закона от 27.12.2021 № 88-VII.',
    ],
  },
  kk: {
    titles: [
      'Иемденіп алу',
      'Заңсыз өткізу',
      'Бүлдіру',
      'Жасыру',
      'Ауыстыру',
      'Әкету',
      'Жария ету',
      'Жоғалту',
      'Жалғандық жасау',
    ],
    acts: ['Заңсыз алып қою', 'Өз бетімен әкету', 'Қасақана бүлдіру', 'Жасыру немесе ауыстыру', 'Мазмұнын жария ету'],
    objects: [
      'есеп кітаптарын',
      'қойма қорларын',
      'мөрлер мен мөртабандарды',
      'тұқым қорын',
      'жол парақтарын',
      'мұрағат істерін',
    ],
    how: [
      'бірнеше рет',
      'адамдар тобының алдын ала сөз байласуымен',
      'лауазымды адам',
      'қылмыстық топ',
      'ірі мөлшерде',
    ],
    same: 'Дәл сол # жасалған іс-әрекет, -',
    listed: 'Осы баптың бірінші немесе екінші бөліктерінде көзделген, мыналар арқылы жасалған іс-әрекеттер:',
    points: [
      'адамдар тобының алдын ала сөз байласуымен;',
      'бірнеше рет;',
      'қызметтік жағдайын пайдалана отырып;',
      'сақтауға берілген мүлікке қатысты;',
      'төтенше жағдайдың қолданылуы кезеңінде;',
    ],
    sanction:
      '# айлық есептік көрсеткішке дейінгі мөлшерде айыппұл салуға не сол мөлшерде түзеу жұмыстарына не # тәулікке дейінгі мерзімге қамаққа алуға жазаланады.',
    duties: [
      'Есепке алуды жүргізетін орган # тәулік ішінде иесін қабылданған шешім туралы хабардар етуге және оған шағым жасау тәртібін түсіндіруге міндетті.',
      'Тексеру мерзімін орган басшысы # тәуліктен аспайтын мерзімге ұзартуы мүмкін, бұл туралы иесі # сағат ішінде хабардар етіледі.',
      'Органның шешімі, егер оған иесі немесе оның өкілі шағым жасамаса, # тәулік өткен соң күшіне енеді.',
    ],
    numbers: ['он', 'жиырма', 'отыз', 'қырық', 'жүз', 'екі жүз', 'үш жүз', '500', '72', '15'],
    fillers: ['тиісті', 'түрде', 'ерекше', 'қайталап', 'уәкілетті', 'адам', 'уақытша', 'толық', 'ішінара', 'жазбаша'],
    repealed: '2019 жылғы 3 шілдедегі № 262-VI Заңмен алып тасталды.',
    footnotes: [
      'Ескерту. Бапқа өзгеріс енгізілді - 12.07.2018 № 180-VI Заңымен (01.01.2019 бастап қолданысқа енгізіледі).',
      'Ескерту. Бап жаңа редакцияда - 27.12.2021 № 88-VII Заңымен.',
    ],
  },
  en: {
    titles: [
      'Misappropriation',
      'Unlawful Sale',
      'Damage',
      'Concealment',
      'Substitution',
      'Removal',
      'Disclosure',
      'Loss',
      'Forgery',
    ],
    acts: [
      'Unlawful seizure',
      'Unauthorised removal',
      'Deliberate damage',
      'Concealment or substitution',
      'Disclosure of the contents',
    ],
    objects: [
      'of account books',
      'of warehouse stocks',
      'of seals and stamps',
      'of the seed fund',
      'of waybills',
      'of archive files',
    ],
    how: [
      'repeatedly',
      'by a group of persons by prior agreement',
      'by an official',
      'by a criminal group',
      'on a large scale',
    ],
    same: 'The same act committed # , -',
    listed: 'The acts provided for in parts one or two of this article, committed:',
    points: [
      'by a group of persons by prior agreement;',
      'repeatedly;',
      'with the use of an official position;',
      'against property entrusted for safekeeping;',
      'during a state of emergency;',
    ],
    sanction:
      'shall be punished by a fine of up to # monthly calculation indices or by correctional work in the same amount, or by arrest for a term of up to # days.',
    duties: [
      'The body keeping the accounts shall notify the owner of its decision within # days and explain how the decision can be appealed.',
      'The term of the inspection may be extended by the head of the body by no more than # days, of which the owner is notified within # hours.',
      'The decision of the body takes effect after # days unless it is appealed by the owner or by the owner’s representative.',
    ],
    numbers: ['ten', 'twenty', 'thirty', 'forty', 'one hundred', 'two hundred', 'three hundred', '500', '72', '15'],
    fillers: [
      'duly',
      'solely',
      'again',
      'authorised',
      'person',
      'temporarily',
      'fully',
      'partly',
      'formally',
      'otherwise',
    ],
    repealed: 'Excluded by the Law of 3 July 2019 No. 262-VI.',
    footnotes: [
      'Footnote. The article as amended by the Law of 12.07.2018 No. 180-VI (effective from 01.01.2019).',
      'Footnote. The article in the wording of the Law of 27.12.2021 No. 88-VII.',
    ],
  },
};
