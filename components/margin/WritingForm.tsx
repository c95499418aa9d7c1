import type { ReadProvision } from '@/components/notes/LinkField';
import { NoteEditor } from '@/components/notes/NoteEditor';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { TagSuggestion } from '@/components/notes/TagField';
import type { VaultChoice } from '@/components/notes/VaultField';
import type { Language } from '@/lib/base/language';
import type { NoteFields } from '@/lib/note/editing';
import type { NoteProvision } from '@/lib/note/note';
import { QuickForm } from './QuickForm';

/** What a form is opened with: plain data, so that it can be drawn in a frame of our own too. */
export type FormSpec =
  | {
      readonly kind: 'note';
      readonly start: NoteFields;
      /** True for a note that does not exist yet. */
      readonly fresh: boolean;
      readonly quote?: string | undefined;
      readonly tags: readonly TagSuggestion[];
      /** Where the note can be kept, where there is a choice. */
      readonly vaults?: readonly VaultChoice[] | undefined;
    }
  | {
      /** Tags or links for words, without a text. */
      readonly kind: 'quick';
      readonly what: 'tag' | 'link';
      readonly tags: readonly TagSuggestion[];
      readonly near: readonly NoteProvision[];
    };

/** What a form asks of whoever has opened it. */
export interface FormHandlers {
  readonly readProvision: ReadProvision;
  /** Something was typed; not kept yet. */
  onTyped(fields: NoteFields): void;
  /** @returns whether the draft is kept. */
  onDraft(fields: NoteFields): Promise<boolean>;
  /** @returns why it was not saved, or null when it was. The form is then taken away. */
  onSave(fields: NoteFields): Promise<NoteTroubleView | null>;
  /** Closes the form; its draft stays. */
  onClose(): void;
  /** Closes the form and drops its draft. */
  onDiscard(): void;
}

export interface WritingFormProps {
  readonly language: Language;
  readonly spec: FormSpec;
  readonly handlers: FormHandlers;
}

/** The form beside the words, of either kind. */
export function WritingForm({ language, spec, handlers }: WritingFormProps) {
  if (spec.kind === 'note') return <NoteEditor language={language} {...spec} {...handlers} />;
  return (
    <QuickForm
      language={language}
      what={spec.what}
      tags={spec.tags}
      near={spec.near}
      readProvision={handlers.readProvision}
      onSave={handlers.onSave}
    />
  );
}
