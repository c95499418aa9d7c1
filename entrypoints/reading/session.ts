import { meetingPoint } from '@/entrypoints/notes/meeting';
import { tellOthers } from '@/entrypoints/page.content/told';
import type { Badges } from '@/lib/highlight/badge';
import { createPainter } from '@/lib/highlight/create-painter';
import type { PagePainter } from '@/lib/highlight/painter';
import type { PageState } from '@/lib/message/page-state';
import type { Trouble } from '@/lib/message/protocol';
import { ownTrouble } from '@/lib/message/send';
import { type UnreadablePage, unreadableReason } from '@/lib/page/readable';
import { inSlices } from '@/lib/page/slices';
import { PageTooLarge } from '@/lib/page/walk';
import { type PageWatch, watchPage } from '@/lib/page/watch';
import { askGaps } from './ask-gaps';
import { type Found, pageReference, paintingOf, provisionsIn, type Summaries } from './found';
import { badgeLabel, badgeText, markLabel } from './labels';
import type { PageSession, SessionOptions } from './page-session';
import { readAtOnce, type Scan, scan, scanBeginning, warmUp } from './scan';
import { headingsWithGaps, pageState } from './state';

/** A page that never rests is looked at again only after this many times the cost of the last look. */
const REST_FACTOR = 8;

const NOTHING: Summaries = new Map();

export function startSession(options: SessionOptions): PageSession {
  const { signal, arrival } = options;
  let status: PageState['status'] = 'scanning';
  /** The whole page has been read, not only its beginning. */
  let read = false;
  let trouble: Trouble | undefined;
  let last: Scan | undefined;
  let summaries: Summaries = NOTHING;
  let painter: PagePainter | undefined;
  let badges: Badges | undefined;
  let watch: PageWatch = { quietly: (change) => change() };
  let looking: Promise<void> | undefined;
  let pending: Set<Element> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let round = 0;
  let question = 0;
  let reason: UnreadablePage | undefined;

  const quietly = (change: () => void) => watch.quietly(change);

  const showBadges = () => {
    if (!last) return;
    const { act } = last.facts;
    badges ??= meetingPoint().lacunaCreateBadges?.(document, { signal, quietly, onOpen: options.onBadge });
    badges?.show(
      headingsWithGaps(last, summaries).map(({ id, heading, open }) => ({
        id,
        heading: heading.element,
        text: badgeText(open, options.language()),
        label: badgeLabel(act, heading.path, open, options.language()),
      })),
    );
  };

  /** @returns how many references have gaps; undefined when the page was looked at or painted anew meanwhile. */
  const paint = async (): Promise<number | undefined> => {
    const scanned = last;
    const mine = ++round;
    if (!scanned) return undefined;
    const label = (one: Found, gaps: number) =>
      markLabel(one, summaries === NOTHING ? undefined : gaps, options.language());
    const { items, withGaps } = await inSlices(paintingOf(scanned.found, summaries, label), { signal });
    if (mine !== round) return undefined;
    painter?.paint(items);
    showBadges();
    options.onChange();
    return withGaps;
  };

  const askLibrary = async () => {
    if (!last) return;
    const mine = ++question;
    const { found, facts } = last;
    const paths = facts.headings.map(({ path }) => path);
    const provisions = await inSlices(provisionsIn(found, paths, facts.act), { signal });
    const reply = await askGaps(provisions, facts.date);
    if (signal.aborted || mine !== question) return;
    trouble = reply.ok ? undefined : reply.error;
    // Without an answer the references stay marked; only what is recorded for them is not known.
    if (reply.ok) summaries = reply.value;
    // Before the answer, "0 with gaps" would be a claim that nobody has checked.
    if (read) status = 'ready';
    const withGaps = await paint();
    if (read && withGaps !== undefined) tellOthers({ references: found.length, withGaps }, facts);
  };

  const show = async (result: Scan) => {
    if (painter) painter.follow(result.page);
    else
      painter = createPainter(result.page, {
        signal,
        quietly,
        onPainted: () => performance.mark('lacuna:painted'),
        onWay: options.onChange,
      });
    last = result;
    await paint();
  };

  const sight = () => ({ today: options.today(), signal });

  const rest = (begun: number) => {
    restUntil = performance.now() + (performance.now() - begun) * REST_FACTOR;
  };

  const look = async (changed: readonly Element[]) => {
    const begun = performance.now();
    const isFirst = !read;
    if (!last) await showBeginning();
    const result = await scan(read ? last?.page : undefined, changed, sight());
    performance.mark('lacuna:scanned');
    read = true;
    await show(result);
    // The first look makes the tables, too: it says nothing about what the next one will cost.
    if (!isFirst) rest(begun);
    // What is recorded is asked beside the looking: a page that changes meanwhile need not wait for the answer.
    void askLibrary().catch(fail);
  };

  const start = (changed: readonly Element[]) => {
    if (looking) {
      pending ??= new Set();
      for (const element of changed) pending.add(element);
      return;
    }
    looking = look(changed)
      .catch((error: unknown) => fail(error))
      .finally(() => {
        looking = undefined;
        const more = pending;
        pending = undefined;
        if (more && !signal.aborted) later([...more]);
      });
  };

  const later = (changed: readonly Element[]) => {
    pending ??= new Set();
    for (const element of changed) pending.add(element);
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        const all = [...(pending ?? [])];
        pending = undefined;
        if (!signal.aborted) start(all);
      },
      Math.max(0, restUntil - performance.now()),
    );
  };

  const fail = (error: unknown) => {
    if (signal.aborted) return;
    read = false;
    if (error instanceof PageTooLarge) {
      status = 'unreadable';
      reason = 'too-large';
    } else {
      status = 'failed';
      trouble = ownTrouble('unexpected', error instanceof Error ? error.name : 'unknown');
    }
    painter?.clear();
    badges?.clear();
    options.onChange();
  };

  const showBeginning = async () => {
    const beginning = await scanBeginning(sight());
    if (!beginning) return;
    await show(beginning);
    void askLibrary().catch(fail);
  };

  /** The top of a long page is painted while its end is still on its way; the page is watched once it is there. */
  const begin = async () => {
    if (!arrival.isComplete()) {
      await warmUp(sight());
      await showBeginning();
    }
    await arrival.complete;
    signal.throwIfAborted();
    reason = unreadableReason(document, window);
    if (reason) {
      status = 'unreadable';
      options.onChange();
      return;
    }
    watch = watchPage(document.body, {
      signal,
      onChange: later,
      onNavigate: () => later([document.body]),
    });
    if (options.isPlain) readPlain();
    else start([]);
  };

  const readPlain = () => {
    last = readAtOnce();
    read = true;
    status = 'ready';
    summaries = new Map();
    options.onChange();
  };

  void begin().catch((error: unknown) => fail(error));
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      painter?.clear();
      badges?.clear();
    },
    { once: true },
  );

  const foundById = (id: string) => last?.found.find((found) => found.id === id);
  return {
    read: () => (read ? last : undefined),
    showBadges,
    get painter() {
      return painter;
    },
    get badges() {
      return badges;
    },
    get status() {
      return status;
    },
    get date() {
      return last?.facts.date;
    },
    state: () => ({
      ...pageState(status, last, summaries),
      reason,
      ...(summaries === NOTHING ? { unasked: true as const } : {}),
      painted: painter?.way,
      ...(trouble ? { trouble } : {}),
    }),
    foundById,
    reference: (id) => {
      const found = foundById(id);
      return found && pageReference(found, summaries);
    },
    headingById: (id) => {
      const act = last?.facts.act;
      const heading = last && headingsWithGaps(last, summaries).find((one) => one.id === id);
      return act && heading ? { act, path: heading.heading.path } : undefined;
    },
    wordsOf: (id) => {
      const span = foundById(id)?.span;
      return span && last ? last.page.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
    },
    rescan: () => start([document.body]),
    refresh: () => void askLibrary().catch(fail),
    relabel: () => void paint().catch(fail),
  };
}
