import type { Language } from '@/lib/base/language';
import { marginWords } from '@/lib/words/margin-words';

/** What the bar at the foot of the window says, and what can be done about it. */
export interface Said {
  /** Asked at each drawing: it follows the person when they change the language. */
  text(): string;
  readonly trouble?: boolean | undefined;
  /** Stays until it is closed. */
  readonly stays?: boolean | undefined;
  readonly actions?: readonly { name(): string; run(): void }[] | undefined;
}

export interface MarginBarProps {
  readonly language: Language;
  readonly said: Said | null;
  onClose(): void;
  /** The pointer or the focus is on it: it stays. */
  onHold(held: boolean): void;
}

/** What was done with a note, said aloud as well, with the way back while it is offered. */
export function MarginBar({ language, said, onClose, onHold }: MarginBarProps) {
  const words = marginWords(language);
  return (
    <div
      class="lacuna-root lc-bar-root"
      lang={language}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocusIn={() => onHold(true)}
      onFocusOut={() => onHold(false)}
    >
      <p class="lc-unseen" role={said?.trouble ? 'alert' : 'status'}>
        {said?.text()}
      </p>
      {said && (
        <div class="lc-bar" data-tone={said.trouble ? 'worse' : undefined}>
          <span aria-hidden="true">{said.text()}</span>
          {said.actions?.map(({ name, run }) => (
            <button key={name()} type="button" class="lc-button" onClick={run}>
              {name()}
            </button>
          ))}
          <button type="button" class="lc-icon" aria-label={words('close')} title={words('close')} onClick={onClose}>
            <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
            </svg>
          </button>
        </div>
      )}
    </div>
  );
}
