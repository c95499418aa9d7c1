/** What a report is made from: records of the library and notes, as plain data that can be sent from the background. */
import type { Assessment } from '@/lib/gap/assessment';
import type { Gap } from '@/lib/gap/gap';
import type { Passage } from '@/lib/gap/passage';
import type { Recommendation } from '@/lib/gap/recommendation';
import type { PackAct, Source } from '@/lib/gap/source';
import type { Note } from '@/lib/note/note';
import type { PackStamp } from './report';

export interface Material {
  readonly gaps: readonly Gap[];
  readonly recommendations: readonly Recommendation[];
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Of the gaps and recommendations. */
  readonly assessments: readonly Assessment[];
  /** Acts as library files carry them, for those that the catalogue of the law does not know. */
  readonly acts: readonly PackAct[];
  readonly notes: readonly Note[];
  /** Which library file each record comes from, by id. */
  readonly packOf: { readonly [record: string]: string };
  /** All files that the records come from. */
  readonly packs: readonly PackStamp[];
  /** By id, the file of each record that no installed file has any more: `src.coalition-2014 1.0.0`. */
  readonly retired?: { readonly [record: string]: string } | undefined;
}
