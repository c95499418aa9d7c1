import type { PageReading } from '@/entrypoints/notes/meeting';
import type { Language } from '@/lib/base/language';
import { mayCiteIn } from '@/lib/citation/may-cite';
import type { PageState } from '@/lib/message/page-state';
import type { Trouble } from '@/lib/message/protocol';
import { ownTrouble, tell } from '@/lib/message/send';
import { followArrival } from '@/lib/page/arrival';
import { bareText, beginningOf } from '@/lib/page/bare-text';
import { languageOf } from '@/lib/page/page-language';
import { type UnreadablePage, unreadableReason } from '@/lib/page/readable';
import { isUnPage } from '@/lib/page/un-page';
import { watchPage } from '@/lib/page/watch';
import type { BringReading } from './bring-reading';
import { tellOthers } from './told';

export interface GateOptions {
  readonly signal: AbortSignal;
  readonly bring: BringReading;
  language(): Language;
  today(): string;
  /** The page was read or painted anew, or passed over, or cannot be read. */
  onChange(): void;
  /** Nobody answers any more, because the extension was reloaded. */
  onOrphan(): void;
}

/** Lacuna on one page, for as long as it is switched on: little, until something on the page may be a reference. */
export interface PageGate extends PageReading {
  /** Has the text of a page read that was passed over. Resolves when it is there, or cannot be had. */
  readable(): Promise<void>;
}

/** Characters after which the top of a page is looked at while it is being loaded; markup for menus counts, too. */
const ENOUGH = 36_000;
/** A page that never rests is looked at again only after this many times the cost of the last look. */
const REST_FACTOR = 8;
/** Milliseconds after which a changing page asks again for a script that did not come. */
const LONG_REST = 30_000;

export function openGate({ signal, bring, ...options }: GateOptions): PageGate {
  let status: 'scanning' | 'ready' | 'unreadable' | 'failed' = 'scanning';
  let reason: UnreadablePage | undefined;
  let trouble: Trouble | undefined;
  let reading: PageReading | undefined;
  let bringing: Promise<void> | undefined;
  /** Address of a page without references that others were told of. */
  let told = '';
  /** Whoever makes notes wants the text, references or not. */
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  /** Ends with the switch, or when the script that reads takes over. */
  const waiting = new AbortController();
  const arrival = followArrival(document, ENOUGH, signal);

  const change = (next: typeof status) => {
    status = next;
    options.onChange();
  };

  const fail = (why: Trouble) => {
    if (signal.aborted) return;
    trouble = why;
    restUntil = performance.now() + LONG_REST;
    change('failed');
    tell({ type: 'notice.page-changed' });
  };
  const failBy = (error: unknown) => fail(ownTrouble('unexpected', error instanceof Error ? error.name : 'unknown'));

  const hand = async (isPlain: boolean) => {
    if (!isPlain) change('scanning');
    const brought = await bring();
    if (signal.aborted) return;
    if (brought.ok) {
      // What the page has changed meanwhile may have made it worth reading.
      reading = brought.value({ ...options, signal, arrival, isPlain: isPlain && !isWorthReading() });
      waiting.abort();
    } else if (brought.error.code === 'extension-reloaded') options.onOrphan();
    else fail(brought.error);
  };

  /** Hands the page over to the script that reads, once it is there. */
  const handOver = (isPlain = false): Promise<void> => {
    if (reading) return Promise.resolve();
    bringing ??= hand(isPlain)
      .catch(failBy)
      .finally(() => {
        bringing = undefined;
      });
    return bringing;
  };

  /** Nothing on the page can be a reference: it is followed, and read once something can. */
  const passOver = () => {
    performance.mark('lacuna:scanned');
    if (status === 'ready' && told === location.href) return;
    told = location.href;
    change('ready');
    tellOthers({ references: 0, withGaps: 0 }, { language: languageOf(document) });
    if (isWanted) void handOver(true);
  };

  const look = () => {
    if (reading || bringing) return;
    const begun = performance.now();
    const isWorth = isWorthReading();
    restUntil = performance.now() + (performance.now() - begun) * REST_FACTOR;
    if (isWorth) void handOver();
    else if (arrival.isComplete()) passOver();
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, restUntil - performance.now()));
  };

  const begin = async () => {
    await arrival.enough;
    if (!arrival.isComplete() && !unreadableReason(document, window) && isWorthReadingSoon()) void handOver();
    await arrival.complete;
    if (signal.aborted || reading) return;
    reason = unreadableReason(document, window);
    if (reason) return change('unreadable');
    watchPage(document.body, { signal: waiting.signal, onChange: later, onNavigate: later });
    look();
  };

  void begin().catch(failBy);
  // Whoever comes back to a page that could not be read finds it tried again.
  const again = () => document.visibilityState === 'visible' && status === 'failed' && look();
  document.addEventListener('visibilitychange', again, { signal: waiting.signal });
  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  waiting.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const own = (): PageState => ({
    status,
    reason,
    references: [],
    headings: [],
    ...(status === 'ready' ? {} : { unasked: true as const }),
    ...(trouble && status === 'failed' ? { trouble } : {}),
  });
  const readable = async () => {
    isWanted = true;
    if (status === 'ready') await handOver(true);
    if (status === 'failed') look();
    await bringing;
  };
  return {
    state: () => reading?.state() ?? own(),
    read: () => {
      if (!reading && !isWanted) void readable();
      return reading?.read();
    },
    readable,
    jump: (id) => reading?.jump(id) ?? false,
    rescan: () => {
      if (reading) reading.rescan();
      else if (status !== 'unreadable') look();
    },
    refresh: () => reading?.refresh(),
    relabel: () => reading?.relabel(),
  };
}

/** A UN document is worth reading whatever it cites, because its own text says which document it is. */
const isWorthReading = (): boolean =>
  document.body !== null && (isUnPage(location.href) || mayCiteIn(bareText(document.body)));

/** The same by the top of a page that is still coming: what is not there yet, or no law, is looked at when all has come. */
const isWorthReadingSoon = (): boolean =>
  document.body !== null && (isUnPage(location.href) || mayCiteIn(beginningOf(bareText(document.body), ENOUGH)));
