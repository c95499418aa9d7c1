import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { onArrows } from '@/components/roving';
import type { Language } from '@/lib/base/language';
import { deskWords } from '@/lib/words/desk-words';
import { VIEWS, type ViewName } from './views';

export interface DeskFrameProps {
  readonly language: Language;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly view: ViewName;
  /** Filter and dossier begin open where there is room for them. */
  readonly wide: boolean;
  readonly filter: ComponentChildren;
  /** The filter in words and the number of results. */
  readonly result: ComponentChildren;
  readonly dossier: ComponentChildren;
  readonly children: ComponentChildren;
  /** Library files with their versions, for print. */
  readonly foot: ComponentChildren;
  onView(view: ViewName): void;
}

/** The desk: filter at the left, result in the middle, dossier at the right. */
export function DeskFrame(props: DeskFrameProps) {
  const { language, view, onView } = props;
  const words = deskWords(language);
  const [filtering, setFiltering] = useState(props.wide);
  const [collecting, setCollecting] = useState(props.wide);
  return (
    <div class="lacuna-root lc-desk" data-theme={props.theme} lang={language}>
      <header class="lc-desk-top">
        <h1>{words('title')}</h1>
        <p class="lc-actions lc-noprint">
          <Toggle label={words('filter.title')} controls="lc-desk-filter" on={filtering} onToggle={setFiltering} />
          <Toggle label={words('dossier')} controls="lc-desk-dossier" on={collecting} onToggle={setCollecting} />
        </p>
      </header>
      <div class="lc-desk-columns" data-filter={filtering || undefined} data-dossier={collecting || undefined}>
        <aside
          id="lc-desk-filter"
          class="lc-desk-side lc-noprint"
          hidden={!filtering}
          aria-label={words('filter.title')}
        >
          {props.filter}
        </aside>
        <main class="lc-desk-main">
          <div
            class="lc-panel-tabs lc-desk-tabs lc-noprint"
            role="tablist"
            aria-label={words('views')}
            onKeyDown={(event) => {
              const tab = onArrows(event, event.currentTarget, '[role="tab"]');
              const name = VIEWS.find((one) => one === tab?.dataset.view);
              if (name) onView(name);
            }}
          >
            {VIEWS.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`lc-tab-${name}`}
                data-view={name}
                aria-selected={name === view}
                aria-controls="lc-desk-view"
                tabIndex={name === view ? 0 : -1}
                class="lc-panel-tab"
                onClick={() => onView(name)}
              >
                {words(`view.${name}`)}
              </button>
            ))}
          </div>
          <div class="lc-desk-result">{props.result}</div>
          <div id="lc-desk-view" role="tabpanel" aria-labelledby={`lc-tab-${view}`} class="lc-desk-view">
            {props.children}
          </div>
          <footer class="lc-desk-foot lc-small lc-soft">{props.foot}</footer>
        </main>
        <aside id="lc-desk-dossier" class="lc-desk-side lc-noprint" hidden={!collecting} aria-label={words('dossier')}>
          {props.dossier}
        </aside>
      </div>
    </div>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly controls: string;
  readonly on: boolean;
  onToggle(on: boolean): void;
}) {
  return (
    <button
      type="button"
      class="lc-button"
      aria-expanded={props.on}
      aria-controls={props.controls}
      onClick={() => props.onToggle(!props.on)}
    >
      {props.label}
    </button>
  );
}
