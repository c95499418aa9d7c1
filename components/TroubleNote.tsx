import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { type PageKey, pageWords } from '@/lib/words/words';

/** What a person can report: a number and the version, never words of the page. */
export interface TroubleView {
  readonly code: string;
  readonly id: string;
  readonly version: string;
  /** A technical line in English, without words of pages and notes. */
  readonly detail?: string | undefined;
}

export interface TroubleNoteProps {
  readonly trouble: TroubleView;
  readonly language: Language;
  /** Heading, where the usual one does not fit. */
  readonly title?: string | undefined;
  onRetry?(): void;
  copy?(text: string): Promise<boolean>;
}

const KNOWN = [
  'database-closed',
  'pack-damaged',
  'no-answer',
  'extension-reloaded',
  'pack-used',
  'pack-changed',
  'pack-refused',
  'pack-missing',
  'record-missing',
  'message-refused',
  'sidebar-by-hand',
  'file-unread',
] as const;

/** Nothing is broken: what was asked for cannot be done, and the words say what can. Trying again or reporting it is no use. */
const REFUSALS: readonly string[] = [
  'pack-used',
  'pack-changed',
  'pack-refused',
  'pack-missing',
  'record-missing',
  'sidebar-by-hand',
  'file-unread',
];

/** What happened, for each code that has words; unexpected ones say so. */
export function troubleKey(code: string): PageKey {
  const known = KNOWN.find((name) => name === code);
  return known ? `trouble.${known}` : 'trouble.unknown';
}

/** A failure in three steps: what happened, what is safe, what to do. */
export function TroubleNote({ trouble, language, title, onRetry, copy }: TroubleNoteProps) {
  const words = pageWords(language);
  const [said, setSaid] = useState<PageKey>();
  const number = words('trouble.number', { code: trouble.code, id: trouble.id, version: trouble.version });
  const take = () => {
    copy?.(number).then(
      (done) => setSaid(done ? 'copied' : 'copy.failed'),
      () => setSaid('copy.failed'),
    );
  };
  if (REFUSALS.includes(trouble.code)) {
    return (
      <div class="lc-notice" data-tone="doubt" role="alert">
        <p>
          <strong>{words('trouble.title.done')}</strong>
        </p>
        <p>{words(troubleKey(trouble.code))}</p>
      </div>
    );
  }
  const reloaded = trouble.code === 'extension-reloaded';
  return (
    <div class="lc-notice" data-tone="worse" role="alert">
      <p>
        <strong>{title ?? words('trouble.title')}</strong>
      </p>
      <p>{words(troubleKey(trouble.code))}</p>
      {trouble.code === 'pack-damaged' && trouble.detail && <p lang="en">{trouble.detail}</p>}
      <p>{words('trouble.safe')}</p>
      <p>{words(reloaded ? 'trouble.reload' : 'trouble.do')}</p>
      <p class="lc-trouble-id">{number}</p>
      <p class="lc-actions">
        {onRetry && !reloaded && (
          <button type="button" class="lc-button" onClick={onRetry}>
            {words('retry')}
          </button>
        )}
        {copy && (
          <button type="button" class="lc-button" onClick={take}>
            {words('trouble.copy')}
          </button>
        )}
        <span role="status" class="lc-soft">
          {said && words(said)}
        </span>
      </p>
    </div>
  );
}
