import type { FormHandlers, FormSpec } from '@/components/margin/WritingForm';
import type { Language } from '@/lib/base/language';
import { type FormReplies, type FormRequest, newFormToken, parseFormRequest } from '@/lib/message/form-request';
import { newTroubleId } from '@/lib/message/send';
import { serve } from '@/lib/message/serve';
import type { NoteFields } from '@/lib/note/editing';
import { type FormPort, type FromForm, speakOver, type ToForm } from './form-port';

/** A frame that has not asked for its port so long, in milliseconds, is not let in; once it has loaded, sooner. */
const BLOCKED_MS = 15_000;
const BLOCKED_LOADED_MS = 5000;
/** An empty frame tells its height too, in CSS pixels. */
const LEAST_HEIGHT = 40;

export interface FormLinkOptions {
  /** Stands in a shadow root of ours, and leads nowhere yet. */
  readonly frame: HTMLIFrameElement;
  /** Address of the form's file. */
  readonly address: string;
  /** Whose that file is, as the browser states it once the file is loaded. */
  readonly origin: string;
  /** So many bytes that nobody can guess. */
  random(length: number): Uint8Array;
  readonly spec: FormSpec;
  language(): Language;
  handlers(): FormHandlers;
  /** The form is there. */
  onReady(): void;
  /** @param height of the form, in CSS pixels. */
  onHeight(height: number): void;
  /** The focus came into the frame or went out of it. */
  onFocus(inside: boolean): void;
  /** Tab was pressed on the last field of the form, or Shift+Tab on the first. */
  onLeave(): void;
  /** The page does not let the form's frame in. */
  onBlocked(): void;
}

export interface FormLink {
  /** Has the form take the focus. */
  focus(): void;
  speak(language: Language): void;
  /** Nothing is heard after this; what was typed last and is not kept yet is kept. */
  end(): void;
}

/**
 * Leads the frame to the form, hands it a port when it asks for one, and does what is asked in it. The words that are typed
 * travel over that port alone: the background, which has brought the two together, may be stopped meanwhile.
 */
export function linkForm(options: FormLinkOptions): FormLink {
  const { frame } = options;
  const life = new AbortController();
  const { signal } = life;
  const token = newFormToken(options.random);
  let port: FormPort<ToForm> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Typed and not on its way to the drafts yet: kept when the form goes away. */
  let loose: NoteFields | undefined;
  let answered = false;
  let lost = false;

  const answer = (call: number, value: Extract<ToForm, { type: 'answer' }>['value']): void =>
    port?.post({ type: 'answer', call, value });
  const heard = async (message: FromForm): Promise<void> => {
    const to = options.handlers();
    switch (message.type) {
      case 'size':
        if (message.height > LEAST_HEIGHT) options.onHeight(message.height);
        return;
      case 'focus':
        options.onFocus(message.inside);
        return;
      case 'leave':
        options.onLeave();
        return;
      case 'typed':
        loose = message.fields;
        to.onTyped(message.fields);
        return;
      case 'draft':
        loose = undefined;
        answer(message.call, await to.onDraft(message.fields));
        return;
      case 'save': {
        // Saved takes the form away, and what is saved is no draft any more.
        loose = undefined;
        const trouble = await to.onSave(message.fields);
        if (trouble) loose = message.fields;
        answer(message.call, trouble);
        return;
      }
      case 'read':
        answer(message.call, await to.readProvision(message.text));
        return;
      case 'close':
        to.onClose();
        return;
      case 'discard':
        loose = undefined;
        stop();
        to.onDiscard();
        return;
      case 'gone':
        gone();
    }
  };
  const stop = (): void => {
    clearTimeout(timer);
    life.abort();
    port?.end();
  };
  /** The page took the frame out or led it elsewhere, or the person loaded it anew: what was typed is kept. */
  const gone = (): void => {
    // More than one thing tells of it, and closing takes the time of keeping the draft.
    if (!lost && !signal.aborted) options.handlers().onClose();
    lost = true;
  };
  const blocked = (): void => {
    stop();
    options.onBlocked();
  };
  const blockedIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(blocked, ms);
  };
  /** @returns what is posted together with the port: it comes to the frame by way of the background, too. */
  const handOver = (): string | null => {
    if (port) {
      // Nobody else knows the token, so the frame has lost the port that it had.
      gone();
      return null;
    }
    const proof = newFormToken(options.random);
    const { port1, port2 } = new MessageChannel();
    port = speakOver<FromForm, ToForm>(
      port1,
      (message) => {
        if (!answered) {
          clearTimeout(timer);
          options.onReady();
        }
        answered = true;
        void heard(message);
      },
      gone,
    );
    port.post({ type: 'open', language: options.language(), spec: options.spec });
    frame.contentWindow?.postMessage(proof, options.origin, [port2]);
    return proof;
  };

  serve<FormRequest, FormReplies>(
    { 'page.form': (asked) => (asked.token === token ? handOver() : null) },
    { parse: parseFormRequest, ownPagesOnly: ['page.'], signal, newId: newTroubleId },
  );
  watchFrame(frame, signal, gone);
  frame.src = `${options.address}#${token}`;
  frame.addEventListener('load', () => answered || blockedIn(BLOCKED_LOADED_MS), { signal });
  blockedIn(BLOCKED_MS);
  return {
    focus: () => port?.post({ type: 'focus' }),
    speak: (language) => port?.post({ type: 'language', language }),
    end() {
      stop();
      if (loose) void options.handlers().onDraft(loose);
    },
  };
}

/** Tells when the page takes out what the frame stands in: moved or put back, it has been loaded anew. */
function watchFrame(frame: HTMLIFrameElement, signal: AbortSignal, onGone: () => void): void {
  const root = frame.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : frame;
  const watcher = new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(host)))) onGone();
  });
  watcher.observe(document, { childList: true });
  watcher.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => watcher.disconnect(), { once: true });
}
