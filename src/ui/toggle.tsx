interface ToggleProps {
  readonly label: string;
  /** A sentence under the label, read out with it. */
  readonly help?: string | undefined;
  readonly action: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off: a native check box in the dress of a switch. */
export function Toggle({ label, help, action, checked, onChange }: ToggleProps) {
  return (
    <label class="toggle" data-action={action}>
      <span class="words">
        <span>{label}</span>
        {help !== undefined && <small>{help}</small>}
      </span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
