import { useMemo } from 'preact/hooks';
import { memo, memoRow } from '@/components/memo';
import { useGrowing } from '@/components/use-growing';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

export interface PageEntriesProps {
  readonly language: Language;
  readonly pages: number;
  readonly page: number;
  /** How many references stand on each page, by its number. */
  readonly references: ReadonlyMap<number, number>;
  onPage(page: number): void;
}

/** Pages that are compared together: turning a page of five hundred concerns two such blocks and not five hundred rows. */
const BLOCK = 25;

/** An entry for every page, with what was found on it. */
export function PageEntries({ language, pages, page, references, onPage }: PageEntriesProps) {
  const blocks = useMemo(() => blocksOf(pages), [pages]);
  const drawn = useGrowing(blocks, 1);
  return blocks
    .filter((numbers) => drawn.has(numbers))
    .map((numbers) => (
      <Block
        key={numbers[0]}
        numbers={numbers}
        current={numbers.includes(page) ? page : 0}
        references={references}
        language={language}
        onPage={onPage}
      />
    ));
}

function blocksOf(pages: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(pages / BLOCK) }, (_, block) =>
    Array.from({ length: Math.min(BLOCK, pages - block * BLOCK) }, (_, index) => block * BLOCK + index + 1),
  );
}

interface BlockProps {
  readonly numbers: readonly number[];
  /** 0 where the current page stands in another block. */
  readonly current: number;
  readonly references: ReadonlyMap<number, number>;
  readonly language: Language;
  onPage(page: number): void;
}

const Block = memo(({ numbers, current, references, language, onPage }: BlockProps) => (
  <>
    {numbers.map((number) => (
      <Entry
        key={number}
        number={number}
        current={number === current}
        references={references.get(number) ?? 0}
        language={language}
        onPage={onPage}
      />
    ))}
  </>
));

interface EntryProps {
  readonly number: number;
  readonly current: boolean;
  readonly references: number;
  readonly language: Language;
  onPage(page: number): void;
}

const Entry = memoRow(({ number, current, references, language, onPage }: EntryProps) => {
  const words = readerWords(language);
  return (
    <li class="lc-reader-page-entry">
      <button
        type="button"
        class="lc-reader-entry"
        aria-current={current ? 'page' : undefined}
        tabIndex={current ? 0 : -1}
        onClick={() => onPage(number)}
      >
        <span>{words('reader.pages.one', { page: number })}</span>
        {references > 0 && (
          <span class="lc-soft lc-small">{words('reader.pages.references', { count: references })}</span>
        )}
      </button>
    </li>
  );
});
