import { useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { DossierView } from '@/lib/message/desk-messages';
import type { DossierItem } from '@/lib/note/dossier';
import { deskWords } from '@/lib/words/desk-words';
import type { DossierActions } from './DossierColumn';
import { ItemBody, itemName } from './ItemBody';

export interface DossierItemsProps {
  readonly view: DossierView;
  readonly language: Language;
  readonly actions: DossierActions;
}

/** So many items are drawn at once; a dossier may hold thousands. */
const AT_ONCE = 100;

/** The items in order. They are moved by drawing, by buttons, or by Alt with an arrow key. */
export function DossierItems({ view, language, actions }: DossierItemsProps) {
  const words = deskWords(language);
  const { items } = view.dossier;
  const [shown, setShown] = useState(AT_ONCE);
  const [dragged, setDragged] = useState<string>();
  // Not the sentence: it follows the person to another language.
  const [moved, setMoved] = useState<{ readonly id: string; readonly place: number; readonly count: number }>();
  const list = useRef<HTMLOListElement>(null);
  const lastMoved = items.find(({ id }) => id === moved?.id);
  if (items.length === 0) return <p class="lc-soft">{words('dossier.empty')}</p>;

  const move = (index: number, by: -1 | 1) => {
    const item = items[index];
    const to = index + by;
    if (!item || to < 0 || to >= items.length) return;
    // Behind the next item, or behind the one before the previous.
    const after = by === 1 ? items[to] : items[to - 1];
    actions.move(item.id, after?.id ?? null);
    setMoved({ id: item.id, place: to + 1, count: items.length });
  };
  return (
    <>
      <p class="lc-soft lc-small">{words('dossier.order')}</p>
      <ol class="lc-desk-items" ref={list}>
        {items.slice(0, shown).map((item, index) => (
          <li
            key={item.id}
            data-item={item.id}
            data-kind={item.kind}
            data-dragged={dragged === item.id || undefined}
            draggable={item.kind !== 'text'}
            onDragStart={() => setDragged(item.id)}
            onDragEnd={() => setDragged(undefined)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged && dragged !== item.id) actions.move(dragged, afterOf(items, dragged, index));
              setDragged(undefined);
            }}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              move(index, event.key === 'ArrowUp' ? -1 : 1);
            }}
          >
            <ItemBody item={item} view={view} language={language} actions={actions} />
            <Tools
              name={itemName(item, view, language)}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              language={language}
              onMove={(by) => move(index, by)}
              onRemove={() => actions.remove([item.id])}
            />
          </li>
        ))}
      </ol>
      {items.length > shown && (
        <button type="button" class="lc-button" onClick={() => setShown(shown + AT_ONCE)}>
          {words('more', { count: Math.min(AT_ONCE, items.length - shown) })}
        </button>
      )}
      <p class="lc-unseen" role="status">
        {lastMoved &&
          moved &&
          words('dossier.moved', {
            name: itemName(lastMoved, view, language),
            place: moved.place,
            count: moved.count,
          })}
      </p>
    </>
  );
}

/** What is drawn downwards lands behind the item under the pointer, what is drawn upwards before it. */
function afterOf(items: readonly DossierItem[], dragged: string, target: number): string | null {
  const from = items.findIndex(({ id }) => id === dragged);
  return (from < target ? items[target]?.id : items[target - 1]?.id) ?? null;
}

function Tools(props: {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly language: Language;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}) {
  const { name, language } = props;
  const words = deskWords(language);
  return (
    <span class="lc-desk-tools">
      <button
        type="button"
        class="lc-icon"
        aria-label={words('dossier.up', { name })}
        aria-disabled={props.isFirst}
        onClick={() => props.onMove(-1)}
      >
        <Arrow d="M8 12.5v-9M4 7.5l4-4 4 4" />
      </button>
      <button
        type="button"
        class="lc-icon"
        aria-label={words('dossier.down', { name })}
        aria-disabled={props.isLast}
        onClick={() => props.onMove(1)}
      >
        <Arrow d="M8 3.5v9M4 8.5l4 4 4-4" />
      </button>
      <button type="button" class="lc-icon" aria-label={words('dossier.remove', { name })} onClick={props.onRemove}>
        <Arrow d="m3.5 3.5 9 9m0-9-9 9" />
      </button>
    </span>
  );
}

const Arrow = ({ d }: { readonly d: string }) => (
  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={d} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
  </svg>
);
