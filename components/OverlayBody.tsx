import type { TargetWarning } from '@/lib/citation/reference';
import { pageWords } from '@/lib/words/words';
import { FindingCard } from './FindingCard';
import type { FindingOverlayProps } from './FindingOverlay';
import { ProvisionNotes } from './notes/ProvisionNotes';
import { OverlayAbout } from './OverlayHeader';
import { TargetNotice } from './TargetNotice';
import { TroubleNote } from './TroubleNote';

/** The scrolling middle of a pinned card, in each of its states: the one part that scrolls. */
export function OverlayBody(props: FindingOverlayProps) {
  const { language, targets, active, reading, onRead } = props;
  const target = targets[active];
  return (
    <div class="lc-overlay-body lc-card">
      <OverlayAbout {...props} />
      {target && (
        <TargetNotice
          target={target}
          language={language}
          reading={reading}
          said={saidByCard(props.content)}
          onRead={onRead}
        />
      )}
      <Content {...props} />
      {props.ownNotes && <ProvisionNotes view={props.ownNotes} language={language} />}
    </div>
  );
}

/** A card that names the successor makes the bare remark that the act is superseded idle. */
function saidByCard(content: FindingOverlayProps['content']): readonly TargetWarning[] {
  const replaced =
    content.status === 'ready' &&
    content.card.shifts.some((shift) => shift.to.some((place) => place.act !== shift.from.act));
  return replaced ? ['superseded-act'] : [];
}

function Content({ content, language, onRead, onRetry, copy }: FindingOverlayProps) {
  switch (content.status) {
    case 'loading':
      return <Bones label={pageWords(language)('card.loading')} />;
    case 'ready':
      return <FindingCard card={content.card} language={language} onRead={onRead} />;
    case 'failed':
      return <TroubleNote trouble={content.trouble} language={language} onRetry={onRetry} copy={copy} />;
    case 'nothing':
      return null;
  }
}

/** Grey lines where the words will stand. */
export function Bones({ label }: { readonly label: string }) {
  return (
    <div class="lc-bones" role="status">
      <p class="lc-soft lc-small">{label}</p>
      <span style={{ width: '88%' }} />
      <span style={{ width: '64%' }} />
      <span style={{ width: '76%' }} />
    </div>
  );
}
