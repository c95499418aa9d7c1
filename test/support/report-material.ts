/** The shipped library as material for papers. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { LAW_FACTS } from '@/lib/gap/law-facts';
import { buildLibrary, type Library } from '@/lib/gap/library';
import { parsePack } from '@/lib/gap/pack';
import { recordsFor } from '@/lib/gap/records';
import type { ReportItem } from '@/lib/report/items';
import type { Material } from '@/lib/report/material';
import type { PackStamp } from '@/lib/report/report';

const TEXTS = readdirSync('data/gaps')
  .filter((name) => name.endsWith('.gaps.json'))
  .sort()
  .map((name) => readFileSync(`data/gaps/${name}`, 'utf8'));

export function shippedLibrary(): Library {
  const packs = TEXTS.flatMap((text) => {
    const read = parsePack(text);
    return read.ok ? [read.value] : [];
  });
  return buildLibrary(packs, LAW_FACTS);
}

const STAMPS: readonly PackStamp[] = TEXTS.map((text) => {
  const { name, version, title } = JSON.parse(text) as { name: string; version: string; title: string };
  return { name, version, title, sha256: createHash('sha256').update(text).digest('hex') };
});

/** Material of the given records, as the background gives it to the desk. */
export function materialFor(library: Library, ids: readonly string[], more: Partial<Material> = {}): Material {
  const records = recordsFor(library, ids);
  const used = new Set(Object.values(records.packOf));
  return { ...records, notes: [], packs: STAMPS.filter(({ name }) => used.has(name)), ...more };
}

/** Gaps that lie in an article of a law, by id. */
export const gapsAt = (library: Library, act: string, article: string): readonly string[] =>
  [...library.gaps.values()]
    .filter(({ domestic }) => domestic.some((ref) => ref.act === act && ref.path.split('/')[0] === article))
    .map(({ id }) => id)
    .sort();

export const gapItems = (ids: readonly string[]): readonly ReportItem[] => ids.map((ref) => ({ kind: 'gap', ref }));
