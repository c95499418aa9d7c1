import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BlockedForm } from '@/components/margin/BlockedForm';
import { type FormLink, linkForm } from './form-link';
import type { DrawnFormProps } from './forms';
import { holdFocus } from './hold-focus';

/** Height of the frame before the form has told its own, in CSS pixels: about that of the form, so that little moves. */
const FIRST_HEIGHT = { note: 470, quick: 130 } as const;

/**
 * A form in a frame of the extension's own origin. A page hears the keys that are pressed in its own document, closed
 * shadow roots included; it hears none that is pressed in a frame of another origin. Where a page lets no such frame in,
 * nothing is typed on it at all.
 */
export function FramedForm({ title, language, spec, handlers, onTaken }: DrawnFormProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  /** Undefined until the form is drawn. */
  const [height, setHeight] = useState<number>();
  const [blocked, setBlocked] = useState(false);
  const link = useRef<FormLink>(undefined);
  const latest = useRef({ language, handlers, onTaken });
  latest.current = { language, handlers, onTaken };

  // Before the frame is taken out, and not a moment after: its going would look like the page's doing.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    // At once: keys that are pressed before the form is there go nowhere, and not to the page.
    element.focus({ preventScroll: true });
    const hold = holdFocus(element, {
      onReturned: () => link.current?.focus(),
      onFought: () => latest.current.onTaken(),
    });
    const one = linkForm({
      frame: element,
      address: browser.runtime.getURL('/writer.html'),
      // Without the stroke at its end. The file's own address can have another host, which does not stay.
      origin: browser.runtime.getURL('/').slice(0, -1),
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      spec,
      language: () => latest.current.language,
      handlers: () => latest.current.handlers,
      onReady: () => element.focus({ preventScroll: true }),
      onHeight: setHeight,
      // From the fields to the button that closes the form, and from there to the fields again.
      onLeave() {
        hold.release();
        closeButton(element)?.focus();
      },
      onFocus: hold.told,
      onBlocked: () => setBlocked(true),
    });
    link.current = one;
    return () => {
      hold.end();
      one.end();
    };
  }, []);
  useEffect(() => link.current?.speak(language), [language]);
  if (blocked) return <BlockedForm language={language} spec={spec} onSave={handlers.onSave} />;
  return (
    <iframe
      ref={frame}
      class="lc-form-frame"
      title={title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame takes the keyboard anyway; said, so that what scrolls round it is known to hold something that does
      tabIndex={0}
      data-ready={height !== undefined || undefined}
      style={{ height: `${height ?? FIRST_HEIGHT[spec.kind]}px` }}
    />
  );
}

const closeButton = (element: Element): HTMLElement | null =>
  element.closest('[role=dialog]')?.querySelector<HTMLElement>('button') ?? null;
