import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '@/components/Dialog';
import type { Language } from '@/lib/base/language';
import { readerWords } from '@/lib/words/reader-words';

/** Why nothing is shown. */
export type ReaderTrouble =
  | 'not-pdf'
  | 'damaged'
  | 'password'
  | 'old-word'
  | 'not-word'
  | 'unknown'
  | 'empty'
  | 'web-page'
  | 'too-large'
  | 'network'
  | 'moved'
  | 'refused'
  | 'bad-address'
  | 'unexpected';

export interface TroubleProps {
  readonly language: Language;
  readonly trouble: ReaderTrouble;
  /** What the server answered with. */
  readonly status?: number | undefined;
  /** False for a file of this computer. */
  readonly hasOriginal: boolean;
  readonly onAgain?: (() => void) | undefined;
  onChoose(): void;
  onOriginal(): void;
  /** Opens the list of all notes: those of a document that does not open are kept all the same. */
  onNotes(): void;
}

/** What happened, what is safe, and the way to the original. */
export function TroubleMessage({
  language,
  trouble,
  status,
  hasOriginal,
  onAgain,
  onChoose,
  onOriginal,
  onNotes,
}: TroubleProps) {
  const words = readerWords(language);
  return (
    <Message
      title={words(`reader.trouble.${trouble}`)}
      explain={words(`reader.trouble.${trouble}.explain`, { status: String(status ?? '') })}
      alert
    >
      {hasOriginal && (
        <button type="button" class="lc-button" data-primary onClick={onOriginal}>
          {words('reader.original')}
        </button>
      )}
      {onAgain && (
        <button type="button" class="lc-button" onClick={onAgain}>
          {words('reader.again')}
        </button>
      )}
      <button type="button" class="lc-button" onClick={onChoose}>
        {words('reader.welcome.choose')}
      </button>
      <button type="button" class="lc-button" onClick={onNotes}>
        {words('reader.notes')}
      </button>
    </Message>
  );
}

export interface AllowProps {
  readonly language: Language;
  readonly site: string;
  onOriginal(): void;
  /** The entry point asks the browser for the permission as the very first call. */
  onAllow(): void;
}

/** The browser must be asked before a document is fetched from a site that was never allowed. */
export function AllowMessage({ language, site, onOriginal, onAllow }: AllowProps) {
  const words = readerWords(language);
  return (
    <Message title={words('reader.allow', { site })} explain={words('reader.allow.explain')}>
      <button type="button" class="lc-button" data-primary onClick={onAllow}>
        {words('reader.allow.button')}
      </button>
      <button type="button" class="lc-button" onClick={onOriginal}>
        {words('reader.original')}
      </button>
    </Message>
  );
}

/** Bytes in a million, as people are told sizes. */
const MB = 1_000_000;

export function LoadingMessage(props: {
  readonly language: Language;
  readonly come: number;
  readonly all: number | undefined;
}) {
  const { language, come, all } = props;
  const words = readerWords(language);
  const size = (bytes: number) => Math.round((bytes / MB) * 10) / 10;
  const said = all
    ? words('reader.loading.of', { come: size(come), all: size(all) })
    : words('reader.loading.come', { come: size(come) });
  return (
    <Message title={words('reader.loading')} explain={come > 0 ? said : undefined}>
      {all ? <progress value={come} max={all} aria-label={words('reader.loading')} /> : null}
    </Message>
  );
}

function Message(props: {
  readonly title: string;
  readonly explain?: string | undefined;
  readonly alert?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="lc-reader-message" role={props.alert ? 'alert' : 'status'}>
      <h2>{props.title}</h2>
      {props.explain && <p class="lc-soft">{props.explain}</p>}
      <div class="lc-actions">{props.children}</div>
    </section>
  );
}

/** A line above the document: something is missing in it. */
export function Banner({ title, explain }: { readonly title?: string | undefined; readonly explain: string }) {
  return (
    <p class="lc-notice lc-reader-banner" data-tone="open" role="status">
      {title && <strong>{title}. </strong>}
      {explain}
    </p>
  );
}

/** Asks for the password of a locked document. It is handed to the document and kept nowhere. */
export function PasswordDialog(props: {
  readonly language: Language;
  readonly again: boolean;
  onPassword(password: string | undefined): void;
}) {
  const words = readerWords(props.language);
  const [password, setPassword] = useState('');
  return (
    <Dialog
      title={words('reader.password')}
      onCancel={() => props.onPassword(undefined)}
      actions={
        <>
          <button type="submit" form="lc-password" class="lc-button" data-primary>
            {words('reader.password.open')}
          </button>
          <button type="button" class="lc-button" onClick={() => props.onPassword(undefined)}>
            {words('reader.cancel')}
          </button>
        </>
      }
    >
      <form
        id="lc-password"
        onSubmit={(event) => {
          event.preventDefault();
          props.onPassword(password);
        }}
      >
        {props.again && (
          <p class="lc-notice" data-tone="open" role="alert">
            {words('reader.password.again')}
          </p>
        )}
        <label class="lc-field">
          <span>{words('reader.password.label')}</span>
          <input
            class="lc-input"
            type="password"
            autocomplete="off"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}

/** How far the pages for the printer are. */
export function PrintDialog(props: {
  readonly language: Language;
  readonly page: number;
  readonly pages: number;
  onCancel(): void;
}) {
  const words = readerWords(props.language);
  return (
    <Dialog
      title={words('reader.print')}
      onCancel={props.onCancel}
      actions={
        <button type="button" class="lc-button" onClick={props.onCancel}>
          {words('reader.cancel')}
        </button>
      }
    >
      <p role="status">{words('reader.printing', { page: props.page, count: props.pages })}</p>
      <progress value={props.page} max={props.pages} aria-label={words('reader.print')} />
    </Dialog>
  );
}
