import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OverlayMeetingPoint } from '@/components/overlay-port';
import { meetingPoint } from '@/entrypoints/notes/meeting';
import { createBadges } from '@/lib/highlight/badge';
import { createOverlay } from './create';

/**
 * The card beside a reference and the badges at headings, as a script of its own: it weighs as much as everything else that runs on a page,
 * and most pages never open one. The background brings it in when the page asks.
 */
export default defineUnlistedScript(() => {
  meetingPoint().lacunaCreateBadges = createBadges;
  (globalThis as OverlayMeetingPoint).lacunaCreateOverlay = createOverlay;
});
