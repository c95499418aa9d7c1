import { meetingPoint } from '@/entrypoints/notes/meeting';
import type { Language } from '@/lib/base/language';
import { ask, tell } from '@/lib/message/send';

export interface Counts {
  readonly references: number;
  readonly withGaps: number;
}

/** Tells badge and panel how much was found, and by what the document is known, so that its notes can come. */
export function tellOthers(
  { references, withGaps }: Counts,
  { symbol, language }: { readonly symbol?: string | undefined; readonly language?: Language | undefined },
): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  void ask({
    type: 'page.told',
    references,
    withGaps,
    // Once it is there, the script of notes follows the page by itself.
    document: meetingPoint().lacunaNotes ? undefined : { address: location.href, canonical, symbol, language },
  });
  tell({ type: 'notice.page-changed' });
}
