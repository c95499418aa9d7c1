import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A question that has to be answered first. The focus stays inside, and goes back to where it came from. */
export function Dialog(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions: ComponentChildren;
  onCancel(): void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      // The browser gives the focus back only from a dialog that is still in the page.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="lc-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        // The owner takes the dialog away; closing by itself would leave the two apart.
        event.preventDefault();
        props.onCancel();
      }}
    >
      <h2 id={title}>{props.title}</h2>
      <div class="lc-dialog-body">{props.children}</div>
      <div class="lc-actions">{props.actions}</div>
    </dialog>
  );
}
