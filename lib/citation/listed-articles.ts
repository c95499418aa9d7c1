/** Articles that go on behind the parts of the one before: «ст. 24 ч. 3, 188 ч. 3», "Article 128, part 2, 131, part 1". */
import { type Element, type Group, groupOf, RANK } from './elements';
import { readList } from './number';
import type { Token } from './tokens';
import { isMark } from './value';

/** No article has so many parts, and none so many points; larger numbers in their list are articles. */
const MOST_PARTS = 20;
const MOST_POINTS = 70;

/**
 * Divides a list of parts that stands behind its article where a number in it must be a further article.
 *
 * @returns the group as it was where no number must be one.
 */
export function divideListed(tokens: readonly Token[], group: Group, before: Element | undefined): readonly Group[] {
  if (group.items.length < 2 || !standsBehind(tokens, group, before)) return [group];
  const { cut, from } = findArticle(tokens, group, before);
  const kept = group.items[cut - 1];
  if (!kept) return [group];
  const list = readList(tokens, from, 'article');
  if (!list) return [group];
  let to = from - 1;
  while (to > group.from && (tokens[to - 1]?.end ?? 0) > kept.span.end) to--;
  const { language } = group;
  const articles = groupOf('article', language, list.items, from, list.to);
  return [{ ...group, items: group.items.slice(0, cut), to }, articles];
}

/** Directly behind a larger unit; in English also behind the comma of "Article 128, part 2". */
function standsBehind(tokens: readonly Token[], group: Group, before: Element | undefined): boolean {
  if (before?.kind !== 'group' || group.language === 'kk' || RANK[before.unit] < 0) return false;
  if (RANK[group.unit] <= RANK[before.unit] || group.unit === 'note' || group.unit === 'apart') return false;
  const comma = group.language === 'en' && before.unit === 'article' && isMark(tokens[before.to], ',') ? 1 : 0;
  return before.to + comma === group.from;
}

/**
 * The first item that must be an article, and its token; -1 where none must. Lists rise: in «ст. 10 ч. 2, 11, 22» the number
 * before the one that must be an article is one too where it is larger than the article. The tokens are gone through once.
 */
function findArticle(
  tokens: readonly Token[],
  group: Group,
  before: Element | undefined,
): { cut: number; from: number } {
  const most = RANK[group.unit] === RANK.part ? MOST_PARTS : MOST_POINTS;
  const article = before?.kind === 'group' && before.unit === 'article' ? numberOf(before.items.at(-1)) : most;
  let at = group.from;
  let rising: { cut: number; from: number } | undefined;
  for (const [cut, item] of group.items.entries()) {
    at = indexAt(tokens, at, item.span.start);
    const from = at;
    at = indexAt(tokens, at, item.span.end);
    const number = numberOf(item);
    rising = number > article ? (rising ?? { cut, from }) : undefined;
    if (cut > 0 && (number > most || hasPart(tokens[at], group)))
      return rising && rising.cut > 0 ? rising : { cut, from };
  }
  return { cut: -1, from: -1 };
}

/** A part has no part, and behind its article no point has one. */
function hasPart(token: Token | undefined, group: Group): boolean {
  const unit = token?.word?.unit;
  return unit !== undefined && RANK[unit] > 0 && RANK[unit] <= RANK[group.unit];
}

function numberOf(item: Group['items'][number] | undefined): number {
  const value = item?.levels[0];
  return Number(value?.kind === 'one' ? value.text : value?.from);
}

/** The first token from `from` on that begins at or after an offset. */
function indexAt(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while ((tokens[at]?.start ?? offset) < offset) at++;
  return at;
}
