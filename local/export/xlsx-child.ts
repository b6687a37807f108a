/** The process that `xlsxInAProcess` starts: a request on the standard input, the file on the standard output. */
import { readFileSync } from 'node:fs';
import { decodeSpreadsheet } from '../state/spreadsheet/codec';
import { withEngineClock } from '../state/spreadsheet/engine/clock';
import type { Spreadsheet } from '../state/spreadsheet/model';
import { Store } from '../state/store';
import { exportXlsx } from './xlsx';
import type { XlsxRequest } from './xlsx-process';

async function main(): Promise<void> {
  const request = JSON.parse(readFileSync(0, 'utf8')) as XlsxRequest;
  const spreadsheet = decodeSpreadsheet(request.spreadsheet);
  const held = withEngineClock(Store.open().collection<Spreadsheet>('spreadsheets'), {
    now: () => request.now,
  });
  held.put(spreadsheet.id, spreadsheet);
  const { modified, creator } = request;
  process.stdout.write(await exportXlsx(spreadsheet, { modified, creator }));
}

void main();
