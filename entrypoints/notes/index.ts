import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FramedForm } from './FramedForm';
import { meetingPoint } from './meeting';
import { type RunningNotes, startNotes } from './start';

/**
 * Notes on a page, as a script of its own: it weighs as much as everything else that runs there, and on most pages nobody
 * has made a note. The background brings it in where there are notes, or when something is selected for the first time.
 */
export default defineUnlistedScript(() => {
  const meeting = meetingPoint();
  // It may be brought in again while it is here.
  if (meeting.lacunaNotes) return;
  let running: RunningNotes | undefined;
  meeting.lacunaNotes = {
    start: (host) => {
      running = startNotes(host, FramedForm);
    },
    make: (subject) => running?.make(subject),
    has: (id) => running?.has(id) ?? false,
    open: (id) => running?.open(id) ?? false,
  };
  const { lacunaPage } = meeting;
  if (lacunaPage && !lacunaPage.signal.aborted) meeting.lacunaNotes.start(lacunaPage);
});
