/** Conversions that take time of their own: .xlsx, and what an installed LibreOffice converts. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { documentDocx } from '../export/document-docx';
import { presentationHtml } from '../export/presentation-html';
import { exportXlsx } from '../export/xlsx';
import { importXlsx } from '../export/xlsx-import';
import type { Content } from '../services/drive/contents';
import { documentOf } from '../services/drive/editor-content';
import { badRequest, fileNotFound, notEmulated } from '../services/drive/errors';
import { SPREADSHEET, XLSX } from '../services/drive/mime-types';
import type { SlowConversions } from '../services/drive/slow-conversions';
import type { DriveFile } from '../state/records';
import type { Workspace } from '../state/workspace';

const run = promisify(execFile);
const CONVERTER = 'soffice';
const LONGEST_MILLISECONDS = 120_000;

export const SLOW_CONVERSIONS: SlowConversions = {
  exporter: converted,
  importers: {
    [SPREADSHEET]: { [XLSX]: readWorkbook },
  },
};

async function readWorkbook(content: Content): Promise<Content> {
  try {
    return { ...content, sheets: await importXlsx(content.bytes) };
  } catch {
    throw badRequest('Bad Request');
  }
}

async function spreadsheetBytes(workspace: Workspace, file: DriveFile): Promise<Uint8Array> {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet) throw fileNotFound(file.id);
  return exportXlsx(spreadsheet, { modified: file.modifiedTime, creator: file.owner });
}

/** A spreadsheet by way of its .xlsx, a document by way of its .docx. */
async function converted(workspace: Workspace, file: DriveFile, extension: string): Promise<Uint8Array> {
  const document = documentOf(workspace, file.id);
  if (document) return convert(documentDocx(document), 'docx', extension);
  const presentation = workspace.presentations.get(file.id);
  if (presentation) return convert(Buffer.from(presentationHtml(presentation, file.name)), 'html', extension);
  const workbook = await spreadsheetBytes(workspace, file);
  return extension === 'xlsx' ? workbook : convert(workbook, 'xlsx', extension);
}

/** Converts by LibreOffice. Throws 501 where it is not installed. */
async function convert(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'convert-'));
  try {
    const source = join(folder, `file.${from}`);
    await writeFile(source, bytes);
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(from === 'html' ? ['--infilter=HTML (StarWriter)'] : []),
      ...['--convert-to', to],
      ...['--outdir', folder],
    ];
    await run(CONVERTER, [...options, source], { timeout: LONGEST_MILLISECONDS });
    return await readFile(join(folder, `file.${to}`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw notEmulated(`Conversion of ${from} to ${to} without LibreOffice (${CONVERTER})`);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
