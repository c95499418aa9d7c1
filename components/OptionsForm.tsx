import type { ComponentChildren } from 'preact';
import { LANGUAGES, type Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { readerWords } from '@/lib/words/reader-words';
import { syncWords } from '@/lib/words/sync-words';
import { AutoOpen, type AutoOpenProps } from './AutoOpen';
import { DeleteEverything } from './DeleteEverything';
import { Everything, type EverythingProps } from './Everything';
import { type InstalledPack, LibraryFiles } from './LibraryFiles';
import { type Licence, Licences } from './Licences';
import { OwnTexts, type OwnTextsProps } from './OwnTexts';
import type { ImportStep } from './PackImport';
import { ShortcutTable } from './ShortcutTable';
import { SiteList } from './SiteList';
import { StoredTable } from './StoredTable';
import { Switch } from './Switch';
import type { TroubleView } from './TroubleNote';

export interface OptionsFormProps {
  /** The language spoken now. */
  readonly language: Language;
  readonly chosen: Language | 'auto';
  /** What `auto` comes to in this browser. */
  readonly automatic: Language;
  readonly enabled: boolean;
  /** Host names on which Lacuna runs from the start. */
  readonly fixedHosts: readonly string[];
  /** Origins the person allowed, as `https://example.org`. */
  readonly granted: readonly string[];
  /** Origins on which the person switched Lacuna off. */
  readonly off: readonly string[];
  readonly packs: readonly InstalledPack[] | undefined;
  readonly libraryTroubles: readonly TroubleView[];
  readonly importing: ImportStep;
  readonly ownTexts: Omit<OwnTextsProps, 'language'>;
  readonly everything: Omit<EverythingProps, 'language'>;
  readonly documents: Omit<AutoOpenProps, 'language'>;
  readonly version: string;
  /** Of the libraries that are built in. */
  readonly licences: readonly Licence[];
  readonly theme?: 'light' | 'dark' | undefined;
  /** What must be known before anything else. */
  readonly notice?: ComponentChildren;
  /** Opens the research desk. */
  onDesk(): void;
  onLanguage(language: Language | 'auto'): void;
  onEnabled(enabled: boolean): void;
  onRevoke(origin: string): void;
  onSwitchOn(origin: string): void;
  /** A file was picked; answer by `importing`. */
  onPick(file: File): void;
  onImportConfirm(): void;
  onImportCancel(): void;
  onPackRemove(name: string): void;
  onPackExport(name: string): void;
  onSync(): void;
  onDeleteEverything(): Promise<boolean>;
  copy(text: string): Promise<boolean>;
}

/** One column of plain questions, each with what it does. */
export function OptionsForm(props: OptionsFormProps) {
  const { language } = props;
  const words = appWords(language);
  const name = (other: Language) => words(`language.${other}.own`);
  return (
    <main class="lacuna-root lc-options" data-theme={props.theme} lang={language}>
      <h1>{words('options.title')}</h1>
      {props.notice}
      <p>
        <button type="button" class="lc-link" onClick={props.onDesk}>
          {words('desk.name')}
        </button>
        {' · '}
        <a href="/guide.html" target="_blank" rel="noopener">
          {words('options.guide')}
        </a>
      </p>

      <Part title={words('options.language')} explain={words('options.language.explain')}>
        <select
          class="lc-input"
          aria-label={words('options.language')}
          value={props.chosen}
          onChange={(event) => props.onLanguage(choiceOf(event.currentTarget.value))}
        >
          <option value="auto">{words('options.language.auto', { language: name(props.automatic) })}</option>
          {LANGUAGES.map((other) => (
            <option key={other} value={other} lang={other}>
              {name(other)}
            </option>
          ))}
        </select>
      </Part>

      <Part title={words('options.run')}>
        <Switch
          label={words('options.everywhere')}
          stateWord={words(props.enabled ? 'popup.on' : 'popup.off')}
          on={props.enabled}
          onChange={props.onEnabled}
        />
        <p class="lc-soft">{words('options.everywhere.explain')}</p>
        <h3>{words('options.sites.fixed')}</h3>
        <p class="lc-soft">{words('options.run.explain')}</p>
        <ul class="lc-hosts">
          {props.fixedHosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
        <h3>{words('options.sites')}</h3>
        <SiteList
          language={language}
          origins={props.granted}
          explain={words(props.granted.length > 0 ? 'options.sites.explain' : 'options.sites.none')}
          action={words('options.remove')}
          onAction={props.onRevoke}
        />
        {props.off.length > 0 && (
          <>
            <h3>{words('options.sites.off')}</h3>
            <SiteList
              language={language}
              origins={props.off}
              action={words('options.sites.on-again')}
              onAction={props.onSwitchOn}
            />
          </>
        )}
      </Part>

      <Part title={readerWords(language)('reader.auto')} explain={readerWords(language)('reader.auto.explain')}>
        <AutoOpen {...props.documents} language={language} />
      </Part>

      <Part title={words('options.library')} explain={words('options.library.explain')}>
        <LibraryFiles {...props} />
      </Part>

      <Part title={words('own.list')} explain={words('own.list.explain')}>
        <OwnTexts {...props.ownTexts} language={language} />
      </Part>

      <Part title={syncWords(language)('sync.open')} explain={syncWords(language)('sync.open.explain')}>
        <p>
          <button type="button" class="lc-button" onClick={props.onSync}>
            {syncWords(language)('sync.open')}
          </button>
        </p>
      </Part>

      <Part title={words('keys.title')} explain={words('keys.explain')}>
        <ShortcutTable language={language} />
      </Part>

      <Part title={words('options.stored')}>
        <StoredTable language={language} />
        <Everything {...props.everything} language={language} />
        <h3>{words('options.delete')}</h3>
        <DeleteEverything language={language} onSave={props.everything.onSave} onDelete={props.onDeleteEverything} />
      </Part>

      <Part title={words('options.about')}>
        <p>{words('options.version', { version: props.version })}</p>
        <p class="lc-soft">{words('options.licence')}</p>
        <Licences language={language} licences={props.licences} />
      </Part>
    </main>
  );
}

const choiceOf = (value: string): Language | 'auto' => LANGUAGES.find((language) => language === value) ?? 'auto';

function Part(props: {
  readonly title: string;
  readonly explain?: string | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="lc-part">
      <h2>{props.title}</h2>
      {props.explain && <p class="lc-soft">{props.explain}</p>}
      {props.children}
    </section>
  );
}
