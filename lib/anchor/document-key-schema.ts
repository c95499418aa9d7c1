/** Schema of document keys. Apart from `document-key.ts`, so that what runs on a foreign page carries no parser. */
import * as z from 'zod/mini';
import { languageSchema } from '@/lib/base/text-schema';
import { whenSchema } from '@/lib/base/when-schema';
import type { DocumentKey } from './document-key';

const filled = z.string().check(z.minLength(1), z.maxLength(4000));

export const documentKeySchema: z.ZodMiniType<DocumentKey> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('act'), code: filled, language: languageSchema, on: z.optional(whenSchema) }),
  z.strictObject({ kind: z.literal('un'), symbol: filled, language: z.optional(languageSchema) }),
  z.strictObject({ kind: z.literal('file'), fingerprint: filled }),
  z.strictObject({ kind: z.literal('page'), address: filled }),
]);
