import type { ComponentChild } from 'preact';
import type { Browser } from 'wxt/browser';
import { type FormHandlers, type FormSpec, WritingForm } from '@/components/margin/WritingForm';
import type { ProvisionReading } from '@/components/notes/LinkField';
import type { NoteTroubleView } from '@/components/notes/NoteTrouble';
import type { FromForm, ToForm } from '@/entrypoints/notes/form-port';
import type { Language } from '@/lib/base/language';

/**
 * Draws the form that the other end of the port asks for, and tells that end what is done in it.
 *
 * @param mount what is measured: the frame is made as high as this.
 */
export function formOver(port: Browser.runtime.Port, mount: HTMLElement, draw: (form: ComponentChild) => void): void {
  const waiting = new Map<number, (value: unknown) => void>();
  let calls = 0;
  let spec: FormSpec | undefined;
  let over = false;
  let focused: HTMLElement | undefined;

  const send = (message: FromForm): void => {
    if (!over) port.postMessage(message);
  };
  const call = <T,>(message: (call: number) => FromForm): Promise<T> =>
    new Promise((resolve) => {
      calls++;
      waiting.set(calls, resolve as (value: unknown) => void);
      send(message(calls));
    });
  const handlers: FormHandlers = {
    readProvision: (text) => call<ProvisionReading>((n) => ({ type: 'read', call: n, text })),
    onTyped: (fields) => send({ type: 'typed', fields }),
    onDraft: (fields) => call<boolean>((n) => ({ type: 'draft', call: n, fields })),
    onSave: (fields) => call<NoteTroubleView | null>((n) => ({ type: 'save', call: n, fields })),
    onClose: () => send({ type: 'close' }),
    onDiscard: () => send({ type: 'discard' }),
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

  port.onMessage.addListener((message: ToForm) => {
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
        return;
      case 'language':
        show(message.language);
        return;
      case 'answer':
        waiting.get(message.call)?.(message.value);
        waiting.delete(message.call);
    }
  });
  const resized = new ResizeObserver(() =>
    send({ type: 'size', height: Math.ceil(mount.getBoundingClientRect().height) }),
  );
  resized.observe(mount);
  addEventListener('focus', () => send({ type: 'focus', inside: true }));
  addEventListener('blur', () => send({ type: 'focus', inside: false }));
  mount.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) focused = target;
  });
  // Captured, because the form keeps its keys to itself.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey || !isEdge(mount, event)) return;
      // Out of the frame only by way of whoever holds it, who would take any other way for the page's doing.
      event.preventDefault();
      send({ type: 'leave' });
    },
    { capture: true },
  );
  // After whatever the form itself does with it.
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    handlers.onClose();
  });
  port.onDisconnect.addListener(() => {
    // Whoever opened it is gone: nothing that is typed from now on could be kept.
    over = true;
    resized.disconnect();
    draw(null);
  });
}

/** Whether Tab would go out of the form. */
function isEdge(mount: HTMLElement, { shiftKey, target }: KeyboardEvent): boolean {
  const fields = [...mount.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')].filter(
    (field) => !field.matches(':disabled') && field.tabIndex >= 0 && field.getClientRects().length > 0,
  );
  const edge = shiftKey ? fields[0] : fields.at(-1);
  return edge === undefined || edge === target || !mount.contains(target as Node);
}
