import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gapIdSchema } from '@/lib/gap/fields';
import { actIdSchema, editionIdSchema } from '@/lib/law/provision-schema';
import { gapJsonSchema, ID_PATTERNS } from '@/test/support/gap-json-schema';

it('the published JSON Schema is the one our reader follows', () => {
  // `npm run packs -- schema` writes it anew.
  expect(readFileSync('data/gaps/gaps.schema.json', 'utf8')).toBe(gapJsonSchema());
});

describe('patterns of ids say what our reader does', () => {
  it.each([
    [actIdSchema, ['kz.cc.2014', 'un.cat', 'kz.law.sc-resolution-7-2009', 'kz', 'us.code', 'kz.', 'KZ.CC', 'kz..cc']],
    [editionIdSchema, ['ed.kz.cc.2014.146.1', 'ed.', 'ed.-x', 'ed.A', 'ed.a b']],
    [gapIdSchema, ['gap.kz.cc-146.lawful-actions', 'gap.', 'gap.x y', 'rec.x', 'gapx', 'gap.Ä']],
  ] as const)('%#', (schema, ids) => {
    const pattern = new RegExp(ID_PATTERNS.get(schema) ?? '(?!)');
    for (const id of ids) expect([id, pattern.test(id)]).toEqual([id, schema.safeParse(id).success]);
  });
});
