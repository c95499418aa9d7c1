import { useState } from 'preact/hooks';
import { NoteTrouble, type NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { Language } from '@/lib/base/language';
import { EMPTY_FIELDS, type NoteFields } from '@/lib/note/editing';
import { formWords } from '@/lib/words/form-words';
import type { FormSpec } from './WritingForm';

export interface BlockedFormProps {
  readonly language: Language;
  readonly spec: FormSpec;
  /** @returns why it was not saved, or null when it was. The form is then taken away. */
  onSave(fields: NoteFields): Promise<NoteTroubleView | null>;
}

/**
 * Instead of a form, on a page that lets none in which it could not hear the keys: the place can be kept without words,
 * and the words are written in the side panel, where no page listens.
 */
export function BlockedForm({ language, spec, onSave }: BlockedFormProps) {
  const words = formWords(language);
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const start = spec.kind === 'note' ? spec.start : { ...EMPTY_FIELDS, motivation: 'quote' as const };
  const isNew = spec.kind === 'quick' || spec.fresh;
  return (
    <div class="lc-note-form">
      <p class="lc-notice" data-tone="doubt" role="alert">
        {words(isNew ? 'form.blocked' : 'form.blocked.edit')}
      </p>
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
      {isNew && (
        <p class="lc-actions">
          <button type="button" class="lc-button" data-primary onClick={async () => setTrouble(await onSave(start))}>
            {words('form.keep')}
          </button>
        </p>
      )}
    </div>
  );
}
