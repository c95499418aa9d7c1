import { reasonIn } from '@/components/notes/NoteTrouble';
import type { Language } from '@/lib/base/language';
import { marginWords } from '@/lib/words/margin-words';

const REFUSED = ['nothing-selected', 'selection-outside', 'selection-long', 'place-gone'] as const;

/** Why something was not done on the page, in one sentence. */
export function refusalIn(code: string, language: Language): string {
  const refused = REFUSED.find((one) => code === `note-${one}`);
  return refused ? marginWords(language)(`refused.${refused}`) : reasonIn(code, language);
}
