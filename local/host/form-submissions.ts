/** Forms that people or scripts send off: keeping the response and firing what was installed for it. */
import { isQuestion } from '../services/form-app/answers';
import { rowOfResponse } from '../services/form-app/destination';
import { Form } from '../services/form-app/form';
import { Item } from '../services/form-app/item';
import { OpenForm } from '../services/form-app/open-form';
import { FormResponse } from '../services/form-app/response';
import { keepResponse } from '../services/form-app/submit';
import { authModeValue } from '../services/script-app';
import type { FormAnswer, FormItemAnswer } from '../state/form';
import type { Workspace } from '../state/workspace';
import { spreadsheetAppOf } from './globals';
import type { HostServices, LiveExecution } from './live-execution';
import type { RunResult } from './run-types';
import type { TriggerRunner } from './trigger-runner';

type Submission = HostServices['submissions'][number];

export class FormSubmissions {
  constructor(
    private readonly workspace: Workspace,
    private readonly triggers: TriggerRunner,
    private readonly waiting: Submission[],
  ) {}

  /**
   * A person fills in a form: answers by the titles of its items. Triggers on it run at once.
   * @throws ScriptError when the form takes no responses or a question that must be answered is not.
   */
  submit(formId: string, email: string, answers: Readonly<Record<string, FormAnswer>>): RunResult[] {
    const form = this.workspace.forms.get(formId);
    const given = Object.entries(answers).map(([title, answer]): FormItemAnswer => {
      const item = form?.items.find((one) => one.title === title && isQuestion(one));
      if (!item) throw new Error(`The form has no question ${title}.`);
      return { item: item.id, answer };
    });
    const kept = keepResponse(this.workspace, formId, { id: '', time: 0, email, answers: given });
    this.waiting.push({ formId, responseId: kept.id });
    return this.fire();
  }

  /** Fires the triggers for all responses that have come in. */
  fire(): RunResult[] {
    const results: RunResult[] = [];
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const submission = next;
      results.push(
        ...this.triggers.fireFor(submission.formId, 'ON_FORM_SUBMIT', (execution, uid) => [
          formEvent(execution, submission, uid),
        ]),
      );
      const spreadsheetId = this.workspace.forms.get(submission.formId)?.destination?.spreadsheetId;
      if (spreadsheetId !== undefined)
        results.push(
          ...this.triggers.fireFor(spreadsheetId, 'ON_FORM_SUBMIT', (execution, uid) => [
            sheetEvent(execution, submission, uid),
          ]),
        );
    }
    return results;
  }
}

function formEvent(execution: LiveExecution, { formId, responseId }: Submission, triggerUid: string) {
  const open = new OpenForm(execution, formId);
  const response = open.form.responses.find(({ id }) => id === responseId);
  return {
    authMode: authModeValue(execution.authMode),
    ...(response && {
      response: new FormResponse(open, structuredClone(response), (id) => new Item(open, id)),
    }),
    source: new Form(open),
    triggerUid,
  };
}

/** The part of SpreadsheetApp that the event is made with. */
interface Sheets {
  getActiveSpreadsheet(): {
    getSheetById(id: number): { getRange(...at: number[]): { activate(): object } } | null;
  };
}

function sheetEvent(execution: LiveExecution, { formId, responseId }: Submission, triggerUid: string) {
  const form = execution.workspace.forms.get(formId);
  const place = form && rowOfResponse(execution.workspace, form, responseId);
  const app = spreadsheetAppOf(execution);
  const sheets = 'getActiveSpreadsheet' in app ? (app as Sheets) : undefined;
  const range =
    place &&
    sheets
      ?.getActiveSpreadsheet()
      .getSheetById(place.sheetId)
      ?.getRange(place.row, 1, 1, place.values.length)
      .activate();
  return {
    authMode: authModeValue(execution.authMode),
    namedValues: form && place ? namedValues(place.titles, place.values) : {},
    ...(range && { range }),
    source: sheets?.getActiveSpreadsheet(),
    triggerUid,
    values: place?.values ?? [],
  };
}

/** Questions of one title share an entry. */
function namedValues(titles: readonly string[], values: readonly string[]): Record<string, string[]> {
  const named: Record<string, string[]> = {};
  titles.forEach((title, index) => {
    named[title] = [...(named[title] ?? []), values[index] ?? ''];
  });
  return named;
}
