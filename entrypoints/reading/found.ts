import type { When } from '@/lib/base/when';
import type { Reference, Target } from '@/lib/citation/reference';
import type { ProvisionSummary } from '@/lib/gap/card';
import type { Look, PaintItem } from '@/lib/highlight/painter';
import { articleOf, type Path, type Provision, provisionKey } from '@/lib/law/provision';
import type { PageReference, PageTarget } from '@/lib/message/page-state';
import type { Span } from '@/lib/text/span';

/** A reference with the id under which page, panel and marks speak of it. */
export interface Found {
  readonly id: string;
  readonly span: Span;
  readonly reference: Reference;
}

/**
 * Gives references their ids: first target and how often it has come. Unlike a running number, such an id
 * survives text that is inserted before it, so that a mark need not be painted anew.
 */
export function* withIds(references: readonly Reference[]): Generator<void, Found[]> {
  const seen = new Map<string, number>();
  const found: Found[] = [];
  for (const reference of references) {
    const [first] = reference.targets;
    const name = `${first?.act ?? first?.status ?? 'none'}.${first?.path ?? ''}`.slice(0, 60);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    found.push({ id: `${name}~${count}`, span: reference.span, reference });
    if (found.length % PER_STEP === 0) yield;
  }
  return found;
}

/** References between two chances to pause: about a millisecond. */
const PER_STEP = 512;

/** What the library is asked about: each resolved provision once. */
export function* provisionsIn(
  found: readonly Found[],
  headings: readonly Path[],
  own: Provision['act'] | undefined,
): Generator<void, Provision[]> {
  const wanted = new Map<string, Provision>();
  const add = (provision: Provision) => wanted.set(summaryKey(provision), provision);
  for (const [index, { reference }] of found.entries()) {
    if (index % PER_STEP === 0) yield;
    for (const target of reference.targets) {
      const provision = provisionOf(target);
      if (provision) add(provision);
    }
  }
  if (own) for (const path of headings) add({ act: own, path });
  return [...wanted.values()];
}

/** The provision a target points to, or undefined where it is not certain. */
export function provisionOf(target: Pick<Target, 'status' | 'act' | 'path' | 'edition'>): Provision | undefined {
  if (target.status !== 'resolved' || !target.act) return undefined;
  return target.edition
    ? { act: target.act, path: target.path, edition: target.edition }
    : { act: target.act, path: target.path };
}

export const summaryKey = (provision: Provision): string => `${provisionKey(provision)}@${provision.edition ?? ''}`;

export type Summaries = ReadonlyMap<string, ProvisionSummary>;

export const gapsOf = (provision: Provision | undefined, summaries: Summaries): { gaps: number; open: number } => {
  const summary = provision && summaries.get(summaryKey(provision));
  return { gaps: summary?.gaps ?? 0, open: summary?.open ?? 0 };
};

export function pageReference({ id, reference }: Found, summaries: Summaries): PageReference {
  return { id, targets: reference.targets.map((target) => pageTarget(target, summaries)) };
}

function pageTarget(target: Target, summaries: Summaries): PageTarget {
  const { status, act, path, edition, actBasis, editionBasis, alternatives, suggestion, warnings } = target;
  return {
    status,
    act,
    path,
    edition,
    actBasis,
    editionBasis,
    alternatives,
    suggestion,
    warnings,
    ...gapsOf(provisionOf(target), summaries),
  };
}

/** What is painted, and how many references have gaps, those included that stand inside another one. */
export interface Painting {
  readonly items: readonly PaintItem[];
  readonly withGaps: number;
}

/** The painter takes disjoint items; of two that overlap the first one stays. */
export function* paintingOf(
  found: readonly Found[],
  summaries: Summaries,
  label: (found: Found, gaps: number) => string,
): Generator<void, Painting> {
  const items: PaintItem[] = [];
  let withGaps = 0;
  let end = -1;
  for (const [index, one] of found.entries()) {
    if (index % PER_STEP === 0) yield;
    const item = paintItem(one, summaries, label);
    if (!item) continue;
    if (item.count > 0) withGaps++;
    if (item.span.start < end) continue;
    end = item.span.end;
    items.push(item);
  }
  return { items, withGaps };
}

/** What the detector cannot be sure of is marked as such; what belongs to others is not marked at all. */
function paintItem(
  found: Found,
  summaries: Summaries,
  label: (found: Found, gaps: number) => string,
): PaintItem | undefined {
  const { targets } = found.reference;
  if (targets.every(({ status }) => status === 'foreign' || status === 'other-act')) return undefined;
  const gaps = countOf(targets, summaries);
  return {
    id: found.id,
    span: found.span,
    look: lookOf(targets, gaps),
    count: gaps,
    // Most marks never come near the viewport, and their words are never needed.
    get label() {
      return label(found, gaps);
    },
  };
}

const lookOf = (targets: readonly Target[], gaps: number): Look =>
  gaps > 0 ? 'gaps' : targets.some(({ status }) => status === 'resolved') ? 'plain' : 'unresolved';

/** Gaps of all targets together; two parts of one article share theirs, so an article is counted by its largest part. */
function countOf(targets: readonly Target[], summaries: Summaries): number {
  const byArticle = new Map<string, number>();
  for (const target of targets) {
    const provision = provisionOf(target);
    if (!provision) continue;
    const article = `${provision.act}#${articleOf(provision.path)}`;
    byArticle.set(article, Math.max(byArticle.get(article) ?? 0, gapsOf(provision, summaries).gaps));
  }
  return [...byArticle.values()].reduce((sum, gaps) => sum + gaps, 0);
}

/** Date of the citing document as the library wants it: only where a provision's wording is still open. */
export const onDate = (date: When | undefined): { readonly on?: When } => (date ? { on: date } : {});
