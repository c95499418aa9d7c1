import { expect, it } from 'vitest';
import { foldByUnit, foldUnit, spellingsOf } from '@/lib/text/alike';
import { FOLD, foldWord } from '@/lib/text/fold';

it('a single unit is folded as the tables say, whatever unit it is', () => {
  const other = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => foldUnit(String.fromCharCode(code)) !== FOLD[code],
  );
  expect(other).toEqual([]);
});

it.each(['Статьёй', 'қылмыстық-процестік', 'Konstıtýsııa', 'İзмір 9', 'cтaтья', '', '\u00AD—'])(
  'a word is folded as by the tables: %s',
  (word) => expect(foldByUnit(word)).toBe(foldWord(word)),
);

it.each([...'abtcsс', 'т', 'ь', 'ұ', 'i'])('all spellings of a letter are known: %s', (letter) => {
  const code = foldUnit(letter);
  const plain = Array.from({ length: 0x500 }, (_, unit) => String.fromCharCode(unit)).filter(
    (unit) => foldUnit(unit) === code,
  );
  const known = spellingsOf(code).filter((unit) => unit.length === 1 && unit.charCodeAt(0) < 0x500);
  expect(new Set(known)).toEqual(new Set(plain.filter((unit) => unit !== '\u0130')));
});
