/** Results of the local engine equal those of LibreOffice, which recalculates the exported file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { exportXlsx } from '../../../local/export/xlsx';
import { serialFromParts } from '../../../local/state/spreadsheet/serial-date';
import { openBook } from '../values/spreadsheets';

/** Columns A-E: a register of five rows, some cells empty. */
const REGISTER = [
  ['1/5/2026', 'Toán', '8', 'Lan', '3'],
  ['2/10/2026', 'Văn', '6.5', 'Hoa', ''],
  ['2/28/2026', 'Toán', '9', 'Minh', '5'],
  ['3/1/2026', 'Anh', '', 'Lan', '2'],
  ['12/31/2026', 'Văn', '7', 'hoa', '4'],
];

const FORMULAS = [
  '=SUM(C1:C5)',
  '=SUM(C1:C)',
  '=AVERAGE(C1:C5)',
  '=SUMIFS(C1:C5,B1:B5,"Toán",E1:E5,">3")',
  '=SUMIF(B1:B5,"Văn",C1:C5)',
  '=COUNTIFS(B1:B5,"Toán",C1:C5,">=8")',
  '=COUNTIFS(A1:A5,">="&DATE(2026,2,1),A1:A5,"<"&DATE(2026,3,1))',
  '=COUNTIF(D1:D5,"hoa")',
  '=COUNTIF(D1:D5,"L*")',
  '=COUNTIF(C1:C5,"<>")',
  '=COUNTA(C1:C5)',
  '=COUNT(C1:C5)',
  '=COUNTBLANK(C1:C5)',
  '=AVERAGEIFS(C1:C5,B1:B5,"Văn")',
  '=MAXIFS(C1:C5,B1:B5,"Toán")',
  '=MINIFS(C1:C5,B1:B5,"Văn")',
  '=INDEX(D1:D5,MATCH("Anh",B1:B5,0))',
  '=MATCH(7,C1:C5,0)',
  '=VLOOKUP("Văn",B1:D5,3,FALSE)',
  '=IFERROR(VLOOKUP("Sử",B1:D5,3,FALSE),"không có")',
  '=HLOOKUP("Toán",A1:E5,3,FALSE)',
  '=SUMPRODUCT((B1:B5="Toán")*(E1:E5))',
  '=SUMPRODUCT(--(B1:B5="Toán"),C1:C5)',
  '=SUMPRODUCT((C1:C5>=7)*(E1:E5<>""))',
  '=TEXTJOIN(", ",TRUE,D1:D5)',
  '=CONCATENATE(D1," - ",B1)',
  '=D1&" "&C2',
  '=LEFT(B1,2)&MID(B1,2,2)&RIGHT(B1,1)',
  '=LEN("Trường Tiểu học")',
  '=UPPER("trường")&LOWER("ĐIỂM")&PROPER("nguyễn văn an")',
  '=TRIM("  a   b ")',
  '=SUBSTITUTE("a-b-c","-","+",2)',
  '=FIND("n","Toán")',
  '=SEARCH("N","toán")',
  '=EXACT(D2,D5)',
  '=D2=D5',
  '=TEXT(A1,"dd/mm/yyyy")',
  '=TEXT(1234.567,"#,##0.00")',
  '=TEXT(0.256,"0.0%")',
  '=VALUE("12.5")',
  '=DATE(2026,14,31)',
  '=EOMONTH(A1,1)',
  '=EDATE(DATE(2026,1,31),1)',
  '=YEAR(A3)*100+MONTH(A3)',
  '=DAY(EOMONTH(DATE(2028,2,1),0))',
  '=WEEKDAY(A1)',
  '=WEEKDAY(A1,2)',
  '=WEEKNUM(A4)',
  '=DATEDIF(A1,A5,"M")',
  '=NETWORKDAYS(A1,A4)',
  '=WORKDAY(A1,10)',
  '=DAYS(A5,A1)',
  '=A5-A1',
  '=HOUR(TIME(13,45,30))*60+MINUTE(TIME(13,45,30))',
  '=ROUND(2.345,2)',
  '=ROUND(-2.5,0)',
  '=ROUNDUP(2.341,2)',
  '=ROUNDDOWN(-2.349,2)',
  '=INT(-3.5)',
  '=MOD(-7,3)',
  '=TRUNC(-3.7)',
  '=CEILING(7.2,1)',
  '=FLOOR(7.8,1)',
  '=ABS(-3)+SIGN(-2)+SQRT(16)+POWER(2,10)',
  '=1/3',
  '=0.1+0.2',
  '=2^-2',
  '=-2^2',
  '=10%*50',
  '=RANK(7,C1:C5)',
  '=LARGE(C1:C5,2)',
  '=SMALL(C1:C5,1)',
  '=MEDIAN(C1:C5)',
  '=STDEV(C1:C5)',
  '=MAX(C1:C5)-MIN(C1:C5)',
  '=IF(C4="","trống",C4)',
  '=IF(ISBLANK(C4),1,0)',
  '=IF(AND(C1>5,OR(C2>7,C3>7)),"Đạt","Chưa đạt")',
  '=IFS(C1>=9,"Giỏi",C1>=7,"Khá",TRUE,"TB")',
  '=SWITCH(B1,"Văn",1,"Toán",2,0)',
  '=CHOOSE(2,"a","b","c")',
  '=IFNA(MATCH("x",B1:B5,0),-1)',
  '=ISNUMBER(C1)',
  '=ISTEXT(B1)',
  '=ISERROR(1/0)',
  '=NOT(TRUE)',
  '=XOR(TRUE,TRUE,FALSE)',
  '=ROW(C3)+COLUMN(C3)+ROWS(A1:B7)+COLUMNS(A1:C1)',
  '=OFFSET(C1,2,0)',
  '=INDIRECT("C"&2)',
  '=SUM(OFFSET(C1,0,0,3,1))',
  '=ADDRESS(2,3)',
  '=SUBTOTAL(9,C1:C5)',
  '=HYPERLINK("https://truong.example","Mở")',
  '=REPT("ab",3)',
  '=CODE("A")&CHAR(66)',
  '=N(TRUE)+1',
  '=LOOKUP(7,{1,5,7},{"a","b","c"})',
  '=SUM(IF(1,C1:C3))',
  '=MONTH(TODAY()-TODAY()+A5)',
];

const SOFFICE = '/usr/bin/soffice';

function hasLibreOffice(): boolean {
  try {
    execFileSync(SOFFICE, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The file's first sheet as LibreOffice computes it: raw values, one line per row. */
function recalculate(xlsx: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'recalculate-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), xlsx);
    // Tab-separated, UTF-8, values as they are instead of as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      SOFFICE,
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      { stdio: 'ignore', timeout: 110_000 },
    );
    const text = readFileSync(join(folder, 'book-Sheet1.csv'), 'utf8');
    return text.split('\n').map((line) => line.split('\t').map((field) => field.replace(/^"(.*)"$/, '$1')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('results equal those that LibreOffice computes from the exported file', async () => {
  if (!hasLibreOffice()) {
    console.warn('Skipped: LibreOffice (soffice) is not installed.');
    return;
  }
  const texts: Record<string, string> = {};
  REGISTER.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') texts[`${'ABCDE'.charAt(c)}${r + 1}`] = text;
    });
  });
  FORMULAS.forEach((formula, index) => {
    texts[`H${index + 1}`] = formula;
  });
  const book = openBook({ timeZone: 'UTC', texts });
  const lines = recalculate(await withoutResults(await exportXlsx(book.spreadsheet)));
  const differences = FORMULAS.flatMap((formula, index) => {
    const ours = book.value(`H${index + 1}`);
    const theirs = lines[index]?.[7] ?? '';
    return isEqual(ours, theirs) ? [] : [{ formula, ours, theirs }];
  });
  expect(differences).toEqual([]);
});

/** The file without the results it carries, so that LibreOffice has to compute. */
async function withoutResults(xlsx: Uint8Array): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(xlsx).buffer);
  let formulas = 0;
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      if (!cell.formula) return;
      formulas++;
      const { value } = cell;
      if (typeof value === 'object' && value && 'result' in value) delete value.result;
      cell.value = value;
    });
  });
  expect(formulas).toBe(FORMULAS.length);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A result is the same number, text or truth; LibreOffice writes dates as 02/28/2026. */
function isEqual(ours: unknown, theirs: string): boolean {
  if (typeof ours === 'number') {
    const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(theirs);
    const number = date
      ? serialFromParts(Number(date[3]), Number(date[1]), Number(date[2]))
      : Number(theirs || Number.NaN);
    return Math.abs(ours - number) <= 1e-12 * Math.max(1, Math.abs(ours));
  }
  if (typeof ours === 'boolean') return theirs === (ours ? 'TRUE' : 'FALSE') || theirs === (ours ? '1' : '0');
  return ours === theirs;
}
