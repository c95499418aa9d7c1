import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actSchema } from '@/lib/law/act';

const folder = fileURLToPath(new URL('../data/acts/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(folder + name, 'utf8'));

describe('data/acts', () => {
  it.each(files)('%s is an act, named by its id', (name) => {
    const result = actSchema.safeParse(read(name));
    expect(result.error?.issues ?? []).toEqual([]);
    expect(`${result.data?.id}.json`).toBe(name);
  });
});
