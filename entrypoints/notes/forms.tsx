import type { ComponentChild } from 'preact';
import { MarginFrame } from '@/components/margin/MarginFrame';
import { type NoteHere, NotesHere } from '@/components/margin/NotesHere';
import { QuickForm } from '@/components/margin/QuickForm';
import type { ReadProvision } from '@/components/notes/LinkField';
import { NoteEditor } from '@/components/notes/NoteEditor';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { TagSuggestion } from '@/components/notes/TagField';
import type { PlaceReference } from '@/components/place';
import { looseName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import { ask } from '@/lib/message/send';
import { changeDraftKey, draftOfChange, draftOfNew, type NoteGround, newNoteOf } from '@/lib/note/draft';
import { EMPTY_FIELDS, fieldsOf, fieldsOfDraft, type NoteFields, operationsFor } from '@/lib/note/editing';
import type { Note, NoteProvision } from '@/lib/note/note';
import type { Draft } from '@/lib/note/note-store';
import { marginWords } from '@/lib/words/margin-words';
import type { Doing } from './doing';
import type { Surface } from './surface';

export interface FormsOptions {
  readonly surface: Surface;
  readonly doing: Doing;
  language(): Language;
  /** What was being typed here before. */
  drafts(): readonly Draft[];
  /** Milliseconds since 1970. */
  now(): number;
  /** The person takes the proposed place of a note. */
  accept(note: Note): Promise<NoteTroubleView | null>;
  /** A form or card was closed by the person: the focus goes back to the page. */
  onReturn(): void;
}

/** The forms and cards beside the words. */
export interface Forms {
  /** @param key of the draft, the same while the form is open and when it is opened again. */
  writeNew(ground: NoteGround, key: string, at: PlaceReference, fields?: NoteFields): Promise<void>;
  edit(note: Note, at: PlaceReference): Promise<void>;
  /** Tags or links for words, without a text. */
  quick(what: 'tag' | 'link', ground: NoteGround, near: readonly NoteProvision[], at: PlaceReference): Promise<void>;
  /** @param here asked at each drawing; the card goes when it gives none. */
  card(here: () => readonly NoteHere[], at: PlaceReference): void;
}

export function createForms({ surface, doing, language, drafts, now, accept, onReturn }: FormsOptions): Forms {
  const finish = () => {
    surface.close();
    onReturn();
  };
  const kept = async (draft: Draft): Promise<boolean> => (await ask({ type: 'draft.put', draft })).ok;
  const drop = (key: string) => void ask({ type: 'draft.drop', key });
  /** Closing keeps what was typed, and says so. */
  const leave = (typed: boolean) => {
    finish();
    if (typed) surface.say({ text: marginWords(language())('said.draft') });
  };

  const forms: Forms = {
    async writeNew(ground, key, at, fields = EMPTY_FIELDS) {
      const [tags, vaults] = await Promise.all([tagsInUse(), ask({ type: 'note.vaults' })]);
      let typed = fields !== EMPTY_FIELDS;
      show(
        surface,
        at,
        language,
        () => titleOf(ground, language()),
        () => leave(typed),
        () => (
          <NoteEditor
            language={language()}
            start={fields}
            fresh
            quote={quoteOf(ground)}
            tags={tags}
            readProvision={readProvision}
            vaults={vaults.ok ? vaults.value : undefined}
            onDraft={(now_) => {
              typed = true;
              return kept(draftOfNew(key, ground, now_, now()));
            }}
            onSave={async (now_) => {
              const trouble = await doing.create(newNoteOf(ground, now_), key, 'said.saved', now_.vault);
              if (!trouble) finish();
              return trouble;
            }}
            onClose={() => leave(typed)}
            onDiscard={() => {
              drop(key);
              finish();
            }}
          />
        ),
      );
    },
    async edit(note, at) {
      const tags = await tagsInUse();
      const key = changeDraftKey(note.id);
      const draft = drafts().find((one) => one.key === key);
      const start = draft ? fieldsOfDraft(draft.content, fieldsOf(note)) : fieldsOf(note);
      let typed = draft !== undefined;
      show(
        surface,
        at,
        language,
        () => marginWords(language())('editor.edit'),
        () => leave(typed),
        () => (
          <NoteEditor
            language={language()}
            start={start}
            fresh={false}
            quote={note.anchor?.quote.exact}
            tags={tags}
            readProvision={readProvision}
            onDraft={(fields) => {
              typed = true;
              return kept(draftOfChange(note, fields, now()));
            }}
            onSave={async (fields) => {
              // Against the note as it was when the form opened: what was written elsewhere meanwhile is not overwritten.
              const operations = operationsFor(note, fields);
              const trouble = operations.length > 0 ? await doing.change(note.id, operations, key, 'said.saved') : null;
              if (operations.length === 0) drop(key);
              if (!trouble) finish();
              return trouble;
            }}
            onClose={() => leave(typed)}
            onDiscard={() => {
              drop(key);
              finish();
            }}
          />
        ),
      );
    },
    async quick(what, ground, near, at) {
      const tags = await tagsInUse();
      const title = () => marginWords(language())(what === 'tag' ? 'quick.tags' : 'quick.links');
      show(surface, at, language, title, finish, () => (
        <QuickForm
          language={language()}
          what={what}
          tags={tags}
          near={near}
          readProvision={readProvision}
          onSave={async ({ tags: chosen, links }) => {
            const fields: NoteFields = { ...EMPTY_FIELDS, motivation: 'quote', tags: chosen, links };
            const said = what === 'tag' ? 'said.tagged' : 'said.linked';
            const trouble = await doing.create(newNoteOf(ground, fields), undefined, said);
            if (!trouble) finish();
            return trouble;
          }}
        />
      ));
    },
    card(here, at) {
      surface.show({
        kind: 'card',
        at,
        draw(sheet) {
          const notes = here();
          return (
            <MarginFrame
              language={language()}
              title={marginWords(language())('here', { count: notes.length })}
              sheet={sheet}
              focus
              onClose={finish}
            >
              <NotesHere
                notes={notes}
                language={language()}
                actions={{
                  onEdit: (note) => void forms.edit(note, at),
                  onAccept: (note) => accept(note),
                  onDelete: (note) => doing.change(note.id, [{ type: 'delete' }], undefined, 'said.deleted'),
                  onTake: (note, { value }) =>
                    doing.change(
                      note.id,
                      [{ type: 'write', body: value, seen: note.bodies.map(({ stamp }) => stamp) }],
                      undefined,
                      'said.saved',
                    ),
                  onKeepBoth: (note) => doing.keepBoth(note.id),
                }}
              />
            </MarginFrame>
          );
        },
      });
    },
  };
  return forms;
}

function show(
  surface: Surface,
  at: PlaceReference,
  language: () => Language,
  title: () => string,
  onClose: () => void,
  draw: () => ComponentChild,
): void {
  surface.show({
    kind: 'form',
    at,
    draw: (sheet) => (
      <MarginFrame language={language()} title={title()} sheet={sheet} focus={false} onClose={onClose}>
        {isHeard() && <p class="lc-soft lc-small">{marginWords(language())('editor.heard')}</p>}
        {draw()}
      </MarginFrame>
    ),
  });
}

/**
 * Whether scripts of the page can hear the keys pressed in a form: in Firefox nothing stands before them
 * (`entrypoints/guard.content`), and nobody must believe that they are alone there. A page of our own has no other scripts.
 */
const isHeard = (): boolean => import.meta.env.FIREFOX && /^https?:$/.test(location.protocol);

function titleOf({ anchor, provision }: NoteGround, language: Language): string {
  const words = marginWords(language);
  if (anchor) return words('editor.words');
  return provision ? words('editor.provision', { name: looseName(provision, language) }) : words('editor.page');
}

const quoteOf = ({ anchor }: NoteGround): string | undefined => anchor?.quote.exact;

async function tagsInUse(): Promise<readonly TagSuggestion[]> {
  const reply = await ask({ type: 'note.tags' });
  // Without suggestions a tag can still be typed.
  return reply.ok ? [...reply.value].sort((a, b) => b.notes - a.notes) : [];
}

const readProvision: ReadProvision = async (text) => {
  const reply = await ask({ type: 'note.read', text: text.slice(0, 300) });
  return reply.ok ? reply.value : { status: 'none' };
};
