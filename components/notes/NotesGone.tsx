import type { Language } from '@/lib/base/language';
import { everythingWords } from '@/lib/words/everything-words';
import { syncWords } from '@/lib/words/sync-words';
import { printWhen } from '@/lib/words/when';

export interface NotesGoneProps {
  readonly language: Language;
  /** What was last counted. */
  readonly gone: { readonly notes: number; readonly day: string; readonly synced: boolean };
  /** Opens the page of syncing and backups. */
  onSync(): void;
  /** Opens the place where a saved file is taken in; without it, that place is on this page. */
  readonly onFile?: (() => void) | undefined;
  /** The person has seen it. */
  onSeen(): void;
}

/** The browser lost what was kept: an empty list would be taken for all there ever was. Says so, and what brings it back. */
export function NotesGone({ language, gone, ...on }: NotesGoneProps) {
  const words = everythingWords(language);
  return (
    <div class="lc-notice" data-tone="worse" role="alert">
      <p>
        <strong>{words('gone.title')}</strong>
      </p>
      <p>{words('gone.what')}</p>
      {gone.notes > 0 && <p>{words('gone.count', { day: printWhen(gone.day, language), count: gone.notes })}</p>}
      {gone.synced && <p>{words('gone.synced')}</p>}
      <p>{words('gone.way')}</p>
      <p class="lc-actions">
        <button type="button" class="lc-button" data-primary={gone.synced ? true : undefined} onClick={on.onSync}>
          {syncWords(language)('sync.open')}
        </button>
        {on.onFile && (
          <button type="button" class="lc-button" onClick={on.onFile}>
            {words('all.take')}
          </button>
        )}
        <button type="button" class="lc-button" onClick={on.onSeen}>
          {words('gone.seen')}
        </button>
      </p>
    </div>
  );
}
