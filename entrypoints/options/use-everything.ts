import { useState } from 'preact/hooks';
import type { EverythingState } from '@/components/Everything';
import { saveFile } from '@/lib/door/save-file';
import { type ReadEverything, readEverything } from '@/lib/report/everything';
import { IMPORT_SIZE_CAP, type ImportProblem } from '@/lib/report/import-notes';
import { collectEverything, takeEverything } from './collect-everything';

export interface EverythingView {
  readonly state: EverythingState;
  save(): void;
  pick(file: File): void;
  confirm(settings: boolean): void;
  cancel(): void;
}

type Why = Extract<EverythingState, { status: 'refused' }>['why'];
const WHY: Readonly<Record<ImportProblem, Why>> = {
  'too-large': 'too-large',
  'cut-off': 'cut-off',
  'not-json': 'unknown',
  'unknown-format': 'unknown',
  'newer-version': 'newer',
  stopped: 'unread',
};

/** Everything into one file, and back: the steps in the options. */
export function useEverything(): EverythingView {
  const [state, setState] = useState<EverythingState>({ status: 'idle' });
  const [offered, setOffered] = useState<ReadEverything>();

  const save = async () => {
    setState({ status: 'saving' });
    const text = await collectEverything();
    const name = `lacuna-everything-${new Date().toISOString().slice(0, 10)}.json`;
    saveFile(name, new Blob([text], { type: 'application/json' }));
    setState({ status: 'saved', name });
  };
  const pick = async (file: File) => {
    // Not even read: the browser would need several times its size.
    if (file.size > IMPORT_SIZE_CAP) return setState({ status: 'refused', why: 'too-large' });
    setState({ status: 'reading' });
    const read = await readEverything(await file.text());
    if (!read.ok) return setState({ status: 'refused', why: WHY[read.error] });
    const { notes, shared, drafts, files, settings, bad } = read.value;
    setOffered(read.value);
    setState({
      status: 'preview',
      preview: {
        name: file.name,
        records: shared.reduce((sum, { rows }) => sum + rows.length, notes.incoming.length),
        files: files.length,
        drafts: drafts.length,
        bad: bad + notes.skipped.length,
        settings: settings !== undefined,
      },
    });
  };
  const confirm = async (settings: boolean) => {
    if (!offered) return;
    setState({ status: 'taking', done: 0, of: 1 });
    const taken = await takeEverything(offered, settings, (done, of) => setState({ status: 'taking', done, of }));
    setOffered(undefined);
    setState(taken ? { status: 'taken', taken } : { status: 'stopped' });
  };
  return {
    state,
    save: () => void save().catch(() => setState({ status: 'save-failed' })),
    pick: (file) => void pick(file).catch(() => setState({ status: 'refused', why: 'unread' })),
    confirm: (settings) => void confirm(settings).catch(() => setState({ status: 'stopped' })),
    cancel: () => {
      setOffered(undefined);
      setState({ status: 'idle' });
    },
  };
}
