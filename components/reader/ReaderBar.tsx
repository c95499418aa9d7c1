import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

export interface ReaderBarProps {
  readonly language: Language;
  /** False for a text without pages of its own. */
  readonly paged: boolean;
  readonly page: number;
  readonly pages: number;
  /** 1 is the document's own size. */
  readonly scale: number;
  readonly contents: boolean;
  readonly panel: boolean;
  readonly finding: boolean;
  onContents(): void;
  onPanel(): void;
  onFind(): void;
  onPage(page: number): void;
  onZoom(step: 'in' | 'out' | 'width'): void;
  onRotate(): void;
}

/** Turning pages, size, search, and what stands on either side of the document. In small windows most of it stands in the menu. */
export function ReaderBar(props: ReaderBarProps) {
  const words = readerWords(props.language);
  return (
    <section aria-label={words('reader.tools')}>
      <div class="lc-reader-bar" role="toolbar" aria-label={words('reader.tools')}>
        <span class="lc-reader-roomy">
          <ContentsButton {...props} />
        </span>
        {props.paged && <PageField {...props} />}
        <div class="lc-reader-group lc-reader-roomy">
          <SizeButtons {...props} />
        </div>
        <button type="button" class="lc-button" aria-pressed={props.finding} onClick={props.onFind}>
          {words('reader.find')}
        </button>
        <span class="lc-reader-roomy lc-reader-end">
          <PanelButton {...props} />
        </span>
      </div>
    </section>
  );
}

/** What has no room in the bar of a small window. */
export function ReaderMenuTools(props: ReaderBarProps) {
  return (
    <div class="lc-reader-tight">
      <ContentsButton {...props} />
      <PanelButton {...props} />
      {/* Who makes the page larger does so more than once. */}
      <div class="lc-reader-group" data-stay>
        <SizeButtons {...props} />
      </div>
    </div>
  );
}

function ContentsButton({ language, contents, onContents }: ReaderBarProps) {
  return (
    <button type="button" class="lc-button" aria-pressed={contents} onClick={onContents}>
      {readerWords(language)('reader.contents')}
    </button>
  );
}

function PanelButton({ language, panel, onPanel }: ReaderBarProps) {
  return (
    <button type="button" class="lc-button" aria-pressed={panel} onClick={onPanel}>
      {readerWords(language)('reader.panel')}
    </button>
  );
}

function SizeButtons({ language, paged, scale, onZoom, onRotate }: ReaderBarProps) {
  const words = readerWords(language);
  return (
    <>
      <button type="button" class="lc-button" onClick={() => onZoom('out')}>
        {words('reader.zoom.out')}
      </button>
      <span class="lc-reader-value">{words('reader.zoom.value', { percent: Math.round(scale * 100) })}</span>
      <button type="button" class="lc-button" onClick={() => onZoom('in')}>
        {words('reader.zoom.in')}
      </button>
      {paged && (
        <>
          <button type="button" class="lc-button" onClick={() => onZoom('width')}>
            {words('reader.zoom.width')}
          </button>
          <button type="button" class="lc-button" onClick={onRotate}>
            {words('reader.rotate')}
          </button>
        </>
      )}
    </>
  );
}

function PageField({ language, page, pages, onPage }: ReaderBarProps) {
  const words = readerWords(language);
  const [typed, setTyped] = useState<string>();
  const go = () => {
    const wanted = Number(typed);
    setTyped(undefined);
    if (Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages));
  };
  return (
    <div class="lc-reader-group">
      <button
        type="button"
        class="lc-icon"
        aria-label={words('reader.page.previous')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <Arrow up />
      </button>
      <label class="lc-reader-page">
        <span class="lc-reader-page-word">{words('reader.page')}</span>
        <input
          class="lc-input"
          inputMode="numeric"
          value={typed ?? String(page)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && go()}
          onBlur={go}
        />
        <span>{words('reader.page.of', { count: pages })}</span>
      </label>
      <button
        type="button"
        class="lc-icon"
        aria-label={words('reader.page.next')}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <Arrow />
      </button>
    </div>
  );
}

function Arrow({ up = false }: { readonly up?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={up ? 'M3 10l5-5 5 5' : 'M3 6l5 5 5-5'} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}
