import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { ProvisionCard } from '@/lib/gap/card';
import type { Provision } from '@/lib/law/provision';
import { appWords } from '@/lib/words/app-words';
import { type Cite, CopyCitation } from './CopyCitation';
import { FindingCard, speaksOf } from './FindingCard';
import { headingLanguage } from './heading-language';
import { inForceLine } from './in-force';
import { Bones } from './OverlayBody';
import { type OwnTextActions, OwnTextEditor } from './OwnTextEditor';
import { nameIn, provisionName } from './say';
import { TroubleNote, type TroubleView } from './TroubleNote';

/** A provision opened inside the panel, and what is known of it so far. */
export interface DetailContent {
  readonly provision: Provision;
  readonly today: When;
  readonly content:
    | { readonly status: 'loading' }
    | { readonly status: 'ready'; readonly card: ProvisionCard }
    | { readonly status: 'failed'; readonly trouble: TroubleView };
  /** Id of the record of the library that led here. */
  readonly sought?: string | undefined;
  /** The citation of this provision; without it the menu is left out. */
  readonly cite?: Cite | undefined;
  /** Opens all that is recorded on its article in the research desk. */
  readonly openDesk?: (() => void) | undefined;
}

export interface ProvisionDetailProps {
  readonly content: DetailContent;
  readonly language: Language;
  onBack(): void;
  onRead(provision: Provision): void;
  copy(text: string): Promise<boolean>;
  /** Without it nothing can be changed. */
  readonly editing?: OwnTextActions | undefined;
}

/** The card of one provision inside the panel. Takes the focus; going back is the list's to restore. */
export function ProvisionDetail({ content: detail, language, onBack, onRead, copy, editing }: ProvisionDetailProps) {
  const words = appWords(language);
  const title = useRef<HTMLHeadingElement>(null);
  const { content, provision } = detail;
  const frame = useRef<HTMLElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { sought } = detail;
  const ready = content.status === 'ready' ? content.card : null;
  useEffect(() => {
    const found = sought === undefined ? undefined : ready?.gaps.find((gap) => speaksOf(gap, sought));
    // Once only: when the card is read again the person has long moved on.
    if (found) frame.current?.querySelector(`[data-gap="${found.id}"]`)?.scrollIntoView({ block: 'start' });
  }, [sought, ready === null]);
  return (
    <article ref={frame} class="lc-detail">
      <button type="button" class="lc-link lc-small" onClick={onBack}>
        {words('panel.back')}
      </button>
      <h2 ref={title} tabIndex={-1} class="lc-detail-title">
        {provisionName(provision, language)}
      </h2>
      {content.status === 'loading' && <Bones label={words('card.loading')} />}
      {content.status === 'failed' && (
        <TroubleNote trouble={content.trouble} language={language} onRetry={() => onRead(provision)} copy={copy} />
      )}
      {content.status === 'ready' && (
        <>
          {nameIn(content.card.heading, language) && (
            <p lang={headingLanguage(content.card.heading, language)}>{nameIn(content.card.heading, language)}</p>
          )}
          <p class="lc-soft lc-small">{inForceLine(content.card, language, detail.today)}</p>
          <FindingCard
            card={content.card}
            language={language}
            onRead={onRead}
            sought={sought}
            {...(editing
              ? { own: (gap) => <OwnTextEditor key={gap.id} gap={gap} language={language} actions={editing} /> }
              : {})}
          />
          <div class="lc-actions">
            {detail.openDesk && (
              <button type="button" class="lc-button" onClick={detail.openDesk}>
                {words('desk.open')}
              </button>
            )}
            {detail.cite && <CopyCitation language={language} cite={detail.cite} copy={copy} />}
          </div>
        </>
      )}
    </article>
  );
}
