/** The .xlsx file says what the spreadsheet holds: read back with the library that Excel files are read with everywhere. */
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { exportCsv } from '../../../local/export/csv';
import { exportXlsx } from '../../../local/export/xlsx';
import { cellAt, setCell } from '../../../local/state/spreadsheet/grid';
import { resolveRange } from '../../../local/state/spreadsheet/ranges';
import { type Book, openBook, sheetOf } from '../values/spreadsheets';

async function read(book: Book): Promise<Workbook> {
  const bytes = await exportXlsx(book.spreadsheet);
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

async function readSheet(book: Book, title = 'Sheet1'): Promise<Worksheet> {
  const sheet = (await read(book)).getWorksheet(title);
  if (!sheet) throw new Error(`No sheet ${title} in the file.`);
  return sheet;
}

function dress(
  book: Book,
  address: string,
  more: {
    format?: sheets_v4.Schema$CellFormat;
    note?: string;
    validation?: sheets_v4.Schema$DataValidationRule;
  },
): void {
  const { sheet, range } = resolveRange(book.spreadsheet, address);
  const cell = cellAt(sheet, range.startRow, range.startColumn);
  setCell(sheet, range.startRow, range.startColumn, {
    ...cell,
    ...more,
    format: { ...cell?.format, ...more.format },
  });
}

test('values keep their kind, dates and numbers their look', async () => {
  const book = openBook({
    locale: 'vi_VN',
    texts: { A1: 'Trường Tiểu học', B1: '1.234,5', C1: '31/01/2026', D1: 'TRUE', E1: "'0042", F1: '8:30' },
  });
  const sheet = await readSheet(book);
  expect(sheet.getCell('A1').value).toBe('Trường Tiểu học');
  expect([sheet.getCell('B1').value, sheet.getCell('B1').numFmt]).toEqual([1234.5, '#,##0.00']);
  expect(sheet.getCell('C1').value).toEqual(new Date(Date.UTC(2026, 0, 31)));
  expect(sheet.getCell('C1').numFmt).toBe('dd/mm/yyyy');
  expect(sheet.getCell('D1').value).toBe(true);
  expect(sheet.getCell('E1').value).toBe('0042');
});

test('formulas come with their results, closed ranges and file names of functions', async () => {
  const book = openBook({
    titles: ['Sheet1', 'A very long title of more than thirty-one characters'],
    texts: {
      A1: '1',
      A2: '2',
      B1: '=SUM(A1:A)',
      B2: '=TEXTJOIN("-",TRUE,A1:A2)',
      B3: '=1/0',
      B4: '=\'A very long title of more than thirty-one characters\'!A1&"TEXTJOIN("',
      B5: '=IMPORTRANGE("x","A1")',
      "'A very long title of more than thirty-one characters'!A1": 'far',
      D1: '=SORT(A1:A2,1,FALSE)',
    },
  });
  const sheet = await readSheet(book);
  expect(sheet.getCell('B1').value).toEqual({ formula: 'SUM(A1:A1000)', result: 3 });
  expect(sheet.getCell('B2').value).toEqual({ formula: '_xlfn.TEXTJOIN("-",TRUE,A1:A2)', result: '1-2' });
  expect(sheet.getCell('B3').value).toEqual({ formula: '1/0', result: { error: '#DIV/0!' } });
  expect(sheet.getCell('B4').value).toEqual({
    formula: `'A very long title of more than '!A1&"TEXTJOIN("`,
    result: 'farTEXTJOIN(',
  });
  expect(sheet.getCell('B5').value).toEqual({ error: '#REF!' });
  expect(sheet.getCell('D1').value).toMatchObject({ shareType: 'array', ref: 'D1:D2', result: 2 });
  expect(sheet.getCell('D2').value).toBe(1);
});

test('fonts, fills, borders, alignment, wrap, links and notes are kept', async () => {
  const book = openBook({ texts: { A1: 'Tiêu đề', A2: 'trang' } });
  dress(book, 'A1', {
    format: {
      textFormat: { bold: true, fontSize: 14, foregroundColorStyle: { rgbColor: { red: 1 } } },
      backgroundColorStyle: { themeColor: 'ACCENT1' },
      borders: { bottom: { style: 'SOLID_MEDIUM' } },
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
    note: 'Ghi chú',
  });
  dress(book, 'A2', { format: { textFormat: { link: { uri: 'https://truong.example/' } } } });
  const sheet = await readSheet(book);
  const cell = sheet.getCell('A1');
  expect(cell.font).toMatchObject({ bold: true, size: 14, name: 'Arial', color: { argb: 'FFFF0000' } });
  expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF4285F4' } });
  expect(cell.border.bottom).toMatchObject({ style: 'medium' });
  expect(cell.alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
  expect(cell.note).toBe('Ghi chú');
  expect(sheet.getCell('A2').hyperlink).toBe('https://truong.example/');
});

test('merges, sizes, what is hidden, frozen panes, tab colour and filter are kept', async () => {
  const book = openBook({ titles: ['Sheet1', 'Ẩn'], texts: { A1: 'a', D5: 'd' } });
  const sheet = sheetOf(book.spreadsheet, 'Sheet1');
  sheet.merges.push({ sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 });
  sheet.columnMetadata = { 0: { hiddenByUser: true }, 1: { pixelSize: 215 } };
  sheet.rowMetadata = { 0: { hiddenByUser: true }, 1: { pixelSize: 40 } };
  Object.assign(sheet.properties, { tabColorStyle: { rgbColor: { green: 1 } } });
  sheet.properties.gridProperties = {
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 2,
    frozenColumnCount: 1,
  };
  sheet.basicFilter = {
    range: { sheetId: 0, startRowIndex: 1, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 4 },
  };
  sheetOf(book.spreadsheet, 'Ẩn').properties.hidden = true;
  const workbook = await read(book);
  const read1 = workbook.getWorksheet('Sheet1');
  expect(read1?.getCell('C1').master.address).toBe('A1');
  expect(read1?.getColumn(1).hidden).toBe(true);
  expect(read1?.getColumn(2).width).toBe(30);
  expect(read1?.getRow(1).hidden).toBe(true);
  expect(read1?.getRow(2).height).toBe(30);
  expect(read1?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  expect(read1?.properties.tabColor).toEqual({ argb: 'FF00FF00' });
  expect(read1?.autoFilter).toBe('A2:D5');
  expect(workbook.getWorksheet('Ẩn')?.state).toBe('hidden');
});

test('data validation is kept: lists, ranges, numbers, dates and formulas, with the message', async () => {
  const condition = (type: string, ...values: string[]) => ({
    type,
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  });
  const book = openBook({ locale: 'vi_VN', titles: ['Sheet1', 'Danh mục'] });
  dress(book, 'A1', { validation: { condition: condition('ONE_OF_LIST', 'Có', 'Không'), strict: true } });
  dress(book, 'A2', {
    validation: {
      condition: condition('ONE_OF_RANGE', "='Danh mục'!$A$1:$A$5"),
      inputMessage: 'Chọn một dòng',
    },
  });
  dress(book, 'A3', { validation: { condition: condition('NUMBER_BETWEEN', '0', '10,5'), strict: true } });
  dress(book, 'A4', { validation: { condition: condition('DATE_ON_OR_AFTER', '01/09/2026') } });
  dress(book, 'A5', { validation: { condition: condition('CUSTOM_FORMULA', '=IF(A5>0,5;TRUE;FALSE)') } });
  dress(book, 'A6', { validation: { condition: condition('ONE_OF_LIST', 'Một, hai', 'Ba') } });
  dress(book, 'A7', { validation: { condition: condition('BOOLEAN') } });
  const workbook = await read(book);
  const rule = (address: string) => workbook.getWorksheet('Sheet1')?.getCell(address).dataValidation;
  expect(rule('A1')).toMatchObject({ type: 'list', formulae: ['"Có,Không"'], errorStyle: 'stop' });
  expect(rule('A2')).toMatchObject({
    type: 'list',
    formulae: ["'Danh mục'!$A$1:$A$5"],
    prompt: 'Chọn một dòng',
    errorStyle: 'warning',
  });
  expect(rule('A3')).toMatchObject({ type: 'decimal', formulae: [0, 10.5] });
  expect(rule('A4')).toMatchObject({
    type: 'date',
    operator: 'greaterThanOrEqual',
    formulae: [new Date(Date.UTC(2026, 8, 1))],
  });
  expect(rule('A5')).toMatchObject({ type: 'custom', formulae: ['IF(A5>0.5,TRUE,FALSE)'] });
  expect(rule('A6')).toMatchObject({ type: 'list', formulae: ['_lists!$A$1:$A$2'] });
  expect(rule('A7')).toMatchObject({ type: 'list', formulae: ['"TRUE,FALSE"'] });
  expect(workbook.getWorksheet('_lists')?.state).toBe('veryHidden');
});

test('conditional formats are kept as formulas and colour scales', async () => {
  const book = openBook({ texts: { A1: '1' } });
  const ranges = [{ sheetId: 0, startRowIndex: 1, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 }];
  sheetOf(book.spreadsheet, 'Sheet1').conditionalFormats.push(
    {
      ranges,
      booleanRule: {
        condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'thiếu' }] },
        format: { backgroundColorStyle: { rgbColor: { red: 1 } }, textFormat: { bold: true } },
      },
    },
    { ranges, gradientRule: { minpoint: { type: 'MIN' }, maxpoint: { type: 'MAX' } } },
  );
  const bytes = await exportXlsx(book.spreadsheet);
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet: unknown = workbook.getWorksheet('Sheet1');
  expect(sheet).toMatchObject({
    conditionalFormattings: [
      {
        ref: 'A2:A9',
        rules: [
          {
            type: 'expression',
            formulae: ['ISNUMBER(SEARCH("thiếu",A2))'],
            style: { fill: { bgColor: { argb: 'FFFF0000' } }, font: { bold: true } },
          },
        ],
      },
      { ref: 'A2:A9', rules: [{ type: 'colorScale', cfvo: [{ type: 'min' }, { type: 'max' }] }] },
    ],
  });
});

test('hard protection locks the file without a password, a warning does not', async () => {
  const book = openBook({ titles: ['Sheet1', 'Kết quả', 'Nhắc'], texts: { A1: 'khoá', B1: 'mở' } });
  sheetOf(book.spreadsheet, 'Sheet1').protectedRanges.push({
    range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
  });
  sheetOf(book.spreadsheet, 'Kết quả').protectedRanges.push({
    range: { sheetId: 1 },
    unprotectedRanges: [
      { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
    ],
  });
  sheetOf(book.spreadsheet, 'Nhắc').protectedRanges.push({ range: { sheetId: 2 }, warningOnly: true });
  const workbook = await read(book);
  const locked = (title: string, address: string) =>
    workbook.getWorksheet(title)?.getCell(address).protection?.locked !== false;
  const protection = (title: string): unknown => workbook.getWorksheet(title);
  expect(protection('Sheet1')).toMatchObject({ sheetProtection: { sheet: true } });
  expect(protection('Nhắc')).not.toMatchObject({ sheetProtection: { sheet: true } });
  expect([locked('Sheet1', 'A1'), locked('Sheet1', 'A2'), locked('Sheet1', 'B1')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([locked('Kết quả', 'A1'), locked('Kết quả', 'B2')]).toEqual([true, false]);
  expect(JSON.stringify(protection('Sheet1') && workbook.model)).not.toContain('hashValue');
});

test('pages are A4, with the frozen rows, the title and page numbers on each', async () => {
  const book = openBook({ texts: { A1: 'a', J1: 'rộng' } });
  sheetOf(book.spreadsheet, 'Sheet1').properties.gridProperties = {
    rowCount: 100,
    columnCount: 26,
    frozenRowCount: 2,
  };
  book.spreadsheet.properties.title = 'Sổ Đoàn & Đội';
  const sheet = await readSheet(book);
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
  });
  expect(sheet.headerFooter.oddHeader).toMatch(/^&L.*&A&R.* Sổ Đoàn && Đội$/);
  expect(sheet.headerFooter.oddFooter).toMatch(/^&L.*&A&R.*Trang &P\/&N$/);
});

test('a sheet too wide for one page goes on several, with the frozen columns on each', async () => {
  const book = openBook({ texts: { A1: 'a', S1: 'rất rộng' } });
  sheetOf(book.spreadsheet, 'Sheet1').properties.gridProperties = {
    rowCount: 100,
    columnCount: 26,
    frozenRowCount: 1,
    frozenColumnCount: 2,
  };
  const { pageSetup } = await readSheet(book);
  expect(pageSetup).toMatchObject({ fitToWidth: 2, printTitlesColumn: 'A:B' });
});

test('lines of formulas that show nothing make no further page, but fill the last one: tomorrow they may show something', async () => {
  const book = openBook({ texts: { A1: 'Việc', A2: '=IF(1=1;"Nộp báo cáo";"")', A90: '=IF(1=1;"";"x")' } });
  expect((await readSheet(book)).pageSetup.printArea).toBe('A1:A44');
  const parts = unzipSync(await exportXlsx(book.spreadsheet));
  // an area that moves with the cell from which it is seen is lost, and texts beyond the edge make the page small
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('!$A$1:$A$44<');
  sheetOf(book.spreadsheet, 'Sheet1').properties.hidden = true;
  expect((await readSheet(book)).pageSetup.printArea).toBeUndefined();
});

test('boxes to tick show as boxes and stay truth values', async () => {
  const book = openBook({ texts: { A1: 'TRUE', A2: 'FALSE' } });
  for (const address of ['A1', 'A2'])
    dress(book, address, { validation: { condition: { type: 'BOOLEAN' } } });
  const sheet = await readSheet(book);
  expect([sheet.getCell('A1').value, sheet.getCell('A2').value]).toEqual([true, false]);
  expect(sheet.getCell('A1').numFmt).toContain('☑');
});

test('a clipped text ends at the edge of its cell, beside an empty one too', async () => {
  const link = 'https://docs.google.com/spreadsheets/d/mot-lien-ket-rat-dai/edit';
  const book = openBook({ texts: { A1: link, A2: 'ngắn' } });
  for (const address of ['A1', 'A2']) dress(book, address, { format: { wrapStrategy: 'CLIP' } });
  const sheet = await readSheet(book);
  expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'fill' });
  expect(sheet.getCell('A2').alignment?.horizontal).toBeUndefined();
});

test('a hidden column does not make its rows high', async () => {
  const book = openBook({ texts: { A1: 'dài '.repeat(200), B1: 'ngắn' } });
  dress(book, 'A1', { format: { wrapStrategy: 'WRAP' } });
  sheetOf(book.spreadsheet, 'Sheet1').columnMetadata = { 0: { hiddenByUser: true } };
  expect((await readSheet(book)).getRow(1).height).toBeUndefined();
});

test('the same spreadsheet and time give the same bytes, whatever the clock of the machine says', async () => {
  const book = openBook({ texts: { A1: 'a', A2: '=TODAY()' } });
  const options = { modified: Date.UTC(2026, 8, 1), creator: 'Phòng Giáo dục' };
  const first = await exportXlsx(book.spreadsheet, options);
  jest.useFakeTimers({ now: Date.UTC(2031, 0, 1), doNotFake: ['setImmediate', 'nextTick', 'setTimeout'] });
  const second = await exportXlsx(book.spreadsheet, options);
  jest.useRealTimers();
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  expect(Buffer.from(await exportXlsx(book.spreadsheet, { modified: 0 })).equals(Buffer.from(first))).toBe(
    false,
  );
});

test('named ranges are kept', async () => {
  const book = openBook({ titles: ['Sheet 1'], texts: { A1: '1', B1: '=SUM(diem)' } });
  book.spreadsheet.namedRanges.push({
    name: 'diem',
    range: { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
  });
  const workbook = await read(book);
  expect(workbook.definedNames.model).toEqual([{ name: 'diem', ranges: ["'Sheet 1'!$A$1:$A$3"] }]);
  expect(workbook.getWorksheet('Sheet 1')?.getCell('B1').value).toEqual({ formula: 'SUM(diem)', result: 1 });
});

test('CSV shows what the sheet shows, quoted where it must be', () => {
  const book = openBook({
    locale: 'vi_VN',
    texts: { A1: 'Tên', B1: 'Điểm', A2: 'Lan, "Hoa"', B2: '8,5', A3: 'hai\ndòng', B4: '=SUM(B2:B3)' },
  });
  expect(exportCsv(book.spreadsheet, sheetOf(book.spreadsheet, 'Sheet1'))).toBe(
    'Tên,Điểm\r\n"Lan, ""Hoa""","8,5"\r\n"hai\ndòng",\r\n,"8,5"',
  );
});

test('rows grow with wrapped texts unless they have a height', async () => {
  const long = 'Một ghi chú dài cần xuống dòng để người đọc thấy hết nội dung';
  const book = openBook({ texts: { A1: long, A2: long, A3: 'ngắn' } });
  for (const address of ['A1', 'A2', 'A3']) dress(book, address, { format: { wrapStrategy: 'WRAP' } });
  sheetOf(book.spreadsheet, 'Sheet1').rowMetadata = { 1: { pixelSize: 28 } };
  const sheet = await readSheet(book);
  expect(sheet.getRow(1).height).toBeGreaterThan(45);
  expect(sheet.getRow(2).height).toBe(21);
  expect(sheet.getRow(3).height).toBeUndefined();
});

test('a text over merged cells has their whole width', async () => {
  const long = 'Một ghi chú dài cần xuống dòng để người đọc thấy hết nội dung';
  const book = openBook({ texts: { A1: long } });
  dress(book, 'A1', { format: { wrapStrategy: 'WRAP' } });
  sheetOf(book.spreadsheet, 'Sheet1').merges.push({
    sheetId: 0,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 5,
  });
  expect((await readSheet(book)).getRow(1).height).toBeUndefined();
});

test('banding colours cells that have no colour of their own', async () => {
  const color = (red: number) => ({ rgbColor: { red } });
  const book = openBook({ texts: { A1: 'Tên', A2: 'a', A3: 'b', A4: 'c', B4: 'd' } });
  sheetOf(book.spreadsheet, 'Sheet1').bandedRanges.push({
    range: { sheetId: 0, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
    rowProperties: {
      headerColorStyle: color(1),
      firstBandColorStyle: color(0.8),
      secondBandColorStyle: color(0.6),
    },
  });
  dress(book, 'B4', { format: { backgroundColorStyle: color(0) } });
  const sheet = await readSheet(book);
  const fill = (address: string) => JSON.stringify(sheet.getCell(address).fill).match(/FF[0-9A-F]{6}/)?.[0];
  expect(['A1', 'A2', 'A3', 'A4', 'B3', 'B4'].map(fill)).toEqual([
    'FFFF0000',
    'FFCC0000',
    'FF990000',
    'FFCC0000',
    'FF990000',
    'FF000000',
  ]);
});
