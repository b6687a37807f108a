/** Addresses of docs.google.com that scripts download files from: spreadsheets, documents and presentations in other formats. */

import { exportCsv } from '../../export/csv';
import { convertByOffice } from '../../export/office';
import { xlsxInAProcess } from '../../export/xlsx-process';
import { NotEmulatedError } from '../../host/script-error';
import type { DriveFile } from '../../state/records';
import type { Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { ApiError } from '../api-error';
import type { Caller } from '../caller';
import { roleOf } from '../drive/access';
import { exportFile } from '../drive/exports';
import type { ApiResponse } from '../http';

const PDF = 'application/pdf';
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  pdf: PDF,
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The ways such an address is written: with the id in the path, or among the parameters. */
const ADDRESSES = [
  /^\/(?:spreadsheets|document|presentation)\/d\/(?<id>[\w-]+)\/export(?:\/(?<format>\w+))?(?:\?(?<query>.*))?$/,
  /^\/(?:spreadsheets|feeds\/download\/(?:documents|spreadsheets|presentations))\/(?:export\/)?[Ee]xport\?(?<query>.*)$/,
];

/**
 * What docs.google.com answers; nothing for an address of another host.
 * @throws NotEmulatedError for its other pages and for other formats.
 */
export function downloadFrom(
  workspace: Workspace,
  host: string,
  path: string,
  caller: Caller | ApiError,
): ApiResponse | undefined {
  if (host !== 'docs.google.com') return undefined;
  const { groups } = ADDRESSES.map((pattern) => pattern.exec(path)).find((match) => match !== null) ?? {};
  if (!groups) throw new NotEmulatedError(`UrlFetchApp.fetch(https://docs.google.com${path})`);
  const parameters = new URLSearchParams(groups.query ?? '');
  const id = groups.id ?? parameters.get('id') ?? parameters.get('key') ?? '';
  const file = workspace.files.get(id);
  if (caller instanceof ApiError || !file || roleOf(workspace, id, caller.email) === undefined)
    return page(caller instanceof ApiError ? caller.code : 404);
  const asked = groups.format ?? parameters.get('format') ?? parameters.get('exportFormat');
  const format = asked ?? (workspace.spreadsheets.has(id) ? 'xlsx' : 'docx');
  const type = TYPES[format];
  if (type === undefined) throw new NotEmulatedError(`UrlFetchApp.fetch of a file as ${format}`);
  const gid = parameters.get('gid');
  const spreadsheet = workspace.spreadsheets.get(id);
  const bytes =
    spreadsheet && gid !== null
      ? oneSheet(workspace, file, spreadsheet, Number(gid), format)
      : exportFile(workspace, file, type);
  if (bytes instanceof Promise) throw new NotEmulatedError(`UrlFetchApp.fetch of a file as ${format}`);
  const name = encodeURIComponent(`${file.name}.${format}`);
  return {
    status: 200,
    headers: { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    body: bytes,
  };
}

/** One sheet of a spreadsheet; the others are hidden, and so not printed. */
function oneSheet(
  workspace: Workspace,
  file: DriveFile,
  spreadsheet: Spreadsheet,
  sheetId: number,
  format: string,
): Uint8Array {
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!sheet) return page(400).body;
  const csv = () => exportCsv(spreadsheet, sheet);
  if (format === 'csv') return Buffer.from(csv(), 'utf8');
  if (format !== 'pdf' && format !== 'xlsx')
    throw new NotEmulatedError(`UrlFetchApp.fetch of one sheet as ${format}`);
  const alone: Spreadsheet = {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((one) => ({
      ...one,
      properties: { ...one.properties, hidden: one !== sheet },
    })),
  };
  const about = { modified: file.modifiedTime, creator: file.owner, now: workspace.clock.now() };
  const xlsx = xlsxInAProcess(alone, about);
  return format === 'xlsx' ? xlsx : convertByOffice(xlsx, 'xlsx', 'pdf');
}

/** What somebody without access gets to see: a page, not an error of an API. */
function page(status: number): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(
      '<!DOCTYPE html><html><body>Sorry, unable to open the file at this time.</body></html>',
    ),
  };
}
