/** Tells from the browser's profile how much of each stretch of script was ours, and how much a library's or the engine's. */
import { runsAfter, type TraceEvent } from './measure-page';

/** What the trace must hold besides the usual. */
export const PROFILE = ['disabled-by-default-v8.cpu_profiler'];

/** Milliseconds of the longest stretches of script without a pause. */
export interface Longest {
  /** Processor's time in scripts of ours, and in all that they called and waited for. */
  readonly own: number;
  /** Processor's time of the longest stretch as a whole: libraries and the collecting of garbage included. */
  readonly whole: number;
  readonly wholeByClock: number;
}

/**
 * @param isOwn whether a script's address is ours. A moment counts as ours when one of ours stands anywhere on its stack:
 * what a library does because we called it is ours, what it does because it called itself is not.
 */
export function longestOwn(events: readonly TraceEvent[], mark: string, isOwn: (url: string) => boolean): Longest {
  const runs = runsAfter(events, mark);
  const samples = samplesOf(events, runs[0], isOwn);
  const longest = (of: (run: TraceEvent) => number): number => runs.reduce((most, run) => Math.max(most, of(run)), 0);
  const processor = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;
  return {
    own: longest((run) => processor(run) * ownShare(samples, run)),
    whole: longest(processor),
    wholeByClock: longest(({ dur = 0 }) => dur / 1000),
  };
}

interface Sample {
  readonly at: number;
  readonly weight: number;
  readonly own: boolean;
}

/** A stretch too short for a sample counts as ours. */
function ownShare(samples: readonly Sample[], { ts, dur = 0 }: TraceEvent): number {
  let own = 0;
  let all = 0;
  for (const sample of samples) {
    if (sample.at < ts || sample.at > ts + dur) continue;
    all += sample.weight;
    if (sample.own) own += sample.weight;
  }
  return all === 0 ? 1 : own / all;
}

interface Chunk {
  readonly cpuProfile?: {
    readonly nodes?: readonly {
      readonly id: number;
      readonly parent?: number;
      readonly callFrame: { readonly url?: string };
    }[];
    readonly samples?: readonly number[];
  };
  readonly timeDeltas?: readonly number[];
}

/** The moments that the browser looked at, of the thread in which `run` ran. */
function samplesOf(
  events: readonly TraceEvent[],
  run: TraceEvent | undefined,
  isOwn: (url: string) => boolean,
): readonly Sample[] {
  const start = events.find(({ name, pid, tid }) => name === 'Profile' && pid === run?.pid && tid === run?.tid);
  if (!start) throw new Error('no profile in the trace');
  const chunks = events
    .filter(({ name, pid, id }) => name === 'ProfileChunk' && pid === start.pid && id === start.id)
    .sort((a, b) => a.ts - b.ts)
    .map(({ args }) => args.data as Chunk);
  const own = new Map<number, boolean>();
  // A node comes after the one that called it.
  for (const { id, parent = 0, callFrame } of chunks.flatMap(({ cpuProfile }) => cpuProfile?.nodes ?? []))
    own.set(id, isOwn(callFrame.url ?? '') || own.get(parent) === true);
  let at = Number((start.args.data as { startTime: number }).startTime);
  return chunks.flatMap(({ cpuProfile, timeDeltas }) =>
    (cpuProfile?.samples ?? []).map((node, index): Sample => {
      const weight = timeDeltas?.[index] ?? 0;
      at += weight;
      return { at, weight, own: own.get(node) === true };
    }),
  );
}
