import type { Language } from '@/lib/base/language';
import { type NotebookKey, notebookWords } from '@/lib/words/notebook-words';
import { NoteTrouble, type NoteTroubleView } from './NoteTrouble';

const REFUSALS: Readonly<Record<string, NotebookKey>> = {
  'note-nothing-selected': 'notes.lost.nothing-selected',
  'note-selection-outside': 'notes.lost.selection-outside',
  'note-selection-long': 'notes.lost.selection-long',
  'note-place-gone': 'notes.lost.place-gone',
};

/** A refusal of the page in words, where it has some of its own; else the trouble as it is. */
export function PlaceTrouble(props: { readonly trouble: NoteTroubleView | null; readonly language: Language }) {
  const { trouble, language } = props;
  if (!trouble) return null;
  const reason = REFUSALS[trouble.code];
  return reason ? (
    <p class="lc-notice" data-tone="open" role="alert">
      {notebookWords(language)(reason)}
    </p>
  ) : (
    <NoteTrouble language={language} trouble={trouble} />
  );
}
