/** Schema of stamps. Apart from `stamp.ts`, so that what only reads their time carries no parser. */
import * as z from 'zod/mini';
import { STAMP } from './stamp';

export const stampSchema = z.string().check(z.regex(STAMP, 'not a stamp'));
