/**
 * Words for the closed lists, in three languages: a few kilobytes, small enough for a page.
 * Definitions stand apart (`definitions.ts`), rights and themes further apart (`rights.ts`).
 */
import labels from '@/data/vocabularies/labels.json';
import type { Language } from '@/lib/base/language';
import type { Action, Confidence, GapKind, Level, LinkBasis, SourceKind, Status } from './vocabulary';

type Words = { readonly [language in Language]: string };

const KINDS: Readonly<Record<GapKind, Words>> = labels.kinds;
const LEVELS: Readonly<Record<Level, Words>> = labels.levels;
const STATUSES: Readonly<Record<Status, Words>> = labels.statuses;
const CONFIDENCES: Readonly<Record<Confidence, Words>> = labels.confidences;
const BASES: Readonly<Record<LinkBasis, Words>> = labels.bases;
const ACTIONS: Readonly<Record<Action, Words>> = labels.actions;
const SOURCE_KINDS: Readonly<Record<SourceKind, Words>> = labels.sourceKinds;

export const kindLabel = (kind: GapKind, language: Language): string => KINDS[kind][language];
export const levelLabel = (level: Level, language: Language): string => LEVELS[level][language];
export const statusLabel = (status: Status, language: Language): string => STATUSES[status][language];
export const confidenceLabel = (confidence: Confidence, language: Language): string =>
  CONFIDENCES[confidence][language];
export const basisLabel = (basis: LinkBasis, language: Language): string => BASES[basis][language];
export const actionLabel = (action: Action, language: Language): string => ACTIONS[action][language];
export const sourceKindLabel = (kind: SourceKind, language: Language): string => SOURCE_KINDS[kind][language];
