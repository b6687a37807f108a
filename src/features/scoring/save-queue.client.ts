/** Saves indicators by themselves while one works: one call at a time, the newest entry of each, again after a failure. */
import type { SaveAnswer, SaveRequest, ScoreEntry } from './page';

interface Pending {
  entry: ScoreEntry;
  baseRevision: number;
}

export interface SaveEvents {
  waiting(code: string): void;
  saved(code: string, revision: number): void;
  conflict(code: string, theirs: ScoreEntry, revision: number, changedBy: string): void;
  /** Nothing is lost: the entry stays pending; `willRetry` is false when the server refused it for good. */
  failed(code: string, message: string, willRetry: boolean): void;
}

const TYPING_PAUSE_MILLISECONDS = 900;
const RETRY_MILLISECONDS = [3_000, 10_000, 30_000] as const;

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

  put(code: string, entry: ScoreEntry, baseRevision: number): void {
    this.pending.set(code, { entry, baseRevision });
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
    for (const [code, pending] of [...this.pending]) {
      if (!(await this.sendOne(code, pending))) break;
    }
    this.busy = false;
    if (this.pending.size > 0 && this.failures === 0) this.schedule(0);
    else for (const resolve of this.idleWaiters.splice(0)) resolve();
  }

  /** False when the line failed and the rest should wait. */
  private async sendOne(code: string, pending: Pending): Promise<boolean> {
    try {
      const answer = await this.send({ ...this.context(), code, ...pending });
      this.failures = 0;
      const unchanged = this.pending.get(code) === pending;
      if (answer.state === 'saved') {
        if (unchanged) this.pending.delete(code);
        else this.rebase(code, answer.revision);
        this.events.saved(code, answer.revision);
      } else if (answer.state === 'conflict') {
        this.pending.delete(code);
        this.events.conflict(code, answer.theirs, answer.revision, answer.changedBy);
      } else {
        this.pending.delete(code);
        this.events.failed(code, answer.message, false);
      }
      return true;
    } catch (error) {
      const delay = RETRY_MILLISECONDS[Math.min(this.failures, RETRY_MILLISECONDS.length - 1)];
      this.failures += 1;
      this.events.failed(code, `${error instanceof Error ? error.message : error} Sẽ tự lưu lại.`, true);
      this.schedule(delay ?? 30_000);
      return false;
    }
  }

  private rebase(code: string, revision: number): void {
    const pending = this.pending.get(code);
    if (pending) pending.baseRevision = revision;
  }
}
