import { useMemo } from 'preact/hooks';
import type { Language } from '@/lib/base/language';
import { wordDiff } from '@/lib/text/diff';
import { deskWords } from '@/lib/words/desk-words';

/** Two texts as one, what went struck through and what came underlined; said in words to whoever does not see it. */
export function Difference(props: { readonly before: string; readonly after: string; readonly language: Language }) {
  const { before, after, language } = props;
  const words = deskWords(language);
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <>
      {parts.map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key}>
            <span class="lc-unseen" lang={language}>
              {words(kind === 'removed' ? 'diff.removed' : 'diff.added')}{' '}
            </span>
            {text}
          </Tag>
        );
      })}
    </>
  );
}
