/** Menus, dialogs and short messages of the workbook that is open. */
import { describeProblem } from '../domain/result';
import { problemOf } from './errors';
import { passPermissionStop } from './permissions';
import { isAddOn } from './target';

/** A menu's entry, a line between entries, or a menu inside the menu. */
export type MenuItem<FunctionName extends string> =
  | { readonly caption: string; readonly functionName: FunctionName }
  | 'separator'
  | { readonly caption: string; readonly items: readonly MenuItem<FunctionName>[] };

/**
 * Puts the menu into the workbook; an add-on's has no caption but the add-on's name, under Extensions. Works without any
 * authorisation, so it may be called from onOpen(e) at once.
 * `FunctionName` is `keyof typeof` of the entry's exports, so that every item names a function that exists.
 */
export function createMenu<FunctionName extends string>(
  caption: string,
  items: readonly MenuItem<FunctionName>[],
): void {
  const ui = SpreadsheetApp.getUi();
  fillMenu(ui, isAddOn() ? ui.createAddonMenu() : ui.createMenu(caption), items).addToUi();
}

const TOAST_SECONDS = 20;

export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Shows a dialog made from an HTML file of the project. The page finds `data` (JSON without dates) as the text of its
 * script element `initial-data`, which the file writes as `<?!= data ?>`.
 */
export function showDialog(fileName: string, title: string, size: DialogSize, data: unknown): void {
  const template: GoogleAppsScript.HTML.HtmlTemplate & { data?: string } =
    HtmlService.createTemplateFromFile(fileName);
  template.data = embeddableJson(data);
  const page = template.evaluate().setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Shows the same kind of page beside the sheets, where people go on working in the cells. */
export function showSidebar(fileName: string, title: string, data: unknown): void {
  const template: GoogleAppsScript.HTML.HtmlTemplate & { data?: string } =
    HtmlService.createTemplateFromFile(fileName);
  template.data = embeddableJson(data);
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle(title));
}

/** JSON that may stand inside a script element: no tag can begin in it and no line separator can end a string. */
export function embeddableJson(data: unknown): string {
  return JSON.stringify(data ?? null)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A message with one button. */
export function showMessage(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/**
 * Runs what a menu item stands for. What keeps it from being done is shown, with what to do, and undefined comes back; a
 * fault of the program goes to Google's log as well.
 */
export function explained<Value>(title: string, work: () => Value): Value | undefined {
  try {
    return work();
  } catch (thrown) {
    passPermissionStop(thrown);
    const problem = problemOf(thrown);
    if (problem.code === 'program.error') console.error(thrown);
    showMessage(title, describeProblem(problem));
    return undefined;
  }
}

/** A short message in the corner that goes away by itself; simple triggers may show it. */
export function showToast(title: string, message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, TOAST_SECONDS);
}

/** Asks for a line of text; undefined when the person closed the question. */
export function askText(title: string, question: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : undefined;
}

/** Asks yes or no. */
export function confirm(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

function fillMenu<FunctionName extends string>(
  ui: GoogleAppsScript.Base.Ui,
  menu: GoogleAppsScript.Base.Menu,
  items: readonly MenuItem<FunctionName>[],
): GoogleAppsScript.Base.Menu {
  for (const item of items) {
    if (item === 'separator') menu.addSeparator();
    else if ('items' in item) menu.addSubMenu(fillMenu(ui, ui.createMenu(item.caption), item.items));
    else menu.addItem(item.caption, item.functionName);
  }
  return menu;
}
