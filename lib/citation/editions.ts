/** Which edition of an act is meant: stated, by name, by the number, by what the document speaks of, by date, by default. */
import contents from '@/data/forms/contents.json';
import { compareWhen, type When } from '@/lib/base/when';
import type { Act } from '@/lib/law/act';
import { articleStatus } from '@/lib/law/catalogue';
import {
  heldAt,
  editionsOf as readEditions,
  familyOf as readFamily,
  actInForce as readInForce,
} from '@/lib/law/family';
import type { ActId } from '@/lib/law/provision';
import type { EditionClue } from './elements';
import type { EditionBasis, TargetWarning } from './reference';

const families = new Map<ActId, string>();
const editions = new Map<string, readonly Act[]>();

/** The same as in the room of law, remembered: it is asked for every reference. */
export function familyOf(id: ActId): string {
  const known = families.get(id);
  if (known !== undefined) return known;
  const family = readFamily(id);
  families.set(id, family);
  return family;
}

/** The dated acts of a family, remembered. */
export function editionsOf(family: string): readonly Act[] {
  const known = editions.get(family);
  if (known) return known;
  const read = readEditions(family);
  editions.set(family, read);
  return read;
}

const inForce = new Map<string, Act | undefined>();

/** The act of a family in force at a date, remembered: a text has one date. */
function actInForce(family: string, when: When): Act | undefined {
  const key = `${family} ${when}`;
  if (inForce.has(key)) return inForce.get(key);
  const act = readInForce(family, when);
  inForce.set(key, act);
  return act;
}

/** What decides between editions besides the citation itself. */
export interface EditionFacts {
  readonly date: When | undefined;
  readonly today: When;
  /** The act on whose own page the text stands: a consolidated text speaks of today's law. */
  readonly page: ActId | undefined;
  /** Whether the document uses a word (in small letters); asked only where dates do not decide. */
  speaks(word: string): boolean;
}

export interface ChosenEdition {
  readonly act: ActId;
  readonly basis: EditionBasis;
  /** Other editions that are as likely. */
  readonly others: readonly ActId[];
  readonly warnings: readonly TargetWarning[];
}

/**
 * Chooses among acts that bear one name.
 *
 * @param numbers the articles cited, for the test of existence: 141-1 is an article of 1997 only.
 */
export function chooseEdition(
  acts: readonly ActId[],
  clue: EditionClue | undefined,
  numbers: readonly string[],
  facts: EditionFacts,
): ChosenEdition {
  const family = familyOf(acts[0] ?? 'kz.unknown');
  const all = editionsOf(family);
  const named = all.filter((act) => acts.includes(act.id));
  const [only] = named;
  if (named.length <= 1 || !only) {
    const act = only?.id ?? acts[0] ?? 'kz.unknown';
    return chosen(act, all.length > 1 ? 'name' : 'only');
  }
  const page = facts.page && named.find((act) => act.id === facts.page);
  if (page && !clue) return chosen(page.id, 'page');
  const stated = clue && byClue(named, clue, facts);
  if (stated) return chosen(stated.id, 'stated');
  const byNumber = existing(named, numbers);
  if (byNumber) return chosen(byNumber.id, 'number');
  return byDate(family, named, numbers, facts);
}

const chosen = (
  act: ActId,
  basis: EditionBasis,
  others: readonly ActId[] = [],
  warnings: readonly TargetWarning[] = [],
): ChosenEdition => ({
  act,
  basis,
  others,
  warnings,
});

function byClue(named: readonly Act[], clue: EditionClue, facts: EditionFacts): Act | undefined {
  const when = facts.date ?? facts.today;
  const newest = named.at(-1);
  switch (clue.kind) {
    case 'year': {
      const year = String(clue.year ?? '');
      return (
        named.find((act) => act.adopted?.startsWith(year)) ?? only(named.filter((act) => heldAt(act.inForce, year)))
      );
    }
    case 'new':
      // "New" means a change that was near when the text was written; in a text of 2024 it says nothing about editions.
      return newest && isNear(newest, when) ? newest : undefined;
    case 'old':
      return named.at(-2);
    case 'now':
      return named.find((act) => heldAt(act.inForce, when));
  }
}

const only = (acts: readonly Act[]): Act | undefined => (acts.length === 1 ? acts[0] : undefined);

/** Years before and after an act's beginning in which people still call it new. */
const NEW_FOR = 3;
function isNear(act: Act, when: When): boolean {
  const from = act.inForce.from;
  return from !== null && Math.abs(Number(from.slice(0, 4)) - Number(when.slice(0, 4))) <= NEW_FOR;
}

/** The one edition that has all these articles, where every other is known to lack one. */
function existing(named: readonly Act[], numbers: readonly string[]): Act | undefined {
  if (numbers.length === 0) return undefined;
  const possible = named.filter((act) => numbers.every((number) => articleStatus(act.id, number) !== 'no'));
  const single = only(possible);
  return single && numbers.some((number) => articleStatus(single.id, number) === 'yes') ? single : undefined;
}

function byDate(family: string, named: readonly Act[], numbers: readonly string[], facts: EditionFacts): ChosenEdition {
  if (facts.date !== undefined) return atDate(family, named, numbers, facts.date, facts);
  if (facts.page) {
    const act = actInForce(family, facts.today);
    if (act) return chosen(act.id, 'page');
  }
  const speaking = byWords(named, facts);
  if (speaking) return chosen(speaking.id, 'content');
  return byDefault(named, facts);
}

function atDate(
  family: string,
  named: readonly Act[],
  numbers: readonly string[],
  date: When,
  facts: EditionFacts,
): ChosenEdition {
  const act = actInForce(family, date);
  if (act && named.includes(act)) {
    const coming = comingAt(named, date).filter((id) => numbers.every((number) => articleStatus(id, number) !== 'no'));
    return chosen(act.id, 'date', coming, coming.length > 0 ? ['edition-doubtful'] : []);
  }
  const held = named.filter((edition) => heldAt(edition.inForce, date));
  const speaking = byWords(held.length > 0 ? held : named, facts);
  if (speaking) return chosen(speaking.id, 'content');
  const [first, ...rest] = held.length > 0 ? held : named;
  const others = rest.map((edition) => edition.id);
  return chosen(first?.id ?? 'kz.unknown', 'date', others, ['edition-doubtful']);
}

/** Acts that were adopted by a date and not yet in force: a text between the two may mean either. */
const comingAt = (named: readonly Act[], when: When): ActId[] =>
  named
    .filter(({ adopted, inForce: { from } }) => adopted && from && isBy(adopted, when) && !isBy(from, when))
    .map(({ id }) => id);

/** Whether a day may have come by a date that is written as coarsely as a year. */
const isBy = (day: When, when: When): boolean => day.slice(0, when.length) <= when.slice(0, day.length);

/** An edition is spoken of where the document uses words that only it knows (Мажилис, Курултай). */
function byWords(named: readonly Act[], facts: EditionFacts): Act | undefined {
  const table: Readonly<Record<string, readonly string[] | undefined>> = contents.words;
  if (!named.some((act) => table[act.id])) return undefined;
  return only(named.filter((act) => table[act.id]?.some((word) => facts.speaks(word))));
}

/** An act younger than this is not yet what undated texts mean. */
const SETTLED_YEARS = 3;

/** An undated text most likely means the act in force; while that one is young, its predecessor is as likely and is named too. */
function byDefault(named: readonly Act[], facts: EditionFacts): ChosenEdition {
  const now = named.find((act) => heldAt(act.inForce, facts.today)) ?? named.at(-1);
  const before = named[named.indexOf(now ?? (named[0] as Act)) - 1];
  if (!now) return chosen('kz.unknown', 'default');
  const from = now.inForce.from;
  const young = from !== null && before !== undefined && compareWhen(yearsLater(from), facts.today) > 0;
  return young ? chosen(before.id, 'default', [now.id], ['edition-doubtful']) : chosen(now.id, 'default');
}

const yearsLater = (when: When): When => `${Number(when.slice(0, 4)) + SETTLED_YEARS}${when.slice(4)}`;
