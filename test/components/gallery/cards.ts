import type { AssessmentView, GapView, ProvisionCard, RecommendationView } from '@/lib/gap/card';
import { COALITION_2025, EVIDENCE, evidence } from './evidence';
import { text } from './texts';

/** Article 146 of the Criminal Code as the library holds it, in words written for this gallery. */
export const RECOMMENDATION: RecommendationView = {
  id: 'rec.146.sanctions',
  text: text(
    'Replace “actions” by “sanctions” in the note to article 146.',
    'Заменить в примечании к статье 146 слово «действия» словом «санкции».',
    '146-баптың ескертуіндегі «әрекеттер» деген сөз «санкциялар» деген сөзбен ауыстырылсын.',
  ),
  addressee: 'Parliament',
  actionType: 'amend',
  asked: ['2014-11', '2025-05'],
  evidence: [
    evidence(
      'psg.coalition-2025.rec',
      COALITION_2025,
      'Art. 7, rec. 2',
      text('Asks for it.', 'Просит об этом.', 'Осыны сұрайды.'),
    ),
  ],
};

const ASSESSMENTS: readonly AssessmentView[] = [
  {
    date: '2014-11',
    status: 'open',
    assessor: { kind: 'ngo', name: 'NGO Coalition against Torture' },
    because: text('The note was in force.', 'Примечание действовало.', 'Ескерту қолданыста болды.'),
  },
  {
    date: '2023-03-17',
    status: 'worsened',
    assessor: { kind: 'editor', name: 'Lacuna' },
    because: text(
      'The amendment extended the note to ill-treatment and to persons other than officials.',
      'Поправка распространила примечание на жестокое обращение и на лиц, не являющихся должностными.',
      'Түзету ескертуді қатыгез қарым-қатынасқа және лауазымды емес адамдарға да қолданды.',
    ),
  },
  {
    date: '2018-07',
    status: 'open',
    assessor: { kind: 'treaty-body', name: 'Human Rights Committee' },
    grade: { scale: 'ccpr-followup-A-E', value: 'C', given: '[C] Reply or action not satisfactory' },
    because: text(
      'Grade of the follow-up report.',
      'Оценка из доклада о последующих мерах.',
      'Кейінгі шаралар баяндамасының бағасы.',
    ),
  },
];

export const LAWFUL_ACTIONS: GapView = {
  id: 'gap.kz.cc-146.lawful-actions',
  title: text(
    'Torture: the note exempts “lawful actions”, not only lawful sanctions',
    'Пытки: примечание исключает «законные действия», а не только законные санкции',
    'Азаптау: ескерту тек заңды санкцияларды емес, «заңды әрекеттерді» де шығарып тастайды',
  ),
  body: text(
    'Article 1 of the Convention leaves out only pain that comes from lawful sanctions. The note to article 146 leaves out suffering from any lawful action. Since 2023 it reaches ill-treatment and persons other than officials as well.',
    'Статья 1 Конвенции исключает лишь боль, вызванную законными санкциями. Примечание к статье 146 исключает страдания от любых законных действий. С 2023 года оно охватывает также жестокое обращение и лиц, не являющихся должностными.',
    'Конвенцияның 1-бабы заңды санкциялардан туған азапты ғана қоспайды. 146-баптың ескертуі кез келген заңды әрекеттен туған азапты қоспайды. 2023 жылдан бастап ол қатыгез қарым-қатынас пен лауазымды емес адамдарды да қамтиды.',
  ),
  kinds: ['exception', 'definition'],
  level: ['law'],
  relevance: 'inside',
  on: {
    act: 'kz.cc.2014',
    path: '146/n1',
    asCited: 'Article 146 of the Criminal Code of Kazakhstan',
    basis: 'explicit',
    note: 'The source names the article; the note is known by what it says.',
  },
  status: 'open',
  statusDate: '2025-05',
  worsened: true,
  raised: ['2014-11', '2023-06-08', '2025-05'],
  confidence: 'checked',
  evidence: EVIDENCE,
  recommendations: [RECOMMENDATION],
  assessments: ASSESSMENTS,
  standards: [{ act: 'un.cat', path: '1/1' }],
  packs: ['coalition-2025 1.0.0'],
};

export const PERPETRATORS: GapView = {
  ...LAWFUL_ACTIONS,
  id: 'gap.kz.cc-146.perpetrators',
  title: text(
    'Torture: the circle of perpetrators is narrower than in the Convention',
    'Пытки: круг исполнителей уже, чем в Конвенции',
    'Азаптау: орындаушылар шеңбері Конвенциядағыдан тар',
  ),
  kinds: ['definition'],
  relevance: 'exact',
  worsened: false,
  status: 'partly-closed',
  statusDate: '2023',
  raised: ['2014-11'],
  evidence: EVIDENCE.slice(0, 1),
  recommendations: [],
  assessments: [],
};

export const PENALTY: GapView = {
  ...PERPETRATORS,
  id: 'gap.kz.cc-146.penalty',
  title: text(
    'Torture: a fine is still possible for the basic offence',
    'Пытки: за основной состав всё ещё возможен штраф',
    'Азаптау: негізгі құрам үшін айыппұл әлі де мүмкін',
  ),
  kinds: ['sanction-low'],
  status: 'closed',
  statusDate: '2023-03-17',
};

export const CARD: ProvisionCard = {
  act: {
    id: 'kz.cc.2014',
    title: {
      en: 'Criminal Code of the Republic of Kazakhstan',
      ru: 'Уголовный кодекс Республики Казахстан',
      kk: 'Қазақстан Республикасының Қылмыстық кодексі',
    },
    short: { en: 'Criminal Code', ru: 'УК РК', kk: 'ҚР ҚК' },
    unit: 'part',
    inForce: { from: '2015-01-01', to: null },
  },
  path: '146/1',
  heading: {
    en: 'Cruel, inhuman or degrading treatment, torture',
    ru: 'Жестокое, бесчеловечное или унижающее достоинство обращение, пытки',
    kk: 'Қатыгез, адамгершілікке жатпайтын немесе ар-намысты қорлайтын қарым-қатынас жасау, азаптау',
  },
  exists: 'yes',
  cited: { id: 'ed.kz.cc.2014.146.1', by: 'Code No. 226-V', from: '2014', to: '2023' },
  current: { id: 'ed.kz.cc.2014.146.2', by: 'Law No. 212-VII', from: '2023', to: null },
  origins: [],
  shifts: [
    {
      from: { act: 'kz.cc.2014', path: '146/1' },
      to: [{ act: 'kz.cc.2014', path: '146/2' }],
      relation: 'widened',
      confidence: 'checked',
      evidence: 'Both wordings read: basic torture moved from part 1 to part 2.',
    },
  ],
  links: [
    { lang: 'ru', url: 'https://adilet.zan.kz/rus/docs/K1400000226#z571', toArticle: true },
    { lang: 'kk', url: 'https://adilet.zan.kz/kaz/docs/K1400000226#z571', toArticle: true },
    { lang: 'en', url: 'https://adilet.zan.kz/eng/docs/K1400000226', toArticle: false },
  ],
  gaps: [LAWFUL_ACTIONS, PERPETRATORS, PENALTY],
  related: [
    { act: 'un.cat', path: '1/1' },
    { act: 'un.iccpr', path: '7' },
  ],
};

export const EMPTY_CARD: ProvisionCard = {
  ...CARD,
  path: '147',
  heading: {
    ru: 'Нарушение неприкосновенности частной жизни',
    kk: 'Жеке өмірге қол сұғылмаушылықты бұзу',
    en: 'Violation of privacy',
  },
  cited: undefined,
  current: undefined,
  origins: [],
  shifts: [],
  gaps: [],
  related: [],
};

/** The Constitution of 1995 on a page of today: the act itself has been replaced. */
export const CONSTITUTION_CARD: ProvisionCard = {
  ...CARD,
  act: {
    id: 'kz.const.1995',
    title: { en: 'Constitution of 1995', ru: 'Конституция 1995 года', kk: '1995 жылғы Конституция' },
    short: { en: 'Constitution of 1995', ru: 'Конституция 1995 года', kk: '1995 жылғы Конституция' },
    unit: 'point',
    inForce: { from: '1995-09-05', to: '2026-06-30' },
    replacedBy: 'kz.const.2026',
  },
  path: '77/3',
  heading: {},
  cited: undefined,
  current: undefined,
  origins: [],
  shifts: [
    {
      from: { act: 'kz.const.1995', path: '77/3' },
      to: [{ act: 'kz.const.2026', path: '77/3' }],
      relation: 'renumbered',
      confidence: 'doubtful',
      evidence: 'Compared by heading only.',
    },
  ],
  gaps: [
    {
      ...PERPETRATORS,
      // What a reader sees when a rendering is missing, and when one has fallen behind its original.
      title: { en: { text: 'No exclusion of evidence obtained under ill-treatment', status: 'own' } },
      body: {
        en: { text: 'The rule does not say what happens to evidence obtained so.', status: 'own' },
        ru: {
          text: 'Норма не говорит, что происходит с такими доказательствами.',
          status: 'machine',
          of: 'en',
          ofHash: '0000000000000000',
        },
        kk: {
          text: 'Норма мұндай дәлелдемелердің не болатынын айтпайды.',
          status: 'machine',
          of: 'en',
          ofHash: '0000000000000000',
        },
      },
      relevance: 'concordance',
      on: { act: 'kz.const.2026', path: '77/3', basis: 'concordance' },
      status: 'disputed',
    },
  ],
};
