/** New spreadsheets and copies of spreadsheets, with their records on Drive. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { DriveFile } from '../../state/records';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';
import { noteChange } from '../drive/changes';
import { permissionIdOf, userOf } from '../drive/users';
import { canonical } from './canonical';
import { writeRowData } from './cell-write';
import { draftOf } from './change';
import { defaultTheme } from './colors';
import { invalidArgument, notFound } from './errors';
import { newSheet, withSheetDefaults } from './new-sheet';
import { isWholeSheet } from './protection';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

export interface NewSpreadsheet {
  title: string;
  /** Address of the owner. */
  owner: string;
  /** The folder it is put into; the owner's root without it. */
  parentId?: string;
  /** What `spreadsheets.create` was sent; properties and sheets with their cells are taken from it. */
  body?: sheets_v4.Schema$Spreadsheet;
  locale?: string;
  timeZone?: string;
}

/** Creates a spreadsheet and its file. Throws ApiError 400 when the body does not fit together. */
export function createSpreadsheet(workspace: Workspace, wanted: NewSpreadsheet): Spreadsheet {
  const id = workspace.newId();
  const spreadsheet = emptySpreadsheet(workspace, id, wanted);
  const sent = wanted.body?.sheets ?? [];
  spreadsheet.sheets = [];
  for (const sheet of sent.length > 0 ? sent : [{ properties: { sheetId: 0, title: 'Sheet1' } }])
    addSentSheet(workspace, spreadsheet, sheet);
  workspace.spreadsheets.put(id, spreadsheet);
  workspace.files.put(id, fileOf(workspace, id, wanted));
  noteChange(workspace, id);
  return spreadsheet;
}

/** A spreadsheet without sheets, as Google sets it up for an account (R1, R2). */
function emptySpreadsheet(workspace: Workspace, id: string, wanted: NewSpreadsheet): Spreadsheet {
  const owner = userOf(workspace, wanted.owner);
  const { defaultFormat: _format, spreadsheetTheme, ...sent } = wanted.body?.properties ?? {};
  const properties = canonical('SpreadsheetProperties', sent);
  return {
    id,
    properties: {
      autoRecalc: 'ON_CHANGE',
      ...properties,
      title: wanted.title,
      locale: properties.locale ?? wanted.locale ?? owner.locale,
      timeZone: properties.timeZone ?? wanted.timeZone ?? owner.timeZone,
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: spreadsheetTheme ? canonical('SpreadsheetTheme', spreadsheetTheme) : defaultTheme(),
    },
    sheets: [],
    namedRanges: [],
    developerMetadata: [],
    revision: 1,
  };
}

const WHITE = { red: 1, green: 1, blue: 1 };

/** The format of a cell to which nothing was done (R2). */
const DEFAULT_FORMAT: sheets_v4.Schema$CellFormat = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

function addSentSheet(workspace: Workspace, spreadsheet: Spreadsheet, sent: sheets_v4.Schema$Sheet): void {
  const properties = withSheetDefaults(workspace, spreadsheet, sent.properties ?? {});
  if (spreadsheet.sheets.some((sheet) => sheet.properties.sheetId === properties.sheetId))
    throw invalidArgument(
      `Invalid sheets[${spreadsheet.sheets.length}].properties: A sheet with the id ${properties.sheetId} already exists.`,
    );
  const sheet = newSheet({ ...properties, index: spreadsheet.sheets.length });
  spreadsheet.sheets.push(sheet);
  for (const data of sent.data ?? []) writeRowData(spreadsheet, sheet, data);
}

function fileOf(workspace: Workspace, id: string, wanted: NewSpreadsheet): DriveFile {
  const now = workspace.clock.now();
  const owner = userOf(workspace, wanted.owner);
  return {
    id,
    name: wanted.title,
    mimeType: SPREADSHEET_TYPE,
    parents: [wanted.parentId ?? owner.rootId],
    owner: wanted.owner,
    permissions: [
      {
        id: permissionIdOf(wanted.owner),
        type: 'user',
        role: 'owner',
        emailAddress: wanted.owner,
        displayName: owner.name,
      },
    ],
    createdTime: now,
    modifiedTime: now,
    lastModifyingUser: wanted.owner,
    trashed: false,
    explicitlyTrashed: false,
    starredBy: [],
    version: 1,
    writersCanShare: true,
    properties: {},
    appProperties: {},
  };
}

/** A new id that is a text of digits, as named ranges and filter criteria have (R34). */
export function newDigits(workspace: Workspace): string {
  return String(Math.floor(workspace.draw() * 2147483646) + 1);
}

/**
 * What Google does to protections when a file is copied [calibrate: copy.protections]: sheet protections stay but forget their editors, range
 * protections are dropped.
 */
const COPIED_PROTECTIONS = { keepRanges: false, keepEditors: false };

/** A deep copy under the id of a file that the caller makes: ids of sheets, named ranges and metadata stay. */
export function copySpreadsheet(
  workspace: Workspace,
  sourceId: string,
  targetFileId: string,
  title: string,
): Spreadsheet {
  const source = workspace.spreadsheets.get(sourceId);
  if (!source) throw notFound();
  const copy: Spreadsheet = {
    ...draftOf(source),
    id: targetFileId,
    properties: { ...source.properties, title },
    revision: 1,
  };
  for (const sheet of copy.sheets) sheet.protectedRanges = copiedProtections(sheet);
  workspace.spreadsheets.put(targetFileId, copy);
  return copy;
}

function copiedProtections(sheet: Sheet): sheets_v4.Schema$ProtectedRange[] {
  return sheet.protectedRanges
    .filter((protection) => COPIED_PROTECTIONS.keepRanges || isWholeSheet(protection))
    .map(({ editors, ...rest }) => (COPIED_PROTECTIONS.keepEditors ? { ...rest, editors } : rest));
}
