/** What page and worker say to each other about a paper. */
import type { ComposeInput } from '@/lib/report/compose';
import type { Length } from '@/lib/report/count';
import type { RecordsExport } from '@/lib/report/records';
import type { Report } from '@/lib/report/report';

export type PaperJob =
  | { readonly kind: 'compose'; readonly input: Omit<ComposeInput, 'stale'> }
  | { readonly kind: 'docx'; readonly report: Report }
  | { readonly kind: 'paper'; readonly file: 'md' | 'html'; readonly report: Report }
  | { readonly kind: 'records'; readonly file: RecordsFile; readonly asked: RecordsExport };

/** Kinds of files that records are written to, whatever paper they stand in. */
export type RecordsFile = 'csv' | 'json' | 'jsonld' | 'csl' | 'ris';

export type PaperNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'report'; readonly report: Report; readonly length: Length }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly detail: string };

/** What a job came to; null where it was ended before it was done. */
type Outcome = Extract<PaperNews, { kind: 'report' | 'text' | 'bytes' | 'failed' }> | null;

/**
 * Runs one job in a worker of its own.
 *
 * @param signal ends the worker in the middle of whatever it does.
 */
export function runPaperJob(job: PaperJob, signal: AbortSignal, progress: (done: number) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' });
    const end = (outcome: Outcome) => {
      worker.terminate();
      resolve(outcome);
    };
    if (signal.aborted) return end(null);
    signal.addEventListener('abort', () => end(null), { once: true });
    worker.addEventListener('error', () => end({ kind: 'failed', detail: 'worker' }));
    worker.addEventListener('message', (event: MessageEvent<PaperNews>) => {
      const news = event.data;
      if (news.kind === 'progress') progress(news.done);
      else end(news);
    });
    worker.postMessage(job);
  });
}
