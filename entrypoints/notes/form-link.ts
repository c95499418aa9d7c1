import { type Browser, browser } from 'wxt/browser';
import type { FormHandlers, FormSpec } from '@/components/margin/WritingForm';
import type { Language } from '@/lib/base/language';
import type { NoteFields } from '@/lib/note/editing';
import { type FromForm, isFromForm, portName, type ToForm } from './form-port';

/** How often, in milliseconds, and how many times the frame is called: it hears nothing before its script runs. */
const RETRY_MS = 150;
const MOST_CALLS = 40;
/** An empty frame tells its height too, in CSS pixels. */
const LEAST_HEIGHT = 40;

export interface FormLinkOptions {
  /** Known to the frame, from its address, and to nobody else. */
  readonly token: string;
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

/** Calls the frame of a form until it answers, and does what is asked in it. */
export function linkForm(options: FormLinkOptions): FormLink {
  let port: Browser.runtime.Port | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Typed and not on its way to the drafts yet: kept when the form goes away. */
  let loose: NoteFields | undefined;
  let calls = 0;
  let over = false;

  const heard = async (message: FromForm, answer: (message: ToForm) => void): Promise<void> => {
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
        answer({ type: 'answer', call: message.call, value: await to.onDraft(message.fields) });
        return;
      case 'save': {
        // Saved takes the form away, and what is saved is no draft any more.
        loose = undefined;
        const trouble = await to.onSave(message.fields);
        if (trouble) loose = message.fields;
        answer({ type: 'answer', call: message.call, value: trouble });
        return;
      }
      case 'read':
        answer({ type: 'answer', call: message.call, value: await to.readProvision(message.text) });
        return;
      case 'close':
        to.onClose();
        return;
      case 'discard':
        loose = undefined;
        over = true;
        to.onDiscard();
    }
  };
  const connect = (): void => {
    const one = browser.runtime.connect({ name: portName(options.token) });
    let answered = false;
    port = one;
    one.onMessage.addListener((message: unknown) => {
      if (over || !isFromForm(message)) return;
      if (!answered) options.onReady();
      answered = true;
      void heard(message, (answer) => {
        if (!over) one.postMessage(answer);
      });
    });
    one.onDisconnect.addListener(() => {
      // Asked for, or the browser complains of it on the page's console.
      void browser.runtime.lastError;
      port = undefined;
      calls++;
      if (over) return;
      // Once it has answered: the page took the frame out or led it elsewhere, and what was typed is kept.
      if (answered) options.handlers().onClose();
      else if (calls < MOST_CALLS) timer = setTimeout(connect, RETRY_MS);
      else options.onBlocked();
    });
    one.postMessage({ type: 'open', language: options.language(), spec: options.spec } satisfies ToForm);
  };
  connect();
  return {
    focus: () => port?.postMessage({ type: 'focus' } satisfies ToForm),
    speak: (language) => port?.postMessage({ type: 'language', language } satisfies ToForm),
    end() {
      over = true;
      clearTimeout(timer);
      port?.disconnect();
      if (loose) void options.handlers().onDraft(loose);
    },
  };
}
