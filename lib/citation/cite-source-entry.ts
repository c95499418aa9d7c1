/** Documents as entries of a list, the way Russian-speaking and Kazakh lawyers write them. */
import type { Language } from '@/lib/base/language';
import { bare, inShort } from './cite-date';
import { seen } from './cite-gost';
import { sessionIn, sessionOf } from './cite-session';
import { communicationOf, isInferred, joined, type SourceCited, speaks, UN_DOC } from './source-cited';

const PAPER: Record<string, Record<Language, string> | undefined> = {
  'ngo-report': { en: 'report to', ru: 'доклад', kk: 'баяндама' },
  'ngo-statement': { en: 'statement to', ru: 'заявление', kk: 'мәлімдеме' },
};

/** Author. Title : what it is and its number, day. Place. */
export function sourceEntry(cited: SourceCited): string {
  const { source } = cited;
  if (!source.symbol) return paperEntry(cited);
  const head = source.kind === 'views' ? viewsHead(cited) : documentHead(cited);
  return cited.language === 'kk' ? kazakhEnd(head, cited) : ended(head, cited);
}

const ended = (head: string, { pin }: SourceCited): string =>
  `${head.endsWith('.') ? head : `${head}.`}${pin ? ` ${capital(pin)}.` : ''}`;

/** UN documents have no official Kazakh: a title in Kazakh is nobody's but ours. */
const kazakhEnd = (head: string, { pin, titleIn }: SourceCited): string =>
  `${joined(head, pin)}${titleIn === 'kk' ? ' (бейресми аударма)' : ''}.`;

function documentHead(cited: SourceCited): string {
  const { source, title, author, language, body } = cited;
  const by = speaks(cited) && body ? body[language] : author;
  const day = language === 'ru' ? ` от ${inShort(source.date, 'ru')}` : `, ${bare(source.date, language)}`;
  return `${by}. ${title} : ${UN_DOC[language][2]} ${source.symbol}${day}`;
}

function viewsHead({ source, title, language, body, author }: SourceCited): string {
  const number = communicationOf(source.symbol);
  const doc = `${UN_DOC[language][2]} ${source.symbol}`;
  switch (language) {
    case 'en':
      return `${title} : decision of the ${body?.en ?? author}, communication No. ${number}, ${doc}, ${bare(source.date, 'en')}`;
    case 'ru':
      return `${title} : ${body ? `${body.views.ru} ${body.ruOf}` : author}, сообщение № ${number}, ${doc}, ${inShort(source.date, 'ru')}`;
    case 'kk':
      return `${title} : ${body ? `${body.kkOf} ${body.views.kk}` : author}, № ${number} хабарлама, ${doc}, ${bare(source.date, 'kk')}`;
  }
}

function paperEntry(cited: SourceCited): string {
  const { source, title, author, pin, language } = cited;
  const { ordinal } = sessionOf(source);
  const year = source.date.slice(0, 4);
  const date = isInferred(source) ? `[${year}]` : ordinal ? year : bare(source.date, language);
  const session = ordinal ? sessionIn(ordinal, language, 'figures') : undefined;
  const translated = ours(cited);
  const place = pin ? ` ${capital(pin)}${translated}.` : translated && `${translated}.`;
  return `${author}. ${title} : ${joined(addressee(cited), session, date)}.${place}${address(cited)}`;
}

function addressee({ source, body, language }: SourceCited): string | undefined {
  const paper = PAPER[source.kind]?.[language];
  if (!body || !paper) return undefined;
  const to: Record<Language, string> = {
    en: `${paper} the United Nations ${body.en}`,
    ru: `${paper} ${body.ruTo} ООН`,
    kk: `БҰҰ ${body.kkTo} ${paper}`,
  };
  return to[language];
}

/** A title translated from the language of the paper is our own translation, and says so. */
function ours({ source, titleIn, language }: SourceCited): string {
  if (titleIn !== language || language === 'en' || source.langs.includes(language)) return '';
  const from = source.langs.includes('en') ? ' с англ.' : '';
  return language === 'ru' ? ` (пер.${from} наш)` : ' (аударма өзіміздікі)';
}

function address({ source, language, options }: SourceCited): string {
  if (options.address === false || !source.url) return '';
  return ` URL: ${source.url}${seen(options.accessed, language)}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
