import { useState } from 'preact/hooks';
import type { FileState } from '@/components/sync/SealedFile';
import { saveFile } from '@/lib/door/save-file';
import { ROWS_AT_ONCE } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';
import type { Row } from '@/lib/note/row';
import { BACKUP_ENDING, readBackup, writeBackup } from '@/lib/sync/backup';
import { drawn, freshWords } from './keys';

/** Bytes above which a file is not even read: it would have to be held several times over. */
const FILE_CAP = 200 * 1024 * 1024;
const MB = 1024 * 1024;

export interface SealedFileView {
  readonly state: FileState;
  begin(): void;
  write(): void;
  pick(file: File): void;
  open(secret: string): void;
  cancel(): void;
}

/** A sealed file with everything of the person's, out and in. */
export function useSealedFile(): SealedFileView {
  const [state, setState] = useState<FileState>({ status: 'idle' });
  const [file, setFile] = useState<File>();

  const write = async () => {
    if (state.status !== 'words') return;
    const { secret } = state;
    setState({ status: 'writing' });
    await drawn();
    const rows = await allRows();
    if (!rows) return setState({ status: 'refused', why: 'failed' });
    const sealed = await writeBackup(rows, { words: secret });
    const name = `lacuna-${new Date().toISOString().slice(0, 10)}.gz${BACKUP_ENDING}`;
    saveFile(name, new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }));
    setState({ status: 'saved', count: rows.length });
  };
  const pick = (picked: File) => {
    if (picked.size > FILE_CAP) return setState({ status: 'refused', why: 'large', size: FILE_CAP / MB });
    setFile(picked);
    setState({ status: 'chosen', name: picked.name, busy: false });
  };
  const open = async (secret: string) => {
    if (!file) return;
    setState({ status: 'chosen', name: file.name, busy: true });
    await drawn();
    const read = await readBackup(new Uint8Array(await file.arrayBuffer()), { words: secret });
    if (!read.ok)
      return setState(
        read.error === 'locked'
          ? { status: 'chosen', name: file.name, wrong: 'locked', busy: false }
          : { status: 'refused', why: 'foreign' },
      );
    const { rows, bad } = read.value;
    const taken = await takeIn(rows, (done) => setState({ status: 'reading', done, total: rows.length }));
    setState({ ...taken, refused: taken.refused + bad });
  };
  return {
    state,
    begin: () => setState({ status: 'words', ...freshWords() }),
    write: () => void write(),
    pick,
    open: (secret) => void open(secret),
    cancel: () => setState({ status: 'idle' }),
  };
}

/** Undefined when the background could not give all of them: a backup with holes is none. */
async function allRows(): Promise<readonly Row[] | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const after = rows.at(-1)?.id;
    const reply = await ask({ type: 'notes.rows', limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) });
    if (!reply.ok) return undefined;
    if (reply.value.length === 0) return rows;
    rows.push(...reply.value);
  }
}

async function takeIn(
  rows: readonly Row[],
  progress: (done: number) => void,
): Promise<Extract<FileState, { status: 'taken' }>> {
  const sum = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    progress(from);
    const piece = rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ row, foreign: false }));
    const reply = await ask({ type: 'notes.take-in', rows: piece });
    if (!reply.ok || reply.value.trouble) return { status: 'taken', ...sum, cut: true };
    for (const name of ['added', 'changed', 'unchanged', 'refused'] as const) sum[name] += reply.value[name];
  }
  return { status: 'taken', ...sum, cut: false };
}
