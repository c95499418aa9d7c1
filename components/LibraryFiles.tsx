import { useId, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { Dialog } from './Dialog';
import { type ImportStep, PackImport } from './PackImport';
import { TroubleNote, type TroubleView } from './TroubleNote';

export interface InstalledPack {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly gaps: number;
  readonly license?: string | undefined;
  /** Comes with Lacuna: can be saved, but not removed. */
  readonly own: boolean;
}

export interface LibraryFilesProps {
  readonly language: Language;
  /** Undefined while the library is being read. */
  readonly packs: readonly InstalledPack[] | undefined;
  readonly libraryTroubles: readonly TroubleView[];
  readonly importing: ImportStep;
  onPick(file: File): void;
  onImportConfirm(): void;
  onImportCancel(): void;
  onPackRemove(name: string): void;
  onPackExport(name: string): void;
  copy(text: string): Promise<boolean>;
}

/** The library files installed, and the way to add, pass on and remove them. */
export function LibraryFiles(props: LibraryFilesProps) {
  const { language, packs } = props;
  const words = appWords(language);
  const [removing, setRemoving] = useState<InstalledPack | null>(null);
  return (
    <>
      {props.libraryTroubles.map((trouble) => (
        <TroubleNote key={trouble.id} trouble={trouble} language={language} copy={props.copy} />
      ))}
      {packs === undefined && <p class="lc-soft">{words('options.library.reading')}</p>}
      {packs?.length === 0 && <p>{words('options.library.none')}</p>}
      <ul class="lc-rows">
        {packs?.map((pack) => (
          <PackRow
            key={pack.name}
            pack={pack}
            language={language}
            onExport={props.onPackExport}
            onRemove={setRemoving}
          />
        ))}
      </ul>
      <FilePicker language={language} onPick={props.onPick} />
      <PackImport
        language={language}
        step={props.importing}
        onConfirm={props.onImportConfirm}
        onCancel={props.onImportCancel}
        copy={props.copy}
      />
      {removing && (
        <Dialog
          title={words('options.confirm.remove', { name: removing.title })}
          onCancel={() => setRemoving(null)}
          actions={
            <>
              <button
                type="button"
                class="lc-button"
                data-primary
                onClick={() => {
                  setRemoving(null);
                  props.onPackRemove(removing.name);
                }}
              >
                {words('options.remove')}
              </button>
              <button type="button" class="lc-button" onClick={() => setRemoving(null)}>
                {words('import.cancel')}
              </button>
            </>
          }
        >
          <p>{words('options.confirm.remove.explain')}</p>
        </Dialog>
      )}
    </>
  );
}

function PackRow(props: {
  readonly pack: InstalledPack;
  readonly language: Language;
  onExport(name: string): void;
  onRemove(pack: InstalledPack): void;
}) {
  const { pack, language } = props;
  const words = appWords(language);
  const facts = [
    words('options.library.gaps', { count: pack.gaps }),
    words('options.library.version', { version: pack.version }),
    pack.license,
    pack.own ? words('options.library.own') : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <li class="lc-row">
      <div class="lc-row-name">
        <p>
          <strong lang="und">{pack.title}</strong>
        </p>
        <p class="lc-soft lc-small">{facts.join(' · ')}</p>
      </div>
      <div class="lc-actions">
        <button
          type="button"
          class="lc-button"
          aria-label={words('options.export.named', { name: pack.title })}
          onClick={() => props.onExport(pack.name)}
        >
          {words('options.export')}
        </button>
        {!pack.own && (
          <button
            type="button"
            class="lc-button"
            aria-label={words('options.remove.named', { name: pack.title })}
            onClick={() => props.onRemove(pack)}
          >
            {words('options.remove')}
          </button>
        )}
      </div>
    </li>
  );
}

function FilePicker({ language, onPick }: { readonly language: Language; onPick(file: File): void }) {
  const words = appWords(language);
  const id = useId();
  return (
    <div class="lc-picker">
      <label for={id} class="lc-button">
        {words('options.import')}
      </label>
      <input
        id={id}
        type="file"
        class="lc-unseen"
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Cleared, so that the same file can be picked again after it was put right.
          event.currentTarget.value = '';
          if (file) onPick(file);
        }}
      />
      <p class="lc-soft lc-small">{words('options.import.explain')}</p>
    </div>
  );
}
