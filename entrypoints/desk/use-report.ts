import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComposeInput } from '@/lib/report/compose';
import type { Length } from '@/lib/report/count';
import type { Report } from '@/lib/report/report';
import { runPaperJob } from './paper-job';

/** A paper while it is made; the last one stays in sight until the next is there. */
export interface ReportState {
  readonly report: Report | undefined;
  readonly length: Length | undefined;
  /** `stopped`: by the person, before it was done. */
  readonly status: 'nothing' | 'working' | 'ready' | 'failed' | 'stopped';
  /** Items done, where it takes long enough to be told. */
  readonly done?: number | undefined;
}

export interface ReportMaking extends ReportState {
  stop(): void;
  again(): void;
}

const NOTHING: ReportState = { report: undefined, length: undefined, status: 'nothing' };

/** The paper of a dossier, made anew when the dossier or the choice changes. */
export function useReport(input: Omit<ComposeInput, 'stale'> | undefined): ReportMaking {
  const [state, setState] = useState<ReportState>(NOTHING);
  const [round, setRound] = useState(0);
  const life = useRef<AbortController>(undefined);
  useEffect(() => {
    if (!input) return setState(NOTHING);
    const own = new AbortController();
    life.current = own;
    setState(({ report, length }) => ({ report, length, status: 'working' }));
    void runPaperJob({ kind: 'compose', input }, own.signal, (done) =>
      setState(({ report, length }) => ({ report, length, status: 'working', done })),
    ).then((outcome) => {
      if (outcome?.kind === 'report') setState({ report: outcome.report, length: outcome.length, status: 'ready' });
      else if (outcome) setState({ ...NOTHING, status: 'failed' });
    });
    return () => own.abort();
  }, [input, round]);
  return {
    ...state,
    stop: () => {
      life.current?.abort();
      setState(({ report, length }) => ({ report, length, status: 'stopped' }));
    },
    again: () => setRound(round + 1),
  };
}
