import { StatusMark } from '@/components/StatusMark';
import { provisionName } from '@/components/say';
import type { Language } from '@/lib/base/language';
import type { DossierView } from '@/lib/message/desk-messages';
import type { DossierItem, HeadingItem, RefItem, TextItem } from '@/lib/note/dossier';
import { deskWords } from '@/lib/words/desk-words';
import { pageWords } from '@/lib/words/words';
import type { DossierActions } from './DossierColumn';
import { OwnWords } from './OwnWords';

export interface ItemBodyProps {
  readonly item: DossierItem;
  readonly view: DossierView;
  readonly language: Language;
  readonly actions: DossierActions;
}

/** What an item is called where it is only spoken of. */
export function itemName(item: DossierItem, view: DossierView, language: Language): string {
  const words = deskWords(language);
  switch (item.kind) {
    case 'heading':
      return item.text || words('dossier.heading');
    case 'text':
      return item.text.slice(0, 60) || words('dossier.text');
    case 'gap':
    case 'recommendation':
    case 'passage':
    case 'note':
      return view.shown[item.ref]?.title || words(`item.${item.kind}`);
  }
}

export function ItemBody(props: ItemBodyProps) {
  const { item } = props;
  switch (item.kind) {
    case 'heading':
    case 'text':
      return <Worded {...props} item={item} />;
    case 'gap':
    case 'recommendation':
    case 'passage':
    case 'note':
      return <Pointed {...props} item={item} />;
  }
}

function Pointed({ item, view, language }: ItemBodyProps & { readonly item: RefItem }) {
  const words = deskWords(language);
  const shown = view.shown[item.ref];
  const [place] = shown?.places ?? [];
  return (
    <div class="lc-desk-item">
      <p class="lc-soft lc-small">
        {words(`item.${item.kind}`)}
        {place && <span class="lc-dot">{provisionName(place, language)}</span>}
      </p>
      <p>
        {shown?.status && <StatusMark status={shown.status} />} <span lang={shown?.language}>{shown?.title}</span>
        {shown?.machine && <span class="lc-standing">{pageWords(language)('standing.machine')}</span>}
      </p>
      {shown?.missing && (
        <p class="lc-notice" data-tone="doubt">
          {shown.missing === 'deleted'
            ? words('item.deleted')
            : words(`item.${shown.missing}`, { file: item.kept?.pack ?? '?' })}
        </p>
      )}
    </div>
  );
}

function Worded({ item, language, actions }: ItemBodyProps & { readonly item: HeadingItem | TextItem }) {
  const words = deskWords(language);
  const stamps = item.texts.map(({ stamp }) => stamp);
  const write = (text: string) => actions.write(item.id, text, stamps);
  return (
    <div class="lc-desk-item">
      <OwnWords
        key={item.id}
        label={words(item.kind === 'heading' ? 'dossier.heading' : 'dossier.text')}
        text={item.text}
        isLine={item.kind === 'heading'}
        onWrite={write}
      />
      {item.texts.length > 1 && (
        <div class="lc-notice" data-tone="doubt">
          <p>{words('item.undecided')}</p>
          {item.texts.map(({ stamp, value }) => (
            <p key={stamp}>
              <span class="lc-desk-body">{value}</span>{' '}
              <button type="button" class="lc-link" onClick={() => write(value)}>
                {words('item.keep')}
              </button>
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
