import type { ComponentChild } from 'preact';
import { type FormHandlers, type FormSpec, WritingForm } from '@/components/margin/WritingForm';
import type { ProvisionReading } from '@/components/notes/LinkField';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import { type FromForm, speakOver, type ToForm } from '@/entrypoints/notes/form-port';
import type { Language } from '@/lib/base/language';
import { ownTrouble } from '@/lib/message/send';

/** An answer that has not come so long, in milliseconds, does not come: nobody may go on writing what nobody keeps. */
const ANSWER_MS = 15_000;

/**
 * Draws the form that the other end of the port asks for, and tells that end what is done in it.
 *
 * @param mount what is measured: the frame is made as high as this.
 */
export function formOver(port: MessagePort, mount: HTMLElement, draw: (form: ComponentChild) => void): void {
  const waiting = new Map<number, (value: unknown) => void>();
  let calls = 0;
  let spec: FormSpec | undefined;
  let focused: HTMLElement | undefined;
  /** The focus was given back, and the person has pressed nowhere since. */
  let isReturned = false;

  /** The browser may hear late that the page had taken the focus, and empty it in here after it was given back. */
  const restore = (): void => {
    if (isReturned && document.hasFocus() && document.activeElement === document.body)
      focused?.focus({ preventScroll: true });
  };
  const call = <T,>(message: (call: number) => FromForm, unanswered: T): Promise<T> =>
    new Promise((resolve) => {
      calls++;
      const number = calls;
      const settle = (value: unknown) => {
        clearTimeout(timer);
        waiting.delete(number);
        resolve(value as T);
      };
      const timer = setTimeout(settle, ANSWER_MS, unanswered);
      waiting.set(number, settle);
      link.post(message(number));
    });
  const handlers: FormHandlers = {
    readProvision: (text) => call<ProvisionReading>((n) => ({ type: 'read', call: n, text }), { status: 'none' }),
    onTyped: (fields) => link.post({ type: 'typed', fields }),
    onDraft: (fields) => call<boolean>((n) => ({ type: 'draft', call: n, fields }), false),
    onSave: (fields) =>
      call<NoteTroubleView | null>((n) => ({ type: 'save', call: n, fields }), ownTrouble('no-answer')),
    onClose: () => link.post({ type: 'close' }),
    onDiscard: () => link.post({ type: 'discard' }),
  };
  const show = (language: Language): void => {
    document.documentElement.lang = language;
    if (spec)
      draw(
        <div class="lacuna-root" lang={language}>
          <WritingForm language={language} spec={spec} handlers={handlers} />
        </div>,
      );
  };

  const heard = (message: ToForm): void => {
    switch (message.type) {
      case 'open':
        spec = message.spec;
        show(message.language);
        return;
      case 'focus':
        // Anew also where it stands already: the browser may have given the keys to the page meanwhile.
        focused?.blur();
        focus();
        focused?.focus({ preventScroll: true });
        isReturned = true;
        return;
      case 'language':
        show(message.language);
        return;
      case 'answer':
        waiting.get(message.call)?.(message.value);
    }
  };
  const link = speakOver<ToForm, FromForm>(port, heard, () => {
    // Whoever opened it is gone: nothing that is typed from now on could be kept.
    link.end();
    resized.disconnect();
    draw(null);
  });
  const resized = new ResizeObserver(() =>
    link.post({ type: 'size', height: Math.ceil(mount.getBoundingClientRect().height) }),
  );
  resized.observe(mount);
  addEventListener('focus', () => {
    link.post({ type: 'focus', inside: true });
    restore();
  });
  addEventListener('blur', () => link.post({ type: 'focus', inside: false }));
  mount.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) focused = target;
  });
  mount.addEventListener('focusout', () => setTimeout(restore));
  addEventListener(
    'pointerdown',
    () => {
      isReturned = false;
    },
    { capture: true },
  );
  // Captured, because the form keeps its keys to itself.
  addEventListener(
    'keydown',
    (event) => {
      // A key goes where the focus is when its first event has been heard.
      restore();
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey || !isEdge(mount, event)) return;
      // Out of the frame only by way of whoever holds it, who would take any other way for the page's doing.
      event.preventDefault();
      link.post({ type: 'leave' });
    },
    { capture: true },
  );
  // After whatever the form itself does with it.
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    handlers.onClose();
  });
  addEventListener('pagehide', () => link.post({ type: 'gone' }));
}

/** Whether Tab would go out of the form. */
function isEdge(mount: HTMLElement, { shiftKey, target }: KeyboardEvent): boolean {
  const fields = [...mount.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')].filter(
    (field) => !field.matches(':disabled') && field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
  const edge = shiftKey ? fields[0] : fields.at(-1);
  return edge === undefined || edge === target || !mount.contains(target as Node);
}
