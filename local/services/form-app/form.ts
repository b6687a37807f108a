/** A form for scripts: its items, responses, settings and people. */
import { ScriptError, signatureError } from '../../host/script-error';
import type { FormItem, FormItemType } from '../../state/form';
import { FilePeople } from '../file-people';
import { connectSheet } from './destination';
import { DestinationType } from './enums';
import { ITEM_NAMES, Item, typedItem } from './item';
import type { OpenForm } from './open-form';
import { FormResponse } from './response';

export class Form {
  private readonly people: FilePeople;

  constructor(readonly open: OpenForm) {
    this.people = new FilePeople(open.execution, open.id, 'FormApp.Form');
  }

  getId(): string {
    return this.open.id;
  }
  getTitle(): string {
    return this.open.form.title;
  }
  setTitle(title: string): this {
    this.open.change('Form.setTitle', (form) => {
      form.title = String(title);
    });
    return this;
  }
  getDescription(): string {
    return this.open.form.description;
  }
  setDescription(description: string): this {
    this.open.change('Form.setDescription', (form) => {
      form.description = String(description);
    });
    return this;
  }
  getEditUrl(): string {
    return `https://docs.google.com/forms/d/${this.open.id}/edit`;
  }
  getPublishedUrl(): string {
    return `https://docs.google.com/forms/d/e/${this.open.id}/viewform`;
  }
  getSummaryUrl(): string {
    return `https://docs.google.com/forms/d/${this.open.id}/viewanalytics`;
  }
  shortenFormUrl(url: string): string {
    return `https://forms.gle/${Buffer.from(String(url)).toString('base64url').slice(-17)}`;
  }

  getItems(itemType?: unknown): Item[] {
    return this.open.form.items
      .filter(({ type }) => itemType === undefined || type === String(itemType))
      .map(({ id }) => new Item(this.open, id));
  }
  getItemById(id: number): Item | null {
    return this.open.form.items.some((item) => item.id === Number(id))
      ? new Item(this.open, Number(id))
      : null;
  }
  deleteItem(which: unknown): void {
    const index = which instanceof Item ? which.getIndex() : Number(which);
    if (!this.open.form.items[index]) throw new ScriptError('Invalid data updating form.');
    this.open.change('Form.deleteItem', (form) => form.items.splice(index, 1));
  }
  moveItem(which: unknown, toIndex: number): Item {
    const from = which instanceof Item ? which.getIndex() : Number(which);
    const moved = this.open.form.items[from];
    if (!moved || toIndex < 0 || toIndex >= this.open.form.items.length)
      throw new ScriptError('Invalid argument: index');
    this.open.change('Form.moveItem', (form) => form.items.splice(toIndex, 0, ...form.items.splice(from, 1)));
    return new Item(this.open, moved.id);
  }

  createResponse(): FormResponse {
    const { caller } = this.open.execution;
    return this.response({ id: '', time: 0, email: caller.email, answers: [] });
  }
  getResponses(after?: Date): FormResponse[] {
    return this.open.form.responses
      .filter(({ time }) => after === undefined || time >= Number(after))
      .map((response) => this.response(structuredClone(response)));
  }
  getResponse(responseId: string): FormResponse {
    const found = this.open.form.responses.find(({ id }) => id === responseId);
    if (!found) throw new ScriptError('No response found with the given ID.');
    return this.response(structuredClone(found));
  }
  deleteResponse(responseId: string): this {
    this.getResponse(responseId);
    this.open.change('Form.deleteResponse', (form) => {
      form.responses = form.responses.filter(({ id }) => id !== responseId);
    });
    return this;
  }
  deleteAllResponses(): this {
    this.open.change('Form.deleteAllResponses', (form) => {
      form.responses = [];
    });
    return this;
  }
  submitGrades(responses: FormResponse[]): this {
    this.open.change('Form.submitGrades', (form) => {
      for (const { state } of responses)
        form.responses = form.responses.map((held) => (held.id === state.id ? structuredClone(state) : held));
    });
    return this;
  }

  getDestinationId(): string {
    const { destination } = this.open.form;
    if (!destination) throw new ScriptError('The form currently has no response destination.');
    return destination.spreadsheetId;
  }
  getDestinationType() {
    this.getDestinationId();
    return DestinationType.SPREADSHEET;
  }
  setDestination(type: unknown, id: string): this {
    if (type !== DestinationType.SPREADSHEET) throw signatureError('FormApp.Form.setDestination', [type, id]);
    const { execution } = this.open;
    if (!execution.workspace.spreadsheets.has(String(id)))
      throw new ScriptError(`Invalid data updating form.`);
    execution.perform('drive.write', { what: 'FormApp.Form.setDestination' }, () =>
      connectSheet(execution.workspace, this.open.id, String(id), execution.caller.email),
    );
    return this;
  }
  removeDestination(): this {
    this.open.change('Form.removeDestination', (form) => {
      delete form.destination;
    });
    return this;
  }

  addEditor(user: unknown): this {
    this.people.add([user], 'writer');
    return this;
  }
  addEditors(emails: unknown[]): this {
    this.people.add(emails, 'writer');
    return this;
  }
  removeEditor(user: unknown): this {
    this.people.remove(user, ['writer']);
    return this;
  }
  getEditors() {
    return this.people.with(['owner', 'writer']);
  }
  toString(): string {
    return 'Form';
  }

  private response(state: ConstructorParameters<typeof FormResponse>[1]): FormResponse {
    return new FormResponse(this.open, state, (id) => new Item(this.open, id));
  }
}

/** Settings that are on or off: getter, setter, and what a new form has. */
const FLAGS: readonly (readonly [name: string, getter: string, setter: string, initial: boolean])[] = [
  ['acceptingResponses', 'isAcceptingResponses', 'setAcceptingResponses', true],
  ['canEditResponse', 'canEditResponse', 'setAllowResponseEdits', false],
  ['collectsEmail', 'collectsEmail', 'setCollectEmail', false],
  ['isQuiz', 'isQuiz', 'setIsQuiz', false],
  ['limitOne', 'hasLimitOneResponsePerUser', 'setLimitOneResponsePerUser', false],
  ['progressBar', 'hasProgressBar', 'setProgressBar', false],
  ['published', 'isPublished', 'setPublished', true],
  ['publishingSummary', 'isPublishingSummary', 'setPublishingSummary', false],
  ['requiresLogin', 'requiresLogin', 'setRequireLogin', false],
  ['respondAgain', 'hasRespondAgainLink', 'setShowLinkToRespondAgain', true],
  ['shuffleQuestions', 'getShuffleQuestions', 'setShuffleQuestions', false],
];
const TEXTS = ['ConfirmationMessage', 'CustomClosedFormMessage'];

for (const [name, getter, setter, initial] of FLAGS) {
  Object.defineProperty(Form.prototype, getter, {
    value(this: Form): boolean {
      return this.open.form.settings[name] ?? initial;
    },
  });
  Object.defineProperty(Form.prototype, setter, {
    value(this: Form, enabled: unknown): Form {
      this.open.change(`Form.${setter}`, (form) => {
        form.settings[name] = Boolean(enabled);
      });
      return this;
    },
  });
}
for (const name of TEXTS) {
  Object.defineProperty(Form.prototype, `get${name}`, {
    value(this: Form): string {
      return this.open.form.texts[name] ?? '';
    },
  });
  Object.defineProperty(Form.prototype, `set${name}`, {
    value(this: Form, text: unknown): Form {
      this.open.change(`Form.set${name}`, (form) => {
        form.texts[name] = String(text);
      });
      return this;
    },
  });
}
for (const [type, name] of ITEM_NAMES) {
  if (type === 'FILE_UPLOAD') continue;
  Object.defineProperty(Form.prototype, `add${name}`, {
    value(this: Form): Item {
      const item: FormItem = { id: this.open.newItemId(), type, title: '', helpText: '' };
      this.open.change(`Form.add${name}`, (form) => form.items.push({ ...item, ...INITIAL[type] }));
      return typedItem(this.open, item.id);
    },
  });
}

/** What a new item of a type has. */
const INITIAL: Partial<Record<FormItemType, Partial<FormItem>>> = {
  CHECKBOX: { choices: [{ value: 'Option 1' }] },
  LIST: { choices: [{ value: 'Option 1' }] },
  MULTIPLE_CHOICE: { choices: [{ value: 'Option 1' }] },
  CHECKBOX_GRID: { rows: [], columns: [] },
  GRID: { rows: [], columns: [] },
};
