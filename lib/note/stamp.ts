/**
 * Hybrid logical clock. A stamp says when a change was made and by whom, in one text whose alphabetical order is the
 * order of changes: 12 hex digits of milliseconds, 6 of a counter, device, session. Whoever changes a value after having
 * seen it gets the greater stamp, however wrong the clocks are: there is no limit to how far a clock may be off.
 */

export type Stamp = string;

export const STAMP = /^[0-9a-f]{18}\.[0-9a-hjkmnp-tv-z]{8}\.[0-9a-hjkmnp-tv-z]{4}$/;
export const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && STAMP.test(value);

/** Who stamps. The session is made anew at each start and never stored, so that two copies of a profile differ. */
export interface Mark {
  readonly device: string;
  readonly session: string;
}

/** Characters of names and marks: lower case only, because some servers and systems do not tell the cases apart. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const DEVICE_LENGTH = 8;
const SESSION_LENGTH = 4;
const COUNTER_END = 0x1000000;
/** Year 9770. Stamps beyond it are not taken in, so that there is always a later stamp to give. */
const LATEST_MS = 0xe00000000000 - 1;

/** Random bytes of the length asked for, as WebCrypto gives them. */
export type RandomBytes = (length: number) => Uint8Array;

export const newDevice = (random: RandomBytes): string => word(random(DEVICE_LENGTH));
export const newSession = (random: RandomBytes): string => word(random(SESSION_LENGTH));

const word = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/**
 * The next stamp of this clock, greater than `last`.
 *
 * @param last the greatest stamp seen so far, own or foreign; empty before the first.
 * @param now milliseconds since 1970; a nonsensical clock counts as 0.
 */
export function nextStamp(last: Stamp, now: number, { device, session }: Mark): Stamp {
  const wall = Number.isFinite(now) ? Math.min(LATEST_MS, Math.max(0, Math.floor(now))) : 0;
  const before = last === '' ? -1 : millisOf(last);
  if (wall > before) return print(wall, 0, device, session);
  const count = Number.parseInt(last.slice(12, 18), 16) + 1;
  return count < COUNTER_END ? print(before, count, device, session) : print(before + 1, 0, device, session);
}

const print = (millis: number, count: number, device: string, session: string): Stamp =>
  `${millis.toString(16).padStart(12, '0')}${count.toString(16).padStart(6, '0')}.${device}.${session}`;

/** The clock after having seen another's stamp. */
export const laterStamp = (a: Stamp, b: Stamp): Stamp => (a < b ? b : a);

/** Milliseconds since 1970 as the writer's clock had them, or as far as it had been pushed on by others. */
export const millisOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, 12), 16);

export const deviceOf = (stamp: Stamp): string => stamp.slice(19, 19 + DEVICE_LENGTH);

/** Whether a stamp from elsewhere leaves room to count on. */
export const isCountable = (stamp: Stamp): boolean => millisOf(stamp) <= LATEST_MS;
