import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language, renderingIn } from '@/lib/base/language';
import type { GapView } from '@/lib/gap/card';
import { type AppKey, type AppWords, appWords } from '@/lib/words/app-words';
import { Dialog } from './Dialog';

/** One text of a gap: `title.ru`. */
export type OwnTextField = `${'title' | 'body'}.${Language}`;

/** What the panel does with own texts. Each answers whether it is done. */
export interface OwnTextActions {
  /** @param seen the text that the person had before them, null where there was none in this language. */
  put(gap: string, field: OwnTextField, text: string, seen: string | null): Promise<boolean>;
  drop(gap: string, field: OwnTextField): Promise<boolean>;
}

export interface OwnTextEditorProps {
  readonly gap: GapView;
  readonly language: Language;
  readonly actions: OwnTextActions;
}

/** Lets a person put their own words over a gap's, and take them back. */
export function OwnTextEditor({ gap, language, actions }: OwnTextEditorProps) {
  const words = appWords(language);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState<AppKey>();
  const opener = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (!writing && returning.current) opener.current?.focus();
    returning.current = writing;
  }, [writing]);
  const close = (done: AppKey | undefined) => {
    setSaid(done);
    setWriting(false);
  };
  return (
    <section class="lc-section lc-own">
      <ChangedFields gap={gap} language={language} actions={actions} />
      {writing ? (
        <Form gap={gap} language={language} actions={actions} onClose={close} />
      ) : (
        <p class="lc-actions">
          <button ref={opener} type="button" class="lc-button" onClick={() => setWriting(true)}>
            {words('own.edit')}
          </button>
          <span role="status" class="lc-soft lc-small">
            {said && words(said)}
          </span>
        </p>
      )}
    </section>
  );
}

function Form(props: OwnTextEditorProps & { onClose(said: AppKey | undefined): void }) {
  const { gap, language, actions } = props;
  const words = appWords(language);
  const [title, setTitle] = useState(renderingIn(gap.title, language).rendering.text);
  const [body, setBody] = useState(renderingIn(gap.body, language).rendering.text);
  const [failed, setFailed] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async () => {
    const wanted = [
      ['title', title.trim(), gap.title[language]?.text ?? null],
      ['body', body.trim(), gap.body[language]?.text ?? null],
    ] as const;
    // Both are tried before the form says that one failed: what could be saved is.
    const saved = await Promise.all(
      wanted
        .filter(([, text, seen]) => text !== '' && text !== seen)
        .map(([name, text, seen]) => actions.put(gap.id, `${name}.${language}`, text, seen).catch(() => false)),
    );
    if (saved.every(Boolean)) props.onClose(saved.length > 0 ? 'own.saved' : undefined);
    else setFailed(true);
  };
  return (
    <form
      class="lc-own-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={words('own.title')} text={title} language={language} rows={2} input={first} onText={setTitle} />
      <TextField label={words('own.body')} text={body} language={language} rows={8} onText={setBody} />
      <p class="lc-soft lc-small">
        {words('own.language', { language: words(`language.${language}`) })}. {words('own.explain')}
      </p>
      {failed && <p role="alert">{words('own.failed')}</p>}
      <p class="lc-actions">
        <button type="submit" class="lc-button" data-primary disabled={title.trim() === '' || body.trim() === ''}>
          {words('own.save')}
        </button>
        <button type="button" class="lc-button" onClick={() => props.onClose(undefined)}>
          {words('import.cancel')}
        </button>
      </p>
    </form>
  );
}

function TextField(props: {
  readonly label: string;
  readonly text: string;
  readonly language: Language;
  readonly rows: number;
  readonly input?: { current: HTMLTextAreaElement | null };
  onText(text: string): void;
}) {
  const id = useId();
  return (
    <p class="lc-own-field">
      <label for={id} class="lc-label">
        {props.label}
      </label>
      <textarea
        id={id}
        {...(props.input ? { ref: props.input } : {})}
        class="lc-input"
        lang={props.language}
        rows={props.rows}
        maxLength={4000}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
      />
    </p>
  );
}

/** What the person changed in this gap, in any language, each with its way back. */
function ChangedFields({ gap, language, actions }: OwnTextEditorProps) {
  const words = appWords(language);
  const [asking, setAsking] = useState<OwnTextField | null>(null);
  const fields = ownFields(gap);
  if (fields.length === 0) return null;
  return (
    <>
      <h4 class="lc-label lc-changed">{words('own.changed')}</h4>
      <ul class="lc-own-list">
        {fields.map((field) => (
          <li key={field} class="lc-actions">
            <span>{ownFieldName(field, words)}</span>
            <button
              type="button"
              class="lc-link lc-small"
              aria-label={`${words('own.undo')}: ${ownFieldName(field, words)}`}
              onClick={() => setAsking(field)}
            >
              {words('own.undo')}
            </button>
          </li>
        ))}
      </ul>
      {asking && (
        <UndoDialog
          text={textOf(gap, asking)}
          language={language}
          onConfirm={() => {
            setAsking(null);
            void actions.drop(gap.id, asking);
          }}
          onCancel={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** Asks before a text of the person is deleted, and shows it once more, so that it can be copied. */
export function UndoDialog(props: {
  readonly text: string;
  readonly language: Language;
  onConfirm(): void;
  onCancel(): void;
}) {
  const words = appWords(props.language);
  return (
    <Dialog
      title={words('own.undo.ask')}
      onCancel={props.onCancel}
      actions={
        <>
          <button type="button" class="lc-button" data-primary onClick={props.onConfirm}>
            {words('own.undo.confirm')}
          </button>
          <button type="button" class="lc-button" onClick={props.onCancel}>
            {words('import.cancel')}
          </button>
        </>
      }
    >
      <p>{words('own.undo.explain')}</p>
      <blockquote class="lc-quote">{props.text}</blockquote>
    </Dialog>
  );
}

const FIELDS: readonly OwnTextField[] = LANGUAGES.flatMap((language) => [
  `title.${language}` as const,
  `body.${language}` as const,
]);
const ownFields = ({ edited = [] }: GapView): readonly OwnTextField[] =>
  FIELDS.filter((field) => edited.includes(field));

/** A field in words: "Title (English)". */
export function ownFieldName(field: string, words: AppWords): string {
  const language = LANGUAGES.find((one) => field.endsWith(`.${one}`)) ?? 'en';
  return words(field.startsWith('title.') ? 'own.field.title' : 'own.field.body', {
    language: words(`language.${language}`),
  });
}

function textOf(gap: GapView, field: OwnTextField): string {
  const language = LANGUAGES.find((one) => field.endsWith(`.${one}`)) ?? 'en';
  return (field.startsWith('title.') ? gap.title : gap.body)[language]?.text ?? '';
}
