/** Keeps a draft while it is typed: one save at a time, the newest text last, and never over somebody else's. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as district from '../../district';
import { messageOf, scriptServer } from '../../ui/server';
import type { ShortcomingsPage, Signing } from './shortcomings-paper';

const server = scriptServer<typeof district>();
/** After the last letter. */
const PAUSE_MILLISECONDS = 900;

export interface Draft {
  readonly page: ShortcomingsPage;
  readonly signing: Signing;
}

export type Keeping =
  | { readonly state: 'same' }
  | { readonly state: 'waiting' }
  | { readonly state: 'saved'; readonly text: string }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'conflict'; readonly theirs: string; readonly newKey: string };

interface Place {
  readonly key: string;
  readonly revision: number;
}

/** `keep` after every change; `settle` before the draft is left: true when all of it is kept. */
export function useDraftKeeper(first: ShortcomingsPage) {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'same' });
  const place = useRef<Place>({ key: first.key, revision: first.revision });
  const waiting = useRef<Draft | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const save = async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    // whoever else waited for the same save may have begun the next one
    while (running.current !== undefined) await running.current;
    const draft = waiting.current;
    if (draft === undefined) return true;
    waiting.current = undefined;
    running.current = send(draft);
    const kept = await running.current;
    running.current = undefined;
    // what was typed while this was on its way
    return kept && waiting.current !== undefined ? save() : kept;
  };

  const send = async (draft: Draft): Promise<boolean> => {
    const { page, signing } = draft;
    try {
      const answer = await server.saveShortcomings({
        key: place.current.key,
        from: page.from,
        to: page.to,
        baseRevision: place.current.revision,
        sections: Object.fromEntries(page.content.sections.map(({ key, text }) => [key, text])),
        signing,
      });
      if (answer.state === 'saved') {
        place.current = { ...place.current, revision: answer.revision };
        setKeeping({ state: 'saved', text: answer.savedText });
        return true;
      }
      waiting.current ??= draft;
      setKeeping(
        answer.state === 'conflict'
          ? { state: 'conflict', theirs: answer.theirs, newKey: answer.newKey }
          : { state: 'failed', message: answer.message },
      );
    } catch (error) {
      waiting.current ??= draft;
      setKeeping({ state: 'failed', message: messageOf(error) });
    }
    return false;
  };

  useEffect(() => () => window.clearTimeout(timer.current), []);

  return {
    keeping,
    keep(draft: Draft) {
      waiting.current = draft;
      setKeeping((before) => (before.state === 'conflict' ? before : { state: 'waiting' }));
      window.clearTimeout(timer.current);
      if (keeping.state !== 'conflict')
        timer.current = window.setTimeout(() => void save(), PAUSE_MILLISECONDS);
    },
    settle: save,
    /** Goes on with another draft; what waits of this one is dropped. */
    moveTo(page: ShortcomingsPage) {
      window.clearTimeout(timer.current);
      waiting.current = undefined;
      place.current = { key: page.key, revision: page.revision };
      setKeeping({ state: 'same' });
    },
    /** Keeps the present text as a draft of its own, beside the one that somebody else saved. */
    keepApart(key: string) {
      place.current = { key, revision: 0 };
      setKeeping({ state: 'waiting' });
      return save();
    },
  };
}
