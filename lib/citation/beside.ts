/** Whether the act that stands after or before a run of groups is theirs. */
import type { Group, Mention } from './elements';
import type { Gap } from './gaps';
import type { Reading } from './reading';
import type { Token } from './tokens';
import { isMark } from './value';

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
