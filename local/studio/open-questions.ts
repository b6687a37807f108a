/**
 * The questions that scripts have put to people (alert, prompt) and that are not settled. Scripts wait one inside the other:
 * whoever was asked first goes on last, and is told for whom they wait.
 */
import type { StudioEvent } from './events';
import { Refusal } from './refusal';
import type { Answered } from './window-person';

interface OpenQuestion {
  readonly window: string;
  readonly user: string;
  readonly title: string;
  answered?: Answered;
}

/** What a script gets when the window that it asked is closed. */
const WINDOW_CLOSED: Answered = { button: 'CLOSE', text: '' };

export class OpenQuestions {
  /** In the order in which they were asked. */
  private readonly open = new Map<string, OpenQuestion>();

  constructor(private readonly tell: (event: StudioEvent, window: string) => void) {}

  get isAny(): boolean {
    return this.open.size > 0;
  }

  add(id: string, question: Pick<OpenQuestion, 'window' | 'user' | 'title'>): void {
    this.open.set(id, { ...question });
  }

  /** Throws Refusal when nobody asks it any more. */
  answer(id: string, answered: Answered): void {
    const question = this.open.get(id);
    if (!question || question.answered) throw new Refusal('Câu hỏi này không còn chờ trả lời nữa.', 404);
    question.answered = answered;
    this.tell({ type: 'answered', question: id }, question.window);
    this.tellWhoWaits();
  }

  /** Closes what a window that is gone was asked. */
  leave(window: string): void {
    for (const question of this.open.values())
      if (question.window === window) question.answered ??= WINDOW_CLOSED;
    this.tellWhoWaits();
  }

  /** The answer, once; the question is settled by that. Ask only for the one that was asked last. */
  takeAnswer(id: string): Answered | undefined {
    const question = this.open.get(id);
    if (!question?.answered) return undefined;
    this.open.delete(id);
    this.tell({ type: 'held' }, question.window);
    return question.answered;
  }

  private tellWhoWaits(): void {
    let by: { question: string; title: string; user: string } | undefined;
    for (const [id, { window, user, title, answered }] of [...this.open].reverse()) {
      if (!answered) by = { question: id, title, user };
      else if (by) this.tell({ type: 'held', by }, window);
    }
  }
}
