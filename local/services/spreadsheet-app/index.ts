/** SpreadsheetApp of one execution. */
import type { Execution } from '../../host/execution';
import { SpreadsheetApp } from './app';
import { Range } from './range';
import { Session } from './session';
import { Sheet } from './sheet';
import { guardSignatures } from './signature-guard';
import { Spreadsheet } from './spreadsheet';
import { SURFACE } from './surface';

for (const [name, type] of Object.entries(SURFACE)) guardSignatures(type, name);

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
