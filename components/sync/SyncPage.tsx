import type { ComponentChildren } from 'preact';
import type { Language } from '@/lib/base/language';
import { syncWords } from '@/lib/words/sync-words';

export interface SyncPageProps {
  readonly language: Language;
  readonly theme?: 'light' | 'dark' | undefined;
  /** False while nobody knows yet. */
  readonly known: boolean;
  readonly connected: boolean;
  /** A step that wants the person's whole attention, instead of everything else. */
  readonly step?: ComponentChildren;
  readonly children?: ComponentChildren;
  onConnect(): void;
  /** A folder shared with others, beside the person's own notes. */
  onAdd(): void;
}

/** The frame of the sync page: what it does, then either one step or how everything stands. */
export function SyncPage(props: SyncPageProps) {
  const words = syncWords(props.language);
  return (
    <main class="lacuna-root lc-options lc-sync" data-theme={props.theme} lang={props.language}>
      <h1>{words('sync.title')}</h1>
      {props.step ?? (
        <>
          <p>{words('sync.lead')}</p>
          <p class="lc-soft">{words('sync.what')}</p>
          {props.known && !props.connected && (
            <section class="lc-part">
              <h2>{words('sync.none')}</h2>
              <p>{words('sync.none.explain')}</p>
              <p class="lc-actions">
                <button type="button" class="lc-button" data-primary onClick={props.onConnect}>
                  {words('sync.connect')}
                </button>
              </p>
            </section>
          )}
          {props.children}
          {props.known && (
            <section class="lc-part">
              <h2>{words('sync.shared')}</h2>
              <p class="lc-soft">{words('sync.add.explain')}</p>
              <p class="lc-actions">
                <button type="button" class="lc-button" onClick={props.onAdd}>
                  {words('sync.add')}
                </button>
              </p>
            </section>
          )}
        </>
      )}
    </main>
  );
}
