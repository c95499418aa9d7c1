import { askGaps } from '@/entrypoints/reading/ask-gaps';
import {
  type Found,
  pageReference,
  paintingOf,
  provisionsIn,
  type Summaries,
  withIds,
} from '@/entrypoints/reading/found';
import { markLabel } from '@/entrypoints/reading/labels';
import type { Language } from '@/lib/base/language';
import type { When } from '@/lib/base/when';
import { findInSlices } from '@/lib/citation/find';
import type { PagePainter } from '@/lib/highlight/painter';
import type { PageReference, PageState } from '@/lib/message/page-state';
import type { Trouble } from '@/lib/message/protocol';
import { ask, ownTrouble, tell } from '@/lib/message/send';
import type { LivePageText, PageFacts } from '@/lib/page/page-text';
import { inSlices } from '@/lib/page/slices';
import type { DocumentView } from '@/lib/reader/view';

/** What has been read of a document so far, and what was found in it. */
export interface Reading {
  readonly page: LivePageText;
  readonly facts: PageFacts;
  readonly found: readonly Found[];
  readonly complete: boolean;
  readonly byId: ReadonlyMap<string, Found>;
  /** How many references begin on each page, by its number. */
  readonly perPage: ReadonlyMap<number, number>;
}

/** Lacuna at work on one document, from its first pages until it is closed. */
export interface ReaderSession {
  readonly state: PageState;
  readonly reading: Reading | undefined;
  readonly painter: PagePainter | undefined;
  reference(id: string): PageReference | undefined;
  /** The words of a reference, for the card beside it; they go nowhere else. */
  wordsOf(id: string): string;
  /** Brings a reference into view. False when its words cannot be shown. */
  show(id: string): Promise<boolean>;
  /** Asks the library again, the references stay. */
  refresh(): void;
  /** Draws all labels again in another interface language. */
  relabel(): void;
}

export interface ReaderSessionOptions {
  readonly view: DocumentView;
  readonly url: string;
  readonly title: string;
  readonly signal: AbortSignal;
  readonly language: () => Language;
  readonly today: () => When;
  /** More was read, found or painted. */
  onChange(): void;
}

/** More than this are not listed in the panel; the marks are all there. */
const LISTED = 5000;

export function startReaderSession(options: ReaderSessionOptions): ReaderSession {
  const { view, signal } = options;
  let status: PageState['status'] = 'scanning';
  let trouble: Trouble | undefined;
  let reading: Reading | undefined;
  let summaries: Summaries = new Map();
  let painter: PagePainter | undefined;
  let state: PageState = { status, references: [], headings: [] };
  let round = 0;

  const settle = async () => {
    const listed = await inSlices(stateOf(reading, summaries), { signal });
    state = { ...listed, status, ...(trouble ? { trouble } : {}) };
    options.onChange();
  };

  const paint = async () => {
    const seen = reading;
    const mine = ++round;
    if (!seen) return;
    const label = (one: Found, gaps: number) => markLabel(one, gaps, options.language());
    const { items, withGaps } = await inSlices(paintingOf(seen.found, summaries, label), { signal });
    if (mine !== round) return;
    if (painter) painter.follow(seen.page);
    else
      painter = view.painter(seen.page, {
        signal,
        quietly: (change) => change(),
        onPainted: () => performance.mark('lacuna:painted'),
      });
    painter.paint(items);
    await settle();
    if (status === 'ready') tellOthers(seen.found.length, withGaps);
  };

  const askLibrary = async () => {
    const seen = reading;
    if (!seen) return;
    const provisions = await inSlices(provisionsIn(seen.found, [], seen.facts.act), { signal });
    const reply = await askGaps(provisions, seen.facts.date);
    if (signal.aborted) return;
    trouble = reply.ok ? undefined : reply.error;
    // Without an answer the references stay marked; only what is recorded for them is not known.
    if (reply.ok) summaries = reply.value;
    if (seen.complete) status = 'ready';
    await paint();
  };

  const read = async () => {
    for await (const { page, complete } of view.texts()) {
      signal.throwIfAborted();
      const facts = await inSlices(view.facts(page), { signal });
      const references = await inSlices(
        findInSlices(page.text, { ...contextOf(facts, options), blocks: page.blocks, today: options.today() }),
        { signal },
      );
      const found = await inSlices(withIds(references), { signal });
      reading = { page, facts, complete, found, ...(await inSlices(indexed(found, page, view), { signal })) };
      await paint();
      await askLibrary();
    }
    performance.mark('lacuna:scanned');
  };

  const fail = (error: unknown) => {
    if (signal.aborted) return;
    status = 'failed';
    trouble = ownTrouble('unexpected', error instanceof Error ? error.name : 'unknown');
    state = { ...state, status, trouble };
    options.onChange();
  };
  void read().catch(fail);
  signal.addEventListener('abort', () => painter?.clear(), { once: true });

  const foundById = (id: string) => reading?.byId.get(id);
  return {
    get state() {
      return state;
    },
    get reading() {
      return reading;
    },
    get painter() {
      return painter;
    },
    reference: (id) => {
      const one = foundById(id);
      return one && pageReference(one, summaries);
    },
    wordsOf: (id) => {
      const span = foundById(id)?.span;
      return span && reading ? reading.page.text.slice(span.start, span.end).replace(/\s+/g, ' ') : '';
    },
    show: async (id) => {
      const span = foundById(id)?.span;
      return span !== undefined && reading !== undefined && (await view.show(reading.page, span));
    },
    refresh: () => void askLibrary().catch(fail),
    relabel: () => void paint().catch(fail),
  };
}

function contextOf(facts: PageFacts, { url, title }: Pick<ReaderSessionOptions, 'url' | 'title'>) {
  const { act, language, date, treaty, articleAt, quiet } = facts;
  return { act, language, date, treaty, articleAt, quiet, url: url || undefined, title };
}

/** References between two chances to pause. */
const PER_STEP = 256;

function* indexed(
  found: readonly Found[],
  page: LivePageText,
  view: DocumentView,
): Generator<void, Pick<Reading, 'byId' | 'perPage'>> {
  const byId = new Map<string, Found>();
  const perPage = new Map<number, number>();
  for (const [index, one] of found.entries()) {
    if (index % PER_STEP === 0) yield;
    byId.set(one.id, one);
    const number = view.paged ? view.pageOf(page, one.span) : 1;
    perPage.set(number, (perPage.get(number) ?? 0) + 1);
  }
  return { byId, perPage };
}

function* stateOf(
  reading: Reading | undefined,
  summaries: Summaries,
): Generator<void, Omit<PageState, 'status' | 'trouble'>> {
  if (!reading) return { references: [], headings: [] };
  const { facts, found } = reading;
  const listed: PageReference[] = [];
  let withGaps = 0;
  for (const [index, one] of found.entries()) {
    if (index % PER_STEP === 0) yield;
    const reference = pageReference(one, summaries);
    if (reference.targets.some(({ gaps }) => gaps > 0)) withGaps++;
    if (index < LISTED) listed.push(reference);
  }
  return {
    act: facts.act,
    date: facts.date,
    references: listed,
    headings: [],
    ...(found.length > LISTED ? { totals: { references: found.length, withGaps } } : {}),
  };
}

function tellOthers(references: number, withGaps: number): void {
  void ask({ type: 'page.told', references, withGaps });
  tell({ type: 'notice.page-changed' });
}
