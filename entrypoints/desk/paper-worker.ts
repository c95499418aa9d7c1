/**
 * Makes papers apart from the page, so that thousands of items neither freeze it nor outlive a click on "Cancel": the
 * page ends this worker and nothing is left. What it loads is loaded for papers only.
 */
import { composeSteps } from '@/lib/report/compose';
import { lengthOf } from '@/lib/report/count';
import { toDocx } from '@/lib/report/docx';
import type { RecordsExport } from '@/lib/report/records';
import { recordsToCsv } from '@/lib/report/records-csv';
import { recordsToJson } from '@/lib/report/records-json';
import { recordsToJsonLd } from '@/lib/report/records-jsonld';
import { sourcesToCsl, sourcesToRis } from '@/lib/report/references';
import { reportToHtml } from '@/lib/report/report-html';
import { reportToMarkdown } from '@/lib/report/report-markdown';
import { staleTexts } from '@/lib/report/say';
import type { PaperJob, PaperNews, RecordsFile } from './paper-job';

const WRITERS: Readonly<Record<RecordsFile, (asked: RecordsExport) => string>> = {
  csv: recordsToCsv,
  json: recordsToJson,
  jsonld: recordsToJsonLd,
  csl: sourcesToCsl,
  ris: sourcesToRis,
};

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
        if (step.done) return tell({ kind: 'report', report: step.value, length: lengthOf(step.value) });
        tell({ kind: 'progress', done: step.value });
      }
    }
    case 'docx':
      return tell({ kind: 'bytes', bytes: await toDocx(job.report, (done) => tell({ kind: 'progress', done })) });
    case 'paper':
      return tell({ kind: 'text', text: job.file === 'md' ? reportToMarkdown(job.report) : reportToHtml(job.report) });
    case 'records':
      return tell({ kind: 'text', text: WRITERS[job.file](job.asked) });
  }
}
