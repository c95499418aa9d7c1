import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A question that has to be answered first. The browser keeps the focus inside and gives it back. */
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
    if (element && !element.open) element.showModal();
    return () => element?.close();
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
