/** How long work may go on and how it waits; time comes in so that tests can set it. */
export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of work before the page gets its turn. */
  readonly budget?: number | undefined;
  readonly now?: (() => number) | undefined;
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Half a frame: leaves the page the other half. */
const SLICE_MS = 8;

const now = (): number => performance.now();

/** Ports that a message is on its way to. Held here, because a port that nobody holds may be collected with its message. */
const awaited = new Set<MessagePort>();
/** Milliseconds after which a pause ends without its message: a scan may be slow, but it must not stop. */
const LONGEST_PAUSE = 1000;

/** Milliseconds after which whatever waits in the page gets its turn, and not only what is more urgent. */
const FAIR_MS = 100;
let fairAt = now();

/**
 * Gives the page its turn and comes back soon: mostly before other tasks of the page that wait, but not for long. Among them are
 * answers to our own questions, and the observer that tells what is in view.
 */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield && now() - fairAt < FAIR_MS) return scheduler.yield();
  return behindOthers().finally(() => {
    fairAt = now();
  });
}

function behindOthers(): Promise<void> {
  return new Promise((resolve) => {
    // A timeout would be stretched to 4 ms after a few rounds; a message is not.
    const { port1, port2 } = new MessageChannel();
    const go = () => {
      clearTimeout(late);
      awaited.delete(port1);
      port1.close();
      resolve();
    };
    const late = setTimeout(go, LONGEST_PAUSE);
    awaited.add(port1);
    port1.onmessage = go;
    port2.postMessage(null);
  });
}

/**
 * Drives a stepwise job in slices of at most `budget` milliseconds.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function inSlices<T>(job: Generator<unknown, T>, options: SliceOptions = {}): Promise<T> {
  const { signal, budget = SLICE_MS, pause = breathe } = options;
  const clock = options.now ?? now;
  let until = clock() + budget;
  for (;;) {
    signal?.throwIfAborted();
    const result = job.next();
    if (result.done) return result.value;
    if (clock() < until) continue;
    await pause();
    until = clock() + budget;
  }
}

/** Drives a stepwise job to its end at once. */
export function atOnce<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const result = job.next();
    if (result.done) return result.value;
  }
}
