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

/**
 * Reads the same tables of each workbook. A workbook whose sheets were deleted or replaced costs up to three calls more;
 * one that is out of reach hinders no other.
 */
export function readWorkbooks(
  spreadsheetIds: readonly string[],
  definitions: readonly TableDefinition[],
): WorkbookReading[] {
  const corners = definitions.map((definition) => cornerOf(definition));
  const answers = callSheets(
    'read',
    spreadsheetIds.map((id) => readRequest(id, corners)),
  );
  return spreadsheetIds.map((id, index) => {
    const answer = answers[index];
    return answer === undefined ? nothing(id) : readingOf(id, answer, definitions);
  });
}

function readingOf(id: string, answer: RestAnswer, definitions: readonly TableDefinition[]): WorkbookReading {
  const error = errorOf(answer);
  if (error && !isSheetMissing(answer)) return { ok: false, error };
  if (!error) {
    const values = valuesBySheet(answer.body);
    const tables = definitions.map((definition) => tableIn(values, definition));
    if (tables.every(({ ok }) => ok)) return { ok: true, tables };
  }
  try {
    return { ok: true, tables: readTablesByTag(id, definitions) };
  } catch (thrown) {
    return { ok: false, error: asGoogleError(thrown) };
  }
}

function nothing(id: string): WorkbookReading {
  return { ok: false, error: asGoogleError(new Error(`no answer for ${id}`)) };
}
