import { useRef, useState } from 'preact/hooks';
import type {
  ExportState,
  ImportPreview,
  ImportState,
  SkippedKind,
  TransferView,
} from '@/components/notes/transfer-view';
import type { Language } from '@/lib/base/language';
import { saveFile } from '@/lib/door/save-file';
import { ROWS_AT_ONCE } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';
import type { Incoming } from '@/lib/note/note-store';
import { IMPORT_SIZE_CAP, type NotesFile, readNotesFile } from '@/lib/report/import-notes';
import { exportNotes } from './export-notes';

/** @param found ids that the filter found; undefined where none is set. */
export function useTransfer(language: Language, found: readonly string[] | undefined): TransferView {
  const [exporting, setExporting] = useState<ExportState>({ status: 'idle' });
  const [importing, setImporting] = useState<ImportState>({ status: 'idle' });
  const offered = useRef<readonly Incoming[]>([]);
  const running = useRef(new AbortController());

  const begin = (): AbortSignal => {
    running.current.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  const save: TransferView['save'] = async (format, scope) => {
    const signal = begin();
    setExporting({ status: 'running', done: 0, of: 1 });
    try {
      const file = await exportNotes({
        format,
        ids: scope === 'found' ? found : undefined,
        language,
        signal,
        progress: (done, of) => setExporting({ status: 'running', done, of }),
      });
      const name = `lacuna-notes-${new Date().toISOString().slice(0, 10)}.${file.ending}`;
      saveFile(name, new Blob([file.text], { type: file.type }));
      setExporting({ status: 'done', name });
    } catch {
      setExporting({ status: signal.aborted ? 'idle' : 'failed' });
    }
  };
  const pick = async (file: File) => {
    const signal = begin();
    const { name } = file;
    const refuse = (problem: Extract<ImportState, { status: 'refused' }>['problem']) =>
      setImporting({ status: 'refused', name, problem });
    // Not even read: the browser would need several times its size.
    if (file.size > IMPORT_SIZE_CAP) return refuse('too-large');
    setImporting({ status: 'reading', name, done: 0, of: 1 });
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return refuse('unread');
    const read = await readNotesFile(text, async (done, of) => {
      setImporting({ status: 'reading', name, done, of });
      await painted();
      return !signal.aborted;
    });
    if (signal.aborted) return;
    if (!read.ok) return read.error === 'stopped' ? setImporting({ status: 'stopped' }) : refuse(read.error);
    offered.current = read.value.incoming;
    setImporting({ status: 'preview', preview: await previewOf(name, read.value) });
  };
  const confirm = async () => {
    const signal = begin();
    setImporting(await takeIn(offered.current, signal, (done, of) => setImporting({ status: 'taking', done, of })));
    offered.current = [];
  };
  const stop = () => {
    running.current.abort();
    offered.current = [];
    setImporting((now) => (now.status === 'taking' ? now : { status: 'idle' }));
  };
  return {
    exporting,
    importing,
    save: (format, scope) => void save(format, scope),
    pick: (file) => void pick(file),
    confirm: () => void confirm(),
    stop,
  };
}

/** A moment for the browser to show how far it is. */
const painted = () => new Promise<void>((done) => setTimeout(done));

async function previewOf(name: string, { format, incoming, skipped }: NotesFile): Promise<ImportPreview> {
  const states = ['live', 'deleted', 'purged'] as const;
  const here = await Promise.all(states.map((state) => ask({ type: 'notes.ids', query: { state } })));
  const known = new Set(here.flatMap((reply) => (reply.ok ? reply.value : [])));
  const kinds = new Map<SkippedKind, number>();
  for (const { reason } of skipped) kinds.set(reason, (kinds.get(reason) ?? 0) + 1);
  return {
    name,
    format,
    total: incoming.length,
    fresh: incoming.filter(({ row }) => !known.has(row.id)).length,
    skipped: [...kinds].map(([kind, count]) => ({ kind, count })),
  };
}

/** What was taken in when it is stopped or fails stays: taking in twice changes nothing. */
async function takeIn(
  rows: readonly Incoming[],
  signal: AbortSignal,
  progress: (done: number, of: number) => void,
): Promise<ImportState> {
  const taken = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    progress(from, rows.length);
    if (signal.aborted) return { status: 'stopped' };
    const piece = rows.slice(from, from + ROWS_AT_ONCE);
    const reply = await ask({ type: 'notes.take-in', rows: [...piece] });
    if (!reply.ok) return { status: 'failed', trouble: reply.error };
    taken.added += reply.value.added;
    taken.changed += reply.value.changed;
    taken.unchanged += reply.value.unchanged;
    taken.refused += reply.value.refused;
    if (reply.value.trouble) return { status: 'failed', trouble: { code: `note-${reply.value.trouble.code}` } };
  }
  return { status: 'done', taken };
}
