/** Reads an .xlsx file into sheets: what Drive does when an uploaded file becomes a Google spreadsheet. */
import { type CellValue, type Cell as FileCell, ValueType, Workbook, type Worksheet } from 'exceljs';
import { errorTypeOf } from '../state/spreadsheet/display';
import { cellAt, setCell, setCells } from '../state/spreadsheet/grid';
import type { Cell, Primitive, Sheet } from '../state/spreadsheet/model';
import { parseA1 } from '../state/spreadsheet/ranges';
import { importedFormat, importedValidation } from './xlsx-import-formats';

const DAY = 86_400_000;
/** Serial of the Unix epoch. */
const UNIX_EPOCH = 25_569;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
const PIXELS_PER_POINT = 4 / 3;

/** The sheets of a file, in order, with sheetIds from 0. Throws what the reader throws on a file that is none. */
export async function importXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook.worksheets
    .filter((worksheet) => worksheet.state !== 'veryHidden')
    .map((worksheet, index) => importSheet(worksheet, index));
}

function importSheet(worksheet: Worksheet, index: number): Sheet {
  // Without a view of its own a sheet has none, whatever the types say.
  const [view] = worksheet.views ?? [];
  const frozen = view?.state === 'frozen' ? view : undefined;
  const tab = worksheet.properties.tabColor?.argb;
  const sheet: Sheet = {
    properties: {
      sheetId: index,
      title: worksheet.name,
      index,
      sheetType: 'GRID',
      gridProperties: {
        rowCount: Math.max(worksheet.rowCount, LEAST_ROWS),
        columnCount: Math.max(worksheet.columnCount, LEAST_COLUMNS),
        ...(frozen?.ySplit && { frozenRowCount: frozen.ySplit }),
        ...(frozen?.xSplit && { frozenColumnCount: frozen.xSplit }),
        ...(view?.showGridLines === false && { hideGridlines: true }),
      },
      ...(worksheet.state === 'hidden' && { hidden: true }),
      ...(tab && { tabColorStyle: { rgbColor: colorOf(tab) } }),
    },
    rows: [],
    merges: [],
    rowMetadata: {},
    columnMetadata: {},
    rowGroups: [],
    columnGroups: [],
    conditionalFormats: [],
    protectedRanges: [],
    bandedRanges: [],
    filterViews: [],
    charts: [],
    slicers: [],
  };
  importCells(worksheet, sheet);
  importRules(worksheet, sheet);
  importSizes(worksheet, sheet);
  const filter =
    typeof worksheet.autoFilter === 'string' ? gridRange(worksheet.autoFilter, index) : undefined;
  if (filter) sheet.basicFilter = { range: filter };
  return sheet;
}

function importCells(worksheet: Worksheet, sheet: Sheet): void {
  const { sheetId } = sheet.properties;
  const masters = new Map<string, { lastRow: number; lastColumn: number }>();
  worksheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    const cells: (Cell | undefined)[] = [];
    row.eachCell({ includeEmpty: true }, (fileCell, columnNumber) => {
      const { master } = fileCell;
      if (fileCell.isMerged) {
        const reach = masters.get(master.address) ?? { lastRow: 0, lastColumn: 0 };
        reach.lastRow = Math.max(reach.lastRow, rowNumber);
        reach.lastColumn = Math.max(reach.lastColumn, columnNumber);
        masters.set(master.address, reach);
      }
      const isMaster = !fileCell.isMerged || master.address === fileCell.address;
      cells[columnNumber - 1] = isMaster ? importCell(fileCell) : undefined;
    });
    if (cells.some((cell) => cell !== undefined)) setCells(sheet, rowNumber - 1, 0, cells);
  });
  for (const [address, { lastRow, lastColumn }] of masters) {
    const start = parseA1(address);
    sheet.merges.push({
      sheetId,
      startRowIndex: start?.startRow ?? 0,
      endRowIndex: lastRow,
      startColumnIndex: start?.startColumn ?? 0,
      endColumnIndex: lastColumn,
    });
  }
}

function importCell(fileCell: FileCell): Cell | undefined {
  const format = importedFormat(fileCell);
  const note = noteOf(fileCell);
  const cell: Cell = {
    ...contentOf(fileCell),
    ...(format && { format }),
    ...(note && { note }),
  };
  return Object.keys(cell).length > 0 ? cell : undefined;
}

function contentOf(fileCell: FileCell): Pick<Cell, 'value' | 'formula'> {
  if (fileCell.formula) {
    const formula = fileCell.formula.replace(/"(?:[^"]|"")*"|_xlfn\.|_xlws\./g, (part) =>
      part.startsWith('"') ? part : '',
    );
    return { formula: `=${formula}` };
  }
  const value = primitive(fileCell.value);
  return value === undefined || value === '' ? {} : { value };
}

function primitive(value: CellValue): Primitive | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.getTime() / DAY + UNIX_EPOCH;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return plainText(value.text);
  // The grid holds no errors that were typed: they stay as texts.
  if ('error' in value) return errorTypeOf(value.error) ? value.error : String(value.error);
  return undefined;
}

/** A link's text may be rich text, though the types of the reader say otherwise. */
function plainText(text: unknown): string {
  if (typeof text === 'object' && text !== null && 'richText' in text && Array.isArray(text.richText))
    return text.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  return String(text);
}

function noteOf(fileCell: FileCell): string | undefined {
  if (fileCell.type === ValueType.Merge) return undefined;
  const note: unknown = fileCell.note;
  if (typeof note === 'string') return note;
  if (typeof note === 'object' && note !== null && 'texts' in note && Array.isArray(note.texts))
    return note.texts.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  return undefined;
}

/** Data validation, of cells in which nothing stands too: the reader keeps it by address. */
function importRules(worksheet: Worksheet, sheet: Sheet): void {
  const kept: unknown = Reflect.get(worksheet, 'dataValidations');
  const rules = typeof kept === 'object' && kept !== null && 'model' in kept ? kept.model : undefined;
  for (const [address, rule] of Object.entries(rules ?? {})) {
    const at = parseA1(address);
    const validation = importedValidation(rule);
    if (!validation || at?.startRow === undefined || at.startColumn === undefined) continue;
    const cell = cellAt(sheet, at.startRow, at.startColumn);
    setCell(sheet, at.startRow, at.startColumn, { ...cell, validation });
  }
}

function importSizes(worksheet: Worksheet, sheet: Sheet): void {
  for (let column = 1; column <= worksheet.columnCount; column++) {
    const { width, hidden } = worksheet.getColumn(column);
    if (width === undefined && !hidden) continue;
    sheet.columnMetadata[column - 1] = {
      ...(width !== undefined && { pixelSize: Math.round(width * 7 + 5) }),
      ...(hidden && { hiddenByUser: true }),
    };
  }
  for (let row = 1; row <= worksheet.rowCount; row++) {
    const found = worksheet.findRow(row);
    if (!found || (found.height === undefined && !found.hidden)) continue;
    sheet.rowMetadata[row - 1] = {
      ...(found.height !== undefined && { pixelSize: Math.round(found.height * PIXELS_PER_POINT) }),
      ...(found.hidden && { hiddenByUser: true }),
    };
  }
}

function gridRange(text: string, sheetId: number): NonNullable<Sheet['basicFilter']>['range'] {
  const range = parseA1(text);
  return {
    sheetId,
    startRowIndex: range?.startRow,
    endRowIndex: range?.endRow,
    startColumnIndex: range?.startColumn,
    endColumnIndex: range?.endColumn,
  };
}

function colorOf(argb: string): { red: number; green: number; blue: number } {
  const channel = (at: number): number => Number.parseInt(argb.slice(at, at + 2), 16) / 255;
  return { red: channel(2), green: channel(4), blue: channel(6) };
}
