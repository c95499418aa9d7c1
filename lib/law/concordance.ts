/**
 * Where a provision went: old constitution to new, old code to new, one wording of an article to the next.
 * Reads the whole of `data/concordance`, so it belongs in the background and not in a page.
 */

import * as z from 'zod/mini';
import { type ActId, type Path, type Provision, pathHolds } from './provision';
import { actIdSchema, editionIdSchema, pathSchema } from './provision-schema';

/** `repealed`: no counterpart. `split`: several. `merged`: several became one. */
const RELATIONS = ['same', 'renumbered', 'narrowed', 'widened', 'split', 'merged', 'repealed'] as const;
/**
 * How far a correspondence can be trusted: `verified` an official text says so · `checked` both texts were read and
 * agree · `extracted` taken from another's file · `doubtful` the subject is kept but the content has changed, or only
 * titles or general knowledge support it.
 */
const TRUSTS = ['verified', 'checked', 'extracted', 'doubtful'] as const;

const rowSchema = z.strictObject({
  from: pathSchema,
  to: z.array(pathSchema),
  fromEdition: z.optional(editionIdSchema),
  toEdition: z.optional(editionIdSchema),
  relation: z.enum(RELATIONS),
  confidence: z.enum(TRUSTS),
  note: z.optional(z.string()),
});

/** One file of `data/concordance`: from one act to another, or between the wordings of one act. */
export const concordanceSchema = z.strictObject({
  from: actIdSchema,
  to: actIdSchema,
  /** What every row of this confidence rests on. */
  evidence: z.partialRecord(z.enum(TRUSTS), z.string()),
  rows: z.array(rowSchema),
  /** Provisions of the new act that have no counterpart in the old one. */
  added: z.optional(z.array(pathSchema)),
});
type ConcordanceFile = z.infer<typeof concordanceSchema>;

/** How a provision's number or wording moved. */
export interface Shift {
  readonly from: Provision;
  /** Empty: it has no counterpart. */
  readonly to: readonly Provision[];
  readonly relation: (typeof RELATIONS)[number];
  readonly confidence: (typeof TRUSTS)[number];
  readonly evidence: string;
}

const FILES: readonly ConcordanceFile[] = Object.values(
  import.meta.glob<ConcordanceFile>('@/data/concordance/*.json', { eager: true, import: 'default' }),
);

export const SHIFTS: readonly Shift[] = FILES.flatMap((file) =>
  file.rows.map((row) => ({
    from: { act: file.from, path: row.from, edition: row.fromEdition },
    to: row.to.map((path) => ({ act: file.to, path, edition: row.toEdition })),
    relation: row.relation,
    confidence: row.confidence,
    evidence: [file.evidence[row.confidence], row.note].filter(Boolean).join(' '),
  })),
);

/**
 * Where a provision went. Asks first for the provision itself, then for what lies inside it (77/3 → its points),
 * then for what it lies in (146/1 → 146), and returns the first that is recorded.
 * A shift between wordings of one act is found only from the wording it starts from: part 1 of one wording is
 * part 2 of the next, so without an edition any answer would be a guess.
 */
export function shiftsFrom(provision: Provision): readonly Shift[] {
  return nearest(provision.path, (holds) => SHIFTS.filter((shift) => isEnd(shift, shift.from, provision, holds)));
}

/** Where a provision came from: the same question backwards. Empty for a provision that is new in its act. */
export function shiftsTo(provision: Provision): readonly Shift[] {
  if (addedIn(provision.act, provision.path)) return [];
  return nearest(provision.path, (holds) =>
    SHIFTS.filter((shift) => shift.to.some((end) => isEnd(shift, end, provision, holds))),
  );
}

/** Every shift on the way from a provision to today, nearest first: 347-1 → 141-1 → 146 → 146 as of 2023. */
export const shiftsOnward = (provision: Provision): readonly Shift[] =>
  follow(provision, (place) => shiftsFrom(place).map((shift) => [shift, shift.to]));

/** Every shift by which a provision came about, nearest first. */
export const shiftsBack = (provision: Provision): readonly Shift[] =>
  follow(provision, (place) => shiftsTo(place).map((shift) => [shift, [shift.from]]));

/** Whether a provision, or what it lies in, is new in its act, without a counterpart in the act before. */
export function addedIn(act: ActId, path: Path): boolean {
  return FILES.some((file) => file.to === act && file.added?.some((added) => pathHolds(added, path)));
}

function isEnd(shift: Shift, end: Provision, asked: Provision, holds: (path: Path) => boolean): boolean {
  if (end.act !== asked.act || !holds(end.path)) return false;
  if (end.edition === undefined || end.edition === asked.edition) return true;
  // From one act to another the edition only says which wording came first; asking without one is no guess.
  const betweenWordings = shift.to.some((to) => to.act === shift.from.act);
  return !betweenWordings && asked.edition === undefined;
}

function nearest(path: Path, find: (holds: (path: Path) => boolean) => readonly Shift[]): readonly Shift[] {
  const exact = find((recorded) => recorded === path);
  if (exact.length > 0) return exact;
  const inside = find((recorded) => pathHolds(path, recorded));
  if (inside.length > 0) return inside;
  const levels = path.split('/');
  for (let depth = levels.length - 1; depth > 0; depth--) {
    const parent = levels.slice(0, depth).join('/');
    const around = find((recorded) => recorded === parent);
    if (around.length > 0) return around;
  }
  return [];
}

function follow(
  start: Provision,
  step: (place: Provision) => readonly (readonly [Shift, readonly Provision[]])[],
): readonly Shift[] {
  const found = new Set<Shift>();
  const open: Provision[] = [start];
  for (let place = open.shift(); place; place = open.shift()) {
    for (const [shift, next] of step(place)) {
      // A set keeps a circle of records from being walked forever.
      if (found.has(shift)) continue;
      found.add(shift);
      open.push(...next);
    }
  }
  return [...found];
}
