import * as z from 'zod/mini';

/** A `When`, as it is stored and sent. */
export const whenSchema = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));
