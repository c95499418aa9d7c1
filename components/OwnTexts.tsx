import { useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '@/lib/base/language';
import type { OwnText } from '@/lib/message/protocol';
import { type AppWords, appWords } from '@/lib/words/app-words';
import { ownFieldName, UndoDialog } from './OwnTextEditor';
import { Rendered } from './Rendered';

export interface OwnTextsProps {
  readonly language: Language;
  /** Undefined while they are being read. */
  readonly texts: readonly OwnText[] | 'unread' | undefined;
  onSettle(text: OwnText, keep: 'mine' | 'theirs'): void;
  onDrop(text: OwnText): void;
}

/** Everything the person changed in the library, whatever became of its file; what file and person both changed comes first. */
export function OwnTexts({ language, texts, onSettle, onDrop }: OwnTextsProps) {
  const words = appWords(language);
  const [dropping, setDropping] = useState<OwnText | null>(null);
  if (texts === undefined) return null;
  if (texts === 'unread') return <p role="alert">{words('own.list.unread')}</p>;
  if (texts.length === 0) return <p class="lc-soft">{words('own.list.none')}</p>;
  return (
    <>
      <ul class="lc-rows">
        {texts.map((text) => (
          <li key={`${text.entity} ${text.field}`} class="lc-own-row">
            <Entry text={text} language={language} words={words} onSettle={onSettle} onDrop={setDropping} />
          </li>
        ))}
      </ul>
      {dropping && (
        <UndoDialog
          text={dropping.mine}
          language={language}
          onConfirm={() => {
            setDropping(null);
            onDrop(dropping);
          }}
          onCancel={() => setDropping(null)}
        />
      )}
    </>
  );
}

interface EntryProps {
  readonly text: OwnText;
  readonly language: Language;
  readonly words: AppWords;
  onSettle(text: OwnText, keep: 'mine' | 'theirs'): void;
  onDrop(text: OwnText): void;
}

function Entry({ text, language, words, onSettle, onDrop }: EntryProps) {
  const name = ownFieldName(text.field, words);
  const inConflict = text.state === 'conflict';
  return (
    <>
      <p class="lc-unbroken">
        <strong>
          {text.title ? <Rendered text={text.title} language={language} standing={false} /> : text.entity}
        </strong>
        <span class="lc-dot">{name}</span>
      </p>
      <p class={inConflict ? 'lc-changed' : 'lc-soft lc-small'}>{words(`own.state.${text.state}`)}</p>
      <dl class="lc-facts">
        <Version name={words('own.mine')} text={text.mine} field={text.field} words={words} />
        <Version name={words('own.base')} text={text.base} field={text.field} words={words} />
        {inConflict && <Version name={words('own.theirs')} text={text.theirs} field={text.field} words={words} />}
      </dl>
      <p class="lc-actions">
        {inConflict ? (
          <>
            <button type="button" class="lc-button" data-primary onClick={() => onSettle(text, 'mine')}>
              {words('own.keep-mine')}
            </button>
            <button type="button" class="lc-button" onClick={() => onSettle(text, 'theirs')}>
              {words('own.take-theirs')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="lc-button"
            aria-label={`${words(dropKey(text))}: ${name}`}
            onClick={() => onDrop(text)}
          >
            {words(dropKey(text))}
          </button>
        )}
      </p>
    </>
  );
}

// Where the file is gone there is nothing to go back to: the text would only be deleted.
const dropKey = ({ state }: OwnText) => (state === 'shown' ? 'own.undo' : 'own.undo.confirm');

function Version(props: {
  readonly name: string;
  readonly text: string | null;
  readonly field: string;
  readonly words: AppWords;
}) {
  const language = LANGUAGES.find((one) => props.field.endsWith(`.${one}`));
  return (
    <div class="lc-fact">
      <dt>{props.name}</dt>
      {props.text === null ? (
        <dd class="lc-soft">{props.words('own.nothing')}</dd>
      ) : (
        <dd lang={language}>{props.text}</dd>
      )}
    </div>
  );
}
