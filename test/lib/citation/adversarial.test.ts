/** Passages written against the detector: what people really write, labelled by reading and not by running. */
import { describe, expect, it } from 'vitest';
import passages from './cases/adversarial.json';
import { read } from './read';

interface Passage {
  readonly text: string;
  readonly targets: readonly string[];
  readonly context?: { act?: string; article?: string; date?: string; title?: string };
}

/** What is linked, and what is said not to exist. */
const isTold = (target: string): boolean => /^(?:kz\.|un\.|nonexistent )/.test(target);

describe.each(Object.entries<readonly Passage[]>(passages))('%s', (_language, rows) => {
  it.each(rows.map((row) => [row.text, row] as const))('%s', (text, { context = {}, targets }) => {
    const { act, article, ...rest } = context;
    const page = act === undefined ? {} : { act: act as 'kz.cpc.2014' };
    const at = article === undefined ? {} : { articleAt: () => article };
    expect(read(text, { ...rest, ...page, ...at }).filter(isTold)).toEqual(targets);
  });
});
