import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

/** A document that was open before. */
export interface RecentDocument {
  readonly id: string;
  readonly title: string;
  /** Empty for a file of this computer. */
  readonly url: string;
  readonly page: number;
  readonly pages: number;
}

export interface ReaderWelcomeProps {
  readonly language: Language;
  readonly recent: readonly RecentDocument[];
  onChoose(): void;
  onAddress(address: string): void;
  onRecent(document: RecentDocument): void;
  onClear(): void;
}

/** Nothing is open yet: choose, drop, paste an address, or go on where you were. */
export function ReaderWelcome(props: ReaderWelcomeProps) {
  const words = readerWords(props.language);
  const [address, setAddress] = useState('');
  return (
    <section class="lc-reader-welcome">
      <h2>{words('reader.welcome')}</h2>
      <p class="lc-soft">{words('reader.welcome.explain')}</p>
      <div class="lc-reader-drop">
        <p>{words('reader.welcome.drop')}</p>
        <button type="button" class="lc-button" data-primary onClick={props.onChoose}>
          {words('reader.welcome.choose')}
        </button>
      </div>
      <form
        class="lc-reader-address"
        onSubmit={(event) => {
          event.preventDefault();
          props.onAddress(address.trim());
        }}
      >
        <label class="lc-field">
          <span>{words('reader.welcome.address')}</span>
          <input
            class="lc-input"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://docs.un.org/…"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="lc-button" disabled={address.trim() === ''}>
          {words('reader.welcome.go')}
        </button>
      </form>
      {props.recent.length > 0 && <Recent {...props} />}
    </section>
  );
}

function Recent(props: ReaderWelcomeProps) {
  const words = readerWords(props.language);
  return (
    <>
      <h3>{words('reader.recent')}</h3>
      <ul class="lc-reader-recent">
        {props.recent.map((document) => (
          <li key={document.id}>
            <button type="button" class="lc-link" onClick={() => props.onRecent(document)}>
              {document.title}
            </button>
            <p class="lc-soft lc-small">
              {document.url === '' ? words('reader.recent.file') : document.url}
              {document.pages > 1 && (
                <span class="lc-dot">
                  {words('reader.recent.page', { page: document.page, count: document.pages })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p class="lc-soft lc-small">
        {words('reader.recent.local')}{' '}
        <button type="button" class="lc-link" onClick={props.onClear}>
          {words('reader.recent.clear')}
        </button>
      </p>
    </>
  );
}
