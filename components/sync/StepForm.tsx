import type { Language } from '@/lib/base/language';
import { syncWords } from '@/lib/words/sync-words';

export interface StepFormProps {
  readonly language: Language;
  /** What the one button that goes on says. */
  readonly action: string;
  readonly busy: boolean;
  /** What goes on while it is busy; empty for nothing. */
  readonly status: string;
  /** What stands against going on. */
  readonly fault?: string | undefined;
  readonly children: preact.ComponentChildren;
  /** Within the click itself: browsers ask about a server only there. */
  onSubmit(): void;
  onCancel(): void;
}

/** A step of the sync page: its fields, what is wrong with them, one way on and one way back. */
export function StepForm(props: StepFormProps) {
  const submit = (event: Event) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form class="lc-sync-form" onSubmit={submit}>
      {props.children}
      {props.fault && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {props.fault}
        </p>
      )}
      <p class="lc-actions lc-no-print">
        <button type="submit" class="lc-button" data-primary disabled={props.busy}>
          {props.action}
        </button>
        <button type="button" class="lc-button" onClick={props.onCancel}>
          {syncWords(props.language)('sync.cancel')}
        </button>
        <span role="status" class="lc-soft">
          {props.status}
        </span>
      </p>
      {props.busy && <progress aria-label={props.status} />}
    </form>
  );
}
