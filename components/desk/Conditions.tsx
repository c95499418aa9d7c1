import type { Language } from '@/lib/base/language';
import type { Filter } from '@/lib/gap/filter';
import { type ConditionNames, filterInWords } from '@/lib/gap/filter-words';
import { deskWords } from '@/lib/words/desk-words';
import { anyOf } from './names';

export interface ConditionsProps {
  readonly filter: Filter;
  readonly names: ConditionNames;
  readonly language: Language;
  onFilter(filter: Filter): void;
}

/** The filter in words, each condition to be taken out by itself. Printed with the result. */
export function Conditions({ filter, names, language, onFilter }: ConditionsProps) {
  const words = deskWords(language);
  const conditions = filterInWords(filter, language, names);
  if (conditions.length === 0) return <p class="lc-soft lc-small">{words('filter.none')}</p>;
  return (
    <ul class="lc-desk-conditions" aria-label={words('filter.title')}>
      {conditions.map(({ field, values }) => (
        <li key={field}>
          <Condition name={words(`field.${field}`)} text={anyOf(values, language)} phrase={words('condition')} />
          <button
            type="button"
            class="lc-icon"
            aria-label={words('condition.remove', { field: words(`field.${field}`) })}
            onClick={() => onFilter({ ...filter, [field]: undefined })}
          >
            <Cross />
          </button>
        </li>
      ))}
      <li class="lc-desk-clear">
        <button type="button" class="lc-link" onClick={() => onFilter({})}>
          {words('filter.clear')}
        </button>
      </li>
    </ul>
  );
}

/** The condition's name is the quieter part of the phrase. */
function Condition({ phrase, name, text }: { readonly phrase: string; readonly name: string; readonly text: string }) {
  const [label = ''] = phrase.split('{text}');
  return (
    <span>
      <span class="lc-soft">{label.replace('{field}', () => name)}</span>
      {text}
    </span>
  );
}

export const Cross = () => (
  <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
  </svg>
);
