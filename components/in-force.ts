import type { Language } from '@/lib/base/language';
import { compareWhen, type When } from '@/lib/base/when';
import type { ProvisionCard } from '@/lib/gap/card';
import { printWhen } from '@/lib/words/when';
import { pageWords } from '@/lib/words/words';

/** Whether the provision holds today, in words; from the wording where one is recorded, else from the act. */
export function inForceLine(card: ProvisionCard, language: Language, today: When): string {
  const words = pageWords(language);
  const { from, to } = card.act.inForce;
  if (to && compareWhen(to, today) < 0) return words('force.ended', { until: printWhen(to, language, 'until') });
  const since = card.current?.from ?? from;
  if (!since) return words('force.unknown');
  const dates = { since: printWhen(since, language, 'since'), date: printWhen(since, language) };
  return words(compareWhen(since, today) > 0 ? 'force.later' : 'force.since', dates);
}
