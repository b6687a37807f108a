/** Addresses of docs.google.com that scripts download spreadsheets from, as calls of the Drive API. */
import { NotEmulatedError } from '../../host/script-error';
import type { Workspace } from '../../state/workspace';

const MIME_TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', tsv: 'text/tab-separated-values' };

/**
 * Where the Drive API answers what this address would; nothing for an address of another host.
 * @throws NotEmulatedError for other pages of docs.google.com, other formats, and sheets but the first.
 */
export function exportAddress(
  workspace: Workspace,
  host: string,
  path: string,
): { host: string; path: string } | undefined {
  if (host !== 'docs.google.com') return undefined;
  const [, id, query = ''] = /^\/spreadsheets\/d\/([\w-]+)\/export\?(.*)$/.exec(path) ?? [];
  if (id === undefined) throw new NotEmulatedError(`UrlFetchApp.fetch(https://docs.google.com${path})`);
  const parameters = new URLSearchParams(query);
  const format = parameters.get('format') ?? parameters.get('exportFormat') ?? 'xlsx';
  const mimeType = MIME_TYPES[format];
  if (mimeType === undefined) throw new NotEmulatedError(`UrlFetchApp.fetch of a spreadsheet as ${format}`);
  const gid = parameters.get('gid');
  const first = workspace.spreadsheets.get(id)?.sheets[0];
  if (gid !== null && first && Number(gid) !== first.properties.sheetId)
    throw new NotEmulatedError('UrlFetchApp.fetch of a sheet that is not the first');
  return {
    host: 'www.googleapis.com',
    path: `/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(mimeType)}`,
  };
}
