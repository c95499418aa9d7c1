import { useRef, useState } from 'preact/hooks';
import { LinkField, type ReadProvision } from '@/components/notes/LinkField';
import { NoteTrouble, type NoteTroubleView } from '@/components/notes/NoteTrouble';
import { type Settle, TagField, type TagSuggestion } from '@/components/notes/TagField';
import { looseName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { EMPTY_FIELDS, type NoteFields } from '@/lib/note/editing';
import type { NoteProvision } from '@/lib/note/note';
import { marginWords } from '@/lib/words/margin-words';
import { noteWords } from '@/lib/words/note-words';

export interface QuickFormProps {
  readonly language: Language;
  readonly what: 'tag' | 'link';
  readonly tags: readonly TagSuggestion[];
  /** Provisions that the page names in or near the selected words. */
  readonly near: readonly NoteProvision[];
  readonly readProvision: ReadProvision;
  /** @returns why it was not saved, or null when it was. */
  onSave(fields: NoteFields): Promise<NoteTroubleView | null>;
}

/** Tags or links for the selected words, without a text. */
export function QuickForm(props: QuickFormProps) {
  const { language, what } = props;
  const words = noteWords(language);
  const margin = marginWords(language);
  const [fields, setFields] = useState<NoteFields>({ ...EMPTY_FIELDS, motivation: 'quote' });
  const [trouble, setTrouble] = useState<NoteTroubleView | null>(null);
  const latest = useRef(fields);
  const settle = useRef<Settle>(undefined);
  const change = (more: Partial<NoteFields>) => {
    latest.current = { ...latest.current, ...more };
    setFields(latest.current);
  };
  const save = async () => {
    if (!(await settle.current?.())) return;
    const { tags, links } = latest.current;
    if (tags.length + links.length > 0) setTrouble(await props.onSave(latest.current));
  };
  const offered = props.near.filter(
    ({ act, path }) => !fields.links.some((link) => link.act === act && link.path === path),
  );
  return (
    <form
      class="lc-note-form"
      ref={(form) => {
        // Once, when it appears: the form was asked for by name.
        if (form && !form.dataset.ready) {
          form.dataset.ready = 'true';
          form.querySelector('input')?.focus({ preventScroll: true });
        }
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {what === 'tag' ? (
        <TagField
          language={language}
          tags={fields.tags}
          suggestions={props.tags}
          settle={settle}
          onTags={(tags) => change({ tags })}
        />
      ) : (
        <>
          {offered.length > 0 && (
            <div class="lc-field">
              <p class="lc-label">{margin('quick.near')}</p>
              <p class="lc-actions">
                {offered.map((provision) => (
                  <button
                    key={`${provision.act}#${provision.path}`}
                    type="button"
                    class="lc-button"
                    onClick={() => change({ links: [...fields.links, provision] })}
                  >
                    {margin('quick.add', { name: looseName(provision, language) })}
                  </button>
                ))}
              </p>
            </div>
          )}
          <LinkField
            language={language}
            links={fields.links}
            read={props.readProvision}
            settle={settle}
            onLinks={(links) => change({ links })}
          />
        </>
      )}
      {trouble && <NoteTrouble language={language} trouble={trouble} />}
      <p class="lc-actions">
        <button type="submit" class="lc-button" data-primary title={words('note.save.keys')}>
          {words('note.save')}
        </button>
      </p>
    </form>
  );
}
