import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { everythingWords } from '@/lib/words/everything-words';
import { Dialog } from './Dialog';

/** The way out for whoever must leave nothing behind. @property onDelete gives back whether it was done. */
export function DeleteEverything(props: {
  readonly language: Language;
  /** Saves everything in one file; the question closes. */
  onSave(): void;
  onDelete(): Promise<boolean>;
}) {
  const words = appWords(props.language);
  const [state, setState] = useState<'rest' | 'asking' | 'failed'>('rest');
  const erase = async () => setState((await props.onDelete()) ? 'rest' : 'failed');
  return (
    <>
      <p>
        <button type="button" class="lc-button" onClick={() => setState('asking')}>
          {words('options.delete')}
        </button>
      </p>
      {state === 'failed' && (
        <p class="lc-notice" data-tone="worse" role="alert">
          {words('options.delete.failed')}
        </p>
      )}
      {state === 'asking' && (
        <Dialog
          title={words('options.delete')}
          onCancel={() => setState('rest')}
          actions={
            <>
              <button
                type="button"
                class="lc-button"
                data-primary
                onClick={() => {
                  setState('rest');
                  props.onSave();
                }}
              >
                {everythingWords(props.language)('all.before')}
              </button>
              <button type="button" class="lc-button" onClick={() => void erase()}>
                {words('options.delete.yes')}
              </button>
              <button type="button" class="lc-button" onClick={() => setState('rest')}>
                {words('import.cancel')}
              </button>
            </>
          }
        >
          <p>{words('options.delete.explain')}</p>
        </Dialog>
      )}
    </>
  );
}
