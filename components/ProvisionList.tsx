import { useCallback, useRef, useState } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import type { Provision } from '@/lib/law/provision';
import { appWords } from '@/lib/words/app-words';
import type { ActEntry, ProvisionEntry } from './group';
import { memoRow } from './memo';
import { RecordedCount } from './RecordedCount';
import { onArrows } from './roving';
import { actName, placeName, provisionName } from './say';
import { useGrowing } from './use-growing';

export interface ProvisionListProps {
  readonly acts: readonly ActEntry[];
  readonly unasked?: true | undefined;
  readonly language: Language;
  onJump(id: string): void;
  onDetail(provision: Provision): void;
}

/** References grouped by act and provision. One stop for Tab; arrows move, Enter goes to the place. */
export function ProvisionList({ acts, unasked, language, onJump, onDetail }: ProvisionListProps) {
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const calls = useRef({ onJump, onDetail });
  calls.current = { onJump, onDetail };
  const jump = useCallback((id: string) => calls.current.onJump(id), []);
  const detail = useCallback((provision: Provision) => calls.current.onDetail(provision), []);
  const keys = acts.flatMap((act) => act.provisions.map((provision) => provision.key));
  const stop = current !== null && keys.includes(current) ? current : keys[0];
  const drawn = useGrowing(keys);
  const grown = acts.flatMap(({ act, provisions }) => {
    const shown = provisions.filter(({ key }) => drawn.has(key));
    return shown.length > 0 ? [{ act, provisions: shown }] : [];
  });
  const onKey = (event: KeyboardEvent) => {
    const got = onArrows(event, root.current, '[data-jump]');
    if (got) setCurrent(got.dataset.jump ?? null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys reach it from the buttons inside
    <div ref={root} onKeyDown={onKey}>
      {grown.map((act) => (
        <section key={act.act} class="lc-act">
          <h2 class="lc-act-name">{actName(act.act, language)}</h2>
          <ul>
            {act.provisions.map((provision) => (
              <Item
                key={provision.key}
                provision={provision}
                unasked={unasked}
                language={language}
                stop={provision.key === stop}
                onJump={jump}
                onDetail={detail}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly provision: ProvisionEntry;
  readonly unasked: true | undefined;
  readonly language: Language;
  readonly stop: boolean;
  onJump(id: string): void;
  onDetail(provision: Provision): void;
}

const Item = memoRow(
  Drawn,
  (before, next) =>
    before.language === next.language &&
    before.stop === next.stop &&
    before.unasked === next.unasked &&
    isSame(before.provision, next.provision),
);

const isSame = (one: ProvisionEntry, other: ProvisionEntry): boolean =>
  one.key === other.key &&
  one.gaps === other.gaps &&
  one.open === other.open &&
  one.places.length === other.places.length &&
  one.places.every((place, index) => place === other.places[index]);

function Drawn({ provision, unasked, language, stop, onJump, onDetail }: ItemProps) {
  const words = appWords(language);
  const { places } = provision;
  const [at, setAt] = useState(0);
  const name = provisionName(provision, language);
  const go = (index: number) => {
    const wrapped = (index + places.length) % places.length;
    const id = places[wrapped];
    setAt(wrapped);
    if (id !== undefined) onJump(id);
  };
  return (
    <li class="lc-item">
      <button
        type="button"
        class="lc-item-jump"
        data-jump={provision.key}
        tabIndex={stop ? 0 : -1}
        title={words('panel.jump')}
        onClick={() => go(at)}
      >
        <span class="lc-item-name">{placeName(provision, language)}</span>
        <RecordedCount gaps={provision.gaps} open={provision.open} unasked={unasked} language={language} />
      </button>
      <div class="lc-item-tools">
        {places.length > 1 && (
          <span class="lc-steps">
            <button
              type="button"
              class="lc-icon"
              aria-label={`${words('panel.previous')}: ${name}`}
              title={words('panel.previous')}
              onClick={() => go(at - 1)}
            >
              <Arrow up />
            </button>
            <span class="lc-soft lc-small">{words('panel.position', { index: at + 1, count: places.length })}</span>
            <button
              type="button"
              class="lc-icon"
              aria-label={`${words('panel.next')}: ${name}`}
              title={words('panel.next')}
              onClick={() => go(at + 1)}
            >
              <Arrow />
            </button>
          </span>
        )}
        {provision.gaps > 0 && (
          <button
            type="button"
            class="lc-link lc-small"
            aria-label={`${words('panel.details')}: ${name}`}
            onClick={() => onDetail({ act: provision.act, path: provision.path })}
          >
            {words('panel.details')}
          </button>
        )}
      </div>
    </li>
  );
}

function Arrow({ up = false }: { readonly up?: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={up ? 'M4 9.5 8 5.5l4 4' : 'M4 6.5 8 10.5l4-4'} fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}
