import type { Language } from '@/lib/base/language';
import type { Filter } from './filter';
import { LIST_FIELDS, normalFilter } from './filter-address';
import { confidenceLabel, kindLabel, levelLabel, sourceKindLabel, statusLabel } from './labels';
import { rightLabel } from './rights';

/** One condition of a filter in words: the field, and the values of which any may hold. */
export interface Condition {
  readonly field: keyof Filter;
  readonly values: readonly string[];
}

/** Names that only the law, the library or the interface knows. */
export interface ConditionNames {
  readonly act: (id: string) => string;
  /** `un.cat/1/1` in words. */
  readonly standard: (written: string) => string;
  readonly source: (id: string) => string;
  readonly language: (language: Language) => string;
  readonly notes: (notes: 'with' | 'without') => string;
  readonly date: (date: string) => string;
}

/** The conditions of a filter in words, in one order; empty for a filter that lets everything through. */
export function filterInWords(filter: Filter, language: Language, names: ConditionNames): readonly Condition[] {
  const normal = normalFilter(filter);
  const values: Readonly<Record<keyof Filter, readonly string[]>> = {
    acts: each(normal.acts, names.act),
    articles: each(normal.articles, String),
    standards: each(normal.standards, names.standard),
    rights: each(normal.rights, (id) => rightLabel(id, language)),
    kinds: each(normal.kinds, (kind) => kindLabel(kind, language)),
    themes: each(normal.themes, String),
    persons: each(normal.persons, String),
    levels: each(normal.levels, (level) => levelLabel(level, language)),
    statuses: each(normal.statuses, (status) => statusLabel(status, language)),
    sources: each(normal.sources, names.source),
    sourceKinds: each(normal.sourceKinds, (kind) => sourceKindLabel(kind, language)),
    languages: each(normal.languages, names.language),
    confidences: each(normal.confidences, (one) => confidenceLabel(one, language)),
    packs: each(normal.packs, String),
    from: one(normal.from, names.date),
    to: one(normal.to, names.date),
    notes: one(normal.notes, names.notes),
    text: one(normal.text, String),
  };
  return FIELD_ORDER.map((field) => ({ field, values: values[field] })).filter(
    (condition) => condition.values.length > 0,
  );
}

const FIELD_ORDER: readonly (keyof Filter)[] = [...LIST_FIELDS, 'from', 'to', 'notes', 'text'];

const each = <T>(values: readonly T[] | undefined, print: (value: T) => string): readonly string[] =>
  (values ?? []).map((value) => print(value));
const one = <T>(value: T | undefined, print: (value: T) => string): readonly string[] =>
  value === undefined ? [] : [print(value)];
