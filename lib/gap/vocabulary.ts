/** The closed lists of the gap library. Labels and definitions stand in `data/vocabularies/`. */
export const GAP_KINDS = [
  'absent',
  'definition',
  'exception',
  'vague',
  'sanction-low',
  'sanction-high',
  'safeguard',
  'remedy',
  'reparation',
  'independence',
  'conflict',
  'discrimination',
  'non-application',
  'data',
  'treaty-status',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export const LEVELS = ['law', 'practice', 'institution'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = [
  'open',
  'acknowledged',
  'bill',
  'partly-closed',
  'closed',
  'worsened',
  'disputed',
  'carried-over',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

export const CONFIDENCES = ['verified', 'checked', 'extracted', 'doubtful'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const LINK_BASES = ['explicit', 'context', 'concordance', 'editor'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

export const ACTIONS = [
  'amend',
  'adopt',
  'repeal',
  'ratify',
  'institution',
  'practice',
  'train',
  'data',
  'remedy',
] as const;
export type Action = (typeof ACTIONS)[number];

export const SOURCE_KINDS = [
  'concluding-observations',
  'follow-up-report',
  'views',
  'general-comment',
  'special-procedures',
  'upr',
  'state-report',
  'state-replies',
  'ngo-report',
  'ngo-statement',
  'court',
  'law',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const GRADE_SCALES = ['ccpr-followup-A-E', 'cat-followup', 'upr-position', 'none'] as const;
export const ASSESSOR_KINDS = ['treaty-body', 'state', 'ngo', 'editor', 'user'] as const;
export const POSITIONS = ['supported', 'noted', 'partly', 'none'] as const;

export const PASSAGE_KINDS = ['finding', 'good-practice', 'statistic', 'recommendation'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export const PERSONAL_DATA = ['none', 'public-case-name'] as const;
