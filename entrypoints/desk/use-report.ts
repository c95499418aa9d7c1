import { useEffect, useState } from 'preact/hooks';
import type { ComposeInput } from '@/lib/report/compose';
import type { Report } from '@/lib/report/report';
import { runPaperJob } from './paper-job';

/** A paper while it is made; the last one stays in sight until the next is there. */
export interface ReportState {
  readonly report: Report | undefined;
  readonly status: 'nothing' | 'working' | 'ready' | 'failed';
  /** Items done, where it takes long enough to be told. */
  readonly done?: number | undefined;
}

/** The paper of a dossier, made anew when the dossier or the choice changes. */
export function useReport(input: Omit<ComposeInput, 'stale'> | undefined): ReportState {
  const [state, setState] = useState<ReportState>({ report: undefined, status: 'nothing' });
  useEffect(() => {
    if (!input) return setState({ report: undefined, status: 'nothing' });
    const life = new AbortController();
    setState(({ report }) => ({ report, status: 'working' }));
    void runPaperJob({ kind: 'compose', input }, life.signal, (done) =>
      setState(({ report }) => ({ report, status: 'working', done })),
    ).then((outcome) => {
      if (outcome?.kind === 'report') setState({ report: outcome.report, status: 'ready' });
      else if (outcome) setState({ report: undefined, status: 'failed' });
    });
    return () => life.abort();
  }, [input]);
  return state;
}
