import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '@/lib/text/diff';
import { runs } from '@/test/support/soak';

const SIGNS = { same: '', removed: '-', added: '+' };
const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');

describe('wordDiff', () => {
  it.each([
    ['one word for another', 'lawful actions only', 'lawful sanctions only', 'lawful[- actions][+ sanctions] only'],
    ['words put in front', 'Пытки', 'Жестокое обращение, пытки', '[-Пытки][+Жестокое обращение, пытки]'],
    ['words put in the middle', 'a person', 'a private person', 'a[+ private] person'],
    ['words taken from the end', 'a fine, or prison', 'a fine', 'a fine[-, or prison]'],
    ['nothing changed but a line break', 'one\n two', 'one two', 'one two'],
    ['nothing before', '', 'all new', '[+all new]'],
    ['nothing after', 'all gone', '', '[-all gone]'],
    ['nothing at all', '', '', ''],
  ])('shows %s', (_name, before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  const text = fc
    .array(fc.constantFrom('пытки', 'азаптау', 'torture', ',', '.', '§', '146', 'a', 'b'), { maxLength: 30 })
    .map((words) => words.join(' '));
  const bare = (words: string) => words.replace(/\s+/g, '');

  it('keeps both texts whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const side = (left: 'removed' | 'added') =>
          bare(parts.map((part) => (part.kind === left ? '' : part.text)).join(''));
        expect(side('added')).toBe(bare(before));
        expect(side('removed')).toBe(bare(after));
      }),
      runs(300),
    );
  });

  it('finds a text the same as itself', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(wordDiff(one, one).every(({ kind }) => kind === 'same')).toBe(true);
      }),
      runs(100),
    );
  });

  it('shows texts that are too long to compare one after the other', () => {
    const [before, after] = [Array(2100).fill('one two').join(' '), Array(2100).fill('three four').join(' ')];
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
