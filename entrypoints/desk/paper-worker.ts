/**
 * Makes papers apart from the page, so that thousands of items neither freeze it nor outlive a click on "Cancel": the
 * page ends this worker and nothing is left. What it loads is loaded for papers only.
 */
import { composeSteps } from '@/lib/report/compose';
import { toDocx } from '@/lib/report/docx';
import { staleTexts } from '@/lib/report/say';
import type { PaperJob, PaperNews } from './paper-job';

const tell = (news: PaperNews): void => postMessage(news);

addEventListener('message', (event: MessageEvent<PaperJob>) => {
  work(event.data).catch((error: unknown) =>
    tell({ kind: 'failed', detail: error instanceof Error ? error.name : 'unknown' }),
  );
});

async function work(job: PaperJob): Promise<void> {
  switch (job.kind) {
    case 'compose': {
      const steps = composeSteps({ ...job.input, stale: await staleTexts(job.input.material) });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return tell({ kind: 'report', report: step.value });
        tell({ kind: 'progress', done: step.value });
      }
    }
    case 'docx':
      return tell({ kind: 'bytes', bytes: await toDocx(job.report) });
  }
}
