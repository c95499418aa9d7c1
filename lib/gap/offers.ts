import type { LText } from '@/lib/base/language';
import { type ActId, articleOf, comparePaths } from '@/lib/law/provision';
import type { Library } from './library';
import type { SourceKind } from './vocabulary';

/** What the filters of the desk can be set to: only what the library really holds. */
export interface Offers {
  readonly acts: readonly ActId[];
  /** Articles by act, as the act prints them. */
  readonly articles: { readonly [act: string]: readonly string[] };
  /** Treaty articles against which something is measured: `un.cat/1`. */
  readonly standards: readonly string[];
  readonly rights: readonly string[];
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: LText;
    readonly date: string;
    readonly kind: SourceKind;
  }[];
  readonly packs: readonly { readonly name: string; readonly title: string }[];
}

export function offersOf(library: Library): Offers {
  const gaps = [...library.gaps.values()].filter(({ deprecated }) => !deprecated);
  const domestic = gaps.flatMap((gap) => gap.domestic);
  const acts = sorted(domestic.map(({ act }) => act));
  const standards = gaps.flatMap((gap) => gap.standards.map(({ act, path }) => `${act}/${articleOf(path)}`));
  return {
    acts,
    articles: Object.fromEntries(
      acts.map((act) => {
        const own = domestic.filter((ref) => ref.act === act).map(({ path }) => articleOf(path));
        return [act, [...new Set(own)].sort(comparePaths)];
      }),
    ),
    standards: [...new Set(standards)].sort(compareStandards),
    rights: sorted(gaps.flatMap(({ rights }) => rights)),
    themes: sorted(gaps.flatMap(({ themes }) => themes)),
    persons: sorted(gaps.flatMap(({ persons }) => persons)),
    sources: [...library.sources.values()]
      .map(({ id, title, date, kind }) => ({ id, title, date, kind }))
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1)),
    packs: library.packs.map(({ name, title }) => ({ name, title })),
  };
}

const sorted = <T extends string>(values: readonly T[]): readonly T[] => [...new Set(values)].sort();

function compareStandards(a: string, b: string): number {
  const [actA = '', pathA = ''] = split(a);
  const [actB = '', pathB = ''] = split(b);
  return actA === actB ? comparePaths(pathA, pathB) : actA < actB ? -1 : 1;
}

/** `un.cat/1` → the treaty and its article. */
const split = (written: string): readonly [string, string] => {
  const at = written.indexOf('/');
  return at < 0 ? [written, ''] : [written.slice(0, at), written.slice(at + 1)];
};
