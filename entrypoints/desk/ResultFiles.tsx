import { SaveBar } from '@/components/desk/SaveBar';
import type { Language } from '@/lib/base/language';
import { deskWords } from '@/lib/words/desk-words';
import { makeRecords } from './make-paper';
import { useSaving } from './use-saving';

const FILES = ['csv', 'json', 'jsonld', 'csl', 'ris'] as const;

export interface ResultFilesProps {
  /** Canonical text of the filter, and its conditions in words. */
  readonly text: string;
  readonly conditions: readonly string[];
  readonly language: Language;
}

/** The whole result as data: the same filter over the same library files gives the same bytes. */
export function ResultFiles(props: ResultFilesProps) {
  const { language } = props;
  const { saving, save, cancel } = useSaving();
  return (
    <details class="lc-details lc-noprint">
      <summary>{deskWords(language)('export.result')}</summary>
      <SaveBar
        label=""
        files={FILES}
        saving={saving}
        language={language}
        isReady
        onSave={(file) => save((signal) => makeRecords(file, props, signal))}
        onCancel={cancel}
      />
    </details>
  );
}
