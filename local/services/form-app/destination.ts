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

/** Gives every question that has none a column at the right, and names it; all columns in their order. */
export function addMissingColumns(
  workspace: Workspace,
  formId: string,
  form: GoogleForm,
  actor: string,
): readonly FormColumn[] {
  const { destination } = form;
  if (!destination) return [];
  const wanted = wantedColumns(form);
  const missing = wanted.filter(
    ({ column }) =>
      !destination.columns.some(
        ({ holds, item, row }) => holds === column.holds && item === column.item && row === column.row,
      ),
  );
  if (missing.length === 0) return destination.columns;
  const { sheetId, spreadsheetId } = destination;
  const start = { sheetId, rowIndex: 0, columnIndex: destination.columns.length };
  const width = destination.columns.length + missing.length;
  const sheet = workspace.spreadsheets
    .get(spreadsheetId)
    ?.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const lacking = width - (sheet?.properties.gridProperties?.columnCount ?? 0);
  const values = missing.map(({ title }) => ({ userEnteredValue: { stringValue: title } }));
  applyRequests(
    workspace,
    spreadsheetId,
    [
      ...(lacking > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: lacking } }] : []),
      { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
    ],
    { email: actor },
  );
  const columns = [...destination.columns, ...missing.map(({ column }) => column)];
  workspace.forms.put(formId, { ...form, destination: { ...destination, columns } });
  return columns;
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
