import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { looseName } from '@/components/say';
import { documentLanguage } from '@/lib/anchor/document-language';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { Note, NoteProvision } from '@/lib/note/note';
import { type NoteKey, type NoteWords, noteWords } from '@/lib/words/note-words';
import { printWhen } from '@/lib/words/when';
import { NoteBody } from './NoteBody';
import { dayOf } from './note-day';

/** How a note stands on the page that is open. */
export interface NoteStanding {
  readonly kind: 'exact' | 'normalised' | 'changed' | 'moved' | 'orphan';
  /** Why it has no place. */
  readonly reason?: 'no-provision' | 'renumbered' | 'words-gone' | 'ambiguous' | 'not-found' | undefined;
  /** Something else in its provision has changed. */
  readonly partChanged?: boolean | undefined;
  /** Where it perhaps is now, for a person to accept. */
  readonly proposal?: string | undefined;
  /** Name of the provision in which its words stood. */
  readonly place?: string | undefined;
  /** The page is in another language than its words. */
  readonly otherLanguage?: boolean | undefined;
  /** Days of the wordings on which it was made and which the page gives, where they differ. */
  readonly wordings?: { readonly made: When; readonly shown: When } | undefined;
}

export interface NoteItemProps {
  readonly note: Note;
  readonly language: Language;
  readonly standing?: NoteStanding | undefined;
  /** Level of its heading in the page's outline. */
  readonly level?: 2 | 3 | 4 | undefined;
  /** Title and site of the document, where notes of several documents stand together. */
  readonly withSource?: boolean | undefined;
  /** Name of the shared folder it is kept in. */
  readonly keptIn?: string | undefined;
  /** Buttons under the note. */
  readonly actions?: ComponentChildren;
  /** What stands under the text: versions, history. */
  readonly children?: ComponentChildren;
  /** Whether the Tab key stops here; without it everything in the note is reached by it. */
  readonly stop?: 'current' | 'other' | undefined;
  /** Makes the heading a button. */
  onOpen?(): void;
  /** A tag was chosen, to see the other notes that bear it. */
  onTag?: ((tag: string) => void) | undefined;
}

/** One note in a list: what it stands on, what it says, how it stands on this page. */
export function NoteItem(props: NoteItemProps) {
  const { note, language, standing } = props;
  const words = noteWords(language);
  const id = useId();
  const Heading = `h${props.level ?? 3}` as 'h3';
  const tabIndex = props.stop === 'other' ? -1 : 0;
  const head = (
    <>
      <span class="lc-note-kind">{words(`note.kind.${note.motivation}`)}</span>
      <span class="lc-dot">{words(`note.colour.${note.colour}`)}</span>
      <span class="lc-dot lc-note-date">{datesOf(note, language)}</span>
    </>
  );
  return (
    <article class="lc-note" data-colour={note.colour} data-note={note.id} aria-labelledby={id}>
      <Heading id={id} class="lc-note-head">
        {props.onOpen ? (
          <button type="button" class="lc-note-open" data-note-stop tabIndex={tabIndex} onClick={props.onOpen}>
            {head}
          </button>
        ) : (
          head
        )}
      </Heading>
      <PlaceOf note={note} language={language} />
      {standing && <Standing standing={standing} language={language} />}
      {note.anchor && (
        <NoteQuote
          text={note.anchor.quote.exact}
          lang={documentLanguage(note.document)}
          words={words}
          tabIndex={tabIndex}
        />
      )}
      {note.body.trim() === '' ? null : <NoteBody text={note.body} lang="und" />}
      {note.tags.length > 0 && (
        <ul class="lc-note-chips" aria-label={words('note.tags')}>
          {note.tags.map((tag) => (
            <li key={tag} class="lc-note-tag">
              {props.onTag ? (
                <button type="button" class="lc-note-offer" tabIndex={tabIndex} onClick={() => props.onTag?.(tag)}>
                  {tag}
                </button>
              ) : (
                tag
              )}
            </li>
          ))}
        </ul>
      )}
      {note.links.length > 0 && <Links links={note.links} language={language} words={words} />}
      {props.children}
      {props.keptIn !== undefined && <p class="lc-small">{words('note.vault.in', { name: props.keptIn })}</p>}
      {props.withSource && <Source note={note} />}
      {note.restored !== undefined && <p class="lc-notice">{words('note.restored')}</p>}
      {note.newer && <p class="lc-soft lc-small">{words('note.newer')}</p>}
      {props.actions && <p class="lc-actions lc-note-actions">{props.actions}</p>}
    </article>
  );
}

function PlaceOf({ note, language }: { readonly note: Note; readonly language: Language }) {
  const words = noteWords(language);
  if (note.provision) {
    const name = looseName(note.provision, language);
    return <p class="lc-note-place">{note.place === 'words' ? name : words('note.on.provision', { name })}</p>;
  }
  return note.place === 'page' ? <p class="lc-note-place">{words('note.on.page')}</p> : null;
}

/** In what state a note is, in words: the colour beside them is only a help. */
export function Standing({ standing, language }: { readonly standing: NoteStanding; readonly language: Language }) {
  const said = sayStanding(standing, noteWords(language));
  if (!said) return null;
  const [state, ...why] = [...said, ...sayOtherText(standing, language)];
  return (
    <p class="lc-note-state" data-state={standing.kind}>
      <strong>{state}</strong>
      {why.map((sentence) => (
        <span key={sentence}> {sentence}</span>
      ))}
    </p>
  );
}

/** That the page gives another text as a whole says more than what is missing in it. */
function sayOtherText({ otherLanguage, wordings }: NoteStanding, language: Language): readonly string[] {
  const words = noteWords(language);
  if (otherLanguage) return [words('note.state.language')];
  if (!wordings) return [];
  const made = printWhen(wordings.made, language, 'of');
  return [words('note.state.wording', { made, shown: printWhen(wordings.shown, language, 'of') })];
}

function sayStanding(standing: NoteStanding, words: NoteWords): readonly string[] | null {
  const why = whyLost(standing, words);
  switch (standing.kind) {
    case 'exact':
    case 'normalised':
      return standing.partChanged ? [words('note.state.part')] : null;
    case 'changed':
      return [words('note.state.changed')];
    case 'moved': {
      const { proposal } = standing;
      return [proposal ? words('note.state.moved.to', { name: proposal }) : words('note.state.moved'), ...why];
    }
    case 'orphan':
      return [words('note.state.lost'), ...why];
  }
}

/** What happened to the place, in a sentence; the provision is named where its name is known. */
function whyLost({ reason, place, otherLanguage }: NoteStanding, words: NoteWords): readonly string[] {
  if (!reason || otherLanguage) return [];
  const key = REASONS[reason];
  if (place !== undefined && key !== 'note.state.ambiguous' && key !== 'note.state.not-found')
    return [words(`${key}.at`, { name: place })];
  return [words(key)];
}

const REASONS = {
  'no-provision': 'note.state.repealed',
  renumbered: 'note.state.renumbered',
  'words-gone': 'note.state.words-gone',
  ambiguous: 'note.state.ambiguous',
  'not-found': 'note.state.not-found',
} as const satisfies Readonly<Record<NonNullable<NoteStanding['reason']>, NoteKey>>;

/** Quotations longer than this (UTF-16 units) are folded; a few lines show which words are meant. */
const SHOWN = 280;

function NoteQuote(props: {
  readonly text: string;
  readonly lang: string;
  readonly words: NoteWords;
  readonly tabIndex: number;
}) {
  const { text, words } = props;
  const [whole, setWhole] = useState(false);
  const long = text.length > SHOWN * 1.2;
  const end = long && !whole ? text.lastIndexOf(' ', SHOWN) : text.length;
  return (
    <>
      <blockquote class="lc-note-quote" lang={props.lang}>
        {text.slice(0, end > 0 ? end : SHOWN)}
        {long && !whole && ' …'}
      </blockquote>
      {long && (
        <p>
          <button
            type="button"
            class="lc-link lc-small"
            tabIndex={props.tabIndex}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {words(whole ? 'note.quote.less' : 'note.quote.more')}
          </button>
        </p>
      )}
    </>
  );
}

function Links(props: {
  readonly links: readonly NoteProvision[];
  readonly language: Language;
  readonly words: NoteWords;
}) {
  return (
    <p class="lc-small">
      <span class="lc-soft">{props.words('note.links')}: </span>
      {props.links.map((link) => looseName(link, props.language)).join('; ')}
    </p>
  );
}

function Source({ note }: { readonly note: Note }) {
  const host = note.address !== undefined && URL.canParse(note.address) ? new URL(note.address).host : '';
  const shown = [note.title, host].filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <p class="lc-soft lc-small lc-note-source">
      {shown.map((part, i) => (
        <span key={part} class={i > 0 ? 'lc-dot' : ''}>
          {part}
        </span>
      ))}
    </p>
  );
}

function datesOf({ created, modified }: Note, language: Language): string {
  const made = printWhen(dayOf(created), language);
  const changed = printWhen(dayOf(modified), language);
  return made === changed ? made : noteWords(language)('note.changed', { date: made, changed });
}
