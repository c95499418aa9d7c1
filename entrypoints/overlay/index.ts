import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OverlayMeetingPoint } from '@/components/overlay-port';
import { createOverlay } from './create';

/**
 * The card beside a reference, as a script of its own: it weighs as much as everything else that runs on a page,
 * and most pages never open one. The background brings it in when the page asks.
 */
export default defineUnlistedScript(() => {
  (globalThis as OverlayMeetingPoint).lacunaCreateOverlay = createOverlay;
});
