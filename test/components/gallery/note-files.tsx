import { NoteTransfer } from '@/components/notes/NoteTransfer';
import type { TransferView } from '@/components/notes/transfer-view';
import type { Language } from '@/lib/base/language';
import type { Theme } from './overlay-states';

const IDLE: TransferView = {
  exporting: { status: 'idle' },
  importing: { status: 'idle' },
  save: () => undefined,
  pick: () => undefined,
  confirm: () => undefined,
  stop: () => undefined,
};

/** Every step of export and import, by name. */
export const TRANSFERS: Readonly<Record<string, Partial<TransferView>>> = {
  idle: {},
  saving: { exporting: { status: 'running', done: 400, of: 1234 } },
  saved: { exporting: { status: 'done', name: 'lacuna-notes-2026-11-22.jsonld' } },
  unsaved: { exporting: { status: 'failed' } },
  reading: { importing: { status: 'reading', name: 'hypothesis-export.json', done: 2000, of: 9000 } },
  taking: { importing: { status: 'taking', done: 600, of: 9000 } },
  'too-large': { importing: { status: 'refused', name: 'everything.json', problem: 'too-large' } },
  'cut-off': { importing: { status: 'refused', name: 'half.json', problem: 'cut-off' } },
  stopped: { importing: { status: 'stopped' } },
  taken: { importing: { status: 'done', taken: { added: 8000, changed: 12, unchanged: 988, refused: 3 } } },
  failed: { importing: { status: 'failed', trouble: { code: 'note-quota', id: '7f3a-91c2', version: '0.1.0' } } },
};
export const PREVIEW: TransferView['importing'] = {
  status: 'preview',
  preview: {
    name: 'hypothesis-export-of-the-working-group.json',
    format: 'hypothesis',
    total: 9000,
    fresh: 8000,
    skipped: [
      { kind: 'no-source', count: 2 },
      { kind: 'too-long', count: 1 },
    ],
  },
};

export const Transfer = (props: {
  readonly language: Language;
  readonly rest: Partial<TransferView>;
  readonly open?: boolean;
}) => (
  <NoteTransfer
    language={props.language}
    transfer={{ ...IDLE, ...props.rest }}
    found={17}
    limit={64}
    open={props.open}
  />
);

/** The question before a file is taken in, over the tab. */
export const NotePreview = (look: { readonly language: Language; readonly theme: Theme }) => (
  <main class="lacuna-root lc-panel" data-theme={look.theme} lang={look.language}>
    <h1 class="lc-unseen">Lacuna</h1>
    <Transfer language={look.language} rest={{ importing: PREVIEW }} open />
  </main>
);
