import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { pageWords } from '@/lib/words/words';
import { onArrows } from './roving';

export interface CopyCitationProps {
  readonly language: Language;
  /** The citation of the provision shown, as it is written in one language. */
  cite(language: Language): string;
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** A menu with the citation in three languages, each shown in full before it is copied. */
export function CopyCitation({ language, cite, copy }: CopyCitationProps) {
  const words = pageWords(language);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ordered = [language, ...LANGUAGES.filter((other) => other !== language)];

  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus();
  }, [open]);

  const fold = () => {
    setOpen(false);
    button.current?.focus();
  };
  const take = (chosen: Language) => {
    fold();
    copy(cite(chosen)).then(
      (done) => setSaid(words(done ? 'copied' : 'copy.failed')),
      () => setSaid(words('copy.failed')),
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Escape folds the menu first; the card behind it stays.
      event.stopPropagation();
      fold();
    } else onArrows(event, list.current, '[role=menuitem]');
  };
  const onLeave = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof Node && event.currentTarget instanceof Node && !event.currentTarget.contains(next))
      setOpen(false);
  };

  return (
    <div class="lc-menu" onFocusOut={onLeave}>
      <button
        ref={button}
        type="button"
        class="lc-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {words('cite')}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={words('cite')}
          class="lc-menu-list"
          onKeyDown={onKey}
        >
          {ordered.map((other) => (
            <button
              key={other}
              type="button"
              role="menuitem"
              tabIndex={other === language ? 0 : -1}
              class="lc-menu-item"
              onClick={() => take(other)}
            >
              <small>{words('cite.in', { language: words(`language.${other}`) })}</small>
              <span lang={other}>{cite(other)}</span>
            </button>
          ))}
        </div>
      )}
      <span role="status" class={said ? 'lc-small lc-soft' : 'lc-unseen'}>
        {said}
      </span>
    </div>
  );
}
