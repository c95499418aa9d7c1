import { type Language, type LText, renderingIn } from '@/lib/base/language';
import type { Provision } from '@/lib/law/provision';
import type { Library } from './library';
import { standingOf } from './status';
import type { Status } from './vocabulary';

/** A record of the library as one line, whatever its kind. */
export interface RecordLine {
  readonly title: string;
  readonly language: Language;
  /** An unchecked machine translation. */
  readonly machine: boolean;
  readonly status?: Status | undefined;
  readonly places: readonly Provision[];
}

/** The line of a gap, recommendation or passage; undefined where no library file has it. */
export function recordLine(library: Library, id: string, language: Language): RecordLine | undefined {
  const gap = library.gaps.get(id);
  if (gap) {
    const places = gap.domestic.length > 0 ? gap.domestic : gap.standards;
    return { ...inWords(gap.title, language), status: standingOf(library, gap).status, places: places.map(placeOf) };
  }
  const text = library.recommendations.get(id)?.text ?? library.passages.get(id)?.says;
  return text && { ...inWords(text, language), places: [] };
}

/** The title of a record in every language: what is kept of it in case its library file is removed. */
export function titleOf(library: Library, id: string): LText | undefined {
  return library.gaps.get(id)?.title ?? library.recommendations.get(id)?.text ?? library.passages.get(id)?.says;
}

const placeOf = ({ act, path, edition }: Provision): Provision => ({ act, path, edition });

function inWords(text: LText, language: Language): Pick<RecordLine, 'title' | 'language' | 'machine'> {
  const found = renderingIn(text, language);
  return { title: found.rendering.text, language: found.language, machine: found.rendering.status === 'machine' };
}
