/** Articles that go on behind the parts of the one before: «ст. 24 ч. 3, 188 ч. 3», "Article 128, part 2, 131, part 1". */
import { type Element, type Group, type Item, RANK } from './elements';
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
  const cut = group.items.findIndex((item, i) => i > 0 && isArticle(tokens, group, item));
  const kept = group.items[cut - 1];
  const first = group.items[cut];
  if (!kept || !first) return [group];
  const from = indexAt(tokens, group, first.span.start);
  const list = readList(tokens, from, 'article');
  if (!list) return [group];
  let to = from - 1;
  while (to > group.from && (tokens[to - 1]?.end ?? 0) > kept.span.end) to--;
  const { language } = group;
  const articles: Group = {
    kind: 'group',
    unit: 'article',
    language,
    items: list.items,
    plural: false,
    from,
    to: list.to,
  };
  return [{ ...group, items: group.items.slice(0, cut), to }, articles];
}

/** Directly behind a larger unit; in English also behind the comma of "Article 128, part 2". */
function standsBehind(tokens: readonly Token[], group: Group, before: Element | undefined): boolean {
  if (before?.kind !== 'group' || group.language === 'kk' || RANK[before.unit] < 0) return false;
  if (RANK[group.unit] <= RANK[before.unit] || group.unit === 'note' || group.unit === 'apart') return false;
  const comma = group.language === 'en' && before.unit === 'article' && isMark(tokens[before.to], ',') ? 1 : 0;
  return before.to + comma === group.from;
}

function isArticle(tokens: readonly Token[], group: Group, item: Item): boolean {
  const value = item.levels[0];
  const number = Number(value?.kind === 'one' ? value.text : value?.from);
  if (number > (RANK[group.unit] === RANK.part ? MOST_PARTS : MOST_POINTS)) return true;
  const next = indexAt(tokens, group, item.span.end);
  // A part has no part, and behind its article no point has one.
  const unit = tokens[next]?.word?.unit;
  return unit !== undefined && RANK[unit] > 0 && RANK[unit] <= RANK[group.unit];
}

/** The first token of a group that begins at or after an offset. */
function indexAt(tokens: readonly Token[], group: Group, offset: number): number {
  let at = group.from;
  while ((tokens[at]?.start ?? offset) < offset) at++;
  return at;
}
