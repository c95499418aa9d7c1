/** Names of the library's closed lists as they stand inside a line: in small letters. */
import type { Language } from '@/lib/base/language';
import { actionLabel, basisLabel, confidenceLabel, kindLabel, levelLabel, statusLabel } from '@/lib/gap/labels';
import type { Action, Confidence, GapKind, Level, Status } from '@/lib/gap/vocabulary';
import { LINK_BASES } from '@/lib/gap/vocabulary';

const inLine = (label: string, language: Language): string =>
  label.charAt(0).toLocaleLowerCase(language) + label.slice(1);

export const kindName = (kind: GapKind, language: Language): string => inLine(kindLabel(kind, language), language);
export const levelName = (level: Level, language: Language): string => inLine(levelLabel(level, language), language);
export const statusName = (status: Status, language: Language): string =>
  inLine(statusLabel(status, language), language);
export const actionName = (action: Action, language: Language): string =>
  inLine(actionLabel(action, language), language);
export const confidenceName = (confidence: Confidence, language: Language): string =>
  inLine(confidenceLabel(confidence, language), language);

/** Why a gap stands on its provision; null for a word that this version does not know. */
export function basisName(basis: string, language: Language): string | null {
  const known = LINK_BASES.find((name) => name === basis);
  return known ? inLine(basisLabel(known, language), language) : null;
}
