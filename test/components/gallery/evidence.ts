import { pinIn } from '@/lib/citation/cite-pin';
import type { EvidenceView } from '@/lib/gap/card';
import { official, text } from './texts';

/** Article 146 of the Criminal Code as the library holds it, in words written for this gallery. */
const COALITION_2014: EvidenceView['source'] = {
  id: 'src.coalition-2014',
  title: text('Responses to the list of issues', 'Ответы на перечень вопросов', 'Сұрақтар тізіміне жауаптар'),
  author: text('NGO Coalition against Torture', 'Коалиция НПО против пыток', 'Азаптауларға қарсы ҮЕҰ коалициясы'),
  date: '2014-11',
  kind: 'ngo-report',
};
export const COALITION_2025: EvidenceView['source'] = {
  ...COALITION_2014,
  id: 'src.coalition-2025',
  title: text(
    'Statement on the third periodic report under the Covenant',
    'Заявление к третьему периодическому докладу по Пакту',
    'Пакт бойынша үшінші мерзімдік баяндамаға мәлімдеме',
  ),
  date: '2025-05',
  kind: 'ngo-statement',
};
const CAT_2023: EvidenceView['source'] = {
  id: 'src.cat-co4',
  symbol: 'CAT/C/KAZ/CO/4',
  url: 'https://docs.un.org/en/CAT/C/KAZ/CO/4',
  title: official(
    'Concluding observations on the fourth periodic report',
    'Заключительные замечания по четвёртому периодическому докладу',
    'Төртінші мерзімдік баяндама бойынша қорытынды ескертулер',
  ),
  author: official('Committee against Torture', 'Комитет против пыток', 'Азаптауларға қарсы комитет'),
  date: '2023-06-08',
  kind: 'concluding-observations',
};
const STATE_2023: EvidenceView['source'] = {
  ...CAT_2023,
  id: 'src.cat-rq4',
  symbol: 'CAT/C/KAZ/RQ/4',
  url: 'https://docs.un.org/en/CAT/C/KAZ/RQ/4',
  title: official('Replies to the list of issues', 'Ответы на перечень вопросов', 'Сұрақтар тізіміне жауаптар'),
  author: official('Kazakhstan', 'Казахстан', 'Қазақстан'),
  date: '2023-02-23',
  kind: 'state-replies',
};

export const evidence = (
  passage: string,
  source: EvidenceView['source'],
  pin: string,
  says: EvidenceView['says'],
): EvidenceView => ({
  passage,
  source,
  pin,
  pinIn: { ru: pinIn(pin, 'ru'), kk: pinIn(pin, 'kk') },
  pinStatus: 'checked',
  says,
});

export const EVIDENCE: readonly EvidenceView[] = [
  evidence(
    'psg.coalition-2014.16',
    COALITION_2014,
    'para. 16',
    text(
      'Where the Convention leaves out lawful sanctions, the note leaves out legitimate actions of officials.',
      'Конвенция исключает законные санкции, а примечание исключает правомерные действия должностных лиц.',
      'Конвенция заңды санкцияларды ғана қоспайды, ал ескерту лауазымды адамдардың заңды әрекеттерін қоспайды.',
    ),
  ),
  evidence(
    'psg.cat-rq4.3',
    STATE_2023,
    'para. 3',
    text(
      'The State defends the note: power is taken to be used in line with the law.',
      'Государство защищает примечание: предполагается, что власть применяется по закону.',
      'Мемлекет ескертуді қорғайды: билік заңға сай қолданылады деп есептеледі.',
    ),
  ),
  {
    ...evidence(
      'psg.cat-co4',
      CAT_2023,
      'para. not established',
      text(
        'According to the statement of 2025, the Committee asked that lawful actions be no exemption.',
        'По словам заявления 2025 года, Комитет просил не считать законные действия исключением.',
        '2025 жылғы мәлімдемеге сәйкес, Комитет заңды әрекеттерді ерекшелік деп санамауды сұраған.',
      ),
    ),
    pinStatus: 'doubtful',
  },
  {
    ...evidence(
      'psg.coalition-2025.10',
      COALITION_2025,
      'para. 10',
      text(
        'After the amendment, suffering from lawful actions of officials or of others still does not count as torture.',
        'И после поправки страдания от законных действий должностных или иных лиц не считаются пыткой.',
        'Түзетуден кейін де лауазымды немесе өзге адамдардың заңды әрекеттерінен туған азап азаптау деп танылмайды.',
      ),
    ),
    quote: { lang: 'en', text: 'lawful sanctions' },
  },
];
