import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '@/lib/base/language';
import type { Citations } from '@/lib/citation/citations';
import { CITATION_STYLES, type CitationStyle } from '@/lib/citation/style';
import { type PageKey, pageWords } from '@/lib/words/words';
import { onArrows } from './roving';

/** Asks for the citations of the provision shown; undefined where they cannot be had now. */
export type Cite = () => Promise<Citations | undefined>;

export interface CopyCitationProps {
  readonly language: Language;
  readonly cite: Cite;
  /** What is cited, for whoever hears the button without seeing what stands beside it; then it is a quiet one. */
  readonly about?: string | undefined;
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
}

/** What lawyers of a language are used to; Geneva's style where they write English. */
const USUAL: Record<Language, CitationStyle> = { en: 'un', ru: 'gost', kk: 'kk' };

/** A menu with the citation in five styles and three languages, each shown in full before it is copied. */
export function CopyCitation({ language, cite, copy, about }: CopyCitationProps) {
  const words = pageWords(language);
  const [open, setOpen] = useState(false);
  const [style, setStyle] = useState<CitationStyle>(USUAL[language]);
  const [citations, setCitations] = useState<Citations>();
  const [said, setSaid] = useState<PageKey>();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ordered = [language, ...LANGUAGES.filter((other) => other !== language)];

  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);

  /** The menu opens with what it can offer, and not before. */
  const unfold = async () => {
    const found = await cite().catch(() => undefined);
    setSaid(found ? undefined : 'trouble.no-answer');
    setCitations(found);
    setOpen(found !== undefined);
  };

  const fold = () => {
    setOpen(false);
    button.current?.focus();
  };
  const take = (text: string) => {
    fold();
    copy(text).then(
      (done) => setSaid(done ? 'copied' : 'copy.failed'),
      () => setSaid('copy.failed'),
    );
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // Escape folds the menu first; the card behind it stays.
      event.stopPropagation();
      fold();
    } else onArrows(event, list.current, '[role^=menuitem]');
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
        class={about ? 'lc-link lc-small' : 'lc-button'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? setOpen(false) : void unfold())}
      >
        {words('cite')}
        {about && <span class="lc-unseen"> {about}</span>}
      </button>
      {open && citations && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={words('cite')}
          class="lc-menu-list"
          onKeyDown={onKey}
        >
          {/* biome-ignore lint/a11y/useSemanticElements: a group of a menu is no fieldset */}
          <div role="group" aria-label={words('cite.style')} class="lc-menu-styles">
            {CITATION_STYLES.map((one) => (
              <button
                key={one}
                type="button"
                role="menuitemradio"
                tabIndex={-1}
                aria-checked={one === style}
                class="lc-menu-style"
                onClick={() => setStyle(one)}
              >
                {words(`cite.style.${one}`)}
              </button>
            ))}
          </div>
          {citations.missing && (
            <p class="lc-notice lc-small" data-tone="doubt" role="note">
              {words('cite.missing')}
            </p>
          )}
          {ordered.map((other) => (
            <button
              key={other}
              type="button"
              role="menuitem"
              tabIndex={other === language ? 0 : -1}
              class="lc-menu-item"
              onClick={() => take(citations[style][other])}
            >
              <small>{words('cite.in', { language: words(`language.${other}`) })}</small>
              <span lang={other}>{citations[style][other]}</span>
            </button>
          ))}
        </div>
      )}
      <span role="status" class={said ? 'lc-small lc-soft' : 'lc-unseen'}>
        {said && words(said)}
      </span>
    </div>
  );
}
