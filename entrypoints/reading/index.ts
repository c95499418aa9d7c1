import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { meetingPoint } from '@/entrypoints/notes/meeting';
import { startReading } from './start';

/**
 * What reads a page, marks its references and opens their cards, as a script of its own: it is heavy, and the script that
 * runs on every page asks for it only where the text may hold a reference. The background brings it in.
 */
export default defineUnlistedScript(() => {
  const meeting = meetingPoint();
  meeting.lacunaStartReading = startReading;
  meeting.lacunaReadingCame?.();
});
