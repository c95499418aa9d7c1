import { useEffect, useState } from 'preact/hooks';
import { shortHash } from '@/lib/base/digest';
import { type Language, type LText, type Rendering, renderingIn } from '@/lib/base/language';
import { pageWords } from '@/lib/words/words';

export interface RenderedProps {
  readonly text: LText;
  readonly language: Language;
  /** False where the standing is told beside it. */
  readonly standing?: boolean | undefined;
  /** Standing already told for the whole entry, from `standingOf`: repeated only where it differs. */
  readonly told?: string | undefined;
}

/** What can be said at once of how far a text can be trusted; empty for originals in the reader's language. */
export function standingOf(text: LText, language: Language): string {
  const words = pageWords(language);
  const found = renderingIn(text, language);
  return [
    found.language === language ? null : words('standing.only', { language: words(`language.${found.language}`) }),
    standingWord(found.rendering, language),
  ]
    .filter((remark) => remark !== null)
    .join('; ');
}

/** A text of the library in the reader's language, never without its standing. */
export function Rendered({ text, language, standing = true, told }: RenderedProps) {
  const found = renderingIn(text, language);
  return (
    <>
      <span lang={found.language}>{found.rendering.text}</span>
      {standing && <Standing text={text} language={language} told={told} />}
    </>
  );
}

/** Says what kind of translation is shown, that it is out of date, or that it is in another language. */
export function Standing({ text, language, told }: Omit<RenderedProps, 'standing'>) {
  const words = pageWords(language);
  const found = renderingIn(text, language);
  const stale = useStale(text, found.rendering);
  const standing = standingOf(text, language);
  const remarks = [standing === told ? '' : standing, stale ? words('standing.stale') : ''].filter(Boolean);
  if (remarks.length === 0) return null;
  return (
    <span class="lc-standing" data-doubt={stale || undefined}>
      {remarks.join('; ')}
    </span>
  );
}

function standingWord(rendering: Rendering, language: Language): string | null {
  const words = pageWords(language);
  switch (rendering.status) {
    case 'machine':
      return words('standing.machine');
    case 'machine-reviewed':
      return words('standing.machine-reviewed');
    case 'unofficial':
      return words('standing.unofficial');
    case 'own':
    case 'official':
    case 'translated':
      return null;
  }
}

/** Whether the text that this one was translated from has changed since. */
function useStale(text: LText, rendering: Rendering): boolean {
  const [stale, setStale] = useState(false);
  const original = rendering.of ? text[rendering.of]?.text : undefined;
  const { ofHash } = rendering;
  useEffect(() => {
    let current = true;
    setStale(false);
    // Pages served without encryption have no WebCrypto; there the question stays open.
    if (original === undefined || ofHash === undefined || !globalThis.crypto?.subtle) return;
    shortHash(original).then(
      (hash) => current && setStale(hash !== ofHash),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [original, ofHash]);
  return stale;
}
