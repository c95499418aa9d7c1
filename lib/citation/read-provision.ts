/** A provision as a person types it into a field: «УК 146», "CC 146/2", "art. 188(2) CPC", «ч. 2 ст. 188 УПК». */
import type { When } from '@/lib/base/when';
import { ACTS, partStatus } from '@/lib/law/catalogue';
import type { ActId, Path } from '@/lib/law/provision';
import { findReferences } from './find';

interface Read {
  readonly act: ActId;
  readonly path: Path;
}

/** One or more provisions; several readings to choose from; or nothing that is known to exist. */
export type ReadProvisions =
  | { readonly status: 'found'; readonly provisions: readonly Read[] }
  | { readonly status: 'ambiguous'; readonly choices: readonly Read[] }
  | { readonly status: 'none' };

const LONGEST = 300;
const NUMBER = String.raw`\d{1,4}(?:-\d{1,3})?(?:[/(.]\d{1,3}(?:-\d{1,3})?\)?){0,3}`;
const ACT_FIRST = new RegExp(`^([\\p{L}][\\p{L}\\s-]{0,60}?)\\s*(?:ст\\.|art\\.|§)?\\s*(${NUMBER})$`, 'u');
const NUMBER_FIRST = new RegExp(`^(?:ст\\.|art\\.)?\\s*(${NUMBER})\\s+([\\p{L}][\\p{L}\\s-]{0,60})$`, 'u');

/** @param today decides between an act and the one it replaced. */
export function readProvision(text: string, today: When): ReadProvisions {
  const typed = text.trim().slice(0, LONGEST);
  const short = shorthand(typed, today);
  if (short) return short;
  const targets = findReferences(typed, { today }).flatMap((reference) => reference.targets);
  const resolved = targets.flatMap(({ status, act, path }) => (status === 'resolved' && act ? [{ act, path }] : []));
  if (resolved.length > 0 && resolved.length === targets.length) return { status: 'found', provisions: resolved };
  const choices = [...resolved, ...targets.flatMap(({ alternatives }) => alternatives)];
  return choices.length > 0 ? { status: 'ambiguous', choices } : { status: 'none' };
}

/** An acronym or short name and a number, which running text would not be read as a reference. */
function shorthand(text: string, today: When): ReadProvisions | undefined {
  const first = ACT_FIRST.exec(text);
  const last = first ? null : NUMBER_FIRST.exec(text);
  const name = first?.[1] ?? last?.[2];
  const number = first?.[2] ?? last?.[1];
  if (name === undefined || number === undefined) return undefined;
  const path = number.replace(/\)/g, '').replace(/[(.]/g, '/');
  const named = ACTS.filter((act) => namesOf(act).includes(folded(name)));
  // The act in force bears the name today; one that it replaced has to be named with its year.
  const current = named.filter((act) => isInForce(act, today));
  const fitting = (current.length > 0 ? current : named)
    .filter(({ id }) => partStatus(id, path) !== 'no')
    .map(({ id }) => ({ act: id, path }));
  if (fitting.length === 0) return undefined;
  return fitting.length === 1 ? { status: 'found', provisions: fitting } : { status: 'ambiguous', choices: fitting };
}

type Act = (typeof ACTS)[number];

function namesOf({ acronyms, short, names }: Act): readonly string[] {
  const all = (['en', 'ru', 'kk'] as const).flatMap((language) => [
    ...(acronyms[language] ?? []),
    ...(short[language] ? [short[language]] : []),
    ...(names[language] ?? []),
  ]);
  return all.map(folded);
}

/** The country is left out: «УК РК» is «УК». */
const folded = (name: string): string =>
  name
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/(?<![\p{L}])(?:рк|қр|rk)(?![\p{L}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const isInForce = ({ inForce: { from, to } }: Act, today: When): boolean =>
  (from === null || from <= today) && (to === null || today <= to);
