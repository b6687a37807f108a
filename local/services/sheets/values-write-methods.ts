/** The methods of `spreadsheets.values` that write. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { sheetById } from '../../state/spreadsheet/grid';
import type { Spreadsheet } from '../../state/spreadsheet/model';
import { printA1, resolveRange } from '../../state/spreadsheet/ranges';
import type { ApiResponse } from '../http';
import { findTable } from './append';
import { actorOf, answer, type Call, writable } from './call';
import { canonical } from './canonical';
import { Change } from './change';
import { clearValues } from './clear';
import { type Match, matchesOf, matchesOfAll, requiredFilters } from './data-filter';
import { insertLines } from './dimensions';
import { invalidArgument, within } from './errors';
import type { JsonObject } from './json';
import { parseBody } from './json-input';
import { type ParameterType, Query } from './query';
import { listOf, responseOptions, totals, updateAnswer } from './values-answers';
import { growGrid, requiredInputOption, rowsOf, writeRows } from './values-write';
import { limitOf, targetOf } from './write-target';

const WRITE: Record<string, ParameterType> = {
  valueInputOption: '#ValueInputOption',
  includeValuesInResponse: 'bool',
  responseValueRenderOption: '#ValueRenderOption',
  responseDateTimeRenderOption: '#DateTimeRenderOption',
};

export function update(call: Call): ApiResponse {
  const query = new Query(call.parameters, WRITE);
  const mask = query.mask('UpdateValuesResponse');
  const body = parseBody('ValueRange', call.body, 'data');
  const option = requiredInputOption(query.text('valueInputOption'));
  writable(call);
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const target = targetOf(change.spreadsheet, call.path.range);
  checkBodyRange(change.spreadsheet, call.path.range, target, body.range);
  const written = writeRows(change, target, rowsOf(body.values, body.majorDimension), option);
  change.commit();
  const render = query.flag('includeValuesInResponse') ? responseOptions(query.options(), body) : undefined;
  return answer(updateAnswer(change.spreadsheet, target.sheet, written, render), mask);
}

export function batchUpdate(call: Call): ApiResponse {
  const query = new Query(call.parameters, {});
  const mask = query.mask('BatchUpdateValuesResponse');
  const body = parseBody('BatchUpdateValuesRequest', call.body);
  const option = requiredInputOption(body.valueInputOption);
  writable(call);
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const data = (body.data ?? []) as JsonObject[];
  const writes = data.map((item, index) =>
    within(`data[${index}]`, () => {
      const target = targetOf(change.spreadsheet, String(item.range ?? ''));
      const rows = rowsOf(item.values, item.majorDimension);
      return { target, item, written: writeRows(change, target, rows, option) };
    }),
  );
  change.commit();
  const responses = writes.map(({ target, item, written }) =>
    updateAnswer(
      change.spreadsheet,
      target.sheet,
      written,
      body.includeValuesInResponse ? responseOptions(body, item) : undefined,
    ),
  );
  return answer({ spreadsheetId: change.spreadsheet.id, ...totals(writes), ...listOf({ responses }) }, mask);
}

export function batchUpdateByDataFilter(call: Call): ApiResponse {
  const query = new Query(call.parameters, {});
  const mask = query.mask('BatchUpdateValuesByDataFilterResponse');
  const body = parseBody('BatchUpdateValuesByDataFilterRequest', call.body);
  const option = requiredInputOption(body.valueInputOption);
  writable(call);
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const data = (body.data ?? []) as JsonObject[];
  const writes = data.flatMap((item, index) =>
    within(`data[${index}]`, () => {
      const filter = (item.dataFilter ?? {}) as sheets_v4.Schema$DataFilter;
      const rows = rowsOf(item.values, item.majorDimension);
      return matchesOf(change.spreadsheet, filter).map(({ sheet, range }) => ({
        target: { sheet, range },
        item,
        filter,
        written: writeRows(change, { sheet, range, limit: limitOf(range) }, rows, option),
      }));
    }),
  );
  change.commit();
  const responses = writes.map(({ target, item, filter, written }) => {
    const render = body.includeValuesInResponse ? responseOptions(body, item) : undefined;
    const { spreadsheetId: _id, ...rest } = updateAnswer(change.spreadsheet, target.sheet, written, render);
    return { ...rest, dataFilter: canonical('DataFilter', filter) };
  });
  return answer({ spreadsheetId: change.spreadsheet.id, ...totals(writes), ...listOf({ responses }) }, mask);
}

export function append(call: Call): ApiResponse {
  const query = new Query(call.parameters, { ...WRITE, insertDataOption: '#InsertDataOption' });
  const mask = query.mask('AppendValuesResponse');
  const body = parseBody('ValueRange', call.body, 'data');
  const option = requiredInputOption(query.text('valueInputOption'));
  writable(call);
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const { sheet, range } = resolveRange(change.spreadsheet, call.path.range);
  const rows = rowsOf(body.values, body.majorDimension);
  const table = findTable(sheet, range);
  const start = table
    ? { row: table.endRow, column: table.startColumn }
    : { row: range.startRow, column: range.startColumn };
  if (table && query.text('insertDataOption') === 'INSERT_ROWS' && rows.length > 0)
    insertLines(change, sheet, 'ROWS', start.row, rows.length, true);
  growGrid(sheet, start.row + Math.min(1, rows.length), 0);
  const cell = {
    startRow: start.row,
    endRow: start.row + 1,
    startColumn: start.column,
    endColumn: start.column + 1,
  };
  const written = writeRows(change, { sheet, range: cell, limit: limitOf(cell) }, rows, option);
  change.commit();
  const render = query.flag('includeValuesInResponse') ? responseOptions(query.options(), body) : undefined;
  return answer(
    {
      spreadsheetId: change.spreadsheet.id,
      ...(table && { tableRange: printA1(table, sheet.properties.title) }),
      updates: updateAnswer(change.spreadsheet, sheet, written, render),
    },
    mask,
  );
}

export function clear(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('ClearValuesResponse');
  parseBody('ClearValuesRequest', call.body);
  writable(call);
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const { sheet, range } = resolveRange(change.spreadsheet, call.path.range);
  clearValues(change, sheet, range);
  change.commit();
  return answer(
    { spreadsheetId: change.spreadsheet.id, clearedRange: printA1(range, sheet.properties.title) },
    mask,
  );
}

export function batchClear(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('BatchClearValuesResponse');
  const body = parseBody('BatchClearValuesRequest', call.body);
  writable(call);
  const ranges = (body.ranges ?? []) as string[];
  return clearAll(call, (spreadsheet) => ranges.map((text) => resolveRange(spreadsheet, text)), mask);
}

export function batchClearByDataFilter(call: Call): ApiResponse {
  const mask = new Query(call.parameters, {}).mask('BatchClearValuesByDataFilterResponse');
  const body: sheets_v4.Schema$BatchClearValuesByDataFilterRequest = parseBody(
    'BatchClearValuesByDataFilterRequest',
    call.body,
  );
  writable(call);
  const filters = requiredFilters(body.dataFilters);
  return clearAll(
    call,
    (spreadsheet) => matchesOfAll(spreadsheet, filters).flatMap(({ matches }) => matches),
    mask,
  );
}

function clearAll(
  call: Call,
  targets: (spreadsheet: Spreadsheet) => Match[],
  mask: ReturnType<Query['mask']>,
): ApiResponse {
  const change = new Change(call.workspace, call.path.spreadsheetId, actorOf(call));
  const clearedRanges = targets(change.spreadsheet).map(({ sheet, range }) => {
    clearValues(change, sheet, range);
    return printA1(range, sheet.properties.title);
  });
  change.commit();
  return answer({ spreadsheetId: change.spreadsheet.id, ...listOf({ clearedRanges }) }, mask);
}

/** The body may name a range too, if it is the same one. */
function checkBodyRange(
  spreadsheet: Spreadsheet,
  asked: string,
  target: Match,
  named: JsonObject[string],
): void {
  if (typeof named !== 'string' || named === '') return;
  const other = resolveRange(spreadsheet, named);
  if (sheetById(spreadsheet, target.sheet.properties.sheetId) === other.sheet && sameBounds(target, other))
    return;
  throw invalidArgument(`Requested range [${asked}] does not match value's range [${named}].`);
}

function sameBounds(a: Match, b: Match): boolean {
  return JSON.stringify(a.range) === JSON.stringify(b.range);
}
