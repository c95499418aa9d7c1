import { compareWhen, type When } from '@/lib/base/when';
import { type Pack, tablesOf } from './pack';
import { placeOf } from './places';
import { errorAt, type Problem, warningAt } from './problem';
import { because } from './reason';

/** Days that exist, periods that do not end before they begin, nothing dated after the pack itself. */
export function lintDates(pack: Pack): readonly Problem[] {
  const tables = tablesOf(pack);
  const made = pack.created.slice(0, 10);
  const period = (place: string, from: When | null, to: When | null): readonly Problem[] =>
    from !== null && to !== null && compareWhen(to, from) < 0
      ? [errorAt('dates-out-of-order', place, because('ends-before', { from, to }))]
      : [];
  const past = (place: string, date: When): readonly Problem[] =>
    compareWhen(date, made) > 0 ? [warningAt('date-in-future', place, because('later-than-file', { date, made }))] : [];
  return [
    ...tables.acts.flatMap(({ id, adopted, inForce }) => [
      ...period(placeOf('acts', id, 'inForce'), inForce.from, inForce.to),
      ...possible(placeOf('acts', id), [adopted, inForce.from, inForce.to]),
    ]),
    ...tables.editions.flatMap(({ id, from, to }) => [
      ...period(placeOf('editions', id), from, to),
      ...possible(placeOf('editions', id), [from, to]),
    ]),
    ...tables.sources.flatMap(({ id, date }) => [
      ...past(placeOf('sources', id, 'date'), date),
      ...possible(placeOf('sources', id, 'date'), [date]),
    ]),
    ...tables.assessments.flatMap(({ id, date }) => [
      ...past(placeOf('assessments', id, 'date'), date),
      ...possible(placeOf('assessments', id, 'date'), [date]),
    ]),
    ...tables.gaps.flatMap(({ id, deprecated }) => possible(placeOf('gaps', id, 'deprecated'), [deprecated?.at])),
    ...possible('created', [made]),
  ];
}

/** 2023-02-30 has the shape of a date and is none. */
function possible(place: string, dates: readonly (When | null | undefined)[]): readonly Problem[] {
  return dates.flatMap((date) => {
    if (date?.length !== 10) return [];
    const time = new Date(`${date}T00:00:00Z`);
    const same = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === date;
    return same ? [] : [errorAt('date-impossible', place, because('no-day', { date }))];
  });
}
