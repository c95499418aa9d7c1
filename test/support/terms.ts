import terms from '@/data/vocabularies/terms.json';
import { type Pack, tablesOf } from '@/lib/gap/pack';
import { type PlacedText, textsOf } from '@/lib/gap/places';
import { type Problem, warningAt } from '@/lib/gap/problem';
import { because } from '@/lib/gap/reason';

type Term = (typeof terms.terms)[number];
type Translated = 'ru' | 'kk';

/** "содержан под страж" → each word is the beginning of a word, side by side. */
export function stemPattern(entry: string): RegExp {
  const words = entry.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A hyphen or a comma may follow a word; the rest of each word is its ending.
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\p{L}\\p{N}]*,?\\s+')}`, 'iu');
}

const patterns = new Map<string, RegExp>();
function holds(text: string, entry: string): boolean {
  const pattern = patterns.get(entry) ?? stemPattern(entry);
  patterns.set(entry, pattern);
  return pattern.test(text);
}

/** Renderings that use a wording the term list forbids, or none of the wordings it accepts. */
export function lintTerms(pack: Pack): readonly Problem[] {
  // Titles of acts and documents are official or the author's own; the list is for what we write.
  const ours = textsOf(tablesOf(pack)).filter(({ place }) => !/^(acts|sources) /.test(place));
  return ours.flatMap((placed) =>
    terms.terms.flatMap((term) => (['ru', 'kk'] as const).flatMap((language) => wrongTerm(term, language, placed))),
  );
}

function wrongTerm(term: Term, language: Translated, { text, place }: PlacedText): readonly Problem[] {
  const rendering = text[language]?.text;
  if (rendering === undefined) return [];
  const at = `${place} › ${language}`;
  const { accept, forbidden } = term[language];
  const bad = forbidden.filter((entry) => holds(rendering, entry));
  if (bad.length > 0) {
    return bad.map((entry) =>
      warningAt(
        'term',
        at,
        because('other-term', { found: `${entry}…`, term: term.id, expected: term[language].term }),
      ),
    );
  }
  const due = text.en !== undefined && term.en.match.some((entry) => holds(text.en?.text ?? '', entry));
  return due && !accept.some((entry) => holds(rendering, entry))
    ? [warningAt('term', at, because('english-term', { term: term.id, expected: term[language].term }))]
    : [];
}
