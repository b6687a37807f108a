/** Saves by itself while one works: one call at a time with all that is pending, again after a failure. */

import { differences } from './entries';
import type { EntrySaved, EntryToSave, SaveAnswer, SaveRequest, ScoreEntry } from './page';

export interface SaveEvents {
  waiting(code: string): void;
  answered(answer: EntrySaved, sent: ScoreEntry): void;
  /** Nothing is lost: what is pending stays pending and is sent again. Undefined when calls come through again. */
  line(trouble: string | undefined): void;
}

const TYPING_PAUSE_MILLISECONDS = 900;
const RETRY_MILLISECONDS = [3_000, 10_000, 30_000] as const;
const ENTRIES_PER_CALL = 20;

/** An entry on its way, with what the workbook held when it was typed. */
interface Pending extends EntryToSave {
  readonly known: ScoreEntry;
}

export class SaveQueue {
  private readonly pending = new Map<string, Pending>();
  private timer: number | undefined;
  private busy = false;
  private failures = 0;
  private readonly idleWaiters: (() => void)[] = [];

  constructor(
    private readonly send: (request: SaveRequest) => Promise<SaveAnswer>,
    private readonly context: () => { month: string; who: string },
    private readonly events: SaveEvents,
  ) {}

  /** Entries that are not on the server yet. */
  get size(): number {
    return this.pending.size;
  }

  holds(code: string): boolean {
    return this.pending.has(code);
  }

  put(code: string, entry: ScoreEntry, baseRevision: number, known: ScoreEntry): void {
    this.pending.set(code, { code, entry, baseRevision, known });
    this.events.waiting(code);
    this.schedule(TYPING_PAUSE_MILLISECONDS);
  }

  /** Sends what is pending now; resolves when nothing is left or a call failed. */
  flush(): Promise<void> {
    const done = new Promise<void>((resolve) => this.idleWaiters.push(resolve));
    this.schedule(0);
    return done;
  }

  private schedule(delay: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.work(), delay);
  }

  private async work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.pending.size > 0 && (await this.sendBatch()));
    this.busy = false;
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }

  /** False when the call did not come through and the rest should wait. */
  private async sendBatch(): Promise<boolean> {
    const batch = [...this.pending.values()].slice(0, ENTRIES_PER_CALL);
    try {
      const answer = await this.send({
        ...this.context(),
        entries: batch.map(({ code, entry, baseRevision }) => ({ code, entry, baseRevision })),
      });
      if (answer.state === 'refused' && answer.again === true) return this.later(answer.message);
      this.failures = 0;
      this.events.line(undefined);
      for (const sent of batch) this.settle(sent, answer);
      return true;
    } catch (error) {
      return this.later(error instanceof Error ? error.message : String(error));
    }
  }

  private later(trouble: string): false {
    const delay = RETRY_MILLISECONDS[Math.min(this.failures, RETRY_MILLISECONDS.length - 1)];
    this.failures += 1;
    this.events.line(trouble);
    this.schedule(delay ?? 30_000);
    return false;
  }

  private settle(sent: Pending, answer: SaveAnswer): void {
    const { code } = sent;
    const own = asSaved(
      sent,
      answer.state === 'refused'
        ? { code, state: 'refused', message: answer.message }
        : (answer.entries.find((entry) => entry.code === code) ?? {
            code,
            state: 'refused',
            message: 'Sổ không trả lời cho chỉ báo này. Hãy mở lại hộp thoại.',
          }),
    );
    const newer = this.pending.get(code);
    // the sheet's own cells, known here already, were only given a number meanwhile: nobody's work is at stake
    if (newer && own.state === 'conflict' && differences(own.theirs, newer.known).length === 0) {
      this.pending.set(code, { ...newer, baseRevision: own.revision });
      return;
    }
    if (newer === sent || own.state !== 'saved') this.pending.delete(code);
    // typed on while the call was under way: the newer entry stands on what was just saved
    else if (newer) this.pending.set(code, { ...newer, baseRevision: own.revision, known: sent.entry });
    this.events.answered(own, sent.entry);
  }
}

/** A call whose answer got lost was saved all the same: the second try finds its own entry there, which is no conflict. */
function asSaved(sent: EntryToSave, answer: EntrySaved): EntrySaved {
  if (answer.state !== 'conflict' || differences(sent.entry, answer.theirs).length > 0) return answer;
  return { code: answer.code, state: 'saved', revision: answer.revision };
}
