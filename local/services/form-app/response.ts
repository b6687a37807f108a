/** Responses to a form, and the answers in them. */

import { ScriptError } from '../../host/script-error';
import type { FormItemAnswer, FormResponseRecord } from '../../state/form';
import { QuizFeedback } from './feedback';
import type { Item } from './item';
import type { OpenForm } from './open-form';
import { submitResponse } from './submit';

export class ItemResponse {
  constructor(
    private readonly item: Item,
    readonly state: FormItemAnswer,
  ) {}
  getItem(): Item {
    return this.item;
  }
  getResponse(): unknown {
    return this.state.answer;
  }
  getScore(): number | null {
    return this.state.score ?? null;
  }
  setScore(score: unknown): this {
    this.state.score = Number(score);
    return this;
  }
  getFeedback(): QuizFeedback | null {
    return this.state.feedback ? new QuizFeedback(this.state.feedback) : null;
  }
  setFeedback(feedback: unknown): this {
    if (feedback instanceof QuizFeedback) this.state.feedback = feedback.state;
    return this;
  }
}

export class FormResponse {
  constructor(
    private readonly open: OpenForm,
    readonly state: FormResponseRecord,
    private readonly itemOf: (id: number) => Item,
  ) {}

  getId(): string | null {
    return this.state.id === '' ? null : this.state.id;
  }
  getTimestamp(): Date | null {
    return this.state.id === '' ? null : new Date(this.state.time);
  }
  getRespondentEmail(): string {
    return this.open.form.settings.collectsEmail ? this.state.email : '';
  }
  getItemResponses(): ItemResponse[] {
    const { items } = this.open.form;
    const order = (id: number) => items.findIndex((item) => item.id === id);
    return this.state.answers
      .filter(({ item }) => order(item) >= 0)
      .sort((a, b) => order(a.item) - order(b.item))
      .map((answer) => new ItemResponse(this.itemOf(answer.item), answer));
  }
  getGradableItemResponses(): ItemResponse[] {
    return this.getItemResponses().filter(({ state }) => this.open.item(state.item).points !== undefined);
  }
  getResponseForItem(item: Item): ItemResponse | null {
    return this.getItemResponses().find(({ state }) => state.item === item.id) ?? null;
  }
  getGradableResponseForItem(item: Item): ItemResponse | null {
    return this.getResponseForItem(item);
  }
  withItemResponse(response: ItemResponse): this {
    if (this.state.id !== '' && !this.open.form.settings.canEditResponse)
      throw new ScriptError('Sorry, this response cannot be edited.');
    const answers = this.state.answers.filter(({ item }) => item !== response.state.item);
    this.state.answers = [...answers, response.state];
    return this;
  }
  withItemGrade(graded: ItemResponse): this {
    const held = this.state.answers.find(({ item }) => item === graded.state.item);
    if (held) Object.assign(held, { score: graded.state.score, feedback: graded.state.feedback });
    return this;
  }
  submit(): FormResponse {
    const state = submitResponse(this.open.execution, this.open.id, this.state);
    return new FormResponse(this.open, state, this.itemOf);
  }
  getEditResponseUrl(): string {
    return `https://docs.google.com/forms/d/${this.open.id}/viewform?edit2=${this.state.id}`;
  }
  toPrefilledUrl(): string {
    const entries = this.state.answers.flatMap(({ item, answer }) =>
      [answer].flat(2).map((part) => `entry.${item}=${encodeURIComponent(String(part))}`),
    );
    return `https://docs.google.com/forms/d/${this.open.id}/viewform?usp=pp_url${entries.map((entry) => `&${entry}`).join('')}`;
  }
  toString(): string {
    return 'FormResponse';
  }
}
