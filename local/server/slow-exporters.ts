/** Exports that take time of their own: .xlsx, and what an installed LibreOffice converts. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportXlsx } from '../export/xlsx';
import { ApiError } from '../services/api-error';
import type { SlowExporters } from '../services/drive/exports';
import { DOCX, XLSX } from '../services/drive/mime-types';
import type { DriveFile } from '../state/records';
import type { Workspace } from '../state/workspace';

const run = promisify(execFile);
const CONVERTER = 'soffice';
const LONGEST_MILLISECONDS = 120_000;

export const SLOW_EXPORTERS: SlowExporters = {
  [XLSX]: spreadsheetBytes,
  [DOCX]: (workspace, file) => convert(workspace, file, 'docx'),
  'application/pdf': (workspace, file) => convert(workspace, file, 'pdf'),
};

async function spreadsheetBytes(workspace: Workspace, file: DriveFile): Promise<Uint8Array> {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet) throw new ApiError(404, `File not found: ${file.id}.`);
  return exportXlsx(spreadsheet, { modified: file.modifiedTime, creator: file.owner });
}

/** A spreadsheet by way of its .xlsx, a document by way of its page. Throws 501 where no LibreOffice is installed. */
async function convert(workspace: Workspace, file: DriveFile, target: 'docx' | 'pdf'): Promise<Uint8Array> {
  const isSpreadsheet = workspace.spreadsheets.has(file.id);
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  try {
    const source = join(folder, isSpreadsheet ? 'file.xlsx' : 'file.html');
    const bytes = isSpreadsheet
      ? await spreadsheetBytes(workspace, file)
      : Buffer.from(workspace.contents.get(file.id) ?? '', 'base64');
    await writeFile(source, bytes);
    await run(CONVERTER, converterArguments(folder, source, target), { timeout: LONGEST_MILLISECONDS });
    return await readFile(join(folder, `file.${target}`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ApiError(501, `Export to ${target} is not emulated without LibreOffice (${CONVERTER})`);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function converterArguments(folder: string, source: string, target: string): string[] {
  const filters = source.endsWith('.html') ? ['--infilter=HTML (StarWriter)'] : [];
  return [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    ...filters,
    '--convert-to',
    target,
    '--outdir',
    folder,
    source,
  ];
}
