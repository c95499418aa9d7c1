import { compareWhen } from '@/lib/base/when';
import { type EditionId, type Provision, pathHolds } from '@/lib/law/provision';
import type { ProvisionQuery } from './card';
import { articleKey, type Library, type Wording } from './library';

/** The recorded wordings of a provision, oldest first; those of its article where it has none of its own. */
export function wordingsOf(library: Library, { act, path }: Provision): readonly Wording[] {
  const around = (library.wordingsAt.get(articleKey({ act, path })) ?? []).filter((one) => pathHolds(one.path, path));
  const closest = Math.max(0, ...around.map((one) => one.path.length));
  return around.filter((one) => one.path.length === closest).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The wording in force now: the one that has not ended, else the last. */
export function currentWording(library: Library, provision: Provision): Wording | undefined {
  const wordings = wordingsOf(library, provision);
  return wordings.findLast(({ to }) => to === null) ?? wordings.at(-1);
}

/**
 * The wordings that a citation can mean: the one it names, else those in force when its document was written, else today's.
 * A document older than the act means its first wording: codes are discussed between adoption and entry into force.
 *
 * @returns several where the dates are too coarse to decide, none where no wording is recorded.
 */
export function meantWordings(library: Library, query: ProvisionQuery): readonly EditionId[] {
  if (query.edition) return [query.edition];
  const wordings = wordingsOf(library, query);
  const { on } = query;
  if (on === undefined) {
    const current = currentWording(library, query);
    return current ? [current.id] : [];
  }
  const held = wordings.filter(
    ({ from, to }) => (from === null || compareWhen(from, on) <= 0) && (to === null || compareWhen(on, to) <= 0),
  );
  const [first] = wordings;
  return (held.length > 0 ? held : first ? [first] : []).map(({ id }) => id);
}
