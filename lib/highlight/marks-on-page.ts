import type { LivePageText, TextRun } from '@/lib/page/page-text';
import { breathe } from '@/lib/page/slices';
import { anchorOver } from './anchor-over';
import { createCssPainter } from './css-painter';
import { dress } from './dress';
import { isIntact, unwrapRun, type WrappedRun, wrapRun } from './mark-painter';
import { addStyle, MARKS_CSS } from './marks-style';
import { neighbourhoods } from './neighbours';
import { controlAround, markAround, REF_ATTRIBUTE } from './own-marks';
import type { PagePainter, PainterOptions } from './painter';
import { type PlacedItem, placeItems } from './place';
import { createSelectionKeeper, type SelectionKeeper } from './selection';
import { nearViewport } from './viewport';

/** A run longer than this is painted over and not wrapped: one element that size is near the viewport as a whole. */
export const LONG_RUN_CHARACTERS = 20_000;
/** Marks that vanish sooner than this after wrapping were taken out by the page, not outlived by it. */
const FIGHT_WINDOW_MS = 2000;
/** Milliseconds of wrapping before the page gets its turn. */
const SLICE_MS = 8;
/** What is wrapped at the beginning of a page without asking what is in view: about a screen, however short its lines. */
const FIRST_CHARACTERS = 4000;
const FIRST_BLOCKS = 40;

export interface MarksOptions extends PainterOptions {
  /** Called, at most once for each `paint`, when the page has taken marks out soon after they were put in. */
  readonly onFight: () => void;
  readonly now?: (() => number) | undefined;
}

const samePlaces = (a: readonly PlacedItem[], b: readonly PlacedItem[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);

const isLong = (run: TextRun): boolean => run.text.length > LONG_RUN_CHARACTERS;

/** Paints references as `<mark>` elements, block by block as they come near the viewport. */
export class MarksOnPage implements PagePainter {
  readonly way = 'marks';
  private page: LivePageText;
  private readonly options: MarksOptions;
  private readonly viewport: ReturnType<typeof nearViewport>;
  private readonly over: PagePainter & { paintPlaced(placed: ReadonlyMap<TextRun, readonly PlacedItem[]>): void };
  private readonly keepingSelection: SelectionKeeper;
  private plan = new Map<TextRun, PlacedItem[]>();
  private readonly done = new Map<TextRun, { wrapped: WrappedRun; parts: readonly PlacedItem[] }>();
  private byElement = new Map<Element, TextRun[]>();
  private watched = new Map<Element, TextRun[]>();
  private queue: TextRun[] = [];
  private stale: TextRun[] = [];
  private working = false;
  private looked = false;
  private painted = false;
  private active: string | null = null;
  private removeStyle: (() => void) | null = null;

  constructor(page: LivePageText, options: MarksOptions) {
    this.page = page;
    this.options = options;
    this.keepingSelection = createSelectionKeeper(page.root.ownerDocument, options.signal);
    this.over = createCssPainter(page, { ...options, onPainted: undefined });
    this.viewport = nearViewport((elements) => {
      this.looked = true;
      this.come(elements);
    }, options.signal);
  }

  follow(page: LivePageText): void {
    this.page = page;
    this.over.follow(page);
  }

  paint(items: Parameters<PagePainter['paint']>[0]): void {
    this.removeStyle ??= addStyle(this.page.root.ownerDocument, MARKS_CSS);
    const placed = placeItems(this.page, items);
    const long = new Map([...placed].filter(([run]) => isLong(run)));
    for (const run of long.keys()) placed.delete(run);
    this.change(placed);
    this.over.paintPlaced(long);
    if (placed.size === 0) this.tellPainted();
  }

  activate(id: string | null): void {
    const before = this.active;
    this.active = id;
    for (const { wrapped, parts } of this.done.values())
      if (parts.some(({ item }) => item.id === id || item.id === before)) dress(wrapped, parts, id);
    this.over.activate(id);
  }

  reveal(id: string): boolean {
    const run = this.runOf(id);
    if (!run) return this.over.reveal(id);
    if (!this.done.has(run)) this.write(() => this.wrap(run));
    const marks = this.marksOf(id);
    const first = marks[0];
    if (!first) return false;
    first.scrollIntoView({ block: 'center', inline: 'nearest' });
    const button = marks.find((mark) => mark.tabIndex >= 0);
    const control = controlAround(first);
    (button ?? (control instanceof HTMLElement ? control : first)).focus({ preventScroll: true });
    return true;
  }

  at(x: number, y: number): string | null {
    const mark = markAround(this.page.root.ownerDocument.elementFromPoint(x, y));
    return mark?.getAttribute(REF_ATTRIBUTE) ?? this.over.at(x, y);
  }

  anchorOf(id: string): ReturnType<PagePainter['anchorOf']> {
    const marks = this.marksOf(id);
    const first = marks[0];
    if (!first) return this.over.anchorOf(id);
    return anchorOver(first, () => marks.flatMap((mark) => [...mark.getClientRects()]));
  }

  clear(): void {
    this.queue = [];
    this.stale = [];
    this.change(new Map());
    this.over.clear();
    this.removeStyle?.();
    this.removeStyle = null;
  }

  private change(plan: Map<TextRun, PlacedItem[]>): void {
    const before = this.watched;
    this.plan = plan;
    this.arrange();
    if (this.done.size > 0) this.write(() => this.keepOrUndo());
    this.observe(before);
  }

  /** Leaves what is painted as it should be, undoes the rest, and notices whether the page has undone anything. */
  private keepOrUndo(): void {
    const now = this.now();
    let fought = false;
    this.stale = [];
    for (const [run, { wrapped, parts }] of [...this.done]) {
      const same = this.sameRun(run);
      const wanted = same && this.plan.get(same);
      const intact = isIntact(wrapped);
      fought ||= !intact && now - wrapped.at < FIGHT_WINDOW_MS;
      if (intact && wanted && samePlaces(wanted, parts)) {
        this.done.delete(run);
        this.done.set(same, { wrapped, parts: wanted });
        // Names of marks take long to say: they are renewed in slices.
        this.stale.push(same);
        continue;
      }
      unwrapRun(wrapped);
      this.done.delete(run);
    }
    if (fought) this.options.onFight();
  }

  /** A page read from the start has new runs for the words that stand painted. */
  private sameRun(run: TextRun): TextRun | undefined {
    if (this.plan.has(run)) return run;
    return this.byElement.get(run.element)?.find((other) => other.text === run.text && !this.done.has(other));
  }

  private arrange(): void {
    this.byElement = new Map();
    for (const run of this.plan.keys())
      this.byElement.set(run.element, [...(this.byElement.get(run.element) ?? []), run]);
    this.watched = neighbourhoods(this.page, this.plan);
  }

  private observe(before: ReadonlyMap<Element, unknown>): void {
    const { watched, viewport } = this;
    viewport.forget([...before.keys()].filter((element) => !watched.has(element)));
    viewport.watch([...watched.keys()].filter((element) => !before.has(element)));
    this.come([...watched.keys()].filter((element) => before.has(element) && viewport.isNear(element)));
    if (!this.looked) this.takeFirst();
  }

  /** Asking what is in view would lay a long page out before it is shown; most readers begin at the beginning. */
  private takeFirst(): void {
    for (const { run, span } of this.page.blocks.slice(0, FIRST_BLOCKS))
      if (span.start < FIRST_CHARACTERS && this.plan.has(run)) this.queue.push(run);
    this.go();
  }

  private come(elements: readonly Element[]): void {
    for (const element of elements) this.queue.push(...(this.watched.get(element) ?? []));
    this.go();
  }

  private go(): void {
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    try {
      while (this.isBusy() && !this.options.signal.aborted) {
        this.write(() => this.workUntil(this.now() + SLICE_MS));
        if (this.isBusy()) await breathe();
      }
    } finally {
      this.working = false;
    }
    // Before the observer has spoken for the first time it is not known whether anything else is near.
    if (this.looked || this.done.size > 0) this.tellPainted();
  }

  private isBusy(): boolean {
    return this.queue.length > 0 || this.stale.length > 0;
  }

  private workUntil(until: number): void {
    for (let run = this.queue.shift(); run; run = this.now() < until ? this.queue.shift() : undefined) this.wrap(run);
    while (this.now() < until) {
      const run = this.stale.pop();
      if (!run) return;
      const done = this.done.get(run);
      if (done) dress(done.wrapped, done.parts, this.active);
    }
  }

  private wrap(run: TextRun): void {
    const parts = this.plan.get(run);
    if (!parts || this.done.has(run)) return;
    const wrapped = wrapRun(run, parts, this.now());
    if (!wrapped) return;
    dress(wrapped, parts, this.active);
    this.done.set(run, { wrapped, parts });
  }

  /** One batch of changes of ours. */
  private write(change: () => void): void {
    this.options.quietly(() => this.keepingSelection(this.page, change));
  }

  private tellPainted(): void {
    if (this.painted) return;
    this.painted = true;
    this.options.onPainted?.();
  }

  private runOf(id: string): TextRun | undefined {
    for (const [run, parts] of this.plan) if (parts.some(({ item }) => item.id === id)) return run;
    return undefined;
  }

  private marksOf(id: string): HTMLElement[] {
    const run = this.runOf(id);
    const done = run && this.done.get(run);
    if (!done) return [];
    return done.wrapped.marks.filter(({ part }) => done.parts[part]?.item.id === id).map(({ element }) => element);
  }

  private now(): number {
    return this.options.now?.() ?? performance.now();
  }
}
