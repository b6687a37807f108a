/** A labelled field; `about` tells screen readers which of many such fields it is. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Id of the control inside. */
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  readonly children: ComponentChildren;
}

export function Field({ id, label, about, children }: Props) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
        {about !== undefined && <span class="unseen"> ({about})</span>}
      </label>
      {children}
    </div>
  );
}
