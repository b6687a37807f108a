/** An .xlsx file becomes sheets: what was exported comes back. */
import { Workbook } from 'exceljs';
import { exportXlsx } from '../../../local/export/xlsx';
import { importXlsx } from '../../../local/export/xlsx-import';
import { cellAt, setCell } from '../../../local/state/spreadsheet/grid';
import type { Sheet } from '../../../local/state/spreadsheet/model';
import { openBook, sheetOf } from '../values/spreadsheets';

test('values, formulas, formats, notes, rules, merges and sizes come back', async () => {
  const book = openBook({
    titles: ['Sổ', 'Ẩn'],
    texts: {
      A1: 'Tên',
      B1: '1/31/2026',
      C1: '1,234.50',
      D1: 'TRUE',
      E1: '=TEXTJOIN("_xlfn.",TRUE,A1:A2)',
      A3: 'gộp',
    },
  });
  const sheet = sheetOf(book.spreadsheet, 'Sổ');
  setCell(sheet, 0, 0, {
    value: 'Tên',
    format: {
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1 } } },
      backgroundColorStyle: { rgbColor: { red: 1, green: 1 } },
      borders: { bottom: { style: 'SOLID_MEDIUM' } },
      horizontalAlignment: 'CENTER',
      wrapStrategy: 'WRAP',
    },
    note: 'Ghi chú',
    validation: {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Tên' }, { userEnteredValue: 'Họ' }] },
      strict: true,
    },
  });
  sheet.merges.push({ sheetId: 0, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 });
  sheet.columnMetadata = { 1: { pixelSize: 180 }, 2: { hiddenByUser: true } };
  sheet.rowMetadata = { 0: { pixelSize: 40 } };
  sheet.properties.gridProperties = { rowCount: 1000, columnCount: 26, frozenRowCount: 1 };
  sheet.basicFilter = {
    range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 5 },
  };
  sheetOf(book.spreadsheet, 'Ẩn').properties.hidden = true;
  const [first, second] = await importXlsx(await exportXlsx(book.spreadsheet));
  if (!first) throw new Error('No sheet came back.');
  const at = (row: number, column: number) => cellAt(first, row, column);
  expect(at(0, 0)).toMatchObject({
    value: 'Tên',
    note: 'Ghi chú',
    format: {
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1 } } },
      backgroundColorStyle: { rgbColor: { red: 1, green: 1 } },
      borders: { bottom: { style: 'SOLID_MEDIUM' } },
      horizontalAlignment: 'CENTER',
      wrapStrategy: 'WRAP',
    },
    validation: {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Tên' }, { userEnteredValue: 'Họ' }] },
      strict: true,
    },
  });
  expect(at(0, 1)).toMatchObject({
    value: 46053,
    format: { numberFormat: { type: 'DATE', pattern: 'm/d/yyyy' } },
  });
  expect(at(0, 2)).toMatchObject({ value: 1234.5, format: { numberFormat: { pattern: '#,##0.00' } } });
  expect(at(0, 3)).toMatchObject({ value: true });
  expect(at(0, 4)).toMatchObject({ formula: '=TEXTJOIN("_xlfn.",TRUE,A1:A2)' });
  expect(first.merges).toEqual(sheet.merges);
  expect(first.columnMetadata[1]?.pixelSize).toBe(180);
  expect(first.columnMetadata[2]?.hiddenByUser).toBe(true);
  expect(first.rowMetadata[0]?.pixelSize).toBe(40);
  expect(first.properties.gridProperties).toMatchObject({
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 1,
  });
  expect(first.basicFilter?.range).toEqual(sheet.basicFilter?.range);
  expect(second?.properties).toMatchObject({ title: 'Ẩn', hidden: true, index: 1, sheetId: 1 });
});

test('files of other programs are read: shared formulas, rich text, links, errors, system dates', async () => {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet('Data');
  worksheet.getCell('A1').value = { richText: [{ text: 'Trường ' }, { font: { bold: true }, text: 'A' }] };
  worksheet.getCell('A2').value = { text: 'trang', hyperlink: 'https://truong.example/' };
  worksheet.getCell('A3').value = { error: '#N/A' };
  worksheet.getCell('A4').value = new Date(Date.UTC(2026, 0, 31, 12));
  worksheet.getCell('A4').numFmt = 'mm-dd-yy';
  worksheet.fillFormula('B1:B2', 'LEN(A1)', [8, 5]);
  worksheet.getCell('C1').dataValidation = {
    type: 'whole',
    operator: 'between',
    formulae: [1, 10],
    showErrorMessage: true,
  };
  const [sheet] = await importXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const cell = (row: number, column: number) => cellAt(sheet as Sheet, row, column);
  expect(cell(0, 0)?.value).toBe('Trường A');
  expect(cell(1, 0)).toMatchObject({
    value: 'trang',
    format: { textFormat: { link: { uri: 'https://truong.example/' } } },
  });
  expect(cell(2, 0)?.value).toBe('#N/A');
  expect(cell(3, 0)).toMatchObject({ value: 46053.5, format: { numberFormat: { type: 'DATE' } } });
  expect([cell(0, 1)?.formula, cell(1, 1)?.formula]).toEqual(['=LEN(A1)', '=LEN(A2)']);
  expect(cell(0, 2)?.validation).toEqual({
    condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '10' }] },
    strict: true,
  });
});
