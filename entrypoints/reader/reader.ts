import { browser } from 'wxt/browser';
import type { ReaderTrouble } from '@/components/reader/ReaderNotice';
import type { Language } from '@/lib/base/language';
import { type FetchRefusal, fetchFile, MAX_BYTES } from '@/lib/reader/fetch-file';
import type { PdfWords } from '@/lib/reader/pdf-l10n';
import { readRecent, rememberRecent } from '@/lib/settings/recent';
import { originPattern, requestSite } from '@/lib/settings/sites';
import { readerWords } from '@/lib/words/reader-words';
import { ownAddress, webAddress } from './address';
import { type ReaderNotes, startReaderNotes } from './notes';
import { type GivenFile, type OpenDocument, openFile, type PreparedPdf, preparePdf } from './open-file';
import { type ReaderSession, startReaderSession } from './session';

/** What the reader is doing. */
export type Phase =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'loading'; readonly come: number; readonly all: number | undefined; readonly url: string }
  | { readonly kind: 'allow'; readonly url: string }
  | { readonly kind: 'trouble'; readonly trouble: ReaderTrouble; readonly status?: number; readonly url: string }
  | {
      readonly kind: 'open';
      readonly document: OpenDocument;
      readonly session: ReaderSession;
      readonly notes: ReaderNotes;
      readonly stop: () => void;
    };

/** A question for the password of a document. */
export interface PasswordQuestion {
  /** From 1; another one each time, so that the field is empty again. */
  readonly attempt: number;
  answer(password: string | undefined): void;
}

export interface Reader {
  readonly phase: Phase;
  readonly question: PasswordQuestion | undefined;
  openAddress(address: string): Promise<void>;
  openLocal(file: File): Promise<void>;
  /** From a click: asks the browser for the site first. */
  allow(url: string): Promise<void>;
  /** Keeps the place where the person is. */
  remember(): void;
}

export interface ReaderOptions {
  readonly host: HTMLElement;
  readonly language: () => Language;
  onChange(): void;
}

export function createReader({ host, language, onChange }: ReaderOptions): Reader {
  let phase: Phase = { kind: 'welcome' };
  let question: PasswordQuestion | undefined;
  let loading: AbortController | undefined;

  const turn = (next: Phase) => {
    if (phase.kind === 'open' && next.kind !== 'open') phase.stop();
    phase = next;
    onChange();
  };
  const begin = (url: string): AbortSignal => {
    loading?.abort();
    loading = new AbortController();
    turn({ kind: 'loading', come: 0, all: undefined, url });
    return loading.signal;
  };
  let attempts = 0;
  const password = (again: boolean): Promise<string | undefined> =>
    new Promise((resolve) => {
      attempts = again ? attempts + 1 : 1;
      const answer = (given: string | undefined) => {
        question = undefined;
        onChange();
        resolve(given);
      };
      question = { attempt: attempts, answer };
      onChange();
    });
  const words = (): PdfWords => ({
    page: (page) => readerWords(language())('reader.pages.one', { page }),
    annotation: () => readerWords(language())('reader.pdf.annotation'),
  });

  const address = (path: string) => browser.runtime.getURL(path as '/sidepanel.html');
  const prepare = () => preparePdf(host.ownerDocument, address);

  const show = async (file: GivenFile, signal: AbortSignal, prepared?: PreparedPdf) => {
    performance.mark('lacuna:bytes');
    const opened = await openFile(file, { host, language, words, address, password, onChange, prepared });
    if (signal.aborted) {
      if (opened.ok) await opened.value.view.close();
      return;
    }
    if (!opened.ok) return turn({ kind: 'trouble', trouble: opened.error, url: file.url });
    const document = opened.value;
    const life = new AbortController();
    const place = (await readRecent()).find(({ id }) => id === document.fingerprint);
    let notes: ReaderNotes | undefined;
    const session = startReaderSession({
      view: document.view,
      url: document.url,
      title: document.title,
      signal: life.signal,
      language,
      today: () => new Date().toISOString().slice(0, 10),
      onChange: () => {
        notes?.changed();
        onChange();
      },
    });
    notes = startReaderNotes(document, session, language, life.signal);
    const stop = () => {
      life.abort();
      void document.view.close();
    };
    turn({ kind: 'open', document, session, notes, stop });
    performance.mark('lacuna:opened');
    if (place) document.view.restore(place);
    remember();
  };

  const remember = () => {
    if (phase.kind !== 'open') return;
    const { view, fingerprint, title, url } = phase.document;
    void rememberRecent({ id: fingerprint, title, url, pages: view.state.pages, ...view.position });
  };

  const attempt = async (url: string, work: (signal: AbortSignal) => Promise<void>) => {
    const signal = begin(url);
    try {
      await work(signal);
    } catch {
      if (!signal.aborted) turn({ kind: 'trouble', trouble: 'unexpected', url });
    }
  };

  const load = (url: string) =>
    attempt(url, async (signal) => {
      // Most addresses lead to a PDF, and what it needs comes while its bytes are on their way.
      const prepared = prepare();
      const fetched = await fetchFile(url, signal, (come, all) => turn({ kind: 'loading', come, all, url }));
      if (fetched.ok) return show({ bytes: fetched.value.bytes, name: fetched.value.name, url }, signal, prepared);
      prepared.letGo();
      turn({ kind: 'trouble', url, ...troubleOf(fetched.error) });
    });

  return {
    get phase() {
      return phase;
    },
    get question() {
      return question;
    },
    openAddress: async (address) => {
      const url = webAddress(address);
      if (!url) return turn({ kind: 'trouble', trouble: 'bad-address', url: '' });
      history.replaceState(null, '', ownAddress(url.href));
      const allowed = await browser.permissions.contains({ origins: [originPattern(url.origin)] });
      return allowed ? load(url.href) : turn({ kind: 'allow', url: url.href });
    },
    openLocal: (file) =>
      attempt('', async (signal) => {
        history.replaceState(null, '', ownAddress(''));
        if (file.size > MAX_BYTES) return turn({ kind: 'trouble', trouble: 'too-large', url: '' });
        await show({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, url: '' }, signal);
      }),
    allow: async (url) => {
      if (await requestSite(new URL(url).origin)) await load(url);
    },
    remember,
  };
}

function troubleOf(refusal: FetchRefusal): { readonly trouble: ReaderTrouble; readonly status?: number } {
  return refusal.kind === 'refused' ? { trouble: 'refused', status: refusal.status } : { trouble: refusal.kind };
}
