import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { onArrows } from '@/components/roving';
import type { Language } from '@/lib/base/language';
import { notebookWords } from '@/lib/words/notebook-words';

/** Entries drawn at once: more would make a narrow panel slow without being read. */
export const AT_ONCE = 50;

export interface NoteRowsProps<T extends { readonly id: string }> {
  readonly items: readonly T[];
  readonly language: Language;
  /** How many there are, where not all were handed over yet. */
  readonly total?: number | undefined;
  readonly label: string;
  draw(item: T, current: boolean): ComponentChildren;
  /** Asks for more; without it the rows that are there are shown piece by piece. */
  onMore?(): void;
}

/** A list of notes: one stop for Tab, arrows move from note to note, and a long one is shown piece by piece. */
export function NoteRows<T extends { readonly id: string }>(props: NoteRowsProps<T>) {
  const { items, language, draw } = props;
  const words = notebookWords(language);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [shown, setShown] = useState(AT_ONCE);
  const visible = props.onMore ? items : items.slice(0, shown);
  const rest = (props.total ?? items.length) - visible.length;
  const stop = visible.some(({ id }) => id === current) ? current : visible[0]?.id;
  // After "show more" the focus goes on with the first of what came.
  const [from, setFrom] = useState(-1);
  useEffect(() => {
    if (from < 0 || visible.length <= from) return;
    list.current?.querySelectorAll<HTMLElement>('[data-note-stop]')[from]?.focus();
    setFrom(-1);
  }, [visible.length, from]);
  return (
    <>
      <ul
        ref={list}
        class="lc-note-list"
        aria-label={props.label}
        onKeyDown={(event) => {
          // Arrows inside a field or a choice belong to it.
          if ((event.target as Element).matches('[data-note-stop]')) onArrows(event, list.current, '[data-note-stop]');
        }}
        onFocusIn={(event) =>
          setCurrent((event.target as Element).closest('[data-row]')?.getAttribute('data-row') ?? null)
        }
      >
        {visible.map((item) => (
          <li key={item.id} data-row={item.id}>
            {draw(item, item.id === stop)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <p class="lc-panel-end">
          <button
            type="button"
            class="lc-button"
            onClick={() => {
              setFrom(visible.length);
              if (props.onMore) props.onMore();
              else setShown(shown + AT_ONCE);
            }}
          >
            {words('notes.more', { count: Math.min(AT_ONCE, rest) })}
          </button>
        </p>
      )}
    </>
  );
}
