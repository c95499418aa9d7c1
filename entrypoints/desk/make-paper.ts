import type { PaperFile } from '@/components/desk/ReportView';
import type { Material } from '@/lib/report/material';
import type { Report } from '@/lib/report/report';
import { runPaperJob } from './paper-job';
import type { Made } from './use-saving';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as a file. What it needs is loaded now, and not before. */
export async function makePaper(
  file: PaperFile,
  report: Report,
  material: Material,
  signal: AbortSignal,
): Promise<Made> {
  const name = `${fileName(report.title)}.${file === 'csl' ? 'csl.json' : file}`;
  switch (file) {
    case 'docx': {
      const outcome = await runPaperJob({ kind: 'docx', report }, signal, () => undefined);
      return outcome?.kind === 'bytes' ? { name, content: new Blob([new Uint8Array(outcome.bytes)], { type: WORD }) } : null;
    }
    case 'md':
    case 'csl':
    case 'ris':
      return null;
  }
}

/** A title as the name of a file: signs that some system forbids become blanks. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 120)
    .trim();
  return plain || 'lacuna';
}
