/** Case forms of Russian words, from their nominative. */

/** Forms of a Russian adjective or noun that heads the name of an act, from its nominative. */
export function russianForms(word: string): string[] {
  for (const [ending, endings] of RUSSIAN) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, word.length - ending.length);
      return endings.map((end) => stem + end);
    }
  }
  return ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'].map((end) => word + end);
}

const ADJECTIVE = ['ый', 'ого', 'ому', 'ым', 'ом', 'ая', 'ой', 'ую', 'ое', 'ые', 'ых', 'ыми'];
const HARD = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'];
const SOFT = ['ий', 'его', 'ему', 'им', 'ем', 'яя', 'ая', 'ей', 'ую', 'юю', 'ее', 'ие', 'их', 'ими'];
const FEMININE = ['ия', 'ии', 'ию', 'ией', 'ий', 'иям', 'иями', 'иях'];
const RUSSIAN: readonly (readonly [string, readonly string[]])[] = [
  ['кий', HARD.map((end) => `к${end}`)],
  ...['щ', 'ш', 'н'].map((last) => [`${last}ий`, SOFT.map((end) => last + end)] as const),
  ['ый', ADJECTIVE],
  ['ой', ADJECTIVE],
  ['ная', ADJECTIVE.map((end) => `н${end}`)],
  ['щая', ['щая', 'щей', 'щую', 'щие', 'щих']],
  ['ия', FEMININE],
  ['ие', ['ие', 'ием', ...FEMININE]],
];

/** A list of `data/forms/ru.json`: a word with a star stands for all its forms. */
export const writtenOut = (forms: readonly string[]): readonly string[] =>
  forms.flatMap((form) => (form.endsWith('*') ? russianForms(form.slice(0, -1)) : form));
