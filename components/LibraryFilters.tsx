import { useId } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { kindLabel, levelLabel, statusLabel } from '@/lib/gap/labels';
import { GAP_KINDS, LEVELS, STATUSES } from '@/lib/gap/vocabulary';
import { appWords } from '@/lib/words/app-words';

import { actNameOf } from './say';

/** Empty text means any. */
export interface LibraryFilter {
  readonly act: string;
  readonly kind: string;
  readonly level: string;
  readonly status: string;
  readonly source: string;
}
export const NO_FILTER: LibraryFilter = { act: '', kind: '', level: '', status: '', source: '' };

export interface SourceChoice {
  readonly id: string;
  readonly title: string;
}

export interface LibraryFiltersProps {
  readonly language: Language;
  readonly filter: LibraryFilter;
  readonly acts: readonly string[];
  readonly sources: readonly SourceChoice[];
  readonly open: boolean;
  onOpen(open: boolean): void;
  onFilter(filter: LibraryFilter): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function LibraryFilters(props: LibraryFiltersProps) {
  const { language, filter, open } = props;
  const words = appWords(language);
  const id = useId();
  const active = Object.values(filter).filter(Boolean).length;
  const fields: readonly { readonly field: keyof LibraryFilter; readonly choices: readonly Choice[] }[] = [
    { field: 'act', choices: props.acts.map((act) => ({ value: act, label: actNameOf(act, language) })) },
    { field: 'kind', choices: GAP_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind, language) })) },
    { field: 'level', choices: LEVELS.map((level) => ({ value: level, label: levelLabel(level, language) })) },
    { field: 'status', choices: STATUSES.map((status) => ({ value: status, label: statusLabel(status, language) })) },
    { field: 'source', choices: props.sources.map((source) => ({ value: source.id, label: source.title })) },
  ];
  return (
    <div>
      <button
        type="button"
        class="lc-link lc-small"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => props.onOpen(!open)}
      >
        {active > 0 ? words('library.filters.active', { count: active }) : words('library.filters')}
      </button>
      <div id={id} class="lc-filter-fields" hidden={!open}>
        {fields.map(({ field, choices }) => (
          <label key={field} class="lc-field">
            <span class="lc-label">{words(`filter.${field}`)}</span>
            <select
              class="lc-input"
              value={filter[field]}
              onChange={(event) => props.onFilter({ ...filter, [field]: event.currentTarget.value })}
            >
              <option value="">{words('filter.any')}</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        {active > 0 && (
          <button type="button" class="lc-link lc-small" onClick={() => props.onFilter(NO_FILTER)}>
            {words('filter.clear')}
          </button>
        )}
      </div>
    </div>
  );
}
