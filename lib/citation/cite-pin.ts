/** The place in a document, as recorded in English, printed in another style or language. What is not understood stays as it is. */
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from './style';

type Unit = 'para' | 'page' | 'note' | 'section' | 'recommendation' | 'article' | 'table';

interface Part {
  readonly unit: Unit;
  /** "24 (c)", "24 (c)-(f)", "15-16", "2.3". */
  readonly at: string;
}

/** A pin whose words were understood: a heading of the document, and what is counted under it. */
interface Pin {
  readonly heading: string;
  readonly parts: readonly Part[];
}

const UNITS: Readonly<Record<string, Unit>> = {
  para: 'para',
  p: 'page',
  fn: 'note',
  sec: 'section',
  rec: 'recommendation',
  art: 'article',
  table: 'table',
};
const PART =
  /^(?:(paras?|pp?|fns?|secs?|recs?|arts?)\.|(table)) ?(\d[\d.]*(?: ?\([a-z0-9]\))*(?: ?[-–] ?(?:\d[\d.]*)?(?: ?\([a-z0-9]\))*)?)$/i;

/** Whether the record itself says that the place is not known. */
export const isOpenPin = (pin: string): boolean => /not established|unknown/i.test(pin);

function readPin(pin: string): Pin | undefined {
  const pieces = pin.split(/,\s+/);
  const first = pieces.findIndex((piece) => PART.test(piece));
  if (first < 0) return undefined;
  const parts = pieces.slice(first).map(partOf);
  return parts.every((part) => part !== undefined) ? { heading: pieces.slice(0, first).join(', '), parts } : undefined;
}

function partOf(piece: string): Part | undefined {
  const [, short, whole, at = ''] = PART.exec(piece) ?? [];
  const name = (short ?? whole ?? '').toLowerCase();
  const unit = UNITS[name] ?? UNITS[name.replace(/s$/, '')] ?? (name === 'pp' ? 'page' : undefined);
  return unit && { unit, at: at.replace(/ ?[-–] ?/, '–') };
}

/** Letters of one paragraph are still one paragraph: "para. 24 (c)–(f)". */
const isSeveral = (at: string): boolean => /–\d/.test(at);

/** The pin as a reader's screen says it: English as recorded, other languages in their own words, and no number where none is known. */
export function pinIn(pin: string, language: Language): string {
  if (language === 'en') return pin;
  return isOpenPin(pin) ? NOT_KNOWN[language] : printPin(pin, 'un', language);
}

const NOT_KNOWN = { ru: 'пункт не установлен', kk: 'тармағы анықталмаған' };

/** "para. 24 (c)", "para 24(c)", "¶ 24(c)", «п. 24 c)», «24 c)-тармақ»; the heading of the document in front. */
export function printPin(pin: string, style: CitationStyle, language: Language): string {
  const read = readPin(pin);
  if (!read) return pin;
  const parts = read.parts.map((part) => printPart(part, style, language));
  return [...(read.heading ? [headed(read.heading, language)] : []), ...parts].join(', ');
}

/** Of a pin that only names paragraphs American notes want nothing but the sign and the number. */
const headed = (heading: string, language: Language): string => (language === 'en' ? `“${heading}”` : `«${heading}»`);

function printPart(part: Part, style: CitationStyle, language: Language): string {
  switch (language) {
    case 'en':
      return style === 'bluebook' ? american(part) : style === 'oscola' ? british(part) : english(part);
    case 'ru':
      return style === 'oscola' || style === 'bluebook'
        ? closed(russian(part, style === 'oscola' ? '' : '.'))
        : russian(lettered(part), '.');
    case 'kk':
      return kazakh(lettered(part));
  }
}

const EN: Record<Unit, readonly [one: string, several: string]> = {
  para: ['para.', 'paras.'],
  page: ['p.', 'pp.'],
  note: ['footnote', 'footnotes'],
  section: ['section', 'sections'],
  recommendation: ['recommendation', 'recommendations'],
  article: ['art.', 'arts.'],
  table: ['table', 'tables'],
};
const english = ({ unit, at }: Part): string => `${EN[unit][isSeveral(at) ? 1 : 0]} ${at}`;
const british = ({ unit, at }: Part): string => `${EN[unit][isSeveral(at) ? 1 : 0].replace('.', '')} ${closed(at)}`;

const SIGNS: Record<Unit, readonly [one: string, several: string]> = {
  para: ['¶ ', '¶¶ '],
  page: ['at ', 'at '],
  note: ['n.', 'nn.'],
  section: ['§ ', '§§ '],
  recommendation: ['rec. ', 'recs. '],
  article: ['art. ', 'arts. '],
  table: ['tbl. ', 'tbls. '],
};
const american = ({ unit, at }: Part): string => `${SIGNS[unit][isSeveral(at) ? 1 : 0]}${closed(at)}`;

const RU: Record<Unit, string> = {
  para: 'п',
  page: 'с',
  note: 'сноска',
  section: 'разд',
  recommendation: 'рек',
  article: 'ст',
  table: 'табл',
};
const russian = ({ unit, at }: Part, dot: '.' | ''): string => `${RU[unit]}${unit === 'note' ? '' : dot} ${at}`;

const KK: Record<Unit, readonly [one: string, several: string]> = {
  para: ['тармақ', 'тармақтар'],
  page: ['бет', 'беттер'],
  note: ['сілтеме', 'сілтемелер'],
  section: ['бөлім', 'бөлімдер'],
  recommendation: ['ұсыным', 'ұсынымдар'],
  article: ['бап', 'баптар'],
  table: ['кесте', 'кестелер'],
};
const kazakh = ({ unit, at }: Part): string => `${at}-${KK[unit][isSeveral(at) ? 1 : 0]}`;

/** "24(c)": without the space. */
const closed = (at: string): string => at.replaceAll(' (', '(');

/** «24 c)»: Russian and Kazakh letters carry a closing bracket alone. */
const lettered = ({ unit, at }: Part): Part => ({
  unit,
  at: at.replace(/\s*\(([a-z0-9])\)/gi, ' $1)').replace('– ', '–'),
});
