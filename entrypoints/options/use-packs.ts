import { useEffect, useState } from 'preact/hooks';
import type { InstalledPack } from '@/components/LibraryFiles';
import type { ImportStep } from '@/components/PackImport';
import { saveFile } from '@/lib/door/save-file';
import { WHOLE_FILE } from '@/lib/gap/problem';
import { because } from '@/lib/gap/reason';
import type { LibraryState, Trouble } from '@/lib/message/protocol';
import { ask } from '@/lib/message/send';

/** Bytes above which a file is not even read; the pack's own cap is checked again when it is parsed. */
const FILE_CAP = 10 * 1024 * 1024;

const NOTHING: LibraryState = { status: 'failed', packs: [], acts: [], sources: [], troubles: [] };

export interface PacksView {
  /** Undefined while the library is being read. */
  readonly packs: readonly InstalledPack[] | undefined;
  readonly troubles: readonly Trouble[];
  readonly importing: ImportStep;
  pick(file: File): void;
  confirm(): void;
  cancel(): void;
  remove(name: string): void;
  exportFile(name: string): void;
}

/** Library files in the options: what is installed, and the steps of an import. */
export function usePacks(): PacksView {
  const [state, setState] = useState<LibraryState>();
  const [failed, setFailed] = useState<Trouble>();
  const [importing, setImporting] = useState<ImportStep>({ status: 'idle' });
  const [offered, setOffered] = useState<{ readonly text: string; readonly sha256: string; readonly title: string }>();

  const load = async () => {
    const reply = await ask({ type: 'library.state' });
    setState(reply.ok ? reply.value : NOTHING);
    setFailed(reply.ok ? undefined : reply.error);
  };
  useEffect(() => void load(), []);

  const tooBig = (file: File) =>
    setImporting({
      status: 'refused',
      file: file.name,
      errors: [{ code: 'too-big', place: WHOLE_FILE, why: because('too-big', { bytes: file.size, cap: FILE_CAP }) }],
    });
  const fail = (trouble: Trouble) => setImporting({ status: 'failed', trouble });

  const pick = async (file: File) => {
    setImporting({ status: 'reading' });
    if (file.size > FILE_CAP) return tooBig(file);
    const text = await file.text();
    const reply = await ask({ type: 'pack.offer', text });
    if (!reply.ok) return fail(reply.error);
    if (reply.value.status === 'refused')
      return setImporting({ status: 'refused', file: file.name, errors: reply.value.errors });
    setOffered({ text, sha256: reply.value.sha256, title: reply.value.preview.title });
    setImporting({ status: 'preview', preview: reply.value.preview });
  };
  const confirm = async () => {
    if (!offered) return;
    const reply = await ask({ type: 'pack.install', text: offered.text, sha256: offered.sha256 });
    setOffered(undefined);
    if (!reply.ok) return fail(reply.error);
    setImporting({ status: 'done', title: offered.title });
    await load();
  };
  const remove = async (name: string) => {
    const reply = await ask({ type: 'pack.remove', name });
    setFailed(reply.ok ? undefined : reply.error);
    if (reply.ok) await load();
  };

  return {
    packs: state?.packs.map(({ imported, ...pack }) => ({ ...pack, own: !imported })),
    troubles: [...(state?.troubles ?? []), ...(failed ? [failed] : [])],
    importing,
    pick: (file) => void pick(file).catch(() => fail({ code: 'file-unread', id: '', version: '' })),
    confirm: () => void confirm(),
    cancel: () => {
      setOffered(undefined);
      setImporting({ status: 'idle' });
    },
    remove: (name) => void remove(name),
    exportFile: (name) => void savePack(name),
  };
}

async function savePack(name: string): Promise<void> {
  const reply = await ask({ type: 'pack.export', name });
  if (!reply.ok) return;
  saveFile(
    `${reply.value.name}-${reply.value.version}.gaps.json`,
    new Blob([reply.value.text], { type: 'application/json' }),
  );
}
