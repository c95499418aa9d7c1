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
  const { cited, current } = card;
  // The heading is that of the wording cited: the dates beside it must not be those of another one.
  if (cited?.from && cited.to && cited.id !== current?.id) {
    return words('force.past', {
      since: printWhen(cited.from, language, 'since'),
      until: printWhen(cited.to, language, 'until'),
    });
  }
  const since = current?.from ?? from;
  if (!since) return words('force.unknown');
  const dates = { since: printWhen(since, language, 'since'), date: printWhen(since, language) };
  return words(compareWhen(since, today) > 0 ? 'force.later' : 'force.since', dates);
}

const BY = /^(?<what>Law|Code) No\. (?<number>\S+) of (?<date>\d{2}\.\d{2}\.\d{4})/;

/** The law that made the wording shown, in the reader's language where it is written as our catalogue writes it. */
export function wordingBy(
  { cited, current }: ProvisionCard,
  language: Language,
): { readonly text: string; readonly lang: Language } | undefined {
  const by = (cited ?? current)?.by;
  return by === undefined ? undefined : actIn(by, language);
}

/** "Law No. 212-VII of 17.03.2023", as the catalogue of laws writes it, in the reader's language. */
export function actIn(by: string, language: Language): { readonly text: string; readonly lang: Language } {
  const found = BY.exec(by)?.groups;
  if (!found) return { text: by, lang: 'en' };
  const { what, number = '', date = '' } = found;
  const text = pageWords(language)(what === 'Law' ? 'force.law' : 'force.code', { number, date });
  return { text, lang: language };
}
