import type { Language } from '@/lib/base/language';
import { type NoteKey, noteWords } from '@/lib/words/note-words';

/** Why something was not done with a note. The number, where there is one, can be named in a report. */
export interface NoteTroubleView {
  readonly code: string;
  readonly id?: string | undefined;
  readonly version?: string | undefined;
}

const REASONS: Readonly<Record<string, NoteKey>> = {
  quota: 'note.failed.quota',
  closed: 'note.failed.closed',
  'database-closed': 'note.failed.closed',
  'not-found': 'note.failed.gone',
  damaged: 'note.failed.damaged',
  refused: 'note.failed.refused',
  'message-refused': 'note.failed.refused',
  'extension-reloaded': 'note.failed.reload',
};

/** Why it was not done, in one sentence. */
export const reasonIn = (code: string, language: Language): string =>
  noteWords(language)(REASONS[code.replace(/^notes?-/, '')] ?? 'note.failed.other');

/** The reason beside what was already said of it, with the number that can be named in a report. */
export function TroubleReason({
  language,
  trouble,
}: {
  readonly language: Language;
  readonly trouble: NoteTroubleView;
}) {
  const { code, id, version } = trouble;
  return (
    <>
      <p>{reasonIn(code, language)}</p>
      {id !== undefined && <p class="lc-trouble-id">{[code, id, version].filter(Boolean).join(', ')}</p>}
    </>
  );
}

/** What happened, what is safe, what to do. */
export function NoteTrouble(props: { readonly language: Language; readonly trouble: NoteTroubleView }) {
  const words = noteWords(props.language);
  const { code, id, version } = props.trouble;
  return (
    <div class="lc-notice" data-tone="worse" role="alert">
      <p>
        <strong>{words('note.failed')}</strong>
      </p>
      <p>{reasonIn(code, props.language)}</p>
      <p>{words('note.failed.safe')}</p>
      {id !== undefined && <p class="lc-trouble-id">{[code, id, version].filter(Boolean).join(', ')}</p>}
    </div>
  );
}
