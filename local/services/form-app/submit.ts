/** A response arrives: it is kept, written into the sheet of responses, and noted for triggers. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { FormResponseRecord } from '../../state/form';
import type { Workspace } from '../../state/workspace';
import { writeRow } from './destination';

/** Keeps a response that a script submits; triggers on it run when the script has ended. Throws when the form is closed. */
export function submitResponse(
  execution: LiveExecution,
  formId: string,
  response: FormResponseRecord,
): FormResponseRecord {
  return execution.perform('drive.write', { what: 'FormApp.FormResponse.submit' }, () => {
    const kept = keepResponse(execution.workspace, formId, response);
    execution.host.submissions.push({ formId, responseId: kept.id });
    return kept;
  });
}

/** Keeps a response and writes its row. Throws ScriptError when the form takes none. */
export function keepResponse(
  workspace: Workspace,
  formId: string,
  response: FormResponseRecord,
): FormResponseRecord {
  const form = structuredClone(workspace.forms.get(formId));
  if (!form) throw new ScriptError('The form has been deleted.');
  if (form.settings.acceptingResponses === false)
    throw new ScriptError('This form is currently not accepting responses.');
  const missing = form.items.find(
    ({ id, required }) => required && !response.answers.some(({ item }) => item === id),
  );
  if (missing) throw new ScriptError(`Required question is not answered: ${missing.title}`);
  const isNew = response.id === '';
  const kept = {
    ...structuredClone(response),
    id: isNew ? `2_${workspace.newId(40)}` : response.id,
    time: workspace.clock.now(),
  };
  form.responses = [...form.responses.filter(({ id }) => id !== kept.id), kept];
  workspace.forms.put(formId, form);
  if (form.destination && isNew) writeRow(workspace, formId, form, kept);
  return kept;
}
