/** The methods of `spreadsheets.values` that read. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { printA1, resolveRange } from '../../state/spreadsheet/ranges';
import type { ApiResponse } from '../http';
import { answer, type Call, readable } from './call';
import { canonical } from './canonical';
import { type Match, matchesOfAll, requiredFilters } from './data-filter';
import { parseBody } from './json-input';
import { type ParameterType, Query } from './query';
import { type RenderOptions, readValueRange } from './values-read';

const READ: Record<string, ParameterType> = {
  majorDimension: '#Dimension',
  valueRenderOption: '#ValueRenderOption',
  dateTimeRenderOption: '#DateTimeRenderOption',
};

export function get(call: Call): ApiResponse {
  const query = new Query(call.parameters, READ);
  const mask = query.mask('ValueRange');
  const spreadsheet = readable(call);
  const { sheet, range } = resolveRange(spreadsheet, call.path.range);
  return answer(readValueRange(spreadsheet, sheet, range, query.options()), mask);
}

export function batchGet(call: Call): ApiResponse {
  const query = new Query(call.parameters, { ...READ, ranges: 'strings' });
  const mask = query.mask('BatchGetValuesResponse');
  const spreadsheet = readable(call);
  const valueRanges = query.texts('ranges').map((text) => {
    const { sheet, range } = resolveRange(spreadsheet, text);
    return readValueRange(spreadsheet, sheet, range, query.options());
  });
  return answer({ spreadsheetId: spreadsheet.id, ...(valueRanges.length > 0 && { valueRanges }) }, mask);
}

export function batchGetByDataFilter(call: Call): ApiResponse {
  const query = new Query(call.parameters, {});
  const mask = query.mask('BatchGetValuesByDataFilterResponse');
  const body: sheets_v4.Schema$BatchGetValuesByDataFilterRequest = parseBody(
    'BatchGetValuesByDataFilterRequest',
    call.body,
  );
  const spreadsheet = readable(call);
  const found = new Map<string, { match: Match; dataFilters: sheets_v4.Schema$DataFilter[] }>();
  for (const { filter, matches } of matchesOfAll(spreadsheet, requiredFilters(body.dataFilters)))
    for (const match of matches) {
      const key = printA1(match.range, match.sheet.properties.title);
      const entry = found.get(key) ?? { match, dataFilters: [] };
      entry.dataFilters.push(canonical('DataFilter', filter));
      found.set(key, entry);
    }
  const valueRanges = [...found.values()].map(({ match, dataFilters }) => ({
    valueRange: readValueRange(spreadsheet, match.sheet, match.range, body as RenderOptions),
    dataFilters,
  }));
  return answer({ spreadsheetId: spreadsheet.id, ...(valueRanges.length > 0 && { valueRanges }) }, mask);
}
