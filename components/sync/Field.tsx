import { useId } from 'preact/hooks';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby'?: string }) => preact.ComponentChildren;
}

/** A label, its field and a hint that belongs to both. */
export function Field(props: FieldProps) {
  const id = useId();
  const hint = `${id}-hint`;
  return (
    <div class="lc-sync-field">
      <label for={id}>{props.label}</label>
      {props.children(props.hint ? { id, 'aria-describedby': hint } : { id })}
      {props.hint && (
        <p id={hint} class="lc-soft lc-small">
          {props.hint}
        </p>
      )}
    </div>
  );
}
