/**
 * Letters that are read as one, and the folding of a single unit by them. The tables of `fold.ts` hold the same for all
 * units; to build them costs more than whoever folds a few words can save.
 */

/** Pairs written `what is read` → `what is kept`. Cyrillic letters that look like Latin ones share their code. */
const SAME: readonly (readonly [string, string])[] = [
  ['аәеёоөсрхуүұікмтнвѕј', 'aәeeoөcpxyyyikmthbsj'],
  ['ǵğġǧńñňúüūùóöōáäâàýşšçčıïîíìéèêëġ', 'ggggnnnuuuuoooaaaaussccıııııeeeeg'],
];
const DOTLESS = new Map([['ı', 'i']]);

/** Letters of the scripts that are read lie below this. */
export const LAST = 0x3000;

/** Small letters that look like another, and the code of that. */
export const ALIKE: ReadonlyMap<string, number> = new Map(
  SAME.flatMap(([from, to]) =>
    Array.from(from, (letter, i): [string, number] => {
      const kept = to[i] ?? '';
      return [letter, (DOTLESS.get(kept) ?? kept).charCodeAt(0)];
    }),
  ),
);

/** Canonical code of a UTF-16 unit, 0 for everything that is not a letter of the scripts that are read. */
export function foldUnit(unit: string): number {
  const code = unit.charCodeAt(0);
  if (code >= LAST || !isLetter(unit, code)) return 0;
  const lower = lowerOf(unit);
  // Cherokee lowers to far away; such letters are kept as they are.
  return ALIKE.get(lower) ?? (lower.charCodeAt(0) < LAST ? lower.charCodeAt(0) : code);
}

/** Below the combining marks and among Cyrillic letters what has two cases is one; to ask for any letter takes milliseconds once. */
const isLetter = (unit: string, code: number): boolean =>
  ((code < 0x300 || (code >= 0x400 && code < 0x530)) && unit.toLowerCase() !== unit.toUpperCase()) ||
  /\p{L}/u.test(unit);

/** Every letter, small and capital, that is read as the one of this code. */
export function spellingsOf(code: number): readonly string[] {
  const own = String.fromCharCode(code);
  const small = [...ALIKE].filter(([, kept]) => kept === code).map(([letter]) => letter);
  return (ALIKE.has(own) ? small : [own, ...small]).flatMap((letter) => [letter, letter.toUpperCase()]);
}

/** «İ» lowers to two units, which would move all that follows. */
export const lowerOf = (units: string): string => units.replace('\u0130', 'i').toLowerCase();

/** The canonical form of a word, as `foldWord` tells it: its letters folded, everything else left out. */
export const foldByUnit = (word: string): string =>
  String.fromCharCode(...word.split('').map(foldUnit).filter(Boolean));
