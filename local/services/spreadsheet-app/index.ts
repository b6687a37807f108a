/** SpreadsheetApp of one execution. */
import type { Execution } from '../../host/execution';
import { SpreadsheetApp } from './app';
import { Range } from './range';
import { Session } from './session';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

/** The SpreadsheetApp global of an execution; buffered writes end with `execution.onEnd`. */
export function createSpreadsheetApp(execution: Execution): SpreadsheetApp {
  return new SpreadsheetApp(
    new Session(execution, {
      spreadsheet: (document) => new Spreadsheet(document),
      sheet: (document, sheetId) => new Sheet(document, sheetId),
      range: (document, sheetId, area) => new Range(document, sheetId, area),
    }),
  );
}
