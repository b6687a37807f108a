/** Many workbooks at once: one read of bounded ranges each, in parallel, and one result each. */
import type { TableDefinition } from '../workbook/table';
import type { RawTableResult } from '../workbook/table-port';
import { asGoogleError, type GoogleError } from './errors';
import { cornerOf, readRequest, tableIn, valuesBySheet } from './remote-tables';
import { isSheetMissing, readTablesByTag } from './remote-workbook';
import { errorOf, type RestAnswer } from './rest';
import { callSheets } from './sheets-calls';

export type WorkbookReading =
  /** One result per table, in the order asked for. */
  | { readonly ok: true; readonly tables: readonly RawTableResult[] }
  /** Nothing of this workbook could be read. */
  | { readonly ok: false; readonly error: GoogleError };

/** What is to be read of one workbook. */
export interface WorkbookRequest {
  readonly spreadsheetId: string;
  readonly definitions: readonly TableDefinition[];
}

/**
 * Reads tables of each workbook. A workbook whose sheets were deleted or replaced costs up to three calls more; one that
 * is out of reach hinders no other.
 */
export function readWorkbooks(requests: readonly WorkbookRequest[]): WorkbookReading[] {
  const answers = callSheets(
    'read',
    requests.map(({ spreadsheetId, definitions }) =>
      readRequest(
        spreadsheetId,
        definitions.map((definition) => cornerOf(definition)),
      ),
    ),
  );
  return requests.map((request, index) => {
    const answer = answers[index];
    return answer === undefined ? nothing(request) : readingOf(request, answer);
  });
}

function readingOf({ spreadsheetId, definitions }: WorkbookRequest, answer: RestAnswer): WorkbookReading {
  const error = errorOf(answer);
  if (error && !isSheetMissing(answer)) return { ok: false, error };
  if (!error) {
    const values = valuesBySheet(answer.body);
    const tables = definitions.map((definition) => tableIn(values, definition));
    if (tables.every(({ ok }) => ok)) return { ok: true, tables };
  }
  try {
    return { ok: true, tables: readTablesByTag(spreadsheetId, definitions) };
  } catch (thrown) {
    return { ok: false, error: asGoogleError(thrown) };
  }
}

function nothing({ spreadsheetId }: WorkbookRequest): WorkbookReading {
  return { ok: false, error: asGoogleError(new Error(`no answer for ${spreadsheetId}`)) };
}
