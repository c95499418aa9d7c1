import { WritingForm } from '@/components/margin/WritingForm';
import type { PageHost, PageRead } from '@/entrypoints/notes/meeting';
import { startNotes } from '@/entrypoints/notes/start';
import type { Language } from '@/lib/base/language';
import { fail, ok } from '@/lib/base/result';
import type { AskNotes } from '@/lib/message/page-notes';
import { newTroubleId } from '@/lib/message/send';
import { toTrouble } from '@/lib/message/serve';
import type { OpenDocument } from './open-file';
import type { ReaderSession } from './session';

export interface ReaderNotes {
  /** The same answers that a page gives to the panel beside it. */
  readonly ask: AskNotes;
  /** More of the document was read, or the language has changed. */
  changed(): void;
}

/**
 * Notes on the open document: made, painted, stepped through and kept as on any page. They belong to the document (its UN
 * symbol and language, its act, else its bytes), so that one made in the PDF stands in the Word file and on the web page too.
 */
export function startReaderNotes(
  document: OpenDocument,
  session: ReaderSession,
  language: () => Language,
  signal: AbortSignal,
): ReaderNotes {
  const { view, url, fingerprint, title } = document;
  const read = (): PageRead | undefined => {
    const reading = session.reading;
    // Until all is read the words of a note may still come, and a paragraph may still grow.
    if (!reading?.complete) return undefined;
    const { page, facts, found } = reading;
    return {
      page,
      facts,
      found,
      shown: {
        address: url,
        fingerprint,
        title,
        printed: (span) => view.printed(page, span),
        show: (span) => view.show(page, span),
      },
    };
  };
  const host: PageHost = { signal, language, read };
  const { answers } = startNotes(host, WritingForm);
  return {
    changed: () => host.changed?.(),
    ask: async (request) => {
      try {
        const answer = answers[request.type] as (asked: typeof request) => unknown;
        return ok((await answer(request)) as never);
      } catch (error) {
        return fail(toTrouble(error, newTroubleId()));
      }
    },
  };
}
