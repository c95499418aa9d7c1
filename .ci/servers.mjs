/** Programs of other people that the tests start: two WebDAV servers, and `age` to open what we lock. */
import { ensurePrograms } from './debian.mjs';

/** What is still missing is named; the tests that need it fail. Without the service: the tests start servers of their own. */
export const ensureServers = () =>
  ensurePrograms({ apache2: 'apache2-bin', htpasswd: 'apache2-utils', rclone: 'rclone', age: 'age' });
