/** Names of the library's closed lists in the interface language. */
import type { Language } from '@/lib/base/language';
import type { Action, Confidence, GapKind, Level, Status } from '@/lib/gap/vocabulary';
import { pageWords } from '@/lib/words/words';

export const kindName = (kind: GapKind, language: Language): string => pageWords(language)(`kind.${kind}`);
export const levelName = (level: Level, language: Language): string => pageWords(language)(`level.${level}`);
export const statusName = (status: Status, language: Language): string => pageWords(language)(`status.${status}`);
export const actionName = (action: Action, language: Language): string => pageWords(language)(`action.${action}`);
export const confidenceName = (confidence: Confidence, language: Language): string =>
  pageWords(language)(`confidence.${confidence}`);
