/** Calls of a dialog to its script: whether one runs, and what is to be said when it fails. */
import { useState } from 'preact/hooks';
import { messageOf } from './server';

/** What a dialog says about the last call. */
export interface Notice {
  readonly text: string;
  /** '' for what is neither good nor bad news. */
  readonly tone: 'good' | 'bad' | '';
}

/**
 * `attempt` runs an action: the dialog is busy until it ends, what was said before is taken back with `say('')`, and what
 * the action throws is said in words. `doing` is the name given with the action that runs.
 */
export function useAttempt<Doing extends string = string>(say: (words: string) => void, startsBusy = false) {
  const [busy, setBusy] = useState(startsBusy);
  const [doing, setDoing] = useState<Doing>();
  const attempt = async (action: () => Promise<void>, name?: Doing): Promise<void> => {
    setBusy(true);
    setDoing(name);
    say('');
    try {
      await action();
    } catch (error) {
      say(messageOf(error));
    }
    setBusy(false);
    setDoing(undefined);
  };
  return { busy, doing, attempt };
}

/** The same for a dialog that has good news to tell as well: `notice` is what it says now. */
export function useNotice<Doing extends string = string>(startsBusy = false) {
  const [notice, setNotice] = useState<Notice>();
  const say = (text: string) => setNotice(text === '' ? undefined : { text, tone: 'bad' });
  return { notice, setNotice, say, ...useAttempt<Doing>(say, startsBusy) };
}
