import type { Language } from '@/lib/base/language';
import { type Filter, filterGaps } from './filter';
import type { Library } from './library';
import type { Hit, Search } from './search';
import { evidenceOn } from './status';

/**
 * Searches inside what a filter lets through. Without words it lists the filter's gaps, so that a filter alone is a question too.
 *
 * @param limit at most so many hits.
 */
export function searchLibrary(
  library: Library,
  search: Search,
  {
    query,
    language,
    limit,
    filter,
  }: { readonly query: string; readonly language: Language; readonly limit: number; readonly filter: Filter },
): readonly Hit[] {
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const gaps = new Set<string>(filterGaps(library, filter).map(({ id }) => id));
  if (query.trim() === '')
    return narrowed ? [...gaps].slice(0, limit).flatMap((id) => gapHit(library, id, language)) : [];
  // Hits outside the filter are dropped after the search, so more are fetched than asked for.
  const hits = search(query, language, narrowed ? limit * 20 : limit);
  const fitting = narrowed ? hits.filter((hit) => gapsOfHit(library, hit).some((id) => gaps.has(id))) : hits;
  return withoutEchoes(fitting).slice(0, limit);
}

/** A recommendation and the passage that asks for it often read the same: the passage is left out. */
function withoutEchoes(hits: readonly Hit[]): readonly Hit[] {
  const told = new Set(hits.flatMap(({ kind, title }) => (kind === 'recommendation' ? [title] : [])));
  return hits.filter(({ kind, title }) => kind !== 'passage' || !told.has(title));
}

function gapHit(library: Library, id: string, language: Language): Hit[] {
  const gap = library.gaps.get(id);
  if (!gap) return [];
  const found = gap.title[language] ? language : gap.title.en ? 'en' : gap.title.ru ? 'ru' : 'kk';
  const rendering = gap.title[found];
  const provisions = [...gap.domestic, ...gap.standards].map(({ act, path }) => ({ act, path }));
  return [
    {
      id,
      kind: 'gap',
      title: rendering?.text ?? '',
      language: found,
      machine: rendering?.status === 'machine',
      provisions,
      score: 0,
    },
  ];
}

/** The gaps that a hit belongs to: a recommendation's and a passage's are found through the records that name it. */
function gapsOfHit(library: Library, { id, kind }: Hit): readonly string[] {
  switch (kind) {
    case 'gap':
      return [id];
    case 'recommendation':
      return library.recommendations.get(id)?.gaps ?? [];
    case 'passage':
      return [
        ...[...library.gaps.values()]
          .filter((gap) => evidenceOn(library, gap).some((passage) => passage.id === id))
          .map((gap) => gap.id),
        ...[...library.recommendations.values()]
          .filter(({ passages }) => passages.some((passage) => passage === id))
          .flatMap(({ gaps }) => gaps),
      ];
  }
}
