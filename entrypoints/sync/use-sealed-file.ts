import { useState } from 'preact/hooks';
import type { FileState } from '@/components/sync/SealedFile';
import { saveFile } from '@/lib/door/save-file';
import { ROWS_AT_ONCE } from '@/lib/message/note-messages';
import { ask } from '@/lib/message/send';
import type { Row } from '@/lib/note/row';
import { BACKUP_ENDING, type BackupPart } from '@/lib/sync/backup';
import { beside, freshWords } from './keys';

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
    const parts = await allParts();
    if (!parts) return setState({ status: 'refused', why: 'failed' });
    const sealed = await beside('writeBackup', parts, { words: secret });
    const name = `lacuna-${new Date().toISOString().slice(0, 10)}.gz${BACKUP_ENDING}`;
    saveFile(name, new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }));
    setState({ status: 'saved', count: parts.reduce((sum, { rows }) => sum + rows.length, 0) });
  };
  const pick = (picked: File) => {
    if (picked.size > FILE_CAP) return setState({ status: 'refused', why: 'large', size: FILE_CAP / MB });
    setFile(picked);
    setState({ status: 'chosen', name: picked.name, busy: false });
  };
  const open = async (secret: string) => {
    if (!file) return;
    setState({ status: 'chosen', name: file.name, busy: true });
    const read = await beside('readBackup', new Uint8Array(await file.arrayBuffer()), { words: secret });
    if (!read.ok)
      return setState(
        read.error === 'locked'
          ? { status: 'chosen', name: file.name, wrong: 'locked', busy: false }
          : { status: 'refused', why: 'foreign' },
      );
    const { parts, bad } = read.value;
    const total = parts.reduce((sum, { rows }) => sum + rows.length, 0);
    const taken = await takeIn(parts, (done) => setState({ status: 'reading', done, total }));
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

/** By vault. Undefined when the background could not give all of them: a backup with holes is none. */
async function allParts(): Promise<readonly BackupPart[] | undefined> {
  const shared = await ask({ type: 'notes.vaults' });
  if (!shared.ok) return undefined;
  const parts: BackupPart[] = [];
  for (const vault of ['', ...shared.value]) {
    const rows = await rowsOf(vault);
    if (!rows) return undefined;
    parts.push({ vault, rows });
  }
  return parts;
}

async function rowsOf(vault: string): Promise<readonly Row[] | undefined> {
  const rows: Row[] = [];
  for (;;) {
    const after = rows.at(-1)?.id;
    const piece = { limit: ROWS_AT_ONCE, vault, ...(after === undefined ? {} : { after }) };
    const reply = await ask({ type: 'notes.rows', ...piece });
    if (!reply.ok) return undefined;
    if (reply.value.length === 0) return rows;
    rows.push(...reply.value);
  }
}

async function takeIn(
  parts: readonly BackupPart[],
  progress: (done: number) => void,
): Promise<Extract<FileState, { status: 'taken' }>> {
  const sum = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  let done = 0;
  for (const { vault, rows } of parts)
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      progress(done);
      const piece = rows.slice(from, from + ROWS_AT_ONCE).map((row) => ({ row, foreign: false }));
      const reply = await ask({ type: 'notes.take-in', rows: piece, ...(vault === '' ? {} : { vault }) });
      if (!reply.ok || reply.value.trouble) return { status: 'taken', ...sum, cut: true };
      for (const name of ['added', 'changed', 'unchanged', 'refused'] as const) sum[name] += reply.value[name];
      done += piece.length;
    }
  return { status: 'taken', ...sum, cut: false };
}
