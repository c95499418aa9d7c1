/** Documents as British and American notes print them. */
import type { Language } from '@/lib/base/language';
import { AMERICAN_SMALL, titleCase } from './cite-case';
import { abbreviated } from './cite-data';
import { american, bare } from './cite-date';
import { americanOrdinal, sessionIn, sessionOf } from './cite-session';
import {
  communicationOf,
  dated,
  isInferred,
  isSubmission,
  joined,
  quoted,
  type SourceCited,
  speaks,
  submittedTo,
  UN_BODY,
  UN_DOC,
} from './source-cited';
import type { CitedPiece } from './style';

export function oscolaSource(cited: SourceCited): readonly CitedPiece[] {
  const { source, title, author, titleIn, pin, language, body } = cited;
  const { symbol, kind } = source;
  if (kind === 'views' && symbol) return [{ text: britishViews(cited) }];
  const shown = titleIn === 'en' ? titleCase(title) : title;
  const day = bare(source.date, language);
  if (symbol) {
    const by = speaks(cited) && body ? UN_BODY[language](body) : author;
    return [{ text: joined(`${by}, ${quoted(shown, language)} (${day}) ${UN_DOC[language][0]} ${symbol}`, pin) }];
  }
  const tail = pin ? ` ${pin}` : '';
  if (!isSubmission(cited)) {
    return [{ text: `${author}, ` }, { text: shown, italic: true }, { text: ` ${dated(source, day)}${tail}` }];
  }
  const { ordinal } = sessionOf(source);
  const session = ordinal ? sessionIn(ordinal, language, 'figures') : undefined;
  const what = joined(submittedTo(cited), session, isInferred(source) ? `[${day}]` : day);
  return [{ text: `${author}, ${quoted(shown, language)} (${what})${tail}` }];
}

function britishViews({ source, title, author, pin, language, body }: SourceCited): string {
  const number: Record<Language, string> = { en: 'Communication No', ru: 'сообщение №', kk: 'хабарлама №' };
  const doc = `${UN_DOC[language][0]} ${source.symbol}`;
  const day = bare(source.date, language);
  const said = `${joined(title.replace(' v. ', ' v '), `${number[language]} ${communicationOf(source.symbol)}`, doc)} (${body?.short ?? author}, ${day})`;
  return pin ? `${said} ${pin}` : said;
}

export function americanSource(cited: SourceCited): string {
  const { source, title, titleIn, pin, language } = cited;
  const { symbol, kind, date } = source;
  const day = language === 'en' ? american(date) : bare(date, language);
  const by = americanAuthor(cited);
  const doc = `${UN_DOC[language][1]} ${symbol}`;
  if (kind === 'views' && symbol) return `${joined(by, americanViews(cited), pin, doc)} (${day}).`;
  const shown = titleIn === 'en' ? titleCase(title, AMERICAN_SMALL) : title;
  if (symbol) return `${joined(by, shown, pin, doc)} (${day}).`;
  const place = /^[¶§]|^at /.test(pin) ? ` ${pin}` : pin ? `, ${pin}` : '';
  return `${by}, ${shown}${place} ${dated(source, date.slice(0, 4))}${isSubmission(cited) ? ` (${americanSubmission(cited)})` : ''}.`;
}

function americanAuthor(cited: SourceCited): string {
  const { author, body, language } = cited;
  const isBody = speaks(cited) && body !== undefined;
  if (language === 'en') return isBody ? body.us : abbreviated(author);
  return isBody ? UN_BODY[language](body) : author;
}

function americanViews({ source, language, body }: SourceCited): string {
  const number = communicationOf(source.symbol);
  const what: Record<Language, string> = {
    en: `${body?.views.us ?? 'Communication No.'} ${number}`,
    ru: `сообщение № ${number}`,
    kk: `№ ${number} хабарлама`,
  };
  return what[language];
}

function americanSubmission(cited: SourceCited): string {
  const { source, body, language } = cited;
  const { ordinal } = sessionOf(source);
  if (language !== 'en')
    return joined(submittedTo(cited), ordinal ? sessionIn(ordinal, language, 'figures') : undefined);
  return joined(`submission to the U.N. ${body?.us}`, ordinal ? `${americanOrdinal(ordinal)} Sess.` : undefined);
}
