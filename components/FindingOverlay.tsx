import { useEffect, useId, useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import type { ProvisionCard } from '@/lib/gap/card';
import type { Provision } from '@/lib/law/provision';
import type { PageTarget } from '@/lib/message/page-state';
import { pageWords } from '@/lib/words/words';
import { type Cite, CopyCitation } from './CopyCitation';
import type { ProvisionNotesView } from './notes/ProvisionNotes';
import { OverlayBody } from './OverlayBody';
import { OverlayHeader } from './OverlayHeader';
import { OverlayPreview } from './OverlayPreview';
import { type TroubleView, troubleKey } from './TroubleNote';

/** What is known so far about the provision shown. */
export type OverlayContent =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly card: ProvisionCard }
  | { readonly status: 'failed'; readonly trouble: TroubleView }
  /** The reference names no provision that could be looked up, and none was chosen yet. */
  | { readonly status: 'nothing' };

export interface FindingOverlayProps {
  readonly language: Language;
  /** A preview shows the title and the first gap and takes no focus; a pinned card is a dialog. */
  readonly mode: 'preview' | 'pinned';
  /** Everything the reference points to, in reading order; at least one. */
  readonly targets: readonly PageTarget[];
  /** Which of them is shown. */
  readonly active: number;
  /** Another provision that the person chose to read: an alternative, a successor, a standard. */
  readonly reading?: Provision | undefined;
  readonly content: OverlayContent;
  /** The words of the page that make the reference; shown here only, they go nowhere. */
  readonly citedAs?: string | undefined;
  readonly today: When;
  /** Date of the document that cites, where it states one. */
  readonly date?: When | undefined;
  /** True when placed as a sheet at the lower edge of a narrow window. */
  readonly sheet?: boolean | undefined;
  /** Laid out ahead and not to be seen yet: it takes no focus of itself. */
  readonly veiled?: boolean | undefined;
  /** The person's own notes on the provision shown. */
  readonly ownNotes?: ProvisionNotesView | undefined;
  /** Why the side panel did not open. */
  readonly panelTrouble?: TroubleView | undefined;
  /** Overrides the colour scheme of the system. */
  readonly theme?: 'light' | 'dark' | undefined;
  /** The citation of the provision shown; without it the menu is left out. */
  readonly cite?: Cite | undefined;
  /** Puts a text on the clipboard; false where the browser refused. */
  copy(text: string): Promise<boolean>;
  /** Shows another target of the same reference. */
  onActive(index: number): void;
  /** Reads another provision in this frame; answer by `reading` and `content`. */
  onRead(provision: Provision): void;
  /** Turns a preview into a pinned card. */
  onPin(): void;
  /** Escape or the close button. The caller gives the focus back to the reference. */
  onClose(): void;
  onRetry(): void;
  /** Without it the button is left out. */
  onOpenPanel?(): void;
  /** Opens all that is recorded on the article in the research desk. Without it the button is left out. */
  onOpenDesk?(): void;
}

/** The card beside a reference: what this is, is it in force, what is missing, who says so, what to do. */
export function FindingOverlay(props: FindingOverlayProps) {
  return props.mode === 'preview' ? <OverlayPreview {...props} /> : <PinnedCard {...props} />;
}

function PinnedCard(props: FindingOverlayProps) {
  const { language, content, cite, onOpenPanel } = props;
  const words = pageWords(language);
  const frame = useRef<HTMLDivElement>(null);
  const title = useId();

  useEffect(() => {
    // The host page may scroll on focus; the card is already in view.
    if (!props.veiled) frame.current?.focus({ preventScroll: true });
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    props.onClose();
  };

  return (
    <div
      ref={frame}
      class="lacuna-root lc-overlay"
      data-mode="pinned"
      data-theme={props.theme}
      data-sheet={props.sheet || undefined}
      role="dialog"
      aria-labelledby={title}
      aria-busy={content.status === 'loading'}
      lang={language}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <OverlayHeader {...props} titleId={title} />
      <OverlayBody {...props} />
      {props.panelTrouble && (
        <p class="lc-panel-trouble lc-small" role="alert">
          {words(troubleKey(props.panelTrouble.code))}
        </p>
      )}
      <div class="lc-overlay-foot lc-actions">
        {onOpenPanel && (
          <button type="button" class="lc-button" data-primary onClick={onOpenPanel}>
            {words('panel.open')}
          </button>
        )}
        {props.onOpenDesk && content.status === 'ready' && (
          <button type="button" class="lc-button" onClick={() => props.onOpenDesk?.()}>
            {words('desk.open')}
          </button>
        )}
        {cite && content.status === 'ready' && <CopyCitation language={language} cite={cite} copy={props.copy} />}
      </div>
    </div>
  );
}
