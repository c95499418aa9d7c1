/** Runs of groups and the act that each belongs to, in one pass over the elements of a stretch. */
import { bareAct, isAlien, isAlienBefore, isOfUnknown } from './bare';
import { isAbroad, lastArticleIn, leadsAndEnds, type Run, sectionOfCode, takesAfter, takesBefore } from './beside';
import { type Bound, bindMention, nothing, remember } from './bind';
import { joinGroups, type Provisions } from './chains';
import { keyOf } from './document';
import { yearBefore } from './edition-clue';
import { type Element, type Group, type Mention, RANK } from './elements';
import { ROLE } from './forms';
import { type Gap, gapBetween, joinsGroups, strengthOf } from './gaps';
import { isHeading } from './heading';
import { mergeReferences } from './merge-references';
import { isPlainLaw } from './plain-law';
import type { Reading } from './reading';
import type { Reference, Target } from './reference';
import { inSource, targetsOf } from './targets';
import type { Token } from './tokens';
import { isMark } from './value';

/** Reads the references of one stretch; what later words may take up is kept in the reading's memory. */
export function readReferences(tokens: readonly Token[], read: readonly Element[], reading: Reading): Reference[] {
  const elements = read.filter((element, i) => !isPlainLaw(tokens, element, read[i - 1], read[i + 1]));
  const references: Reference[] = [];
  const used = new Set<Mention>();
  let sentenceFrom = 0;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (!element) continue;
    if (beginsSentence(tokens, sentenceFrom, element.from)) {
      reading.memory.sentence = undefined;
      reading.memory.bodyHere = undefined;
    }
    sentenceFrom = element.to;
    if (element.kind === 'mention') {
      take(tokens, element, reading);
      continue;
    }
    const run = readRun(tokens, elements, i, used);
    references.push(...referencesOf(tokens, run, reading, used));
    i += run.groups.length - 1;
    sentenceFrom = elements[i]?.to ?? sentenceFrom;
  }
  return references;
}

function beginsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]?.first) return true;
  return false;
}

const nameKey = (tokens: readonly Token[], mention: Mention): string => {
  for (let i = mention.from; i < mention.to; i++) {
    const token = tokens[i];
    if (token && (token.word?.acronym || token.word?.head || token.capitals >= 2)) return keyOf(token);
  }
  return '';
};

function take(tokens: readonly Token[], mention: Mention, reading: Reading): Bound {
  const read = bindMention(mention, nameKey(tokens, mention), reading.facts, reading.context, reading.memory);
  const abroad =
    read.status === 'known' && !mention.own && read.acts[0]?.startsWith('kz.') && isAbroad(tokens, mention.from);
  const bound: Bound = abroad
    ? { ...read, acts: [], status: 'foreign' }
    : inheritClue(tokens, read, mention, reading.memory.sentence);
  if (!isApproval(tokens, mention)) remember(bound, mention, reading.memory);
  if (bound.status === 'known' && opensList(tokens, mention)) reading.memory.leadIn = { bound, at: mention.span.end };
  return bound;
}

/** «В Уголовный кодекс … следующие изменения:» and a new line: items follow. */
const LONGEST_LEAD = 24;
function opensList(tokens: readonly Token[], mention: Mention): boolean {
  for (let i = mention.to; i < mention.to + LONGEST_LEAD; i++) {
    const token = tokens[i];
    if (!token || token.first || token.word?.unit) return false;
    if (isMark(token, ':')) return (tokens[i + 1]?.lines ?? 0) > 0;
  }
  return false;
}

/** "Regulation … approved by Presidential Decree …, Article 2": the act that approves is not the one cited. */
function isApproval(tokens: readonly Token[], mention: Mention): boolean {
  for (let i = mention.from - 1; i >= mention.from - 3; i--) {
    if ((tokens[i]?.word?.roles ?? 0) & ROLE.approved) return mention.naming === 'other';
  }
  return false;
}

/** "the new Criminal Code (CCRK)": the short name in brackets is the same edition. */
function inheritClue(tokens: readonly Token[], bound: Bound, mention: Mention, before: Bound | undefined): Bound {
  const opened = isMark(tokens[mention.from - 1], '(');
  const same = before !== undefined && before.acts[0] === bound.acts[0];
  return opened && same && !bound.clue && before.clue ? { ...bound, clue: before.clue } : bound;
}

function readRun(tokens: readonly Token[], elements: readonly Element[], at: number, used: ReadonlySet<Mention>): Run {
  const { groups, strengths } = groupsFrom(tokens, elements, at);
  const run = runOf(tokens, elements, at, used, groups, strengths);
  if (groups.length < 2 || !leadsAndEnds(run, tokens)) return run;
  const cut = lastArticleIn(groups, strengths);
  return cut < 0 ? run : runOf(tokens, elements, at, used, groups.slice(0, cut), strengths.slice(0, cut));
}

function runOf(
  tokens: readonly Token[],
  elements: readonly Element[],
  at: number,
  used: ReadonlySet<Mention>,
  groups: readonly Group[],
  strengths: readonly number[],
): Run {
  const to = at + groups.length;
  const first = groups[0];
  const last = groups.at(-1);
  const previous = elements[at - 1];
  const passed = last && passesRemark(tokens, elements[to], last);
  const next = elements[passed ? to + 1 : to];
  const before =
    previous?.kind === 'mention' && first
      ? { mention: previous, gap: gapBetween(tokens, previous, first), used: used.has(previous) }
      : undefined;
  const further = elements[to + 1];
  const between = next?.kind === 'mention' && further?.kind === 'group' ? gapBetween(tokens, next, further) : undefined;
  const leads = between?.words === 0 && !between.semicolon;
  const after =
    next?.kind === 'mention' && last
      ? { mention: next, gap: gapBetween(tokens, passed ?? last, next), leads, aside: asideOf(tokens, elements, to) }
      : undefined;
  return { groups, strengths, before, after };
}

/** "Article 146 (formerly Article 141-1) of the Criminal Code": a remark in brackets that ends with an article of its own. */
function passesRemark(tokens: readonly Token[], next: Element | undefined, last: Group): Element | undefined {
  if (next?.kind !== 'group' || next.unit !== 'article' || !isMark(tokens[next.to], ')')) return undefined;
  const isOpened = isMark(tokens[last.to], '(') && next.from - last.to <= LONGEST_REMARK;
  return isOpened ? { ...next, to: next.to + 1 } : undefined;
}
const LONGEST_REMARK = 4;

function groupsFrom(
  tokens: readonly Token[],
  elements: readonly Element[],
  at: number,
): { groups: Group[]; strengths: number[] } {
  const groups: Group[] = [];
  const strengths: number[] = [];
  let hasArticle = false;
  for (let to = at; to < elements.length; to++) {
    const element = elements[to];
    if (element?.kind !== 'group') break;
    const previous = groups.at(-1);
    const gap = previous && gapBetween(tokens, previous, element);
    if (gap && previous && !joinsGroups(gap, previous, element, hasArticle)) break;
    if (gap && previous && leaves(tokens, groups, previous, gap, hasArticle)) break;
    hasArticle ||= element.unit === 'article';
    strengths.push(gap ? strengthOf(gap) : APART);
    groups.push(element);
  }
  // «статьи 91 и 92; раздел 3 УК»: a section that ends a list behind a semicolon is cited by itself, and so is its act.
  while (groups.length > 1 && rankOfLast(groups) < 0 && strengths.at(-1) === APART) {
    groups.pop();
    strengths.pop();
  }
  return { groups, strengths };
}

/** What a semicolon divides. */
const APART = 3;

const rankOfLast = (groups: readonly Group[]): number => RANK[groups.at(-1)?.unit ?? 'article'];

/** Behind "the ECHR's Article 3;" begins what may be ours; «(п. 3) и ст. 5»: what stood in its bracket is no part of the article. */
function leaves(
  tokens: readonly Token[],
  groups: readonly Group[],
  previous: Group,
  gap: Gap,
  hasArticle: boolean,
): boolean {
  const from = groups[0]?.from ?? 0;
  if (gap.semicolon && isAlienBefore(tokens, from)) return true;
  if (hasArticle || !isMark(tokens[from - 1], '(') || !(gap.comma || gap.and)) return false;
  return gap.close || isMark(tokens[previous.to - 1], ')');
}

/** «ст. 193 УПК РК (п. 12 ч. 1)»: parts of the article in a bracket behind its act. English puts there where it is said. */
function asideOf(tokens: readonly Token[], elements: readonly Element[], at: number): readonly Group[] {
  const mention = elements[at];
  const first = elements[at + 1];
  if (mention?.kind !== 'mention' || first?.kind !== 'group' || first.language !== 'ru') return [];
  if (first.from !== mention.to + 1 || !isMark(tokens[mention.to], '(') || mention.acts[0]?.startsWith('un.'))
    return [];
  const { groups } = groupsFrom(tokens, elements, at + 1);
  const end = groups.at(-1)?.to ?? 0;
  const closed = isMark(tokens[end], ')') || isMark(tokens[end - 1], ')');
  return closed && groups.every((group) => RANK[group.unit] > 0 && RANK[group.unit] < RANK.note) ? groups : [];
}

function referencesOf(tokens: readonly Token[], run: Run, reading: Reading, used: Set<Mention>): Reference[] {
  const aside = run.after && takesAfter(run, tokens) ? run.after.aside : [];
  const provisions = joinGroups(
    [...run.groups.map((group) => sectionOfCode(group, run, reading)), ...aside],
    [...run.strengths, ...aside.map((_, i) => (i === 0 ? 1 : 0))],
  );
  if (provisions.length === 0) return [];
  const { bound, mention } = bindRun(tokens, run, reading);
  if (mention) used.add(mention);
  const found: Reference[] = [];
  for (const provision of provisions) {
    if (isHeading(tokens, provision, reading, bound !== undefined) || pointsOnly(provision)) continue;
    const own = withClue(tokens, provision, ownBound(tokens, provision, bound, reading));
    const targets = targetsOf(provision, own, reading);
    if (targets.length === 0) continue;
    const reference = referenceOf(tokens, provision, bound && !provision.act ? mention : undefined, targets, reading);
    if (own.status === 'nothing') reading.open.set(reference, provision);
    found.push(reference);
  }
  return mergeReferences(found, run.groups, reading);
}

/** The act that stands beside a run, after it or before it. */
function bindRun(
  tokens: readonly Token[],
  run: Run,
  reading: Reading,
): { bound: Bound | undefined; mention: Mention | undefined } {
  if (run.after && takesAfter(run, tokens)) {
    return { bound: take(tokens, run.after.mention, reading), mention: run.after.mention };
  }
  const end = run.groups.at(-1)?.to ?? 0;
  if (isAlien(tokens, end) || isOfUnknown(tokens, end) || isAlienBefore(tokens, run.groups[0]?.from ?? 0)) {
    return { bound: { ...nothing('explicit'), status: 'foreign' }, mention: undefined };
  }
  if (run.before && takesBefore(run)) {
    // "article 405 of the Criminal Code and article 179": the name is part of the first citation only.
    return { bound: reading.memory.sentence, mention: run.before.used ? undefined : run.before.mention };
  }
  return { bound: undefined, mention: undefined };
}

/**
 * "the new Article 146 of the Criminal Code", "the old one (art. 17)": the word for the edition may stand before the article,
 * and then says more than one that stood by the act in what came before.
 */
function withClue(tokens: readonly Token[], provision: Provisions, bound: Bound): Bound {
  if (bound.clue && bound.basis !== 'carried') return bound;
  let before = provision.from - 1;
  if (isMark(tokens[before], '(')) before--;
  if (tokens[before]?.word?.folded === 'one') before--;
  const year = bound.clue?.kind === 'year' ? yearBefore(tokens, before + 1) : undefined;
  if (year !== undefined) return { ...bound, clue: { kind: 'year', year } };
  const roles = tokens[before]?.word?.roles ?? 0;
  if (roles & ROLE.new) return { ...bound, clue: { kind: 'new' } };
  return roles & ROLE.old ? { ...bound, clue: { kind: 'old' } } : bound;
}

/** «данной статье» alone repeats what was cited before and says nothing new. */
const pointsOnly = (provision: Provisions): boolean =>
  provision.group.self !== undefined && provision.leaves.every((leaf) => leaf.levels.length === 1);

function ownBound(tokens: readonly Token[], provision: Provisions, bound: Bound | undefined, reading: Reading): Bound {
  if (provision.act) {
    const span = provision.leaves[0]?.span ?? { start: 0, end: 0 };
    return { acts: [provision.act], status: 'known', basis: 'explicit', evidence: span, clue: undefined };
  }
  return bound ?? bareAct(tokens, provision, reading);
}

function referenceOf(
  tokens: readonly Token[],
  provision: Provisions,
  mention: Mention | undefined,
  targets: readonly Target[],
  reading: Reading,
): Reference {
  const from = Math.min(provision.from, mention?.from ?? provision.from);
  const to = Math.max(provision.to, mention?.to ?? provision.to);
  const span = reading.toSource({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
  return { span, language: provision.group.language, targets: inSource(targets, reading) };
}
