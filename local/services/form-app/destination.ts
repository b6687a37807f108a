/** The sheet that a form's responses go to. */
import type { FormColumn, FormResponseRecord, GoogleForm } from '../../state/form';
import { lastRow, sheetById } from '../../state/spreadsheet/grid';
import type { Workspace } from '../../state/workspace';
import { applyRequests } from '../sheets/batch-update';
import { displayAt, enteredFrom } from '../spreadsheet-app/cell-values';
import { cellOf, columnTitles, isQuestion } from './answers';

/** Adds the sheet `Form Responses N` in front of a spreadsheet's others and connects it. */
export function connectSheet(
  workspace: Workspace,
  formId: string,
  spreadsheetId: string,
  actor: string,
): void {
  const spreadsheet = workspace.spreadsheets.get(spreadsheetId);
  const form = workspace.forms.get(formId);
  if (!spreadsheet || !form) return;
  const titles = new Set(spreadsheet.sheets.map(({ properties }) => properties.title));
  let number = 1;
  while (titles.has(`Form Responses ${number}`)) number++;
  const gridProperties = { rowCount: 100, columnCount: 20, frozenRowCount: 1 };
  const properties = { title: `Form Responses ${number}`, index: 0, gridProperties };
  const [reply] = applyRequests(workspace, spreadsheetId, [{ addSheet: { properties } }], { email: actor });
  const sheetId = reply?.addSheet?.properties?.sheetId ?? 0;
  const next = { ...form, destination: { spreadsheetId, sheetId, columns: [] } };
  workspace.forms.put(formId, next);
  addMissingColumns(workspace, formId, next, actor);
  for (const response of form.responses) writeRow(workspace, formId, next, response);
}

/** Writes a response below the others. */
export function writeRow(
  workspace: Workspace,
  formId: string,
  form: GoogleForm,
  response: FormResponseRecord,
): void {
  const owner = workspace.files.get(formId)?.owner ?? '';
  const columns = addMissingColumns(workspace, formId, form, owner);
  const { destination } = form;
  const spreadsheet = workspace.spreadsheets.get(destination?.spreadsheetId ?? '');
  const sheet = spreadsheet && sheetById(spreadsheet, destination?.sheetId ?? 0);
  if (!spreadsheet || !sheet) return;
  const values = columns.map(({ holds, item, row }) => {
    const asked = form.items.find(({ id }) => id === item);
    const answer = response.answers.find((one) => one.item === item)?.answer;
    const text = asked ? cellOf(answer, row) : '';
    const value = holds === 'time' ? new Date(response.time) : holds === 'email' ? response.email : text;
    // What a person answers is never a formula.
    if (typeof value === 'string' && /^[=+]/.test(value)) return { userEnteredValue: { stringValue: value } };
    const entered = enteredFrom(value, undefined, spreadsheet, workspace.clock.now());
    return {
      userEnteredValue: entered.value,
      ...(entered.numberFormat && { userEnteredFormat: { numberFormat: entered.numberFormat } }),
    };
  });
  const fields = 'userEnteredValue,userEnteredFormat.numberFormat';
  const { sheetId } = sheet.properties;
  applyRequests(workspace, spreadsheet.id, [{ appendCells: { sheetId, rows: [{ values }], fields } }], {
    email: owner,
  });
}

/** Where the latest row of a response stands (from 1), with what it shows. */
export function rowOfResponse(
  workspace: Workspace,
  { destination, responses }: GoogleForm,
  responseId: string,
): { sheetId: number; row: number; titles: string[]; values: string[] } | undefined {
  const spreadsheet = workspace.spreadsheets.get(destination?.spreadsheetId ?? '');
  const sheet = spreadsheet && sheetById(spreadsheet, destination?.sheetId ?? 0);
  if (!spreadsheet || !sheet || !destination) return undefined;
  const after = responses.length - 1 - responses.findIndex(({ id }) => id === responseId);
  const row = lastRow(sheet) - after;
  const shown = (at: number) =>
    destination.columns.map((_column, column) => displayAt(spreadsheet, sheet, at, column));
  return { sheetId: sheet.properties.sheetId, row, titles: shown(0), values: shown(row - 1) };
}

/** Names the columns of the sheet after a form has changed; a new question gets a column at the right. */
export function syncColumns(workspace: Workspace, formId: string): void {
  const form = workspace.forms.get(formId);
  const owner = workspace.files.get(formId)?.owner;
  if (form?.destination && owner !== undefined) addMissingColumns(workspace, formId, form, owner);
}

function addMissingColumns(
  workspace: Workspace,
  formId: string,
  form: GoogleForm,
  actor: string,
): readonly FormColumn[] {
  const { destination } = form;
  if (!destination) return [];
  const wanted = wantedColumns(form);
  const isHeld = (column: FormColumn) => destination.columns.some((held) => same(held, column));
  // Until somebody has answered, the columns stand in the order of the questions.
  const columns =
    form.responses.length === 0
      ? wanted.map(({ column }) => column)
      : [...destination.columns, ...wanted.map(({ column }) => column).filter((column) => !isHeld(column))];
  const titles = columns.map((column) => wanted.find((one) => same(one.column, column))?.title);
  const { sheetId, spreadsheetId } = destination;
  const sheet = workspace.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!sheet) return columns;
  const lacking = columns.length - (sheet.properties.gridProperties?.columnCount ?? 0);
  // The title of a question that was deleted stays.
  const values = titles.map((title, index) => ({
    userEnteredValue: { stringValue: title ?? String(sheet.rows[0]?.[index]?.value ?? '') },
  }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  applyRequests(
    workspace,
    spreadsheetId,
    [
      ...(lacking > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }] : []),
      { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
    ],
    { email: actor },
  );
  workspace.forms.put(formId, { ...form, destination: { ...destination, columns } });
  return columns;
}

function same(a: FormColumn, b: FormColumn): boolean {
  return a.holds === b.holds && a.item === b.item && a.row === b.row;
}

function wantedColumns(form: GoogleForm): { title: string; column: FormColumn }[] {
  const asked = form.items.filter(isQuestion).flatMap((item) => {
    const titles = columnTitles(item);
    const isGrid = item.type === 'GRID' || item.type === 'CHECKBOX_GRID';
    return titles.map((title, row) => ({
      title,
      column: { holds: 'item' as const, item: item.id, ...(isGrid && { row }) },
    }));
  });
  return [
    { title: 'Timestamp', column: { holds: 'time' } },
    ...(form.settings.collectsEmail ? [{ title: 'Email Address', column: { holds: 'email' as const } }] : []),
    ...asked,
  ];
}
