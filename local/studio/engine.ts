/**
 * Answers the calls of the studio's windows, one after the other, on the thread that holds the workspace. While a script
 * waits for a person (alert, prompt), this thread goes on answering other calls from inside that script's call.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { ROUTES } from './api/routes';
import { ClockJob } from './clock-job';
import type { Question, StudioEvent } from './events';
import type { ApiAnswer, ApiCall, ToEngine, ToServer } from './messages';
import { OpenDialogs } from './open-dialogs';
import { Pages } from './pages-shown';
import { Refusal } from './refusal';
import { Watch } from './watch';
import type { Answered } from './window-person';
import type { World } from './world';

/** Spreadsheets, and other contents, that stay in memory between calls. */
const KEPT_IN_MEMORY = 150;
/** What a script gets when the window that it asked is closed. */
const WINDOW_CLOSED: Answered = { button: 'CLOSE', text: '' };

export class Engine {
  readonly pages = new Pages((page) => this.post({ kind: 'page', page }));
  readonly dialogs = new OpenDialogs();
  readonly clock: ClockJob;
  readonly watch: Watch;
  private readonly questions = new Map<string, { window: string; answered?: Answered }>();

  constructor(
    readonly world: World,
    private readonly port: MessagePort,
    private readonly signal: Int32Array,
  ) {
    this.clock = new ClockJob(world, (clock) => this.settle({ type: 'clock', clock }));
    this.watch = new Watch(world);
    port.on('message', (message: ToEngine) => this.handle(message));
  }

  /** True while a script waits for somebody's answer. */
  get isWaiting(): boolean {
    return this.questions.size > 0;
  }

  /** Tells one window, or all, what happened. */
  tell(event: StudioEvent, window?: string): void {
    this.post({ kind: 'event', event, ...(window !== undefined && { window }) });
  }

  /** Puts a question to a window and waits for its answer; other calls are answered meanwhile. */
  ask(window: string, question: Omit<Question, 'type' | 'question'>): Answered {
    const id = `question-${this.world.workspace.next('question')}`;
    this.questions.set(id, { window });
    this.settle({ type: 'question', question: id, ...question }, window);
    for (;;) {
      const seen = Atomics.load(this.signal, 0);
      const received = receiveMessageOnPort(this.port);
      if (received) this.handle(received.message as ToEngine);
      const answered = this.questions.get(id)?.answered;
      if (answered) {
        this.questions.delete(id);
        this.tell({ type: 'answered', question: id }, window);
        return answered;
      }
      if (!received) Atomics.wait(this.signal, 0, seen);
    }
  }

  /** Hands over the answer to a question. Throws Refusal when nobody asks it any more. */
  answer(id: string, answered: Answered): void {
    const question = this.questions.get(id);
    if (!question) throw new Refusal('Câu hỏi này không còn chờ trả lời nữa.', 404);
    question.answered = answered;
  }

  /** Begins anew in another workspace. */
  replaced(): void {
    this.dialogs.clear();
    this.watch.reset();
    this.tell({ type: 'reset' });
  }

  private handle(message: ToEngine): void {
    if (message.kind === 'gone') {
      for (const question of this.questions.values())
        if (question.window === message.window) question.answered ??= WINDOW_CLOSED;
      return;
    }
    const answer = this.answerCall(message.call);
    this.settle();
    this.post({ kind: 'answer', id: message.id, answer });
  }

  private answerCall({ route: name, window, input }: ApiCall): ApiAnswer {
    if (!Object.hasOwn(ROUTES, name)) return { status: 404, message: `Không có ${name}.` };
    try {
      return ROUTES[name as keyof typeof ROUTES].answer({ engine: this, world: this.world, window }, input);
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, message: error.message };
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return { status: 500, message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Makes everything done so far durable and tells the windows what changed; `event` goes first. */
  private settle(event?: StudioEvent, window?: string): void {
    const { workspace } = this.world;
    workspace.commit();
    workspace.store.evict(KEPT_IN_MEMORY);
    if (event) this.tell(event, window);
    const changed = this.watch.changes();
    if (changed) this.tell(changed);
    const clock = this.clock.changed();
    if (clock) this.tell({ type: 'clock', clock });
  }

  private post(message: ToServer): void {
    this.port.postMessage(message);
  }
}
