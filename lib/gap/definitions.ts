import definitions from '@/data/vocabularies/definitions.json';
import type { Language } from '@/lib/base/language';
import type { GapKind, Level, Status } from './vocabulary';

type Words = { readonly [language in Language]: string };

const KINDS: Readonly<Record<GapKind, Words>> = definitions.kinds;
const LEVELS: Readonly<Record<Level, Words>> = definitions.levels;
const STATUSES: Readonly<Record<Status, Words>> = definitions.statuses;

/** One sentence that says what the label means. */
export const kindDefinition = (kind: GapKind, language: Language): string => KINDS[kind][language];
export const levelDefinition = (level: Level, language: Language): string => LEVELS[level][language];
export const statusDefinition = (status: Status, language: Language): string => STATUSES[status][language];
