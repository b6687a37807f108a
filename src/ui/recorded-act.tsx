/** A dialog that puts a decision on record: what it means, the name of who decides, one button, and what came of it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from './field';
import { Heading } from './heading';
import { closeDialog } from './server';
import { useAttempt } from './use-attempt';

export interface RecordedActProps {
  readonly heading: string;
  /** What is decided, and the choices. */
  readonly children: ComponentChildren;
  /** Label of the name's field. */
  readonly nameLabel: string;
  /** The button that decides. */
  readonly caption: string;
  /** The button that leaves it undecided. */
  readonly leaveCaption: string;
  /** False while something is still to be chosen. */
  readonly isReady: boolean;
  /** Decides under this name; a refusal says why. */
  readonly act: (name: string) => Promise<{ readonly isDone: boolean; readonly message: string }>;
}

export function RecordedAct(props: RecordedActProps) {
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [isDone, setDone] = useState(false);
  const { busy, attempt } = useAttempt(setMessage);
  const act = () =>
    attempt(async () => {
      const answer = await props.act(name);
      setMessage(answer.message);
      setDone(answer.isDone);
    });
  return (
    <div class="dialog">
      <div class="body">
        <Heading>{props.heading}</Heading>
        {props.children}
        <Field id="by" label={props.nameLabel}>
          <input id="by" class="wide" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </Field>
        <div aria-live="polite">
          {message !== '' && <p class={`notice ${isDone ? 'good' : 'bad'}`}>{message}</p>}
        </div>
      </div>
      <footer>
        {!isDone && (
          <button
            type="button"
            class="primary"
            disabled={busy || !props.isReady || name.trim() === ''}
            onClick={() => void act()}
          >
            {busy ? 'Đang ghi…' : props.caption}
          </button>
        )}
        <button type="button" class={isDone ? 'primary' : ''} onClick={closeDialog}>
          {isDone ? 'Đóng' : props.leaveCaption}
        </button>
      </footer>
    </div>
  );
}
