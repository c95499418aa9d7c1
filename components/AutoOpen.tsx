import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { readerWords } from '@/lib/words/reader-words';
import { Switch } from './Switch';

export interface AutoOpenProps {
  readonly language: Language;
  /** Hosts that may be chosen. */
  readonly hosts: readonly string[];
  readonly chosen: readonly string[];
  /** The browser was asked and said no. */
  readonly refused: boolean;
  /** The entry point asks the browser for the permission as the very first call. */
  onChoose(host: string, on: boolean): void;
  onReader(): void;
}

/** On which sites a PDF opens in the reader by itself: none, until the person says so. */
export function AutoOpen({ language, hosts, chosen, refused, onChoose, onReader }: AutoOpenProps) {
  const words = readerWords(language);
  const state = appWords(language);
  return (
    <>
      {refused && (
        <p class="lc-notice" data-tone="open" role="alert">
          {words('reader.auto.refused')}
        </p>
      )}
      <ul class="lc-rows">
        {hosts.map((host) => (
          <li key={host}>
            <Switch
              label={words('reader.auto.site', { site: host })}
              stateWord={state(chosen.includes(host) ? 'popup.on' : 'popup.off')}
              on={chosen.includes(host)}
              onChange={(on) => onChoose(host, on)}
            />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="lc-button" onClick={onReader}>
          {words('reader.popup.file')}
        </button>
      </p>
    </>
  );
}
