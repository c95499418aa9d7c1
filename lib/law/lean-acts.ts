/**
 * The acts as one table by columns, the form in which they travel in the script of a page: values of one kind stand
 * together, and a title that holds the act's name says only what stands round it. The build packs, the page unpacks.
 */
import type { Language } from '@/lib/base/language';
import type { Act } from './act';

/** What only the background asks about an act. A page that needs one of these must take it out of this list. */
const NOT_ON_PAGES = [
  'akn',
  'number',
  'certainty',
  'replacedBy',
  'excludedParts',
  'excluded',
  'sharedAcronyms',
] as const;

/** Fields whose inner fields are columns of their own. */
const DIVIDED: readonly string[] = ['titles', 'short', 'names', 'acronyms', 'generic', 'inForce'];
/** Stands for the act's first name in the same language. */
const NAME = '#';
const ROW = '|';
const ITEM = '+';
/** Names shorter than this are words that other titles hold by chance. */
const SHORTEST_NAME = 5;

/** Columns of one alphabet stand together: the nearer a repeated word, the shorter it is when compressed. */
const ALPHABETS = [/^(?!.*\.(?:ru|kk)$)/, /\.ru$/, /\.kk$/];

type Fields = Record<string, unknown>;
/** Column → its values: one text for all rows, or a list in which 0 is an absent value. */
export type ActTable = Readonly<Record<string, string | readonly unknown[]>>;

/** @throws Error when a value looks like one of the signs used here. */
export function packActs(acts: readonly Act[]): ActTable {
  const rows = acts.map((act) => shortened(flat(withoutNames(lean(act)))));
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const inOrder = ALPHABETS.flatMap((alphabet) => names.filter((name) => alphabet.test(name)));
  const valuesOf = (name: string): unknown[] => rows.map((row) => row[name]);
  return Object.fromEntries(inOrder.map((name) => column(name, valuesOf(name))));
}

/** The acts as pages know them. */
export function unpackActs(table: ActTable): Act[] {
  const rows: Fields[] = [];
  for (const [head, values] of Object.entries(table)) {
    const list = head.startsWith('*');
    const path = (list ? head.slice(1) : head).split('.');
    (typeof values === 'string' ? values.split(ROW) : values).forEach((value, i) => {
      const row = rows[i] ?? { titles: {}, short: {}, names: {}, acronyms: {} };
      rows[i] = row;
      if (value !== 0 && value !== '') put(row, path, list ? String(value).split(ITEM) : value);
    });
  }
  return rows.map((row) => withNames(restored(row) as unknown as Act));
}

/** Numbers that follow from the number before are left out, and records of one field are that field. */
function shortened(row: Fields): Fields {
  const { articles, chapters, sections, parts, adilet, links } = row;
  const short: Fields = { ...row };
  if (typeof articles === 'string') short.articles = shortRuns(articles);
  if (typeof chapters === 'string') short.chapters = shortDivisions(chapters);
  if (typeof sections === 'string') short.sections = shortDivisions(sections);
  if (parts) short.parts = shortParts(parts as Counts);
  if (adilet) short.adilet = (adilet as { code: string }[]).map(({ code }) => code);
  if (links) short.links = (links as { url: string }[]).map(({ url }) => url);
  return short;
}

function restored(row: Fields): Fields {
  const { articles, chapters, sections, parts, adilet, links } = row;
  if (articles) row.articles = longRuns(articles as string);
  if (chapters) row.chapters = longDivisions(chapters as string);
  if (sections) row.sections = longDivisions(sections as string);
  if (parts) row.parts = longParts(parts as string);
  if (adilet) row.adilet = (adilet as string[]).map((code) => ({ code }));
  if (links) row.links = (links as string[]).map((url) => ({ url }));
  return row;
}

/** `1..50 50-1 51..67` as `1..50 -1 ..67`: an inserted number belongs to the last whole one, the next follows it. */
const shortRuns = (runs: string): string => {
  let last = 0;
  return runs.replace(/(^| |\.\.)(\d+)(-\d+)?/g, (_run, before: string, main: string, inserted = '') => {
    const follows = inserted ? Number(main) === last : before !== '..' && Number(main) === last + 1;
    last = Number(main);
    return before + (follows ? '' : main) + inserted;
  });
};

const longRuns = (runs: string): string => {
  let last = 0;
  return runs
    .split(' ')
    .map((run) =>
      run
        .split('..')
        .map((end) => {
          const number = end === '' ? `${last + 1}` : end.startsWith('-') ? last + end : end;
          last = Number.parseInt(number, 10);
          return number;
        })
        .join('..'),
    )
    .join(' ');
};

/** `1@99 2@132` as `@99 @33`: divisions follow each other, and each begins so many articles after the one before. */
const shortDivisions = (divisions: string): string => {
  let [last, start] = [0, 0];
  return divisions.replace(/([\w-]+)@(\d+)/g, (_division, name: string, first: string) => {
    const short = `${name === String(last + 1) ? '' : name}@${Number(first) - start}`;
    [last, start] = [Number(name) || last, Number(first)];
    return short;
  });
};

const longDivisions = (divisions: string): string => {
  let [last, start] = [0, 0];
  return divisions.replace(/([\w-]*)@(-?\d+)/g, (_division, name: string, distance: string) => {
    const whole = name || String(last + 1);
    [last, start] = [Number(whole) || last, start + Number(distance)];
    return `${whole}@${start}`;
  });
};

type Counts = Readonly<Record<string, number>>;

/** `{ 1: 2, 3: 4, 4: 4 }` as `:2 3:4 :4`. */
function shortParts(parts: Counts): string {
  let last = 0;
  return Object.entries(parts)
    .map(([article, count]) => {
      const follows = article === String(last + 1);
      last = Number.parseInt(article, 10);
      return `${follows ? '' : article}:${count}`;
    })
    .join(' ');
}

function longParts(parts: string): Counts {
  let last = 0;
  const counts = parts.split(' ').map((part): [string, number] => {
    const [article, count] = part.split(':');
    const whole = article || String(last + 1);
    last = Number.parseInt(whole, 10);
    return [whole, Number(count)];
  });
  return Object.fromEntries(counts);
}

/** What a page keeps of an act. */
export function lean(act: Act): Act {
  const kept: Fields = { ...act };
  for (const name of NOT_ON_PAGES) delete kept[name];
  const { adopted, inForce, adilet, links, editions } = act;
  // A year tells editions apart; the day only matters where an act was adopted some time before it came into force.
  if (adopted && !(inForce.from && inForce.from > adopted)) kept.adopted = adopted.slice(0, 4);
  if (adilet) kept.adilet = adilet.map(({ code }) => ({ code }));
  // Titles are compared without regard to capitals, and the name's own are already there.
  if (act.kind !== 'treaty') kept.titles = inEachLanguage(act, (text, name) => withCapitalsOf(name, text)).titles;
  if (links) kept.links = links.map(({ url }) => ({ url }));
  if (editions)
    kept.editions = editions.map(({ id, path, from, to, notes }) => ({
      id,
      path,
      from,
      to,
      ...(notes ? { notes } : {}),
    }));
  return kept as Act;
}

function withCapitalsOf(name: string, text: string): string {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? text : text.slice(0, at) + name + text.slice(at + name.length);
}

function flat(act: Act): Fields {
  return Object.fromEntries(
    Object.entries(act).flatMap(([name, value]): [string, unknown][] =>
      DIVIDED.includes(name)
        ? Object.entries(value as Fields).map(([inner, one]) => [`${name}.${inner}`, one])
        : [[name, value]],
    ),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !/[|+]/.test(value);

function column(name: string, values: readonly unknown[]): [string, string | readonly unknown[]] {
  if (values.some((value) => value === 0)) throw new Error(`${name}: 0 stands for an absent value`);
  const known = values.filter((value) => value !== undefined);
  // Ids repeat their beginnings: as a list they can be packed further.
  if (name === 'id') return [name, values];
  if (known.every(isText)) return [name, values.map((value) => value ?? '').join(ROW)];
  if (known.every((value) => Array.isArray(value) && value.length > 0 && value.every(isText)))
    return [`*${name}`, values.map((value) => (Array.isArray(value) ? value.join(ITEM) : '')).join(ROW)];
  return [name, values.map((value) => value ?? (value === null ? null : 0))];
}

function put(row: Fields, [name = '', inner]: readonly string[], value: unknown): void {
  if (inner === undefined) row[name] = value;
  else row[name] = { ...(row[name] as Fields | undefined), [inner]: value };
}

const withoutNames = (act: Act): Act =>
  inEachLanguage(act, (text, name) => {
    if (text.includes(NAME)) throw new Error(`${act.id}: ${NAME} stands for a name`);
    return name.length < SHORTEST_NAME ? text : text.replace(name, () => NAME);
  });

const withNames = (act: Act): Act => inEachLanguage(act, (text, name) => text.replace(NAME, () => name));

/** Titles, short names and further names, each with the act's first name in the same language. */
function inEachLanguage(act: Act, change: (text: string, name: string) => string): Act {
  const { titles, short, names } = act;
  const changed = { ...act, titles: { ...titles }, short: { ...short }, names: { ...names } };
  for (const language of Object.keys(names) as Language[]) {
    const [name, ...others] = names[language] ?? [];
    if (name === undefined) continue;
    const [title, brief] = [titles[language], short[language]];
    if (title) changed.titles[language] = change(title, name);
    if (brief) changed.short[language] = change(brief, name);
    changed.names[language] = [name, ...others.map((other) => change(other, name))];
  }
  return changed;
}
