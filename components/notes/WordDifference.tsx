import { useMemo } from 'preact/hooks';
import { wordDiff } from '@/lib/text/diff';

/** One of two wordings, with the words marked that the other one does not have. */
export function WordDifference(props: {
  readonly former: string;
  readonly latter: string;
  /** Which of the two is shown. */
  readonly show: 'former' | 'latter';
}) {
  const { former, latter, show } = props;
  const parts = useMemo(() => wordDiff(former, latter), [former, latter]);
  const own = show === 'former' ? 'removed' : 'added';
  return (
    <>
      {parts
        .filter(({ kind }) => kind === 'same' || kind === own)
        .map(({ kind, text }, i) => {
          if (kind === 'same') return text;
          // The gap before a word is no part of what changed.
          const word = text.trimStart();
          const Mark = show === 'former' ? 'del' : 'ins';
          return [text.slice(0, text.length - word.length), <Mark key={`${i}${kind}`}>{word}</Mark>];
        })}
    </>
  );
}
