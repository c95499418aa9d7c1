/** Export and import of notes as the panel shows them. */
import type { TakenIn } from '@/lib/note/note-store';
import type { NoteTroubleView } from './NoteTrouble';

/** In the order in which they are offered: what loses nothing first. */
export const EXPORT_FORMATS = ['lacuna', 'w3c', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface Progress {
  readonly done: number;
  readonly of: number;
}

export type ExportState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' } & Progress)
  | { readonly status: 'done'; readonly name: string }
  | { readonly status: 'failed' };

/** Why a file is refused as a whole. */
export type ImportRefusal =
  | 'too-large'
  | 'cut-off'
  | 'not-json'
  | 'unknown-format'
  | 'newer-version'
  /** The browser could not read it. */
  | 'unread';

export type SkippedKind = 'not-an-annotation' | 'no-source' | 'too-long' | 'too-deep';

export interface ImportPreview {
  readonly name: string;
  readonly format: 'lacuna' | 'w3c' | 'hypothesis';
  readonly total: number;
  /** Of them, how many are not here yet. */
  readonly fresh: number;
  readonly skipped: readonly { readonly kind: SkippedKind; readonly count: number }[];
}

export type ImportState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'reading'; readonly name: string } & Progress)
  | { readonly status: 'refused'; readonly name: string; readonly problem: ImportRefusal }
  | { readonly status: 'preview'; readonly preview: ImportPreview }
  | ({ readonly status: 'taking' } & Progress)
  /** The person stopped it. */
  | { readonly status: 'stopped' }
  | { readonly status: 'done'; readonly taken: Omit<TakenIn, 'trouble'> }
  | { readonly status: 'failed'; readonly trouble: NoteTroubleView };

export interface TransferView {
  readonly exporting: ExportState;
  readonly importing: ImportState;
  /** @param scope of what is found by the filter, or all. */
  save(format: ExportFormat, scope: 'found' | 'every'): void;
  pick(file: File): void;
  confirm(): void;
  /** Stops what runs, or turns the preview down. */
  stop(): void;
}
