import { shortHash } from '@/lib/base/digest';
import { LANGUAGES, type Rendering } from '@/lib/base/language';
import { type Pack, tablesOf } from './pack';
import { type PlacedText, placeOf, textsOf } from './places';
import { errorAt, type Problem, warningAt } from './problem';
import { because, type ReasonKey } from './reason';

const TAG = /<[a-z/!?]|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});/iu;
/** Controls, and the marks that turn text round so that it reads otherwise than it is. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Initials beside a surname, in either order and either script; e-mail; twelve digits (a personal number); a phone. */
const PERSONAL: readonly (readonly [why: ReasonKey, pattern: RegExp])[] = [
  ['person-name', /(?<![\p{L}\p{N}])\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{Ll}{2,}/u],
  ['person-name', /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{2,}\s\p{Lu}\.\s?\p{Lu}\.(?![\p{L}\p{N}])/u],
  ['person-mail', /[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}]{2,}/u],
  ['person-number', /(?<!\d)\d{12}(?!\d)/u],
  ['person-phone', /(?<!\d)(?:\+7|8)[\s(-]{0,2}7\d{2}[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/u],
];

/** What no text of a pack may hold: markup, hidden characters, nothing at all; and what it should not: persons. */
export function lintTexts(pack: Pack): readonly Problem[] {
  const tables = tablesOf(pack);
  // A gap that openly rests on a public case may name it.
  const named = new Set<string>(tables.gaps.filter((gap) => gap.personalData !== 'none').map(({ id }) => id));
  const renderings = textsOf(tables).flatMap(({ record, place, text }) =>
    LANGUAGES.flatMap((language) => {
      const rendering = text[language];
      return rendering ? wrongWith(`${place} › ${language}`, rendering.text, named.has(record)) : [];
    }),
  );
  const plain = [
    ...tables.passages.flatMap(({ id, quote }) =>
      quote ? wrongWith(placeOf('passages', id, 'quote'), quote.text, false) : [],
    ),
    ...tables.gaps.flatMap(({ id, domestic, standards }) =>
      [...domestic, ...standards].flatMap(({ note, asCited }) =>
        [note, asCited].flatMap((text) => (text ? wrongWith(placeOf('gaps', id, 'note'), text, false) : [])),
      ),
    ),
    ...wrongWith('description', pack.description, true),
    ...wrongWith('title', pack.title, true),
  ];
  return [...renderings, ...plain];
}

function wrongWith(place: string, text: string, mayName: boolean): readonly Problem[] {
  if (text.trim() === '') return [errorAt('blank-text', place, because('blank'))];
  const problems: Problem[] = [];
  if (TAG.test(text)) problems.push(errorAt('html', place, because('markup')));
  if (CONTROL.test(text)) problems.push(errorAt('control-character', place, because('control')));
  if (!mayName) {
    for (const [key, pattern] of PERSONAL) {
      const found = pattern.exec(text);
      if (found) problems.push(warningAt('personal-data', place, because(key, { found: found[0] })));
    }
  }
  return problems;
}

/** Renderings that no longer match what they were made from, that cannot tell, or that are absent where they are due. */
export async function lintRenderings(pack: Pack): Promise<readonly Problem[]> {
  const problems = await Promise.all(textsOf(tablesOf(pack)).map(staleIn));
  return problems.flat();
}

async function staleIn(placed: PlacedText): Promise<readonly Problem[]> {
  const { place, text } = placed;
  const problems: Problem[] = [];
  for (const language of LANGUAGES) {
    const rendering = text[language];
    if (rendering) problems.push(...(await staleRendering(`${place} › ${language}`, rendering, placed)));
    else if (DUE_IN_ALL.test(place)) {
      problems.push(warningAt('language-missing', place, because('language-absent', { language })));
    }
  }
  return problems;
}

const DUE_IN_ALL = /^(?:gaps|recommendations) /;
const TRANSLATED: ReadonlySet<Rendering['status']> = new Set(['machine', 'machine-reviewed', 'translated']);

async function staleRendering(place: string, rendering: Rendering, { text }: PlacedText): Promise<readonly Problem[]> {
  const { of, ofHash, status } = rendering;
  if (!of || !ofHash) {
    return TRANSLATED.has(status) ? [warningAt('rendering-unhashed', place, because('unhashed'))] : [];
  }
  const original = text[of];
  if (!original) return [warningAt('stale-rendering', place, because('original-absent', { language: of }))];
  return (await shortHash(original.text)) === ofHash
    ? []
    : [warningAt('stale-rendering', place, because('original-changed', { language: of }))];
}
