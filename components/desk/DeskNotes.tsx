import { placeName } from '@/components/say';
import { documentLanguage } from '@/lib/anchor/document-language';
import type { Language } from '@/lib/base/language';
import type { Note } from '@/lib/note/note';
import { deskWords } from '@/lib/words/desk-words';
import { CollectButton } from './CollectButton';
import type { Collecting } from './collecting';

export interface DeskNotesProps {
  readonly notes: readonly Note[];
  readonly language: Language;
  readonly collecting: Collecting;
}

/** So many of the person's notes are drawn; the rest stand in the side panel. */
const DRAWN = 200;

/** The person's own notes on an article. */
export function DeskNotes({ notes, language, collecting }: DeskNotesProps) {
  const words = deskWords(language);
  return (
    <section class="lc-desk-part">
      <h2>{words('article.notes', { count: notes.length })}</h2>
      {notes.length > 1 && (
        <p class="lc-actions lc-noprint">
          <CollectButton
            items={notes.map(({ id }) => ({ kind: 'note', ref: id }))}
            collecting={collecting}
            language={language}
            about=""
            label={words('article.notes.collect', { count: notes.length })}
          />
        </p>
      )}
      {notes.length === 0 && <p class="lc-soft">{words('article.notes.none')}</p>}
      <ul class="lc-entries">
        {notes.slice(0, DRAWN).map((note) => (
          <li key={note.id} class="lc-entry" data-note={note.id}>
            {note.anchor && (
              <blockquote class="lc-quote" lang={documentLanguage(note.document)}>
                {note.anchor.quote.exact}
              </blockquote>
            )}
            <p class="lc-desk-body" lang="und">
              {note.body}
            </p>
            <p class="lc-soft lc-small">
              {note.provision && <span>{placeName(note.provision, language)}</span>}{' '}
              <CollectButton
                items={[{ kind: 'note', ref: note.id }]}
                collecting={collecting}
                language={language}
                about={note.body.slice(0, 80)}
              />
            </p>
          </li>
        ))}
      </ul>
      {notes.length > DRAWN && <p class="lc-soft">{words('article.notes.more', { count: notes.length - DRAWN })}</p>}
    </section>
  );
}
