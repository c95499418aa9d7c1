declare const __LACUNA_SOAK__: number;

/** Series of forty random changes each: a few in the tests, 250 times forty in a long run. */
export const ROUNDS = Math.max(6, Math.round(2.5 * __LACUNA_SOAK__));
