import { useRef } from 'preact/hooks';
import { memo } from '@/components/memo';
import { onArrows } from '@/components/roving';
import { useGrowing } from '@/components/use-growing';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';
import { PageEntries } from './PageEntries';

export interface ReaderContentsProps {
  readonly language: Language;
  readonly outline: readonly { readonly title: string; readonly depth: number; go(): void }[];
  readonly pages: number;
  readonly page: number;
  readonly paged: boolean;
  /** How many references stand on each page, by its number. */
  readonly references: ReadonlyMap<number, number>;
  onPage(page: number): void;
}

/** The document's own table of contents, and its pages with what was found on them. */
export const ReaderContents = memo((props: ReaderContentsProps) => {
  const { language, outline, pages } = props;
  const words = readerWords(language);
  const list = useRef<HTMLOListElement>(null);
  const drawn = useGrowing(outline);
  return (
    <nav class="lc-reader-contents" aria-label={words('reader.contents')}>
      <h2>{words('reader.outline')}</h2>
      {outline.length === 0 && <p class="lc-soft lc-small">{words('reader.outline.none')}</p>}
      <ul class="lc-reader-outline">
        {outline.map(
          (entry, index) =>
            drawn.has(entry) && (
              // The same heading may stand twice, so its place is its name.
              <li key={index} style={{ paddingInlineStart: `${(entry.depth - 1) * 12}px` }}>
                <button type="button" class="lc-reader-entry" onClick={entry.go}>
                  {entry.title}
                </button>
              </li>
            ),
        )}
      </ul>
      {props.paged && (
        <>
          <h2>{words('reader.pages')}</h2>
          <ol ref={list} class="lc-reader-pages" onKeyDown={(event) => void onArrows(event, list.current, 'button')}>
            <PageEntries
              language={language}
              pages={pages}
              page={props.page}
              references={props.references}
              onPage={props.onPage}
            />
          </ol>
        </>
      )}
    </nav>
  );
});
