import type { Language } from '@/lib/base/language';
import { appWords } from '@/lib/words/app-words';
import { StatusMark } from './StatusMark';

export interface RecordedCountProps {
  readonly gaps: number;
  readonly open: number;
  /** The library has not answered: then nothing is claimed. */
  readonly unasked?: true | undefined;
  readonly language: Language;
}

/** How much is recorded for a provision: a number, and a word and a shape for how it stands. */
export function RecordedCount(props: RecordedCountProps) {
  const words = appWords(props.language);
  if (props.gaps === 0 && props.unasked) return null;
  if (props.gaps === 0) return <span class="lc-recorded lc-soft">{words('panel.no-gaps')}</span>;
  return (
    <span class="lc-recorded">
      <StatusMark status={props.open > 0 ? 'open' : 'closed'} />
      <span>{words('panel.gaps', { count: props.gaps })}</span>
      <span class="lc-dot">
        {props.open > 0 ? words('panel.open-gaps', { count: props.open }) : words('panel.all-closed')}
      </span>
    </span>
  );
}
