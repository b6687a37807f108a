/** Writes a spreadsheet as .xlsx in a process of its own, for callers that wait: the writer itself works asynchronously. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { encodeSpreadsheet } from '../state/spreadsheet/codec';
import type { Spreadsheet } from '../state/spreadsheet/model';

export interface XlsxRequest {
  /** As `encodeSpreadsheet` writes it. */
  spreadsheet: string;
  modified: number;
  creator: string;
  /** The workspace's time, for formulas that read it. */
  now: number;
}

/** The file's bytes. Throws Error when the writer fails. */
export function xlsxInAProcess(spreadsheet: Spreadsheet, about: Omit<XlsxRequest, 'spreadsheet'>): Buffer {
  const request: XlsxRequest = { spreadsheet: encodeSpreadsheet(spreadsheet), ...about };
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'xlsx-child.ts')], {
    input: JSON.stringify(request),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`The .xlsx could not be written: ${run.stderr}`);
  return run.stdout;
}
