import type { FunctionComponent } from 'preact';
import { MarginFrame } from '@/components/margin/MarginFrame';
import { type NoteHere, NotesHere } from '@/components/margin/NotesHere';
import type { FormHandlers, FormSpec, WritingFormProps } from '@/components/margin/WritingForm';
import type { ReadProvision } from '@/components/notes/LinkField';
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
import { formWords } from '@/lib/words/form-words';
import { marginWords } from '@/lib/words/margin-words';
import type { Doing } from './doing';
import type { Surface } from './surface';

export interface DrawnFormProps extends WritingFormProps {
  readonly title: string;
  /** The page takes the keyboard from the form again and again. */
  onTaken(): void;
}

/** Draws a form: in a frame of our own on a foreign page, in place on a page of ours. */
export type DrawnForm = FunctionComponent<DrawnFormProps>;

/** Closing waits until what was typed is kept. */
interface ClosedLater extends FormHandlers {
  /** @returns whether the form is closed. */
  onClose(): Promise<boolean>;
}

export interface FormsOptions {
  readonly surface: Surface;
  readonly Form: DrawnForm;
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

export function createForms({ surface, Form, doing, language, drafts, now, accept, onReturn }: FormsOptions): Forms {
  const finish = () => {
    surface.close();
    onReturn();
  };
  /** The words stay selected while the form is open, so that they are seen; after that a click on them is one on their note. */
  const finishForm = () => {
    const selection = document.getSelection();
    if (selection && selection.rangeCount > 0) selection.collapseToEnd();
    finish();
  };
  const kept = async (draft: Draft): Promise<boolean> => (await ask({ type: 'draft.put', draft })).ok;
  const drop = (key: string) => void ask({ type: 'draft.drop', key });
  /**
   * Closing keeps what was typed, and says so. Where it cannot be kept the form comes again with it, because closing would lose it.
   *
   * @param begun there was a draft before.
   */
  const following = (
    begun: boolean,
    keep: (fields: NoteFields) => Promise<boolean>,
    again: (fields: NoteFields) => void,
  ): Pick<ClosedLater, 'onTyped' | 'onDraft' | 'onClose'> => {
    let typed: NoteFields | undefined;
    return {
      onDraft: keep,
      onTyped(fields) {
        typed = fields;
      },
      async onClose() {
        const isKept = !typed || (await keep(typed));
        if (typed && !isKept) {
          again(typed);
          surface.say({ text: () => formWords(language())('form.unkept'), trouble: true });
          return false;
        }
        finishForm();
        if (typed || begun) surface.say({ text: () => marginWords(language())('said.draft') });
        return true;
      },
    };
  };

  const taken = async (close: () => Promise<boolean>) => {
    if (await close()) surface.say({ text: () => formWords(language())('form.taken'), trouble: true, stays: true });
  };

  const show = (at: PlaceReference, title: () => string, spec: FormSpec, handlers: ClosedLater): void => {
    surface.show({
      kind: 'form',
      at,
      draw: (sheet) => (
        <MarginFrame
          language={language()}
          title={title()}
          sheet={sheet}
          focus={false}
          onClose={() => void handlers.onClose()}
        >
          <Form
            title={title()}
            language={language()}
            spec={spec}
            handlers={handlers}
            onTaken={() => void taken(handlers.onClose)}
          />
        </MarginFrame>
      ),
    });
  };

  const forms: Forms = {
    async writeNew(ground, key, at, fields = EMPTY_FIELDS) {
      const [tags, vaults] = await Promise.all([tagsInUse(), ask({ type: 'note.vaults' })]);
      const keep = (now_: NoteFields) => kept(draftOfNew(key, ground, now_, now()));
      const spec: FormSpec = {
        kind: 'note',
        start: fields,
        fresh: true,
        quote: quoteOf(ground),
        tags,
        vaults: vaults.ok ? vaults.value : undefined,
      };
      const title = () => titleOf(ground, language());
      const handlers: ClosedLater = {
        ...following(fields !== EMPTY_FIELDS, keep, (typed) => show(at, title, { ...spec, start: typed }, handlers)),
        readProvision,
        onSave: async (now_) => {
          const trouble = await doing.create(newNoteOf(ground, now_), key, 'said.saved', now_.vault);
          if (!trouble) finishForm();
          return trouble;
        },
        onDiscard: () => {
          drop(key);
          finishForm();
        },
      };
      show(at, title, spec, handlers);
    },
    async edit(note, at) {
      const tags = await tagsInUse();
      const key = changeDraftKey(note.id);
      const draft = drafts().find((one) => one.key === key);
      const start = draft ? fieldsOfDraft(draft.content, fieldsOf(note)) : fieldsOf(note);
      const keep = (fields: NoteFields) => kept(draftOfChange(note, fields, now()));
      const title = () => marginWords(language())('editor.edit');
      const spec: FormSpec = { kind: 'note', start, fresh: false, quote: note.anchor?.quote.exact, tags };
      const handlers: ClosedLater = {
        ...following(draft !== undefined, keep, (typed) => show(at, title, { ...spec, start: typed }, handlers)),
        readProvision,
        onSave: async (fields) => {
          // Against the note as it was when the form opened: what was written elsewhere meanwhile is not overwritten.
          const operations = operationsFor(note, fields);
          const trouble = operations.length > 0 ? await doing.change(note.id, operations, key, 'said.saved') : null;
          if (operations.length === 0) drop(key);
          if (!trouble) finishForm();
          return trouble;
        },
        onDiscard: () => {
          drop(key);
          finishForm();
        },
      };
      show(at, title, spec, handlers);
    },
    async quick(what, ground, near, at) {
      const tags = await tagsInUse();
      const title = () => marginWords(language())(what === 'tag' ? 'quick.tags' : 'quick.links');
      show(
        at,
        title,
        { kind: 'quick', what, tags, near },
        {
          readProvision,
          onTyped: () => undefined,
          // A word or two are soon typed again: no draft is made of them.
          onDraft: () => Promise.resolve(true),
          onSave: async (fields) => {
            const said = what === 'tag' ? 'said.tagged' : 'said.linked';
            const trouble = await doing.create(newNoteOf(ground, fields), undefined, said);
            if (!trouble) finishForm();
            return trouble;
          },
          onClose() {
            finishForm();
            return Promise.resolve(true);
          },
          onDiscard: finishForm,
        },
      );
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
