/** What templates have at hand: the writer, and the material with its ways in. */
import type { Assessment } from '@/lib/gap/assessment';
import type { Gap } from '@/lib/gap/gap';
import type { Passage } from '@/lib/gap/passage';
import type { Recommendation } from '@/lib/gap/recommendation';
import type { Source } from '@/lib/gap/source';
import type { Note } from '@/lib/note/note';
import type { Material } from './material';
import type { Writer } from './writer';

/** The ways into material: each record by its id, and what belongs to it. */
export interface Indexed {
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly recommendations: ReadonlyMap<string, Recommendation>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly notes: ReadonlyMap<string, Note>;
  /** Of a gap or recommendation, oldest first. */
  readonly assessmentsOf: ReadonlyMap<string, readonly Assessment[]>;
  readonly recommendationsOf: ReadonlyMap<string, readonly Recommendation[]>;
}

export interface Sheet extends Indexed {
  readonly write: Writer;
  readonly material: Material;
  /** Texts whose original has changed since they were translated: `id title ru`. */
  readonly stale: ReadonlySet<string>;
  /** Recommendations that the person chose to propose, by id: they stand with their gap. */
  readonly proposed: ReadonlySet<string>;
  /** Gaps of the paper, by id. */
  readonly told: ReadonlySet<string>;
  /** Whether a source cited before is cited in full again. */
  readonly repeats: 'full' | 'short';
  /** Footnote in which a source was first cited, by id; and what the last footnote cited alone. */
  readonly cited: { readonly first: Map<string, number>; last: { source: string; pin: string } | undefined };
  /** Sources in the order in which they were first cited. */
  readonly used: Set<string>;
  /** What was printed of a place or source, by what it was asked for: the same places return in every paragraph. */
  readonly printed: Map<string, string>;
}

export function createSheet(
  write: Writer,
  material: Material,
  settings: Pick<Sheet, 'stale' | 'repeats' | 'proposed' | 'told'>,
): Sheet {
  return {
    write,
    material,
    ...indexed(material),
    ...settings,
    cited: { first: new Map(), last: undefined },
    used: new Set(),
    printed: new Map(),
  };
}

/** Prints something once; asked for again under the same key it is there. */
export function once({ printed }: Sheet, key: string, print: () => string): string {
  const known = printed.get(key);
  if (known !== undefined) return known;
  const text = print();
  printed.set(key, text);
  return text;
}

export const indexed = (material: Material): Indexed => ({
  gaps: byId(material.gaps),
  recommendations: byId(material.recommendations),
  passages: byId(material.passages),
  sources: byId(material.sources),
  notes: byId(material.notes),
  assessmentsOf: grouped([...material.assessments].sort(byDate), ({ about }) => [about]),
  recommendationsOf: grouped([...material.recommendations].sort(byName), ({ gaps }) => gaps),
});

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const byName = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);

/** By day, and by id where the days are equal: the same in every run. */
const byDate = <T extends { readonly id: string; readonly date: string }>(a: T, b: T): number =>
  a.date === b.date ? byName(a, b) : a.date < b.date ? -1 : 1;

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}
