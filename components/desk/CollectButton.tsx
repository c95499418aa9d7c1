import type { Language } from '@/lib/base/language';
import { deskWords } from '@/lib/words/desk-words';
import type { Collected, Collecting } from './collecting';

export interface CollectButtonProps {
  readonly items: readonly Collected[];
  readonly collecting: Collecting;
  readonly language: Language;
  /** What is put in, for whoever hears the button without seeing what stands beside it. */
  readonly about: string;
  /** Words of the button, where the usual ones do not fit. */
  readonly label?: string | undefined;
}

/** Puts records into the dossier, and says when they are there. */
export function CollectButton({ items, collecting, language, about, label }: CollectButtonProps) {
  const words = deskWords(language);
  const missing = items.filter(({ ref }) => !collecting.inside.has(ref));
  const isInside = missing.length === 0;
  return (
    <button
      type="button"
      class={label ? 'lc-button lc-desk-collect' : 'lc-link lc-small lc-desk-collect'}
      aria-disabled={isInside}
      data-inside={isInside || undefined}
      onClick={() => !isInside && collecting.collect(missing)}
    >
      {isInside ? words('collect.inside') : (label ?? words('collect'))}
      <span class="lc-unseen"> {about}</span>
    </button>
  );
}
