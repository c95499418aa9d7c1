import type { Row } from '@/lib/note/row';

/** Raised when a reader of the former version could no longer read the file. New fields and kinds do not raise it. */
export const OWN_FORMAT = 1;

/** Everything of the person's as it lies, history and bin included: what a copy for safety or another browser needs. */
export function toOwnExport(rows: readonly Row[]): string {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ lacuna: { format: 'notes', version: OWN_FORMAT }, rows: sorted }, null, 1)}\n`;
}
