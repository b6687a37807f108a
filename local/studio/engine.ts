/**
 * Answers the calls of the studio's windows, one after the other, on the thread that holds the workspace. While a script
 * runs, calls that only look are answered between two of its own calls; while it waits for a person (alert, prompt), this
 * thread goes on answering all calls from inside that script's call.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Running } from '../host/run-types';
import { ROUTES } from './api/routes';
import { ClockJob } from './clock-job';
import type { Question, StudioEvent } from './events';
import type { ApiAnswer, ApiCall, ToEngine, ToServer } from './messages';
import { OpenDialogs } from './open-dialogs';
import { OpenQuestions } from './open-questions';
import { Pages } from './pages-shown';
import { Refusal } from './refusal';
import { Watch } from './watch';
import type { Answered, Seat } from './window-person';
import type { World } from './world';

/** Spreadsheets, and other contents, that stay in memory between calls. */
const KEPT_IN_MEMORY = 150;
/** How often a running script lets others look. */
const LOOK_MILLISECONDS = 30;
/** A script that takes longer is named to the other windows. */
const LONG_MILLISECONDS = 700;

export class Engine {
  readonly pages = new Pages((page) => this.post({ kind: 'page', page }));
  readonly dialogs = new OpenDialogs();
  readonly clock: ClockJob;
  readonly watch: Watch;
  private readonly questions = new OpenQuestions((event, window) => this.tell(event, window));
  /** Messages that came while a script was running and wait for its end. */
  private readonly later: ToEngine[] = [];
  /** Who waits for the call that is being answered. */
  private window: string | undefined;
  private running: { readonly id: string; readonly since: number; isTold: boolean } | undefined;
  private looked = 0;

  constructor(
    readonly world: World,
    private readonly port: MessagePort,
    private readonly signal: Int32Array,
  ) {
    this.clock = new ClockJob(world, (clock) => this.settle({ type: 'clock', clock }));
    this.watch = new Watch(world);
    world.onCall = (running) => this.lookAround(running);
    port.on('message', (message: ToEngine) => {
      this.later.push(message);
      this.work();
    });
  }

  /** True while a script waits for somebody's answer. */
  get isWaiting(): boolean {
    return this.questions.isAny;
  }

  /** Tells one window, or all, what happened. */
  tell(event: StudioEvent, window?: string): void {
    this.post({ kind: 'event', event, ...(window !== undefined && { window }) });
  }

  /** Puts a question to a window and waits for its answer; other calls are answered meanwhile. */
  ask({ window, user }: Seat, question: Omit<Question, 'type' | 'question'>): Answered {
    const id = `question-${this.world.workspace.next('question')}`;
    this.questions.add(id, { window, user, title: question.title });
    this.settle({ type: 'question', question: id, ...question }, window);
    for (;;) {
      const seen = Atomics.load(this.signal, 0);
      this.work();
      const received = receiveMessageOnPort(this.port);
      if (received) this.handle(received.message as ToEngine);
      const answered = this.questions.takeAnswer(id);
      if (answered) return answered;
      if (!received) Atomics.wait(this.signal, 0, seen);
    }
  }

  /** Hands over the answer to a question. Throws Refusal when nobody asks it any more. */
  answer(id: string, answered: Answered): void {
    this.questions.answer(id, answered);
  }

  /** Begins anew in another workspace. */
  replaced(): void {
    this.dialogs.clear();
    this.watch.reset();
    this.tell({ type: 'reset' });
  }

  /** Whatever waited for the end of a script. */
  private work(): void {
    for (let message = this.later.shift(); message; message = this.later.shift()) this.handle(message);
  }

  private handle(message: ToEngine): void {
    if (message.kind === 'gone') {
      this.questions.leave(message.window);
      return;
    }
    const before = this.window;
    this.window = message.call.window;
    const answer = this.answerCall(message.call);
    this.window = before;
    this.settle();
    this.post({ kind: 'answer', id: message.id, answer });
  }

  /** Lets others look while a script runs; whoever wants more than that comes after it. */
  private lookAround({ id, functionName, user }: Running): void {
    const now = performance.now();
    if (this.running?.id !== id) this.running = { id, since: now, isTold: false };
    if (now - this.looked < LOOK_MILLISECONDS) return;
    if (!this.running.isTold && now - this.running.since > LONG_MILLISECONDS) {
      this.running.isTold = true;
      const script = { functionName, user, ...(this.window !== undefined && { window: this.window }) };
      this.tell({ type: 'running', script });
    }
    for (
      let received = receiveMessageOnPort(this.port);
      received;
      received = receiveMessageOnPort(this.port)
    ) {
      const message = received.message as ToEngine;
      if (message.kind === 'gone') this.questions.leave(message.window);
      else if (isGlance(message.call))
        this.post({ kind: 'answer', id: message.id, answer: this.answerCall(message.call) });
      else {
        this.later.push(message);
        // the clock's scripts end without anybody's call
        setImmediate(() => this.work());
      }
    }
    this.looked = performance.now();
  }

  private answerCall({ route: name, window, input }: ApiCall): ApiAnswer {
    if (!isRoute(name)) return { status: 404, message: `Không có ${name}.` };
    try {
      return ROUTES[name].answer({ engine: this, world: this.world, window }, input);
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
    // a script that waits still holds what it read
    if (!this.isWaiting) workspace.store.evict(KEPT_IN_MEMORY);
    if (this.running?.isTold) this.tell({ type: 'running' });
    this.running = undefined;
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

function isRoute(name: string): name is keyof typeof ROUTES {
  return Object.hasOwn(ROUTES, name);
}

function isGlance({ route }: ApiCall): boolean {
  return isRoute(route) && ROUTES[route].isGlance;
}
