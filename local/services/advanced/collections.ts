/** The methods of the advanced services Sheets (v4) and Drive (v3): path, where arguments go, what the body is. */

/** `{name}` in a path takes the next argument; `+` means that the first argument is the body. */
export interface ApiMethod {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: true;
  /** Takes a blob after the body: an upload when it is given. */
  readonly media?: true;
  /** Answers nothing. */
  readonly empty?: true;
  /** Answers a file's content, and only when asked for it by alt=media. */
  readonly download?: true;
}

type Collection = { readonly [name: string]: ApiMethod | Collection };

export interface AdvancedApi {
  /** As in error messages: `sheets`. */
  readonly name: string;
  readonly host: string;
  readonly collections: Collection;
}

const SHEET = '/v4/spreadsheets/{spreadsheetId}';

export const ADVANCED_APIS: Readonly<Record<string, AdvancedApi>> = {
  sheets: {
    name: 'sheets',
    host: 'sheets.googleapis.com',
    collections: {
      Spreadsheets: {
        create: { verb: 'POST', path: '/v4/spreadsheets', body: true },
        get: { verb: 'GET', path: SHEET },
        getByDataFilter: { verb: 'POST', path: `${SHEET}:getByDataFilter`, body: true },
        batchUpdate: { verb: 'POST', path: `${SHEET}:batchUpdate`, body: true },
        Values: {
          get: { verb: 'GET', path: `${SHEET}/values/{range}` },
          update: { verb: 'PUT', path: `${SHEET}/values/{range}`, body: true },
          append: { verb: 'POST', path: `${SHEET}/values/{range}:append`, body: true },
          clear: { verb: 'POST', path: `${SHEET}/values/{range}:clear`, body: true },
          batchGet: { verb: 'GET', path: `${SHEET}/values:batchGet` },
          batchGetByDataFilter: { verb: 'POST', path: `${SHEET}/values:batchGetByDataFilter`, body: true },
          batchUpdate: { verb: 'POST', path: `${SHEET}/values:batchUpdate`, body: true },
          batchUpdateByDataFilter: {
            verb: 'POST',
            path: `${SHEET}/values:batchUpdateByDataFilter`,
            body: true,
          },
          batchClear: { verb: 'POST', path: `${SHEET}/values:batchClear`, body: true },
          batchClearByDataFilter: {
            verb: 'POST',
            path: `${SHEET}/values:batchClearByDataFilter`,
            body: true,
          },
        },
        Sheets: { copyTo: { verb: 'POST', path: `${SHEET}/sheets/{sheetId}:copyTo`, body: true } },
        DeveloperMetadata: {
          get: { verb: 'GET', path: `${SHEET}/developerMetadata/{metadataId}` },
          search: { verb: 'POST', path: `${SHEET}/developerMetadata:search`, body: true },
        },
      },
    },
  },
  drive: {
    name: 'drive',
    host: 'www.googleapis.com',
    collections: {
      About: { get: { verb: 'GET', path: '/drive/v3/about' } },
      Changes: {
        getStartPageToken: { verb: 'GET', path: '/drive/v3/changes/startPageToken' },
        list: { verb: 'GET', path: '/drive/v3/changes?pageToken={pageToken}' },
      },
      Files: {
        create: { verb: 'POST', path: '/drive/v3/files', body: true, media: true },
        copy: { verb: 'POST', path: '/drive/v3/files/{fileId}/copy', body: true },
        get: { verb: 'GET', path: '/drive/v3/files/{fileId}' },
        list: { verb: 'GET', path: '/drive/v3/files' },
        update: { verb: 'PATCH', path: '/drive/v3/files/{fileId}', body: true, media: true },
        remove: { verb: 'DELETE', path: '/drive/v3/files/{fileId}', empty: true },
        delete: { verb: 'DELETE', path: '/drive/v3/files/{fileId}', empty: true },
        emptyTrash: { verb: 'DELETE', path: '/drive/v3/files/trash', empty: true },
        export: { verb: 'GET', path: '/drive/v3/files/{fileId}/export?mimeType={mimeType}', download: true },
        generateIds: { verb: 'GET', path: '/drive/v3/files/generateIds' },
      },
      Permissions: {
        create: { verb: 'POST', path: '/drive/v3/files/{fileId}/permissions', body: true },
        get: { verb: 'GET', path: '/drive/v3/files/{fileId}/permissions/{permissionId}' },
        list: { verb: 'GET', path: '/drive/v3/files/{fileId}/permissions' },
        update: { verb: 'PATCH', path: '/drive/v3/files/{fileId}/permissions/{permissionId}', body: true },
        remove: { verb: 'DELETE', path: '/drive/v3/files/{fileId}/permissions/{permissionId}', empty: true },
        delete: { verb: 'DELETE', path: '/drive/v3/files/{fileId}/permissions/{permissionId}', empty: true },
      },
    },
  },
};

export function isMethod(entry: ApiMethod | Collection): entry is ApiMethod {
  return 'verb' in entry && typeof entry.verb === 'string';
}
