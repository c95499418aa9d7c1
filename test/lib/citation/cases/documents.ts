/** Documents on Kazakhstan, as a library file records them. */
import type { CitedSource } from '@/lib/citation/style';

const text = (en?: string, ru?: string, kk?: string) => ({
  ...(en ? { en: { text: en } } : {}),
  ...(ru ? { ru: { text: ru } } : {}),
  ...(kk ? { kk: { text: kk } } : {}),
});
const UN = ['en', 'ru'] as const;

export const CCPR: CitedSource = {
  kind: 'concluding-observations',
  symbol: 'CCPR/C/KAZ/CO/2',
  title: text(
    'Concluding observations on the second periodic report of Kazakhstan',
    'Заключительные замечания по второму периодическому докладу Казахстана',
    'Қазақстанның екінші мерзімдік баяндамасы бойынша қорытынды ескертулер',
  ),
  author: text('Human Rights Committee'),
  date: '2016-08-09',
  langs: UN,
};
export const CAT: CitedSource = {
  ...CCPR,
  symbol: 'CAT/C/KAZ/CO/4',
  title: text('Concluding observations on the fourth periodic report of Kazakhstan'),
  author: text('Committee against Torture'),
  date: '2023-06-08',
};
export const CERD: CitedSource = {
  ...CCPR,
  symbol: 'CERD/C/KAZ/CO/8-10',
  title: text(undefined, 'Заключительные замечания по объединенным восьмому–десятому докладам Казахстана'),
  author: text('Committee on the Elimination of Racial Discrimination'),
  date: '2022-07-04',
};
export const views = (symbol: string, date: string, ...names: Parameters<typeof text>): CitedSource => ({
  kind: 'views',
  symbol,
  title: text(...names),
  author: text('Committee'),
  date,
  langs: UN,
});
export const SULEIMENOV = views(
  'CCPR/C/119/D/2146/2012',
  '2017-03-21',
  'Suleimenov v. Kazakhstan',
  'Сулейменов против Казахстана',
  'Сүлейменов Қазақстанға қарсы',
);
export const EVLOEV = views('CAT/C/51/D/441/2010', '2013-11-05', 'Evloev v. Kazakhstan', 'Евлоев против Казахстана');
export const COALITION: CitedSource = {
  kind: 'ngo-report',
  title: text(
    'Kazakhstan: Responses to the list of issues on implementation of CAT',
    'Ответы на перечень вопросов по выполнению Конвенции против пыток',
    'Азаптауларға қарсы конвенцияны орындау жөніндегі сұрақтар тізіміне жауаптар',
  ),
  author: text(
    'NGO Coalition against Torture in Kazakhstan',
    'Коалиция НПО Казахстана против пыток',
    'Азаптауларға қарсы ҮЕҰ коалициясы',
  ),
  date: '2014-11',
  session: 'CAT, 53rd session',
  langs: ['en'],
};
export const STATEMENT: CitedSource = {
  kind: 'ngo-statement',
  title: text('Statement regarding the third periodic report of Kazakhstan under the ICCPR'),
  author: text('Coalition of NGOs of Kazakhstan against Torture'),
  date: '2025-05',
  session: 'Human Rights Committee',
  langs: ['en'],
};
export const FREEDOM: CitedSource = {
  kind: 'ngo-report',
  title: text('Duty to Rehabilitate: Assessing Reparations of Former Political Prisoners in Kazakhstan (summary)'),
  author: text('Freedom Now'),
  date: '2022',
  langs: ['en'],
  rights: 'not stated; the summary carries no date: 2022 is the earliest possible year',
};
export const REPLIES: CitedSource = {
  kind: 'state-replies',
  symbol: 'CAT/C/KAZ/RQ/4',
  title: text('Replies of Kazakhstan to the list of issues in relation to its fourth periodic report'),
  author: text('Kazakhstan'),
  date: '2023-02-23',
  langs: UN,
};
