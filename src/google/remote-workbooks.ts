/** Many workbooks at once: one read of bounded ranges each, in parallel, and one result each. */
import type { Problem } from '../domain/result';
import { schoolTables } from '../workbook/school';
import { type NamedSheet, sheetsOfOneTable } from '../workbook/sheets-of-table';
import type { TableDefinition } from '../workbook/table';
import type { RawTableResult } from '../workbook/table-port';
import { asGoogleError, type GoogleError } from './errors';
import { cornerOf, readRequest, tableIn, valuesBySheet } from './remote-tables';
import { isSheetMissing, readTablesByTag, taggedSheetsOf } from './remote-workbook';
import { errorOf, type RestAnswer, type RestRequest } from './rest';
import { callSheets, callSheetsUntilRefused } from './sheets-calls';

export type WorkbookReading =
  /** One result per table, in the order asked for. */
  | {
      readonly ok: true;
      readonly tables: readonly RawTableResult[];
      readonly headings: readonly RawTableResult[];
      /** Where all sheets were looked at: those of a school that say they are one table. */
      readonly doubles?: readonly Problem[];
    }
  /** Nothing of this workbook could be read. */
  | { readonly ok: false; readonly error: GoogleError };

/** What is to be read of one workbook. */
export interface WorkbookRequest {
  readonly spreadsheetId: string;
  readonly definitions: readonly TableDefinition[];
  /** Further tables of which only row 1 is read. */
  readonly headings?: readonly TableDefinition[];
  /** Look at every sheet of the workbook too: two calls more. */
  readonly checkSheets?: boolean;
}

/**
 * Reads tables of each workbook. A workbook whose sheets were deleted or replaced costs up to three calls more; one that
 * is out of reach hinders no other.
 */
export function readWorkbooks(requests: readonly WorkbookRequest[]): WorkbookReading[] {
  const answers = callSheets('read', requests.map(restRequest));
  return requests.map((request, index) => {
    const answer = answers[index];
    return answer === undefined ? nothing(request) : readingOf(request, answer);
  });
}

/** The same without waiting for a minute in which Google refuses more: a workbook it left out is undefined, to be asked for again. */
export function readWorkbooksUntilRefused(
  requests: readonly WorkbookRequest[],
): (WorkbookReading | undefined)[] {
  const answers = callSheetsUntilRefused('read', requests.map(restRequest));
  return requests.map((request, index) => {
    const answer = answers[index];
    return answer && readingOf(request, answer);
  });
}

function restRequest({ spreadsheetId, definitions, headings = [] }: WorkbookRequest): RestRequest {
  return readRequest(spreadsheetId, [
    ...definitions.map((definition) => cornerOf(definition)),
    ...headings.map((definition) => ({ ...cornerOf(definition), rows: 1 })),
  ]);
}

function readingOf(
  { spreadsheetId, definitions, headings = [], checkSheets }: WorkbookRequest,
  answer: RestAnswer,
): WorkbookReading {
  const inParts = (results: readonly RawTableResult[], sheets?: readonly NamedSheet[]): WorkbookReading => ({
    ok: true,
    tables: results.slice(0, definitions.length),
    headings: results.slice(definitions.length),
    ...(sheets === undefined ? {} : { doubles: sheetsOfOneTable(sheets, schoolTables) }),
  });
  const error = errorOf(answer);
  if (error && !isSheetMissing(answer)) return { ok: false, error };
  try {
    if (!error) {
      const values = valuesBySheet(answer.body);
      const tables = [...definitions, ...headings].map((definition) => tableIn(values, definition));
      if (tables.every(({ ok }) => ok))
        return checkSheets === true ? inParts(tables, taggedSheetsOf(spreadsheetId)) : inParts(tables);
    }
    const { tables, sheets } = readTablesByTag(spreadsheetId, definitions, headings);
    return inParts(tables, sheets);
  } catch (thrown) {
    return { ok: false, error: asGoogleError(thrown) };
  }
}

function nothing({ spreadsheetId }: WorkbookRequest): WorkbookReading {
  return { ok: false, error: asGoogleError(new Error(`no answer for ${spreadsheetId}`)) };
}
