import type { PageState } from '@/lib/message/page-state';
import type { ArticleHeading } from '@/lib/page/page-text';
import { gapsOf, pageReference, type Summaries } from './found';
import type { Scan } from './scan';

/** More than this are not listed in the panel; the marks are all there. */
const LISTED = 5000;

/** What panel and popup are told of a page. */
export function pageState(status: PageState['status'], last: Scan | undefined, summaries: Summaries): PageState {
  if (!last) return { status, references: [], headings: [] };
  const { facts, found } = last;
  return {
    status,
    act: facts.act,
    date: facts.date,
    references: found.slice(0, LISTED).map((one) => pageReference(one, summaries)),
    headings: headingsWithGaps(last, summaries).map(({ id, heading, gaps, open }) => ({
      id,
      path: heading.path,
      gaps,
      open,
    })),
    ...(found.length > LISTED ? { totals: totalsOf(found, summaries) } : {}),
  };
}

const totalsOf = (found: Scan['found'], summaries: Summaries): PageState['totals'] => ({
  references: found.length,
  withGaps: found.filter((one) => pageReference(one, summaries).targets.some(({ gaps }) => gaps > 0)).length,
});

/** A heading of the page's own act, and what is recorded for its article. */
export interface HeadingGaps {
  readonly id: string;
  readonly heading: ArticleHeading;
  readonly gaps: number;
  readonly open: number;
}

/** The headings that carry a badge. */
export function headingsWithGaps({ facts }: Scan, summaries: Summaries): HeadingGaps[] {
  const { act } = facts;
  if (!act) return [];
  return facts.headings.flatMap((heading) => {
    const { gaps, open } = gapsOf({ act, path: heading.path }, summaries);
    return gaps > 0 ? [{ id: `heading.${heading.path}`, heading, gaps, open }] : [];
  });
}
