/** Conversions that take time of their own: .xlsx, and what an installed LibreOffice converts. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exportXlsx } from '../export/xlsx';
import { importXlsx } from '../export/xlsx-import';
import type { Content } from '../services/drive/contents';
import { badRequest, fileNotFound, notEmulated } from '../services/drive/errors';
import { DOCUMENT, DOCX, SPREADSHEET, XLSX } from '../services/drive/mime-types';
import type { SlowConversions } from '../services/drive/slow-conversions';
import type { DriveFile } from '../state/records';
import type { Workspace } from '../state/workspace';

const run = promisify(execFile);
const CONVERTER = 'soffice';
const LONGEST_MILLISECONDS = 120_000;

export const SLOW_CONVERSIONS: SlowConversions = {
  exporters: {
    [XLSX]: spreadsheetBytes,
    [DOCX]: (workspace, file) => exportBy(workspace, file, 'docx'),
    'application/pdf': (workspace, file) => exportBy(workspace, file, 'pdf'),
  },
  importers: {
    [SPREADSHEET]: { [XLSX]: readWorkbook },
    [DOCUMENT]: { [DOCX]: readDocument },
  },
};

async function readWorkbook(content: Content): Promise<Content> {
  try {
    return { ...content, sheets: await importXlsx(content.bytes) };
  } catch {
    throw badRequest('Bad Request');
  }
}

async function readDocument({ bytes }: Content): Promise<Content> {
  return { mimeType: 'text/html', bytes: await convert(bytes, 'docx', 'html') };
}

async function spreadsheetBytes(workspace: Workspace, file: DriveFile): Promise<Uint8Array> {
  const spreadsheet = workspace.spreadsheets.get(file.id);
  if (!spreadsheet) throw fileNotFound(file.id);
  return exportXlsx(spreadsheet, { modified: file.modifiedTime, creator: file.owner });
}

/** A spreadsheet by way of its .xlsx, a document by way of its page. */
async function exportBy(workspace: Workspace, file: DriveFile, to: 'docx' | 'pdf'): Promise<Uint8Array> {
  if (workspace.spreadsheets.has(file.id))
    return convert(await spreadsheetBytes(workspace, file), 'xlsx', to);
  return convert(Buffer.from(workspace.contents.get(file.id) ?? '', 'base64'), 'html', to);
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
      ...['--convert-to', to === 'html' ? 'html:HTML:EmbedImages' : to],
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
