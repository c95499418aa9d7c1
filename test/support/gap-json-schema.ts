import * as z from 'zod/mini';
import {
  assessmentIdSchema,
  concordanceIdSchema,
  gapIdSchema,
  passageIdSchema,
  recommendationIdSchema,
  sourceIdSchema,
} from '@/lib/gap/fields';
import { packSchema } from '@/lib/gap/pack';
import { actIdSchema, editionIdSchema } from '@/lib/law/provision-schema';

/** Ids are checked by functions; their patterns are told here so that the published schema knows them. */
export const ID_PATTERNS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [actIdSchema, '^(kz|un)\\.[a-z0-9-]+(\\.[a-z0-9-]+)*$'],
  ...(
    [
      [editionIdSchema, 'ed'],
      [concordanceIdSchema, 'con'],
      [sourceIdSchema, 'src'],
      [passageIdSchema, 'psg'],
      [gapIdSchema, 'gap'],
      [recommendationIdSchema, 'rec'],
      [assessmentIdSchema, 'asm'],
    ] as const
  ).map(([schema, prefix]) => [schema, `^${prefix}\\.[a-z0-9][a-z0-9.-]*$`] as const),
]);

/** The JSON Schema (draft 2020-12) of a pack file, as `data/gaps/gaps.schema.json` publishes it. */
export function gapJsonSchema(): string {
  const schema = z.toJSONSchema(packSchema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = ID_PATTERNS.get(zodSchema);
      if (pattern) Object.assign(jsonSchema, { type: 'string', pattern });
    },
  });
  const published = {
    ...schema,
    title: 'Lacuna gap pack',
    description:
      'Shape of a *.gaps.json file. References between records, dates, stale translations and labels are checked by `npm run packs -- lint`.',
  };
  return `${JSON.stringify(published, null, 1)}\n`;
}
