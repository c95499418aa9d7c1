import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

export interface FindBarProps {
  readonly language: Language;
  readonly hits: { readonly current: number; readonly total: number; readonly searching: boolean } | undefined;
  onFind(query: string, step: 'first' | 'next' | 'previous'): void;
  onClose(): void;
}

/** Typing rests this long before the document is searched. */
const REST_MS = 180;

/** Search in the document: all hits are highlighted, Enter goes to the next one. */
export function FindBar({ language, hits, onFind, onClose }: FindBarProps) {
  const words = readerWords(language);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef('');
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (query === asked.current) return;
      asked.current = query;
      onFind(query, 'first');
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [query, onFind]);
  const step = (to: 'next' | 'previous') => {
    const first = query !== asked.current;
    asked.current = query;
    onFind(query, first ? 'first' : to);
  };
  return (
    <search class="lc-reader-find">
      <input
        ref={field}
        type="search"
        class="lc-input"
        aria-label={words('reader.find.label')}
        placeholder={words('reader.find.label')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? 'previous' : 'next');
          if (event.key === 'Escape') onClose();
        }}
      />
      <output class="lc-small lc-soft" aria-live="polite">
        {query.trim() === '' || !hits ? '' : said(hits, words)}
      </output>
      <Step label={words('reader.find.previous')} path="M3 10l5-5 5 5" onClick={() => step('previous')} />
      <Step label={words('reader.find.next')} path="M3 6l5 5 5-5" onClick={() => step('next')} />
      <button type="button" class="lc-icon lc-reader-end" aria-label={words('reader.find.close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      </button>
    </search>
  );
}

/** Arrows as in every browser's own search: words for them would take the room of the field. */
function Step(props: { readonly label: string; readonly path: string; onClick(): void }) {
  return (
    <button type="button" class="lc-icon" aria-label={props.label} title={props.label} onClick={props.onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={props.path} fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
    </button>
  );
}

function said(
  { current, total, searching }: NonNullable<FindBarProps['hits']>,
  words: ReturnType<typeof readerWords>,
): string {
  if (total > 0) return words('reader.find.hits', { current, total });
  return words(searching ? 'reader.find.searching' : 'reader.find.none');
}
