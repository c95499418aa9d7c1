import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { meetingPoint } from './meeting';

export default defineUnlistedScript(() => {
  meetingPoint().lacunaNotes ??= { start: () => undefined, make: () => undefined, open: () => false };
});
