import type { LText } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import { type ActId, articleOf, comparePaths, type Provision, provisionKey } from '@/lib/law/provision';
import type { Gap } from './gap';
import type { Library } from './library';
import { isOpen, standingOf, statusOf } from './status';
import type { Status } from './vocabulary';

/** A gap as one line of a list. */
export interface GapLine {
  readonly id: string;
  readonly title: LText;
  readonly status: Status;
  readonly statusDate?: When | undefined;
  readonly worsened: boolean;
  /** Where it lies; the treaty article where it names no provision of a law. */
  readonly places: readonly Provision[];
  readonly raised: readonly When[];
}

export function gapLine(library: Library, gap: Gap): GapLine {
  const { status, statusDate, worsened, raised } = standingOf(library, gap);
  const places = gap.domestic.length > 0 ? gap.domestic : gap.standards;
  return {
    id: gap.id,
    title: gap.title,
    status,
    ...(statusDate ? { statusDate } : {}),
    worsened,
    places: uniquePlaces(places),
    raised,
  };
}

/** Each place once, whatever wordings of it are named. */
export const uniquePlaces = (places: readonly Provision[]): readonly Provision[] => [
  ...new Map(places.map(({ act, path }) => [provisionKey({ act, path }), { act, path }])).values(),
];

/** An article of the result, with the number of gaps that name it. */
export interface ArticleLine {
  readonly act: ActId;
  readonly article: string;
  readonly gaps: number;
  readonly open: number;
}

/** Articles of the law that gaps name: the most often named act first, articles as the act prints them. */
export function articlesIn(library: Library, gaps: readonly Gap[]): readonly ArticleLine[] {
  const acts = new Map<ActId, Map<string, { gaps: number; open: number }>>();
  for (const gap of gaps) {
    const open = isOpen(statusOf(library, gap)) ? 1 : 0;
    for (const key of new Set(gap.domestic.map(({ act, path }) => `${act} ${articleOf(path)}`))) {
      const [act = '', article = ''] = key.split(' ');
      const articles = acts.get(act as ActId) ?? new Map<string, { gaps: number; open: number }>();
      acts.set(act as ActId, articles);
      const known = articles.get(article) ?? { gaps: 0, open: 0 };
      articles.set(article, { gaps: known.gaps + 1, open: known.open + open });
    }
  }
  return [...acts]
    .sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1))
    .flatMap(([act, articles]) =>
      [...articles]
        .map(([article, counts]) => ({ act, article, ...counts }))
        .sort((a, b) => comparePaths(a.article, b.article)),
    );
}
