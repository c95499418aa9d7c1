import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

/** The same document in another language. */
export interface LanguageVersion {
  readonly language: Language;
  readonly name: string;
  readonly url: string;
}

export interface ReaderHeadProps {
  readonly language: Language;
  readonly title: string;
  /** Symbol or file name beside the title. */
  readonly about: string;
  /** The original's address, empty where there is none. */
  readonly original: string;
  readonly versions: readonly LanguageVersion[];
  /** True while a document is open. */
  readonly open: boolean;
  /** Tools that stand in the menu of a small window. */
  readonly tools?: ComponentChildren;
  onChoose(): void;
  onPrint(): void;
  onDownload(): void;
  onCopyLink(): void;
  onOriginal(): void;
}

/** What is open, and what can be done with it as a whole. In narrow windows the actions stand in a menu. */
export function ReaderHead(props: ReaderHeadProps) {
  const { language, versions } = props;
  const words = readerWords(language);
  return (
    <header class="lc-reader-head">
      <div class="lc-reader-title">
        {/* The document is what the page is about; a heading of the browser's own size would take the room of three lines. */}
        <h1 class="lc-reader-name" title={props.title}>
          {props.title}
        </h1>
        {(props.about !== '' || versions.length > 0) && (
          <div class="lc-reader-about lc-small">
            {props.about !== '' && <p class="lc-soft">{props.about}</p>}
            {versions.length > 0 && <Versions {...props} />}
          </div>
        )}
      </div>
      <div class="lc-reader-wide">
        <Actions {...props} />
      </div>
      <Menu label={words('reader.more')}>
        {props.tools}
        <Actions {...props} />
      </Menu>
    </header>
  );
}

function Versions({ language, versions }: ReaderHeadProps) {
  return (
    <nav class="lc-reader-versions" aria-label={readerWords(language)('reader.languages')}>
      {versions.map((version) => (
        <a key={version.url} href={version.url} lang={version.language} hreflang={version.language}>
          {version.name}
        </a>
      ))}
    </nav>
  );
}

function Actions(props: ReaderHeadProps) {
  const words = readerWords(props.language);
  return (
    <>
      <button type="button" class="lc-button" onClick={props.onChoose}>
        {words('reader.open')}
      </button>
      {props.open && (
        <>
          <button type="button" class="lc-button" onClick={props.onPrint}>
            {words('reader.print')}
          </button>
          <button type="button" class="lc-button" onClick={props.onDownload}>
            {words('reader.download')}
          </button>
        </>
      )}
      {props.original !== '' && (
        <>
          <button type="button" class="lc-button" onClick={props.onCopyLink}>
            {words('reader.copy-link')}
          </button>
          <button type="button" class="lc-button" onClick={props.onOriginal}>
            {words('reader.original')}
          </button>
        </>
      )}
    </>
  );
}

function Menu(props: { readonly label: string; readonly children: ComponentChildren }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const shut = (event: Event) => {
      const element = menu.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !event.composedPath().includes(element)) {
        element.open = false;
        if (event instanceof KeyboardEvent) element.querySelector('summary')?.focus();
      }
    };
    document.addEventListener('pointerdown', shut, { signal: life.signal });
    document.addEventListener('keydown', shut, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <details ref={menu} class="lc-reader-menu">
      <summary class="lc-button">{props.label}</summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons inside are what is pressed; the menu only closes behind them */}
      <div
        class="lc-reader-menu-list"
        onClick={({ target }) => {
          if (!(target instanceof Element && target.closest('[data-stay]'))) menu.current?.removeAttribute('open');
        }}
      >
        {props.children}
      </div>
    </details>
  );
}
