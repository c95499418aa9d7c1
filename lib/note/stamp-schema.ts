/** Schema of stamps. Apart from `stamp.ts`, so that what only reads their time carries no parser. */
import * as z from 'zod/mini';

const STAMP = /^[0-9a-f]{18}\.[0-9a-hjkmnp-tv-z]{8}\.[0-9a-hjkmnp-tv-z]{4}$/;
export const stampSchema = z.string().check(z.regex(STAMP, 'not a stamp'));
