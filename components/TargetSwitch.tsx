import { useRef } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { PageTarget } from '@/lib/message/page-state';
import { pageWords } from '@/lib/words/words';
import { onArrows } from './roving';
import { placeName, provisionName } from './say';

/** With more provisions than these, stepping is quicker than looking through a row. */
const AS_ROW = 6;

export interface TargetSwitchProps {
  readonly targets: readonly PageTarget[];
  readonly active: number;
  readonly language: Language;
  onActive(index: number): void;
}

/** "2 of 5 provisions": chooses between the members of a list or range. */
export function TargetSwitch({ targets, active, language, onActive }: TargetSwitchProps) {
  const words = pageWords(language);
  return (
    <div class="lc-targets">
      {targets.length <= AS_ROW ? (
        <Row targets={targets} active={active} language={language} onActive={onActive} />
      ) : (
        <>
          <button type="button" class="lc-button" disabled={active === 0} onClick={() => onActive(active - 1)}>
            {words('card.previous')}
          </button>
          <button
            type="button"
            class="lc-button"
            disabled={active === targets.length - 1}
            onClick={() => onActive(active + 1)}
          >
            {words('card.next')}
          </button>
        </>
      )}
      <span class="lc-soft" aria-live="polite">
        {words('card.target', { index: active + 1, count: targets.length })}
      </span>
    </div>
  );
}

function Row({ targets, active, language, onActive }: TargetSwitchProps) {
  const words = pageWords(language);
  const row = useRef<HTMLDivElement>(null);
  // Within one act the article suffices.
  const oneAct = new Set(targets.map((target) => target.act)).size === 1;
  const onKey = (event: KeyboardEvent) => {
    const got = onArrows(event, row.current, '[role=tab]');
    if (got) onActive(Number(got.dataset.index));
  };
  return (
    <div ref={row} class="lc-tabs" role="tablist" tabIndex={-1} aria-label={words('card.targets')} onKeyDown={onKey}>
      {targets.map((target, index) => (
        <button
          // A list may name one provision twice; its place tells the two apart.
          key={`${index}-${target.act}-${target.path}`}
          type="button"
          role="tab"
          class="lc-tab"
          data-index={index}
          aria-selected={index === active}
          tabIndex={index === active ? 0 : -1}
          onClick={() => onActive(index)}
        >
          {oneAct || !target.act
            ? placeName(target, language)
            : provisionName({ act: target.act, path: target.path }, language)}
        </button>
      ))}
    </div>
  );
}
