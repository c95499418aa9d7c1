import type { Language } from '@/lib/base/language';
import type { Action, Confidence, GapKind, Level, Status } from '@/lib/gap/vocabulary';
// Seam to lib/gap/labels: one place to follow its names.
export const kindName = (kind: GapKind, _language: Language): string => kind;
export const levelName = (level: Level, _language: Language): string => level;
export const statusName = (status: Status, _language: Language): string => status;
export const actionName = (action: Action, _language: Language): string => action;
export const confidenceName = (confidence: Confidence, _language: Language): string => confidence;
