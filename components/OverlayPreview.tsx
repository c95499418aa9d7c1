import type { ProvisionCard } from '@/lib/gap/card';
import { articleOf } from '@/lib/law/provision';
import { pageWords } from '@/lib/words/words';
import type { FindingOverlayProps } from './FindingOverlay';
import { GapMeta, shapeOf } from './GapItem';
import { inForceLine } from './in-force';
import { titleOf } from './OverlayHeader';
import { Rendered } from './Rendered';
import { StatusMark } from './StatusMark';

/** Title and first gap, without actions: it goes away by itself and takes no focus. A click anywhere pins it. */
export function OverlayPreview(props: FindingOverlayProps) {
  const { language, content, targets, active } = props;
  const words = pageWords(language);
  const target = targets[active];
  const card = content.status === 'ready' ? content.card : null;
  return (
    // Keyboard users pin with Enter on the reference itself, which keeps the focus while the preview shows.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      class="lacuna-root lc-overlay"
      data-mode="preview"
      data-theme={props.theme}
      data-sheet={props.sheet || undefined}
      role="tooltip"
      lang={language}
      onClick={props.onPin}
    >
      <div class="lc-overlay-head">
        <h2>{titleOf(props)}</h2>
        {card && <p class="lc-overlay-sub lc-soft lc-small">{inForceLine(card, language, props.today)}</p>}
        {targets.length > 1 && (
          <p class="lc-overlay-sub lc-soft lc-small">
            {words('card.target', { index: active + 1, count: targets.length })}
          </p>
        )}
      </div>
      <div class="lc-overlay-body lc-small">
        {target?.status === 'ambiguous' && <p>{words('choose.title')}</p>}
        {target?.status === 'nonexistent' && <p>{words('missing.title', { article: articleOf(target.path) })}</p>}
        {target?.status === 'self' && <p>{words('unnamed.title')}</p>}
        {content.status === 'loading' && <p class="lc-soft">{words('card.loading')}</p>}
        {content.status === 'failed' && <p>{words('trouble.title')}</p>}
        {card && <FirstGap card={card} language={language} />}
      </div>
    </div>
  );
}

function FirstGap({
  card,
  language,
}: {
  readonly card: ProvisionCard;
  readonly language: FindingOverlayProps['language'];
}) {
  const words = pageWords(language);
  const [first] = card.gaps;
  if (!first) return <p class="lc-soft">{words('card.none')}</p>;
  return (
    <>
      <p class="lc-preview-gap">
        <StatusMark status={shapeOf(first)} />
        <span>
          <Rendered text={first.title} language={language} standing={false} />
        </span>
      </p>
      <GapMeta gap={first} language={language} />
      {card.gaps.length > 1 && <p class="lc-soft">{words('card.more', { count: card.gaps.length - 1 })}</p>}
    </>
  );
}
