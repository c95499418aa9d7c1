import type { Language } from '@/lib/base/language';
import type { Problem, VaultStatus } from '@/lib/sync/status';
import { syncWords } from '@/lib/words/sync-words';
import { momentText, problemText } from './problem-words';

export interface VaultProblemsProps {
  readonly vault: VaultStatus;
  readonly language: Language;
  onPlace(): void;
  onUnlock(): void;
  onConfirmFolder(): void;
}

/** Everything that is wrong, each with what helps. */
export function VaultProblems(props: VaultProblemsProps) {
  const { vault, language } = props;
  if (vault.problems.length === 0) return null;
  return (
    <ul class="lc-sync-problems">
      {vault.problems.map((problem) => (
        <li key={problem.code}>
          <div class="lc-notice" data-tone={isGrave(problem) ? 'worse' : 'open'} role="alert">
            <p>{problemText(problem, language)}</p>
            <Help {...props} problem={problem} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What goes on by itself is no alarm. */
const isGrave = (problem: Problem): boolean =>
  problem.code !== 'clock' && problem.code !== 'newer-notes' && !('until' in problem && problem.until !== null);

function Help(props: VaultProblemsProps & { readonly problem: Problem }) {
  const { problem, language } = props;
  const words = syncWords(language);
  const button = (text: string, act: () => void) => (
    <p>
      <button type="button" class="lc-button" onClick={act}>
        {text}
      </button>
    </p>
  );
  if ('until' in problem) {
    if (problem.until !== null)
      return <p class="lc-soft">{words('sync.problem.until', { time: momentText(problem.until, language) })}</p>;
    return button(words('sync.place.change'), props.onPlace);
  }
  if (problem.code === 'locked') return button(words('sync.unlock'), props.onUnlock);
  if (problem.code === 'new-key') return button(words('sync.key.take'), props.onUnlock);
  if (problem.code === 'folder-foreign') return button(words('sync.place.change'), props.onPlace);
  if (problem.code !== 'folder-empty') return null;
  return (
    <>
      {button(words('sync.problem.folder-confirm'), props.onConfirmFolder)}
      {button(words('sync.place.change'), props.onPlace)}
    </>
  );
}
