/** Whether a place that is about to be cited exists, in the edition named, and whether it still holds. */
import type { When } from '@/lib/base/when';
import { actById, type Existence, isExcluded, partStatus } from '@/lib/law/catalogue';
import { wordingById } from '@/lib/law/edition';
import { type ActId, articleOf, type Provision, pathHolds } from '@/lib/law/provision';

export interface CitationCheck {
  /** `no`: no such article or part, in this edition where one is named. `unknown`: the inventory does not say. */
  readonly exists: Existence;
  /** What is wrong or not known. */
  readonly about?: 'act' | 'place' | 'edition' | undefined;
  /** The article is known to be no longer in force. */
  readonly excluded: boolean;
  /** Last day of the wording cited, where it is not the current one. */
  readonly wordingUntil?: When | undefined;
  /** Last day of the act, and the act in its place, where it was replaced. */
  readonly actUntil?: When | undefined;
  readonly replacedBy?: ActId | undefined;
}

/** Says nothing about what the place contains: a wrong number that exists is found by reading only. */
export function checkCitation(provision: Provision): CitationCheck {
  const act = actById(provision.act);
  if (!act) return { exists: 'unknown', about: 'act', excluded: false };
  const wording = provision.edition ? wordingById(provision.act, provision.edition) : undefined;
  const place = partStatus(provision.act, provision.path);
  const inWording = wording ? statusIn(wording, provision) : undefined;
  const exists = inWording ?? place;
  const about = exists === 'yes' ? undefined : inWording && inWording !== place ? 'edition' : 'place';
  return {
    exists,
    excluded: isExcluded(provision.act, articleOf(provision.path)),
    ...(about ? { about } : {}),
    ...(wording?.to ? { wordingUntil: wording.to } : {}),
    ...(act.inForce.to ? { actUntil: act.inForce.to, replacedBy: act.replacedBy } : {}),
  };
}

/** What the wording itself says about its parts and notes; undefined where it says nothing. */
function statusIn(
  wording: { readonly path: string; readonly parts?: number | undefined; readonly notes?: number | undefined },
  { path }: Provision,
): Existence | undefined {
  if (!pathHolds(wording.path, path)) return 'no';
  const [level] = path.slice(wording.path.length + 1).split('/');
  if (!level) return 'yes';
  const note = /^n(\d+)$/.exec(level)?.[1];
  const count = note ? wording.notes : wording.parts;
  const number = Number(note ?? level);
  if (count === undefined || !Number.isInteger(number)) return undefined;
  return number >= 1 && number <= count ? 'yes' : 'no';
}
