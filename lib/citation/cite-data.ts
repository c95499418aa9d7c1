/** Names and facts that only printed citations need: they stand in `data/forms/cite.json`. */
import data from '@/data/forms/cite.json';
import type { Language } from '@/lib/base/language';
import type { Act } from '@/lib/law/act';
import { familyOf } from '@/lib/law/family';
import type { ActId } from '@/lib/law/provision';

type Table<T> = Readonly<Record<string, T | undefined>>;

/** A code as Geneva, and as American law reviews, name it. */
export interface CodeName {
  readonly en: string;
  readonly us: string;
}
/** A code in several volumes, each with its own number and day. */
export interface Volume {
  /** Its first article. */
  readonly from: number;
  readonly number: string;
  readonly adopted: string;
  readonly part: Record<Language, string>;
}
export interface TreatyFacts extends Partial<Record<Language, string>> {
  /** Volume and page of the United Nations Treaty Series. */
  readonly series: string;
  /** What it is called in running text, where that is not its whole title. */
  readonly name?: Record<Language, string>;
}
/** A treaty body in the forms that citations need; `To` is whom a paper is sent to. */
export interface Body {
  readonly en: string;
  readonly us: string;
  readonly short: string;
  readonly ru: string;
  readonly ruOf: string;
  readonly ruTo: string;
  readonly kk: string;
  readonly kkOf: string;
  readonly kkTo: string;
  /** What it calls its decision on a complaint. */
  readonly views: { readonly us: string; readonly ru: string; readonly kk: string };
}

const CODES: Table<CodeName> = data.codes;
const VOLUMES: Table<readonly Volume[]> = data.volumes;
const CONSTITUTIONS: Table<Record<Language, string>> = data.constitutions;
const TREATIES: Table<TreatyFacts> = data.treaties;
const BODIES: Table<Body> = data.bodies;
const ABBREVIATIONS: Table<string> = data.abbreviations;

export const codeName = (id: ActId): CodeName | undefined => CODES[familyOf(id)];
/** How a Constitution was adopted, in words. */
export const adoptionOf = (id: ActId, language: Language): string | undefined => CONSTITUTIONS[id]?.[language];
export const treatyFacts = (id: ActId): TreatyFacts | undefined => TREATIES[id];
export const volumeOf = (id: ActId, article: string): Volume | undefined =>
  VOLUMES[id]?.find(({ from }) => Number.parseInt(article, 10) >= from);

/** The body whose document a symbol names: `CAT/C/KAZ/CO/4`. Undefined for symbols of no treaty body. */
export function bodyOfSymbol(symbol: string | undefined): Body | undefined {
  const [head = '', second = ''] = (symbol ?? '').toUpperCase().split('/');
  if (head === 'E') return second === 'C.12' ? BODIES.E : undefined;
  return second === 'C' ? BODIES[head] : undefined;
}

/** The body that a session names, by its acronym or its name: `CAT, 53rd session`, `Human Rights Committee`. */
export function bodyOfSession(session: string | undefined): Body | undefined {
  const name = (session ?? '').split(',', 1)[0]?.trim() ?? '';
  return BODIES[name] ?? Object.values(BODIES).find((body) => body?.en === name || body?.short === name);
}

/** A name as American citations shorten it: "NGO Coal. Against Torture". */
export const abbreviated = (name: string): string =>
  name
    .replace(/Human Rights/g, 'Hum. Rts.')
    .replace(/ and others$/, ' et al.')
    .replace(/[\p{L}']+/gu, (word) => ABBREVIATIONS[word] ?? word);

/** Year in the name of an act: of its adoption. */
export const yearOfAct = (act: Act): string | undefined => act.adopted?.slice(0, 4) ?? /\d{4}$/.exec(act.id)?.[0];
