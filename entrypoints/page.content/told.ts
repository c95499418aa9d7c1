import { meetingPoint } from '@/entrypoints/notes/meeting';
import { ask, tell } from '@/lib/message/send';
import type { Scan } from './scan';

/** Tells badge and panel how much was found, and by what the document is known, so that its notes can come. */
export function tellOthers({ found, facts: { symbol, language } }: Scan, withGaps: number): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  void ask({
    type: 'page.told',
    references: found.length,
    withGaps,
    // Once it is there, the script of notes follows the page by itself.
    document: meetingPoint().lacunaNotes ? undefined : { address: location.href, canonical, symbol, language },
  });
  tell({ type: 'notice.page-changed' });
}
