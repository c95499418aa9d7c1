import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

export interface ReaderOfferProps {
  readonly language: Language;
  /** The tab shows a document that Lacuna can read in its own window only. */
  readonly document: boolean;
  /** The entry point asks the browser for the permission as the very first call. */
  onDocument(): void;
  onFile(): void;
}

/** The popup's ways into the reader. */
export function ReaderOffer({ language, document, onDocument, onFile }: ReaderOfferProps) {
  const words = readerWords(language);
  return (
    <div class="lc-popup-reader">
      {document && (
        <>
          <button type="button" class="lc-button" data-primary onClick={onDocument}>
            {words('reader.popup')}
          </button>
          <p class="lc-soft lc-small">{words('reader.popup.explain')}</p>
        </>
      )}
      <button type="button" class="lc-link lc-small" onClick={onFile}>
        {words('reader.popup.file')}
      </button>
    </div>
  );
}
