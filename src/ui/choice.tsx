interface ChoiceOption<V> {
  readonly value: V;
  readonly label: string;
  /** A sample of the choice: a swatch of a theme, a letter in a font. */
  readonly className?: string;
}

interface ChoiceProps<V> {
  readonly legend: string;
  /** Group name of the radio buttons and start of their `data-action`. */
  readonly name: string;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few: native radio buttons in the dress of a segmented control. */
export function Choice<V extends string | number>(props: ChoiceProps<V>) {
  return (
    <fieldset class="choice">
      <legend>{props.legend}</legend>
      <div class="segments">
        {props.options.map(({ value, label, className }) => (
          <label key={value} class={className} data-action={`${props.name}-${value}`}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
