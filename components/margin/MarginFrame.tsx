import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { marginWords } from '@/lib/words/margin-words';

export interface MarginFrameProps {
  readonly language: Language;
  readonly title: string;
  /** True when placed as a sheet at the lower edge of a narrow window. */
  readonly sheet: boolean;
  /** Whether the frame itself takes the focus; a form inside takes it where it is wanted. */
  readonly focus: boolean;
  readonly children: ComponentChildren;
  /** Escape or the close button. */
  onClose(): void;
}

/** A card beside the words: title, close button, what stands in it. */
export function MarginFrame({ language, title, sheet, focus, children, onClose }: MarginFrameProps) {
  const words = marginWords(language);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const take = () => {
    if (focus && !frame.current?.matches(':focus-within')) frame.current?.focus({ preventScroll: true });
  };
  // At once, so that the next key finds the card; and again where it could not be seen before it was placed.
  useLayoutEffect(take, [focus]);
  useEffect(take, [focus]);
  return (
    <div
      ref={frame}
      class="lacuna-root lc-overlay lc-margin"
      data-mode="pinned"
      data-sheet={sheet || undefined}
      role="dialog"
      aria-labelledby={id}
      lang={language}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="lc-overlay-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="lc-icon" aria-label={words('close')} title={words('close')} onClick={onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <div class="lc-overlay-body">{children}</div>
    </div>
  );
}
