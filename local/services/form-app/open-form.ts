/** A form as an execution reaches it: reading its state, changing it, and its place in Drive. */
import type { LiveExecution } from '../../host/live-execution';
import { ScriptError } from '../../host/script-error';
import type { FormItem, GoogleForm } from '../../state/form';
import { syncColumns } from './destination';

export class OpenForm {
  constructor(
    readonly execution: LiveExecution,
    readonly id: string,
  ) {}

  get form(): GoogleForm {
    const form = this.execution.workspace.forms.get(this.id);
    if (!form)
      throw new ScriptError(
        'No item with the given ID could be found, or you do not have permission to access it.',
      );
    return form;
  }

  /** Changes take effect at once. */
  change(what: string, action: (form: GoogleForm) => void): void {
    const { workspace } = this.execution;
    this.execution.perform('light', { what: `FormApp.${what}` }, () => {
      const form = structuredClone(this.form);
      action(form);
      workspace.forms.put(this.id, form);
      if (form.destination) syncColumns(workspace, this.id);
    });
  }

  item(id: number): FormItem {
    const item = this.form.items.find((one) => one.id === id);
    if (!item) throw new ScriptError('The item has been deleted.');
    return item;
  }

  changeItem(id: number, what: string, action: (item: FormItem) => void): void {
    this.change(what, (form) => {
      const item = form.items.find((one) => one.id === id);
      if (!item) throw new ScriptError('The item has been deleted.');
      action(item);
    });
  }

  newItemId(): number {
    return Math.floor(this.execution.workspace.draw() * 2_000_000_000) + 1;
  }
}
