/** What exports of data have in common: the records of a result, what it was asked by, and the files it comes from. */
import type { Language } from '@/lib/base/language';
import type { CitationStyle } from '@/lib/citation/style';
import type { Material } from './material';

export interface RecordsExport {
  readonly material: Material;
  /** The filter as its address says it; empty for a dossier. */
  readonly filter: string;
  /** Its conditions in words. */
  readonly conditions: readonly string[];
  /** Language in which texts are printed where a format has room for one. */
  readonly language: Language;
  readonly style: CitationStyle;
}

/** Records by id: the same result gives the same file. */
export const inIdOrder = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** One line per library file: `src.coalition-2014 1.0.0 sha256:…`. */
export const packLines = ({ packs }: Material): readonly string[] =>
  [...packs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(
      ({ name, version, sha256, retired }) => `${name} ${version} sha256:${sha256}${retired ? ` (${RETIRED})` : ''}`,
    );

/** Said of a file that is no longer installed, in files that programs read. */
export const RETIRED = 'no longer installed; records as they were kept';
