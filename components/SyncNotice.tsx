import type { Language } from '@/lib/base/language';
import { syncWords } from '@/lib/words/sync-words';

/** Syncing cannot go on without the person: said wherever they look, since nobody opens the sync page by chance. */
export function SyncNotice(props: { readonly language: Language; readonly text: string; onOpen(): void }) {
  const words = syncWords(props.language);
  return (
    <div class="lc-notice" data-tone="worse" role="alert">
      <p>
        <strong>{words('sync.warning')}</strong>
      </p>
      <p>{props.text}</p>
      <p>
        <button type="button" class="lc-button" onClick={props.onOpen}>
          {words('sync.open')}
        </button>
      </p>
    </div>
  );
}
