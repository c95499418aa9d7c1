/** Where a rule of a replaced act stands today. Reads the whole concordance, so it belongs neither in a page nor in a card. */
import { actById } from '@/lib/law/catalogue';
import { type Shift, shiftsFrom } from '@/lib/law/concordance';
import { comparePaths, type Provision, provisionKey } from '@/lib/law/provision';

/** More places than this are no help to a reader. */
const MOST_PLACES = 4;

/**
 * The places of the act now in force that took over a rule.
 *
 * @returns none where the correspondence is only supposed, where a rule has none, or for an act that holds.
 */
export function placesNow(provision: Provision): readonly Provision[] {
  const act = actById(provision.act);
  if (!act || act.inForce.to === null) return [];
  const shifts = shiftsFrom(provision);
  if (shifts.length === 0 || shifts.some((shift) => !isSure(shift, provision))) return [];
  const places = new Map(
    shifts.flatMap(({ to }) => to).map(({ act: id, path }) => [`${id}#${path}`, { act: id, path }]),
  );
  const sorted = [...places.values()].sort((a, b) =>
    a.act === b.act ? comparePaths(a.path, b.path) : a.act < b.act ? -1 : 1,
  );
  return sorted.length > MOST_PLACES ? [] : sorted;
}

/** A row about the whole article says nothing certain about one of its parts. */
const isSure = ({ confidence, from }: Shift, asked: Provision): boolean =>
  (confidence === 'verified' || confidence === 'checked') && provisionKey(from) === provisionKey(asked);
