/** Rows that are made ready for entries keep look and rules in the .xlsx file, which says them once for each column. */
import { Workbook, type Worksheet } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { exportXlsx } from '../../../local/export/xlsx';
import { setCell } from '../../../local/state/spreadsheet/grid';
import type { Cell } from '../../../local/state/spreadsheet/model';
import { type Book, openBook, sheetOf } from '../values/spreadsheets';

const GREY: sheets_v4.Schema$CellFormat = {
  backgroundColorStyle: { rgbColor: { red: 0.8, green: 0.8, blue: 0.8 } },
  numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
};
const YES_NO: sheets_v4.Schema$DataValidationRule = {
  condition: {
    type: 'ONE_OF_LIST',
    values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }],
  },
};
const ROWS = 1000;

/** Titles, one entry, and grey rows with a drop-down in column B down to the end. */
function register(): Book {
  const book = openBook({ texts: { A1: 'Ngày', B1: 'Có không' } });
  const sheet = sheetOf(book.spreadsheet, 'Sheet1');
  const cells: (Cell | undefined)[] = [{ format: GREY }, { format: GREY, validation: YES_NO }];
  for (let row = 1; row < ROWS; row++) sheet.rows[row] = cells;
  sheet.properties.gridProperties = { rowCount: ROWS, columnCount: 3 };
  setCell(sheet, 1, 0, { ...cells[0], value: 46_000 });
  setCell(sheet, 2, 0, undefined);
  return book;
}

async function written(book: Book): Promise<{ sheet: Worksheet }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(await exportXlsx(book.spreadsheet)).buffer);
  const sheet = workbook.getWorksheet('Sheet1');
  if (!sheet) throw new Error('No sheet in the file.');
  return { sheet };
}

const fillOf = (style: { fill?: unknown }): unknown => style.fill;

test('a blank row looks as its column does, and offers its drop-down', async () => {
  const { sheet } = await written(register());
  expect(sheet.getColumn(1).numFmt).toBe('dd/mm/yyyy');
  expect(fillOf(sheet.getColumn(2))).toMatchObject({ fgColor: { argb: 'FFCCCCCC' } });
  expect(sheet.getCell('B900').dataValidation).toMatchObject({ type: 'list', formulae: ['"Có,Không"'] });
  expect(sheet.getCell(`B${ROWS + 1}`).dataValidation).toBeUndefined();
  expect(sheet.getCell('A900').dataValidation).toBeUndefined();
});

test('blank rows take no room in the file', async () => {
  const { sheet } = await written(register());
  expect(sheet.rowCount).toBeLessThanOrEqual(3);
});

test('what looks otherwise than the blank rows keeps its look', async () => {
  const { sheet } = await written(register());
  expect(fillOf(sheet.getCell('A1'))).not.toMatchObject({ fgColor: { argb: 'FFCCCCCC' } });
  expect(fillOf(sheet.getCell('A3'))).not.toMatchObject({ fgColor: { argb: 'FFCCCCCC' } });
  expect(fillOf(sheet.getCell('A2'))).toMatchObject({ fgColor: { argb: 'FFCCCCCC' } });
  expect(fillOf(sheet.getCell('C2'))).toBeUndefined();
});

test('blank rows are locked as their sheet is', async () => {
  const book = register();
  sheetOf(book.spreadsheet, 'Sheet1').protectedRanges.push({
    range: { sheetId: 0, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 1 },
  });
  const { sheet } = await written(book);
  const isLocked = (column: number) => sheet.getColumn(column).protection?.locked !== false;
  expect([isLocked(1), isLocked(2), isLocked(3)]).toEqual([true, false, false]);
  expect(sheet.getCell('A2').protection?.locked).not.toBe(false);
});

test('banded rows are written one by one, each with its colour', async () => {
  const book = register();
  sheetOf(book.spreadsheet, 'Sheet1').bandedRanges.push({
    range: { sheetId: 0, startRowIndex: 0, endRowIndex: ROWS, startColumnIndex: 2, endColumnIndex: 3 },
    rowProperties: { firstBandColorStyle: { rgbColor: { red: 1 } } },
  });
  const { sheet } = await written(book);
  expect(fillOf(sheet.getCell('C3'))).toMatchObject({ fgColor: { argb: 'FFFF0000' } });
  expect(fillOf(sheet.getCell('A900'))).toMatchObject({ fgColor: { argb: 'FFCCCCCC' } });
});

test('a rule that looks at its own row is not spread over others', async () => {
  const book = register();
  const own = (formula: string): Cell => ({
    validation: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] } },
  });
  const sheet = sheetOf(book.spreadsheet, 'Sheet1');
  setCell(sheet, 4, 2, own('=A5>0'));
  setCell(sheet, 5, 2, own('=A6>0'));
  const { sheet: file } = await written(book);
  expect(file.getCell('C5').dataValidation).toMatchObject({ formulae: ['A5>0'] });
  expect(file.getCell('C6').dataValidation).toMatchObject({ formulae: ['A6>0'] });
});

test('pages end with the last entry; a form without any has lines to write on', async () => {
  const book = register();
  const sheet = sheetOf(book.spreadsheet, 'Sheet1');
  sheet.properties.gridProperties = { ...sheet.properties.gridProperties, frozenRowCount: 1 };
  expect((await written(book)).sheet.pageSetup.printArea).toBe('A1:B2');
  setCell(sheet, 1, 0, undefined);
  expect((await written(book)).sheet.pageSetup.printArea).toBe('A1:B21');
});
