import type { Language } from '@/lib/base/language';
import type { FilterProblem } from '@/lib/gap/filter-address';
import type { DeskResult } from '@/lib/message/desk-messages';
import { deskWords } from '@/lib/words/desk-words';

export interface ResultLineProps {
  readonly result: DeskResult;
  readonly language: Language;
  onClear(): void;
}

/** How much the filter lets through; what to do where it is nothing. */
export function ResultLine({ result, language, onClear }: ResultLineProps) {
  const words = deskWords(language);
  if (result.gaps > 0)
    return (
      <p class="lc-desk-number">
        <strong>{words('result.count', { count: result.gaps })}</strong>
        <span class="lc-dot">{words('result.open', { count: result.open })}</span>
      </p>
    );
  return (
    <div class="lc-state">
      <h2>{words(result.filter === '' ? 'result.empty' : 'result.none')}</h2>
      <p>{words(result.filter === '' ? 'result.empty.explain' : 'result.none.explain')}</p>
      {result.filter !== '' && (
        <p>
          <button type="button" class="lc-button" onClick={onClear}>
            {words('filter.clear')}
          </button>
        </p>
      )}
    </div>
  );
}

/** An address that cannot be read. Showing everything instead would look like an answer to it. */
export function Unreadable(props: { readonly problem: FilterProblem; readonly language: Language; onClear(): void }) {
  const { problem, language, onClear } = props;
  const words = deskWords(language);
  return (
    <div class="lc-state" role="alert">
      <h2>{words('unreadable')}</h2>
      <p>{words(`unreadable.${problem.reason}`, { part: problem.part.slice(0, 200) })}</p>
      <p>
        <button type="button" class="lc-button" onClick={onClear}>
          {words('filter.clear')}
        </button>
      </p>
    </div>
  );
}
