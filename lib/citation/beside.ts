/** Whether the act that stands after or before a run of groups is theirs. */
import type { Group, Mention } from './elements';
import { ROLE } from './forms';
import type { Gap } from './gaps';
import type { Reading } from './reading';
import type { Token } from './tokens';
import { has, isMark } from './value';

/** Groups that stand together, with what stands on both sides. */
export interface Run {
  readonly groups: readonly Group[];
  readonly strengths: readonly number[];
  readonly before: { readonly mention: Mention; readonly gap: Gap; readonly used: boolean } | undefined;
  /** `leads`: numbers follow the mention, so it may be theirs. */
  readonly after:
    | { readonly mention: Mention; readonly gap: Gap; readonly leads: boolean; readonly aside: readonly Group[] }
    | undefined;
}

/** Whether the act after a run belongs to it: directly, or with "of", or in brackets. Kazakh acts stand before. */
export function takesAfter(run: Run, tokens: readonly Token[]): boolean {
  const { after, groups } = run;
  if (!after || after.mention.naming === 'body') return false;
  const { gap, mention } = after;
  if (gap.words > 0 || gap.sentence || gap.semicolon || gap.colon || gap.and) return false;
  if (groups.at(-1)?.language === 'kk') return isBehindKazakh(run, tokens);
  if (gap.close && !opensBracket(run, tokens)) return false;
  // "Article 14, ICCPR": a comma alone joins where the name is neither another's nor leads a list of its own.
  const joins = groups.at(-1)?.language === 'en' || mention.acts[0]?.startsWith('un.') === true;
  return gap.of || !gap.comma || (joins && !after.leads && !takesBefore(run));
}

/** «174-бап (ҚР ҚК)», «112-бап УПК»: the name alone in brackets, or an acronym that nothing follows; and none before. */
function isBehindKazakh(run: Run, tokens: readonly Token[]): boolean {
  const { after } = run;
  if (!after || after.leads || after.gap.comma || after.gap.close || takesBefore(run)) return false;
  const { mention, gap } = after;
  const next = tokens[mention.to];
  if (gap.open) return isMark(next, ')') && (mention.naming === 'name' || mention.naming === 'acronym');
  return mention.naming === 'acronym' && (next?.kind !== 'word' || next.first);
}

/** A bracket opened inside a run may be closed before its act: «ст. 14 (п. 3) МПГПП». */
function opensBracket(run: Run, tokens: readonly Token[]): boolean {
  const first = run.groups[0]?.from ?? 0;
  const last = run.groups.at(-1)?.to ?? 0;
  for (let i = first; i < last; i++) if (isMark(tokens[i], '(')) return true;
  return false;
}

export function takesBefore(run: Run): boolean {
  if (!run.before || run.before.mention.naming === 'body') return false;
  const { gap } = run.before;
  return gap.words === 0 && !gap.sentence && !gap.close && !gap.semicolon;
}

/** No code of Kazakhstan has so many sections. */
const MOST_SECTIONS = 30;

/** "section 147 of the Penal Code of Kazakhstan" is written by those at home in other laws; sections of ours are few. */
export function sectionOfCode(group: Group, { groups, after }: Run, { facts }: Reading): Group {
  if (group.unit !== 'section' || group.language !== 'en' || groups.length > 1 || facts.country !== 'own') return group;
  const [level] = group.items[0]?.levels ?? [];
  const isOfCode = after?.gap.of && after.mention.acts[0]?.startsWith('kz.');
  return isOfCode && level?.kind === 'one' && Number(level.text) > MOST_SECTIONS
    ? { ...group, unit: 'article' }
    : group;
}

/** «Конституция РК, статья 16; статья 27 УПК»: an act of its own stands before and behind. */
export const leadsAndEnds = (run: Run, tokens: readonly Token[]): boolean =>
  run.before !== undefined && !run.before.used && !run.before.gap.and && takesBefore(run) && takesAfter(run, tokens);

/** Where the last article of a run begins, with what hangs on it from the left; -1 where there is one only. */
export function lastArticleIn(groups: readonly Group[], strengths: readonly number[]): number {
  const isArticle = ({ unit }: Group): boolean => unit === 'article';
  const [first, last] = [groups.findIndex(isArticle), groups.findLastIndex(isArticle)];
  let cut = -1;
  for (let i = first + 1; i <= last; i++) if ((strengths[i] ?? 0) >= Math.max(1, strengths[cut] ?? 0)) cut = i;
  return cut;
}

/** "In Belarus, Article 130 of the Criminal Code": the country that opens a clause is whose law is spoken of. */
const CLAUSE = 30;
export function isAbroad(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (from > 0 && from > at - CLAUSE && !tokens[from]?.first && !isMark(tokens[from - 1], ';')) {
    if (has(tokens[from], ROLE.kazakhstan)) return false;
    from--;
  }
  return has(tokens[from], ROLE.of) && has(tokens[from + 1], ROLE.foreign) && tokens[from + 1]?.capital === true;
}
