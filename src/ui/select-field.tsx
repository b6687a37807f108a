/** A labelled list to choose one of. */
import { Field } from './field';

interface Props<Value extends string> {
  readonly id: string;
  readonly label: string;
  /** Tells screen readers which of many such fields it is. */
  readonly about?: string;
  readonly value: Value | '';
  /** Values with their words, in the order in which they are listed. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
  readonly class?: string;
  /** First line of the list, which asks to choose and cannot be chosen itself. */
  readonly asks?: string;
}

export function SelectField<Value extends string>(props: Props<Value>) {
  const { id, label, about, value, options, onChoose, disabled = false, asks } = props;
  return (
    <Field id={id} label={label} about={about}>
      <select
        id={id}
        class={props.class}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([option]) => option === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {asks !== undefined && (
          <option value="" disabled>
            {asks}
          </option>
        )}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
