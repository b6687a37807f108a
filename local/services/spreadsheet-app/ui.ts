/** Ui: menus, alerts, prompts and dialogs, shown to the person of the execution. */
import type { Execution, ShownDialog, ShownMenu } from '../../host/execution';
import { ScriptError } from '../../host/script-error';
import { Button, ButtonSet, type EnumValue, valueNamed } from './enums';

/** What a dialog is made of, as far as Ui needs to know. */
export interface HtmlOutput {
  getContent(): string | null;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui';

export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  constructor(private readonly execution: Execution) {}

  /** A prompt, a prompt and buttons, or a title, a prompt and buttons. */
  alert(...parameters: [string] | [string, EnumValue] | [string, string, EnumValue]): EnumValue {
    const { title, prompt, buttons } = textsOf(parameters);
    charge(this.execution, 'Ui.alert');
    return buttonOf(this.execution.person.alert(title, prompt, buttons));
  }
  prompt(...parameters: [string] | [string, EnumValue] | [string, string, EnumValue]): PromptResponse {
    const { title, prompt, buttons } = textsOf(parameters);
    charge(this.execution, 'Ui.prompt');
    const { button, text } = this.execution.person.prompt(title, prompt, buttons);
    return new PromptResponse(buttonOf(button), text);
  }
  createMenu(caption: string): Menu {
    return new Menu(this.execution, caption);
  }
  /** The menu of an add-on lies under Extensions and has the add-on's name. */
  createAddonMenu(): Menu {
    return new Menu(this.execution, this.execution.script.title);
  }
  showModalDialog(userInterface: HtmlOutput, title: string): void {
    showDialog(this.execution, 'Ui.showModalDialog', userInterface, { kind: 'modal', title });
  }
  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    showDialog(this.execution, 'Ui.showModelessDialog', userInterface, { kind: 'modeless', title });
  }
  showSidebar(userInterface: HtmlOutput): void {
    const title = userInterface.getTitle() ?? '';
    showDialog(this.execution, 'Ui.showSidebar', userInterface, { kind: 'sidebar', title });
  }
  showDialog(userInterface: HtmlOutput): void {
    const title = userInterface.getTitle() ?? '';
    showDialog(this.execution, 'Ui.showDialog', userInterface, { kind: 'modeless', title });
  }
  toString(): string {
    return 'Ui';
  }
}

function charge(execution: Execution, what: string): void {
  if (execution.authMode === 'NONE')
    throw new ScriptError(
      `You do not have permission to call ${what}. Required permissions: ${CONTAINER_UI}`,
    );
  execution.requireScope(what, CONTAINER_UI);
  execution.charge('ui', { what });
}

function textsOf(parameters: readonly unknown[]): { title: string; prompt: string; buttons: string } {
  const buttons = parameters[parameters.length - 1];
  const set = Object.values(ButtonSet).find((value) => value === buttons);
  const texts = set ? parameters.slice(0, -1) : parameters;
  const [first = '', second] = texts.map(String);
  return second === undefined
    ? { title: '', prompt: first, buttons: set?.name() ?? 'OK' }
    : { title: first, prompt: second, buttons: set?.name() ?? 'OK' };
}

function buttonOf(name: string): EnumValue {
  return valueNamed(Button, name) ?? Button.CLOSE;
}

/** Shows a page; the caller goes on at once. */
export function showDialog(
  execution: Execution,
  what: string,
  page: HtmlOutput,
  shown: Pick<ShownDialog, 'kind' | 'title'>,
): void {
  charge(execution, what);
  const width = page.getWidth();
  const height = page.getHeight();
  execution.person.showDialog({
    ...shown,
    html: page.getContent() ?? '',
    ...(width !== null && { width }),
    ...(height !== null && { height }),
  });
}

export class PromptResponse {
  constructor(
    private readonly button: EnumValue,
    private readonly text: string,
  ) {}
  getSelectedButton(): EnumValue {
    return this.button;
  }
  getResponseText(): string {
    return this.text;
  }
  toString(): string {
    return 'PromptResponse';
  }
}

export class Menu {
  readonly shown: ShownMenu;
  constructor(
    private readonly execution: Execution,
    caption: string,
  ) {
    this.shown = { caption, items: [] };
  }
  addItem(caption: string, functionName: string): this {
    this.shown.items.push({ caption, function: functionName });
    return this;
  }
  addSeparator(): this {
    this.shown.items.push({ separator: true });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.shown.items.push({ submenu: menu.shown });
    return this;
  }
  /** Works without any authorisation, so that onOpen can always show its menu. */
  addToUi(): void {
    this.execution.charge('ui', { what: 'Menu.addToUi' });
    this.execution.person.setMenu(this.shown);
  }
  toString(): string {
    return 'Menu';
  }
}
