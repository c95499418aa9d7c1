import { useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { DossierLine, DossierView } from '@/lib/message/desk-messages';
import { deskWords } from '@/lib/words/desk-words';
import { DossierItems } from './DossierItems';

export interface DossierColumnProps {
  readonly dossiers: readonly DossierLine[];
  readonly deleted: readonly DossierLine[];
  readonly open: DossierView | undefined;
  readonly language: Language;
  /** What was taken out last, so that it can be put back. */
  readonly removed: readonly string[];
  readonly actions: DossierActions;
}

/** What a person can do with dossiers. Every step is kept at once. */
export interface DossierActions {
  choose(id: string): void;
  create(): void;
  rename(title: string): void;
  /** Behind the item, at the end where it is undefined. */
  addHeading(after?: string): void;
  addText(after?: string): void;
  /** `seen`: the versions of the text that the person saw. */
  write(item: string, text: string, seen: readonly string[]): void;
  /** Behind the item; null is the beginning. */
  move(item: string, after: string | null): void;
  remove(items: readonly string[]): void;
  putBack(): void;
  /** Into the bin. */
  drop(): void;
  restore(id: string): void;
}

/** The dossier: what was collected, in the person's order, with headings and own words between. */
export function DossierColumn(props: DossierColumnProps) {
  const { dossiers, open, language, actions, removed } = props;
  const words = deskWords(language);
  return (
    <div class="lc-desk-collected">
      <div class="lc-desk-choose">
        {dossiers.length > 0 && (
          <label class="lc-field">
            <span class="lc-label">{words('dossier.open')}</span>
            <select
              class="lc-input"
              value={open?.dossier.id ?? ''}
              onChange={(event) => actions.choose(event.currentTarget.value)}
            >
              {!open && <option value="">{words('dossier.none-open')}</option>}
              {dossiers.map(({ id, title, items }) => (
                <option key={id} value={id}>
                  {words('dossier.option', { title, count: items })}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="lc-button" onClick={() => actions.create()}>
          {words('dossier.create')}
        </button>
      </div>
      {open ? <Opened {...props} open={open} /> : <p class="lc-soft">{words('dossier.empty.none')}</p>}
      {removed.length > 0 && (
        <p class="lc-notice" role="status">
          <span>{words('dossier.removed', { count: removed.length })}</span>
          <span>
            <button type="button" class="lc-link" onClick={() => actions.putBack()}>
              {words('undo')}
            </button>
          </span>
        </p>
      )}
      <Bin deleted={props.deleted} language={language} onRestore={actions.restore} />
    </div>
  );
}

function Opened({ open, language, actions }: DossierColumnProps & { readonly open: DossierView }) {
  const words = deskWords(language);
  const { dossier } = open;
  const [title, setTitle] = useState<string>();
  const typed = title ?? dossier.title;
  const rename = () => {
    if (typed.trim() !== '' && typed !== dossier.title) actions.rename(typed.trim());
    setTitle(undefined);
  };
  return (
    <>
      <label class="lc-field">
        <span class="lc-label">{words('dossier.title')}</span>
        <input
          class="lc-input"
          maxLength={500}
          value={typed}
          onInput={(event) => setTitle(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
        />
      </label>
      <p class="lc-actions">
        <button type="button" class="lc-button" onClick={() => actions.addHeading()}>
          {words('dossier.heading.add')}
        </button>
        <button type="button" class="lc-button" onClick={() => actions.addText()}>
          {words('dossier.text.add')}
        </button>
      </p>
      {dossier.newer && <p class="lc-notice">{words('dossier.newer')}</p>}
      <DossierItems view={open} language={language} actions={actions} />
      <p>
        <button type="button" class="lc-link lc-small" onClick={() => actions.drop()}>
          {words('dossier.drop')}
        </button>
      </p>
    </>
  );
}

function Bin(props: {
  readonly deleted: readonly DossierLine[];
  readonly language: Language;
  onRestore(id: string): void;
}) {
  const { deleted, language, onRestore } = props;
  const words = deskWords(language);
  if (deleted.length === 0) return null;
  return (
    <details class="lc-details lc-small">
      <summary>{words('dossier.bin', { count: deleted.length })}</summary>
      <ul>
        {deleted.map(({ id, title }) => (
          <li key={id}>
            {title}{' '}
            <button type="button" class="lc-link" onClick={() => onRestore(id)}>
              {words('dossier.restore')}
              <span class="lc-unseen"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
