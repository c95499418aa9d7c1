import { useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { SearchHit } from '@/lib/message/protocol';
import { appWords } from '@/lib/words/app-words';
import { onArrows } from './roving';
import { looseName } from './say';

export interface HitListProps {
  readonly hits: readonly SearchHit[];
  readonly language: Language;
  onHit(hit: SearchHit): void;
}

/** Results of a search, best first. One stop for Tab; arrows move, Enter opens. */
export function HitList({ hits, language, onHit }: HitListProps) {
  const words = appWords(language);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const stop = hits.some((hit) => hit.id === current) ? current : hits[0]?.id;
  const onKey = (event: KeyboardEvent) => {
    const got = onArrows(event, list.current, '[data-hit]');
    if (got) setCurrent(got.dataset.hit ?? null);
  };
  return (
    <ul ref={list} onKeyDown={onKey}>
      {hits.map((hit) => (
        <li key={hit.id} class="lc-item">
          <button
            type="button"
            class="lc-item-jump"
            data-hit={hit.id}
            tabIndex={hit.id === stop ? 0 : -1}
            onClick={() => onHit(hit)}
          >
            <span class="lc-recorded lc-soft">
              <span>{words(`library.kind.${hit.kind}`)}</span>
              {hit.provisions.slice(0, 2).map((provision) => (
                <span key={provision.act + provision.path} class="lc-dot">
                  {looseName(provision, language)}
                </span>
              ))}
            </span>
            <span class="lc-item-name" lang={hit.language}>
              {hit.title}
            </span>
            {hit.machine && <span class="lc-standing">{words('standing.machine')}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
