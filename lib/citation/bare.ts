/** The act of a provision that stands alone: from the sentence, a lead-in, a number cited before, the document, the page. */
import { actById, articleStatus } from '@/lib/law/catalogue';
import type { ActId } from '@/lib/law/provision';
import { type Bound, type Memory, nothing } from './bind';
import type { Provisions } from './chains';
import { ROLE } from './forms';
import type { Reading } from './reading';
import type { Token } from './tokens';
import { has, isMark } from './value';

/** Binds a provision without an act beside it; `nothing` where no words decide. */
export function bareAct(tokens: readonly Token[], provision: Provisions, reading: Reading): Bound {
  const { memory, facts } = reading;
  if (provision.group.self) return nothing('this-act');
  if (facts.treaty && isClosingRemark(tokens, provision)) {
    const own = fitting(provision, ofDocument(facts.treaty));
    if (own.status === 'known') return own;
  }
  if (memory.sentence && memory.sentence.status !== 'nothing') return { ...memory.sentence, basis: 'carried' };
  const listed = inLeadIn(provision, memory);
  if (listed) return listed;
  if (facts.treaty && isBracketed(tokens, provision)) {
    const own = fitting(provision, ofDocument(facts.treaty));
    if (own.status === 'known') return own;
  }
  return citedBefore(provision, memory) ?? ofSubject(tokens, provision, reading);
}

/** Items of an enumeration follow each other closely; what comes later is no item of it. */
const LONGEST_ITEM = 3000;

function inLeadIn(provision: Provisions, memory: Memory): Bound | undefined {
  const { leadIn } = memory;
  const start = provision.leaves[0]?.span.start ?? 0;
  if (!leadIn || start - leadIn.at > LONGEST_ITEM) return undefined;
  leadIn.at = start;
  return { ...leadIn.bound, basis: 'lead-in' };
}

/** What the text round it is about: a body in the sentence, the document's treaty, the page, the only act named. */
function ofSubject(tokens: readonly Token[], provision: Provisions, reading: Reading): Bound {
  const { memory, facts, context } = reading;
  if (memory.bodyHere) return fitting(provision, { ...memory.bodyHere, basis: 'document' });
  if (facts.treaty && provision.group.language !== 'kk') return fitting(provision, ofDocument(facts.treaty));
  if (memory.treaty && isBracketed(tokens, provision))
    return fitting(provision, { ...memory.treaty, basis: 'heading' });
  const page = context.act ? actById(context.act) : undefined;
  if (page && page.kind !== 'treaty') {
    return { acts: [page.id], status: 'known', basis: 'page', evidence: null, clue: undefined };
  }
  // A text that has spoken of one act only goes on speaking of it.
  if (memory.only && memory.only.status === 'known') return fitting(provision, { ...memory.only, basis: 'document' });
  return nothing();
}

const ofDocument = (act: ActId): Bound => ({
  acts: [act],
  status: 'known',
  basis: 'document',
  evidence: null,
  clue: undefined,
});

/** Short forms: the number was cited with one act only, wherever the document did so first. */
export function citedBefore(provision: Provisions, memory: Memory): Bound | undefined {
  const first = provision.leaves[0]?.levels[0];
  if (first?.kind !== 'one') return undefined;
  const known = memory.cited.get(first.text);
  return known ? { ...known, basis: 'carried' } : undefined;
}

/** A treaty is short: a number it does not have was not meant for it. */
function fitting(provision: Provisions, bound: Bound): Bound {
  const act = bound.acts[0];
  const fits =
    act &&
    provision.leaves.every((leaf) => {
      const article = leaf.levels[0];
      const ends = article?.kind === 'one' ? [article.text] : [article?.from ?? '0', article?.to ?? '0'];
      return ends.every((number) => articleStatus(act, number) !== 'no');
    });
  return fits ? bound : nothing();
}

/** "Article 3 of the Helsinki Final Act": behind an article a name in capitals that nothing here knows. */
export function isOfUnknown(tokens: readonly Token[], at: number): boolean {
  if (!has(tokens[at], ROLE.of) || tokens[at]?.cyrillic) return false;
  const token = tokens[has(tokens[at + 1], ROLE.the) ? at + 2 : at + 1];
  return token?.kind === 'word' && token.capital && !token.first && !token.cyrillic && token.word === undefined;
}

/** "Art. 6 ECHR": an acronym that nothing here knows names an act that is not ours. */
export function isAlien(tokens: readonly Token[], at: number, mayOpen = false): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || (!mayOpen && (token.first || token.lines > 0))) return false;
  return (
    token.capitals >= 3 &&
    token.capitals >= (token.end - token.start) * 0.6 &&
    !token.word?.acronym &&
    !token.word?.unit
  );
}

/** "the ECHR's Article 3", "ECHR Article 3": likewise before the article, where its word is not in capitals as well. */
export function isAlienBefore(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at];
  return unit !== undefined && unit.capitals < 2 && unit.lines === 0 && !unit.first && isAlien(tokens, at - 1, true);
}

/** Treaty bodies close a paragraph with the articles of their treaty: "… of detainees (arts. 2, 12 and 13).", «(статьи 1 и 4).» */
function isClosingRemark(tokens: readonly Token[], provision: Provisions): boolean {
  const word = tokens[provision.from];
  const isPlain = word && !word.capital && word.word?.unit === 'article' && provision.group.language !== 'kk';
  if (!isPlain || !isBracketed(tokens, provision)) return false;
  const after = tokens[provision.to + 1];
  return isMark(tokens[provision.to], ')') && (!after || isMark(after, '.') || after.lines > 0);
}

/** Headings and closing brackets of treaty papers: "(ARTICLE 12, 13, ISSUES 36-39)", "(arts. 2, 4 and 7)". */
const isBracketed = (tokens: readonly Token[], provision: Provisions): boolean =>
  isMark(tokens[provision.from - 1], '(') || isMark(tokens[provision.from - 1], '[');
