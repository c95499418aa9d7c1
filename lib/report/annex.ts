/** What every paper ends with: the library files it rests on, the filter, and its sources in full. */
import type { Line, PackStamp } from './report';
import type { Sheet } from './sheet';
import { sourceInFull } from './template-table';
import { said } from './writer';

export interface AnnexFacts {
  readonly packs: readonly PackStamp[];
  /** Conditions of the filter in words, as the desk prints them; empty for a dossier. */
  readonly filter: readonly string[];
  /** False where the paper is itself a list of its sources. */
  readonly sources: boolean;
}

export function annex(sheet: Sheet, { packs, filter, sources }: AnnexFacts): void {
  const { write } = sheet;
  const { words } = write;
  write.heading(1, words('annex'));
  if (packs.length === 0) write.plain([said(words('annex.none'))]);
  else {
    const head = (['file', 'version', 'title', 'hash'] as const).map(
      (column): Line => [said(words(`annex.${column}`))],
    );
    const rows = packs.map(({ name, version, title, sha256, retired }) =>
      [name, version, retired ? words('annex.retired', { title }) : title, sha256].map((cell): Line => [said(cell)]),
    );
    write.table({ caption: words('annex.files'), head, rows, widths: [22, 13, 35, 30] });
  }
  if (filter.length > 0) {
    write.heading(2, words('annex.filter'));
    write.list(filter.map((line) => [said(line)]));
  }
  const used = sources ? [...sheet.used].flatMap((id) => sheet.sources.get(id) ?? []) : [];
  if (used.length > 0) {
    write.heading(2, words('annex.sources'));
    write.list(used.map((source) => sourceInFull(sheet, source)));
  }
}
