/** Records as JSON: as the library has them, in the order of ids, with the files they come from. */
import { canonical } from '@/lib/gap/canonical';
import { inIdOrder, type RecordsExport } from './records';

/** Raised when a reader of the former version could no longer read the file. */
export const RECORDS_FORMAT = 1;

export function recordsToJson({ material, filter, conditions }: RecordsExport): string {
  const content = {
    lacuna: { format: 'records', version: RECORDS_FORMAT },
    acts: inIdOrder(material.acts),
    gaps: inIdOrder(material.gaps),
    recommendations: inIdOrder(material.recommendations),
    passages: inIdOrder(material.passages),
    sources: inIdOrder(material.sources),
    assessments: inIdOrder(material.assessments),
    packOf: material.packOf,
    filter: { address: filter, conditions },
    packs: [...material.packs].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  // Keys in one order whatever way the records came.
  return `${JSON.stringify(JSON.parse(canonical(content)), null, 1)}\n`;
}
