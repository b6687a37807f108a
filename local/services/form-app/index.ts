/** FormApp: Google Forms for scripts. What is not emulated is refused by name. */
import type { LiveExecution } from '../../host/live-execution';
import { SCOPES } from '../../host/manifest';
import { ScriptError } from '../../host/script-error';
import { atLeast, roleOf } from '../drive/access';
import { createFile } from '../drive/files';
import { FORM } from '../drive/mime-types';
import { ownCaller } from '../file-people';
import { Ui } from '../spreadsheet-app/ui';
import * as enums from './enums';
import { QuizFeedbackBuilder, validationBuilder } from './feedback';
import { Form } from './form';
import { OpenForm } from './open-form';

/** The service for one execution. */
export function createFormApp(execution: LiveExecution): FormApp {
  return new FormApp(execution);
}

const NO_FORM = 'No item with the given ID could be found, or you do not have permission to access it.';

class FormApp {
  readonly Alignment = enums.Alignment;
  readonly DestinationType = enums.DestinationType;
  readonly FeedbackType = enums.FeedbackType;
  readonly ItemType = enums.ItemType;
  readonly PageNavigationType = enums.PageNavigationType;

  constructor(private readonly execution: LiveExecution) {}

  create(title: string): Form {
    const { execution } = this;
    execution.requireScope('FormApp.create', SCOPES.forms);
    const file = execution.perform('drive.create', { what: 'FormApp.create' }, () =>
      createFile(execution.workspace, ownCaller(execution), { name: String(title), mimeType: FORM }),
    );
    return new Form(new OpenForm(execution, file.id));
  }
  openById(id: string): Form {
    this.execution.requireScope('FormApp.openById', SCOPES.forms);
    return this.opened(String(id));
  }
  openByUrl(url: string): Form {
    this.execution.requireScope('FormApp.openByUrl', SCOPES.forms);
    const id = /\/forms\/d\/(?:e\/)?([\w-]+)/.exec(String(url))?.[1];
    if (id === undefined) throw new ScriptError('Invalid argument: url');
    return this.opened(id);
  }
  /** The form the script is bound to; null in any other script. */
  getActiveForm(): Form | null {
    const { containerId, workspace } = this.execution;
    this.execution.requireScope('FormApp.getActiveForm', SCOPES.forms, SCOPES.currentForm);
    return containerId !== undefined && workspace.forms.has(containerId) ? this.opened(containerId) : null;
  }
  getUi(): Ui {
    const { containerId, hasUi, workspace } = this.execution;
    if (!hasUi || !workspace.forms.has(containerId ?? ''))
      throw new ScriptError('Cannot call FormApp.getUi() from this context.');
    return new Ui(this.execution);
  }
  createFeedback(): QuizFeedbackBuilder {
    return new QuizFeedbackBuilder();
  }
  createCheckboxGridValidation(): object {
    return validationBuilder('CheckboxGridValidation');
  }
  createCheckboxValidation(): object {
    return validationBuilder('CheckboxValidation');
  }
  createGridValidation(): object {
    return validationBuilder('GridValidation');
  }
  createParagraphTextValidation(): object {
    return validationBuilder('ParagraphTextValidation');
  }
  createTextValidation(): object {
    return validationBuilder('TextValidation');
  }

  private opened(id: string): Form {
    const { workspace, caller } = this.execution;
    const isMine = workspace.forms.has(id) && atLeast(roleOf(workspace, id, caller.email), 'writer');
    if (!isMine) throw new ScriptError(NO_FORM);
    this.execution.charge('open', { what: 'FormApp.openById' });
    return new Form(new OpenForm(this.execution, id));
  }
}
