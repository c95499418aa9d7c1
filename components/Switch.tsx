/** An on/off choice: a button that says its name and its state in words. */
export function Switch(props: {
  readonly label: string;
  /** The state in a word, beside the switch: colour and position alone do not tell. */
  readonly stateWord: string;
  readonly on: boolean;
  readonly disabled?: boolean | undefined;
  onChange(on: boolean): void;
}) {
  return (
    <button
      type="button"
      role="switch"
      class="lc-switch"
      aria-checked={props.on}
      disabled={props.disabled}
      onClick={() => props.onChange(!props.on)}
    >
      <span class="lc-switch-label">{props.label}</span>
      <span class="lc-soft lc-small" aria-hidden="true">
        {props.stateWord}
      </span>
      <span class="lc-switch-track" aria-hidden="true">
        <span class="lc-switch-thumb" />
      </span>
    </button>
  );
}
