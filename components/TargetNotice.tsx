import type { Language } from '@/lib/base/language';
import type { TargetWarning } from '@/lib/citation/reference';
import { articleOf, type Provision, provisionKey } from '@/lib/law/provision';
import type { PageTarget } from '@/lib/message/page-state';
import { pageWords } from '@/lib/words/words';
import { provisionName } from './say';

export interface TargetNoticeProps {
  readonly target: PageTarget;
  readonly language: Language;
  /** The reading the person chose, where there was a choice. */
  readonly reading?: Provision | undefined;
  /** Warnings that the card itself already says more exactly. */
  readonly said?: readonly TargetWarning[] | undefined;
  onRead(provision: Provision): void;
}

/** What is doubtful about a reference, and the choice where it fits several provisions. */
export function TargetNotice({ target, language, reading, said = [], onRead }: TargetNoticeProps) {
  const words = pageWords(language);
  const problem = problemOf(target, language);
  const choices = choicesOf(target);
  const chosen = reading ?? (target.status === 'resolved' ? choices[0] : undefined);
  // Where two wordings are possible, the words of the warning stand above the choice between them.
  const told: readonly TargetWarning[] = target.status === 'resolved' && problem ? [...said, DOUBT] : said;
  return (
    <>
      {problem && (
        <div class="lc-notice" data-tone="doubt" role="note">
          <h3>{problem.title}</h3>
          {problem.explain && <p>{problem.explain}</p>}
          {target.suggestion && <p>{words('missing.perhaps')}</p>}
          {choices.length > 0 && (
            <ul class="lc-choices">
              {choices.map((choice) => (
                <li key={provisionKey(choice)}>
                  <button
                    type="button"
                    class="lc-choice"
                    aria-pressed={chosen !== undefined && provisionKey(chosen) === provisionKey(choice)}
                    onClick={() => onRead(choice)}
                  >
                    {provisionName(choice, language)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {target.warnings
        .filter((warning) => !told.includes(warning))
        .map((warning) => (
          <p key={warning} class="lc-notice" data-tone="open" role="note">
            {words(`warning.${warning}`)}
          </p>
        ))}
    </>
  );
}

const DOUBT: TargetWarning = 'edition-doubtful';

/** Every reading of a target, the one taken first. */
function choicesOf({ status, act, path, suggestion, alternatives }: PageTarget): readonly Provision[] {
  if (suggestion) return [suggestion, ...alternatives];
  return status === 'resolved' && act && alternatives.length > 0 ? [{ act, path }, ...alternatives] : alternatives;
}

function problemOf(
  target: PageTarget,
  language: Language,
): { readonly title: string; readonly explain?: string } | null {
  const words = pageWords(language);
  switch (target.status) {
    case 'resolved':
      if (target.alternatives.length === 0) return null;
      return {
        title: words(target.warnings.includes(DOUBT) ? `warning.${DOUBT}` : 'choose.title'),
        explain: words('choose.explain'),
      };
    case 'ambiguous':
      return { title: words('choose.title'), explain: words('choose.explain') };
    case 'nonexistent':
      return {
        title: words('missing.title', { article: articleOf(target.path) }),
        explain: words('missing.explain'),
      };
    case 'self':
      return { title: words('unnamed.title'), explain: words('unnamed.explain') };
    case 'foreign':
    case 'other-act':
      return { title: words('outside.title') };
  }
}
