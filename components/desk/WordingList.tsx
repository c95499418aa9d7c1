import { actIn } from '@/components/in-force';
import type { Language } from '@/lib/base/language';
import type { Wording } from '@/lib/gap/library';
import { deskWords } from '@/lib/words/desk-words';
import { printWhen } from '@/lib/words/when';

export interface WordingListProps {
  readonly wordings: readonly Wording[];
  readonly language: Language;
  /** Opens the comparison of two wordings. */
  onCompare?: (() => void) | undefined;
}

/** The recorded wordings of an article, oldest first. */
export function WordingList({ wordings, language, onCompare }: WordingListProps) {
  const words = deskWords(language);
  if (wordings.length === 0) return <p class="lc-soft">{words('wording.none')}</p>;
  return (
    <>
      <ol class="lc-desk-wordings">
        {wordings.map((wording) => (
          <li key={wording.id}>
            <strong>{wordingDates(wording, language)}</strong>
            <InOneLanguage {...actIn(wording.by, language)} />
            {wording.fromRule && <InOneLanguage {...ruleIn(wording.fromRule, language)} class="lc-soft lc-small" />}
          </li>
        ))}
      </ol>
      {onCompare && wordings.length > 1 && (
        <p class="lc-noprint">
          <button type="button" class="lc-link" onClick={onCompare}>
            {words('wording.compare')}
          </button>
        </p>
      )}
    </>
  );
}

function InOneLanguage(props: { readonly text: string; readonly lang: Language; readonly class?: string }) {
  return (
    <span lang={props.lang} class={props.class}>
      {props.text}
    </span>
  );
}

const RULE =
  /^(?<days>\d+) calendar days after first official publication(?<register>; the day is that of the first register edition with this wording)?$/;

/** Why a wording begins on its day, in the reader's language where it is written as our catalogue writes it. */
function ruleIn(rule: string, language: Language): { readonly text: string; readonly lang: Language } {
  const found = RULE.exec(rule)?.groups;
  if (!found) return { text: rule, lang: 'en' };
  const key = found.register ? 'wording.rule.register' : 'wording.rule';
  return { text: deskWords(language)(key, { count: Number(found.days) }), lang: language };
}

/** From when to when a wording holds, as far as it is known. */
export function wordingDates({ from, to }: Wording, language: Language): string {
  const words = deskWords(language);
  if (from && to)
    return words('wording.from-to', {
      since: printWhen(from, language, 'since'),
      until: printWhen(to, language, 'until'),
    });
  if (from) return words('wording.since', { since: printWhen(from, language, 'since') });
  if (to) return words('wording.until', { until: printWhen(to, language, 'until') });
  return words('wording.undated');
}
