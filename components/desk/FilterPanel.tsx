import { useEffect, useState } from 'preact/hooks';
import { actNameOf } from '@/components/say';
import { LANGUAGES, type Language, renderingIn } from '@/lib/base/language';
import type { Filter } from '@/lib/gap/filter';
import { confidenceLabel, kindLabel, levelLabel, sourceKindLabel, statusLabel } from '@/lib/gap/labels';
import type { Offers } from '@/lib/gap/offers';
import { rightLabel } from '@/lib/gap/rights';
import { CONFIDENCES, GAP_KINDS, LEVELS, SOURCE_KINDS, STATUSES } from '@/lib/gap/vocabulary';
import type { ActId } from '@/lib/law/provision';
import { deskWords } from '@/lib/words/desk-words';
import { pageWords } from '@/lib/words/words';
import { type Choice, ChoiceField } from './ChoiceField';
import { standardName, titleText } from './names';

export interface FilterPanelProps {
  readonly filter: Filter;
  readonly offers: Offers;
  readonly language: Language;
  onFilter(filter: Filter): void;
}

/** Typing is answered when it has paused so long, in milliseconds. */
const PAUSE = 350;

/** Every condition of the filter. What is empty does not narrow. */
export function FilterPanel({ filter, offers, language, onFilter }: FilterPanelProps) {
  const words = deskWords(language);
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  const choices = choicesOf(offers, filter, language);
  return (
    <div class="lc-desk-filter">
      <TextField
        label={words('field.text')}
        value={filter.text ?? ''}
        onText={(text) => set({ text: text || undefined })}
      />
      {choices.map(({ field, list, explain }) => (
        <ChoiceField
          key={field}
          label={words(`field.${field}`)}
          explain={explain}
          choices={list}
          chosen={filter[field] ?? []}
          language={language}
          onChosen={(values) => set({ [field]: values.length > 0 ? values : undefined })}
        />
      ))}
      <fieldset class="lc-desk-years">
        <legend>{words('field.years')}</legend>
        <YearField label={words('field.from')} value={filter.from} onYear={(from) => set({ from })} />
        <YearField label={words('field.to')} value={filter.to} onYear={(to) => set({ to })} />
      </fieldset>
      <label class="lc-field">
        <span class="lc-label">{words('field.notes')}</span>
        <select
          class="lc-input"
          value={filter.notes ?? ''}
          onChange={(event) => set({ notes: notesOf(event.currentTarget.value) })}
        >
          <option value="">{words('notes.any')}</option>
          <option value="with">{words('notes.with')}</option>
          <option value="without">{words('notes.without')}</option>
        </select>
      </label>
    </div>
  );
}

const notesOf = (value: string): Filter['notes'] => (value === 'with' || value === 'without' ? value : undefined);

interface Field {
  readonly field: Exclude<keyof Filter, 'from' | 'to' | 'notes' | 'text'>;
  readonly list: readonly Choice[];
  readonly explain?: string | undefined;
}

function choicesOf(offers: Offers, { acts = [] }: Filter, language: Language): readonly Field[] {
  const words = deskWords(language);
  const labelled = <T extends string>(values: readonly T[], label: (value: T) => string): readonly Choice[] =>
    values.map((value) => ({ value, label: label(value) }));
  // Numbers mean nothing without their act, so the articles are those of the acts chosen.
  const articles = acts.length === 1 ? (offers.articles[acts[0] ?? ''] ?? []) : [];
  const english = (values: readonly string[]): readonly Choice[] =>
    values.map((value) => ({ value, label: value, lang: 'en' }));
  return [
    { field: 'acts', list: labelled<ActId>(offers.acts, (act) => actNameOf(act, language)) },
    { field: 'articles', list: labelled(articles, (article) => words('article.short', { article })) },
    { field: 'standards', list: labelled(offers.standards, (one) => standardName(one, language)) },
    { field: 'rights', list: labelled(offers.rights, (id) => rightLabel(id, language)) },
    { field: 'kinds', list: labelled(GAP_KINDS, (kind) => kindLabel(kind, language)) },
    { field: 'statuses', list: labelled(STATUSES, (status) => statusLabel(status, language)) },
    { field: 'levels', list: labelled(LEVELS, (level) => levelLabel(level, language)) },
    {
      field: 'themes',
      list: english(offers.themes),
      explain: language === 'en' ? undefined : words('field.themes.explain'),
    },
    {
      field: 'persons',
      list: english(offers.persons),
      explain: language === 'en' ? undefined : words('field.themes.explain'),
    },
    {
      field: 'sources',
      list: offers.sources.map(({ id, title, date }) => ({
        value: id,
        label: words('source.dated', { title: titleText(title, language), year: date.slice(0, 4) }),
        lang: renderingIn(title, language).language,
      })),
    },
    { field: 'sourceKinds', list: labelled(SOURCE_KINDS, (kind) => sourceKindLabel(kind, language)) },
    {
      field: 'languages',
      list: labelled(LANGUAGES, (other) => pageWords(language)(`language.${other}`)),
      explain: words('field.languages.explain'),
    },
    { field: 'confidences', list: labelled(CONFIDENCES, (one) => confidenceLabel(one, language)) },
    { field: 'packs', list: offers.packs.map(({ name, title }) => ({ value: name, label: title, lang: 'und' })) },
  ];
}

function TextField({
  label,
  value,
  onText,
}: {
  readonly label: string;
  readonly value: string;
  onText(text: string): void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onText(typed.trim().slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="lc-field">
      <span class="lc-label">{label}</span>
      <input
        class="lc-input"
        type="search"
        maxLength={200}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

/** A year, or nothing. What is no year yet is left standing and not asked for. */
function YearField(props: {
  readonly label: string;
  readonly value: string | undefined;
  onYear(year: string | undefined): void;
}) {
  const [typed, setTyped] = useState(props.value ?? '');
  useEffect(() => setTyped(props.value ?? ''), [props.value]);
  const take = (text: string) => {
    setTyped(text);
    if (text === '') props.onYear(undefined);
    else if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) props.onYear(text);
  };
  return (
    <label class="lc-field">
      <span>{props.label}</span>
      <input
        class="lc-input"
        inputMode="numeric"
        maxLength={10}
        value={typed}
        onInput={(event) => take(event.currentTarget.value)}
      />
    </label>
  );
}
