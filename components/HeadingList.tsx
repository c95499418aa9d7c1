import type { Language } from '@/lib/base/language';
import type { PageState } from '@/lib/message/page-state';
import { appWords } from '@/lib/words/app-words';
import { RecordedCount } from './RecordedCount';
import { placeName } from './say';

/** On an act's own page: its articles with gaps, as the badges mark them. */
export function HeadingList(props: {
  readonly state: PageState;
  readonly language: Language;
  onJump(id: string): void;
}) {
  const { state, language } = props;
  const words = appWords(language);
  if (state.headings.length === 0) return null;
  return (
    <section class="lc-act">
      <h2 class="lc-act-name">{words('panel.own')}</h2>
      <ul>
        {state.headings.map((heading) => (
          <li key={heading.id} class="lc-item">
            <button
              type="button"
              class="lc-item-jump"
              title={words('panel.jump')}
              onClick={() => props.onJump(heading.id)}
            >
              <span class="lc-item-name">{placeName({ act: state.act ?? null, path: heading.path }, language)}</span>
              <RecordedCount gaps={heading.gaps} open={heading.open} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
