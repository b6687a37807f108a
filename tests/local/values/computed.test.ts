/** Results of formulas, and how little is computed. */
import { computedValue } from '../../../local/state/spreadsheet/computed';
import * as engine from '../../../local/state/spreadsheet/engine/ironcalc';
import { openBook, sheetOf } from './spreadsheets';

const data = {
  B1: '1',
  B2: '2',
  B3: '3',
  C1: 'Toán',
  C2: 'Văn',
  C3: 'Toán',
  D1: '1/5/2026',
  D2: '12.5%',
  D3: '$5',
};
const book = openBook({ titles: ['Sheet1', 'Điểm trường'], texts: data });

function result(formula: string): unknown {
  book.type({ F1: formula });
  return book.value('F1');
}

test.each([
  ['=1/3', 1 / 3],
  ['=0.1+0.2', 0.1 + 0.2],
  ['=2^0.5', Math.SQRT2],
  ['=12345678901234567', 12345678901234568],
  ['=1E300*10', 1e301],
  ['=-1/7', -1 / 7],
  ['="a"&1', 'a1'],
  ['=1=1', true],
  ['=SUM(B1:B)', 6],
  ['=SUM(B:B)', 6],
  ['=ROWS(B2:B)', 999],
  ['=SUM(2:2)', 2.125],
  ['=SUMIFS(B1:B,C1:C,"Toán")', 4],
  ['=SUMPRODUCT(--(B1:B3>1))', 2],
  ['=SUMPRODUCT(B1:B3>1)', 2],
  ['=COUNTUNIQUE(C1:C)', 2],
  ['=IFERROR(1/0)', ''],
  ['=HYPERLINK("https://truong.example","Trường")', 'Trường'],
  ['=HYPERLINK("https://truong.example")', 'https://truong.example'],
  ['=JOIN("-",B1:B3)', '1-2-3'],
  ['=REGEXMATCH("abc","b.")', true],
  ['=REGEXEXTRACT("lớp 9A","(\\d+)")', '9'],
  ['=SUM(FILTER(B1:B3,B1:B3>1,C1:C3="Toán"))', 3],
  ['=ADD(1,2)*POW(2,3)', 24],
  ['=IF(B9="","trống","có")', 'trống'],
  ['=B9', ''],
  ['=-2^2', 4],
  ['=SUM(SPLIT("1,2 3",", "))', 6],
  ['=JOIN("|",SPLIT("a, b, c",", ",FALSE))', 'a|b|c'],
  ['=COUNTA(SPLIT("a,,b",",",TRUE,FALSE))', 3],
  ['=ENCODEURL("điểm & \'x\'")', '%C4%91i%E1%BB%83m%20%26%20%27x%27'],
  ['=SUM(SORTN(B1:B3,2,0,1,FALSE))', 5],
  ['=SUM(ARRAY_CONSTRAIN(B1:B3,2,9))', 3],
  ['=ISBETWEEN(B2,2,3,FALSE)', false],
  ['=EPOCHTODATE(86400)', 25570],
  ['=SUM({B1:B2;B3})', 6],
  ['=SUM({B1:B3,B1:B3})', 12],
  ['=SUM(ARRAYFORMULA(SPLIT({"1-2";"3-4"},"-")))', 10],
  ['=COUNTUNIQUEIFS(C1:C3,B1:B3,">=2")', 2],
  ['=IMAGE("https://truong.example/x.png")', ''],
  ['=MAP(B1:B3,LAMBDA(x,x*2))', 2],
  ['=SUM(QUERY(B1:C3,"select B where C = \'Toán\'",0))', 4],
  [
    '=INDEX(QUERY(B1:C3,"select C, sum(B) group by C order by sum(B) desc label sum(B) \'Tổng\'",0),2,1)',
    'Toán',
  ],
  ['=INDEX(QUERY({B1:B3},"select max(Col1)",0),2)', 3],
  ['=INDEX(QUERY(QUERY(B1:C3,"select B where B < 3",0),"select Col1 order by Col1 desc limit 1",0),1,1)', 2],
])('%s is %p', (formula, expected) => {
  expect(result(formula)).toBe(expected);
});

test.each([
  ['=1/0', 'DIVIDE_BY_ZERO', /cannot be zero/],
  ['=VLOOKUP(9,B1:C3,2,FALSE)', 'N_A', /^Did not find value '9' in VLOOKUP evaluation\.$/],
  ['=NOPE(1)', 'NAME', /^Unknown function: 'NOPE'\.$/],
  ['=nope', 'NAME', /^Unknown range name: 'NOPE'\.$/],
  ['=IMPORTRANGE("x","A1")', 'REF', /^Function IMPORTRANGE is not emulated\.$/],
  ['=GOOGLEFINANCE("x")', 'N_A', /^Function GOOGLEFINANCE is not emulated\.$/],
  ['=Missing!A1', 'REF', /^Unresolved sheet name 'Missing'\.$/],
  ['=AVERAGE(B8:B9)', 'DIVIDE_BY_ZERO', /^Evaluation of function AVERAGE caused a divide by zero error\.$/],
  [
    '=VLOOKUP(1)',
    'N_A',
    /^Wrong number of arguments to VLOOKUP\. Expected between 3 and 4 arguments, but got 1 arguments\.$/,
  ],
  [
    '=QUERY(B1:C3,"select nope")',
    'VALUE',
    /^Unable to parse query string for Function QUERY parameter 2: NO_COLUMN: nope$/,
  ],
  ['=QUERY(B1:C3,"select B where B > 9",0)', 'N_A', /empty output/],
  ['=F1', 'REF', /Circular dependency/],
  ['=1+', 'ERROR', /^Formula parse error\.$/],
  ['=SQRT(-1)', 'NUM', /^Function SQRT parameter 1 value is -1\. It should be greater than or equal to 0\.$/],
  [
    '=C2+B1',
    'VALUE',
    /^Function ADD parameter 1 expects number values\. But 'Văn' is a text and cannot be coerced to a number\.$/,
  ],
])('%s fails as %s', (formula, type, message) => {
  expect(result(formula)).toEqual({ type, message: expect.stringMatching(message) });
});

test('formulas reach other sheets and named ranges', () => {
  const other = openBook({
    titles: ['Sheet1', 'Điểm trường'],
    texts: {
      "'Điểm trường'!A1": '7',
      "'Điểm trường'!A2": '8',
      A1: "=SUM('Điểm trường'!A:A)",
      A2: '=AVERAGE(points)',
    },
  });
  other.spreadsheet.namedRanges.push({
    name: 'Points',
    range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
  });
  expect([other.value('A1'), other.value('A2')]).toEqual([15, 7.5]);
  other.type({ A3: `=INDIRECT("'Điểm trường'!A2")` });
  expect(other.value('A3')).toBe(8);
});

test('texts that look like formulas or numbers stay texts', () => {
  const texts = openBook({ texts: { A1: "'=1+1", A2: "'0042", A3: "''quoted", B1: '=A1&"|"&A2&"|"&A3' } });
  expect(texts.value('B1')).toBe("=1+1|0042|'quoted");
});

test('an array formula fills the cells beside and below', () => {
  const array = openBook({
    texts: { A1: '3', A2: '1', A3: '2', C1: '=SORT(A1:A3,1,FALSE)', E1: '={1,2;3,4}' },
  });
  expect(['C1', 'C2', 'C3', 'C4'].map(array.value)).toEqual([3, 2, 1, undefined]);
  expect(['E1', 'F1', 'E2', 'F2'].map(array.value)).toEqual([1, 2, 3, 4]);
});

test('TODAY and NOW read the clock of the workspace, in the zone of the spreadsheet', () => {
  const dated = openBook({ texts: { A1: '=TODAY()', A2: '=NOW()', A3: '=TEXT(TODAY(),"dd/mm/yyyy")' } });
  expect(['A1', 'A2', 'A3'].map(dated.shown)).toEqual(['9/2/2026', '9/2/2026 3:00:00', '02/09/2026']);
  dated.workspace.clock.advance(24 * 3_600_000);
  expect(['A1', 'A3'].map(dated.shown)).toEqual(['9/3/2026', '03/09/2026']);
});

test.each([
  ['=D1+1', '1/6/2026'],
  ['=D1-D1', '0'],
  ['=MAX(D1,D1)', '1/5/2026'],
  ['=EOMONTH(D1,0)', '1/31/2026'],
  ['=DATE(2026,9,5)', '9/5/2026'],
  ['=IF(TRUE,D1,"")', '1/5/2026'],
  ['=D2', '12.50%'],
  ['=D3*2', '$10'],
  ['=SUM(D3:D3)', '$5'],
  ['=YEAR(D1)', '2026'],
  ['=D1=D1', 'TRUE'],
])('the result of %s looks like what it was made from: %s', (formula, shown) => {
  book.type({ F1: formula });
  expect(book.shown('F1')).toBe(shown);
});

test('nothing is computed until a formula is read, and then once per revision', () => {
  const model = jest.spyOn(engine, 'newModel');
  const lazy = openBook({ texts: { A1: '1', A2: '=A1+1', A3: '=A2+1' } });
  const sheet = sheetOf(lazy.spreadsheet, 'Sheet1');
  for (let row = 0; row < 50; row++) {
    lazy.type({ A1: String(row) });
    expect(computedValue(lazy.spreadsheet, sheet, 0, 0)).toBe(row);
    expect(computedValue(lazy.spreadsheet, sheet, 9, 9)).toBeUndefined();
  }
  expect(model).toHaveBeenCalledTimes(0);
  expect([lazy.value('A2'), lazy.value('A3'), lazy.value('A2')]).toEqual([50, 51, 50]);
  expect(model).toHaveBeenCalledTimes(1);
  lazy.type({ A1: '1' });
  expect(lazy.value('A3')).toBe(3);
  expect(model).toHaveBeenCalledTimes(2);
  model.mockRestore();
});

test.each([
  ['="Điểm: "&B1', 'Điểm: 8,5'],
  ['=B1&B2&C1', '8,57abc'],
  ['=CONCATENATE("x";1/4)', 'x0,25'],
  ['=TEXTJOIN("|";TRUE;B1;"a")', '8,5|a'],
  ['=TEXT(1234,5;"#.##0,00")', '1.234,50'],
  ['=TEXT(B1;"0,00")', '8,50'],
  ['=TEXT(46053;"dd/mm/yyyy")', '31/01/2026'],
  ['=VALUE("1.234,5")', 1234.5],
  ['=COUNTIF(B1:B3;">8,1")', 1],
  ['=COUNTIFS(B1:B3;">="&B1)', 1],
  ['=SUMIFS(B1:B3;B1:B3;"<"&8,6)', 15.5],
  ['=B1&""="8,5"', true],
  ['=1,5*2', 3],
  ['=IF(B1>8,4;"trên";"dưới")', 'trên'],
])('in vi_VN %s is %p', (formula, expected) => {
  const vietnamese = openBook({ locale: 'vi_VN', texts: { B1: '8,5', B2: '7', C1: 'abc', D1: formula } });
  expect(vietnamese.value('D1')).toBe(expected);
});

test('QUERY fills the cells below with its header and rows, and follows the formulas it reads', () => {
  const query = openBook({
    texts: {
      A1: 'Lớp',
      B1: 'Điểm',
      A2: '6A',
      B2: '8',
      A3: '6B',
      B3: '=B2-2',
      A4: '6A',
      B4: '9',
      D1: '=QUERY(A1:B,"select A, avg(B) where B is not null group by A order by avg(B) limit 5")',
    },
  });
  const cells = ['D1', 'E1', 'D2', 'E2', 'D3', 'E3', 'D4'];
  expect(cells.map(query.value)).toEqual(['Lớp', 'avg Điểm', '6B', 6, '6A', 8.5, undefined]);
  query.type({ B3: '=B2*2' });
  expect(cells.map(query.value)).toEqual(['Lớp', 'avg Điểm', '6A', 8.5, '6B', 16, undefined]);
});

test('random numbers stay until something changes', () => {
  const random = openBook({ texts: { A1: '=RAND()', A2: '=RANDBETWEEN(3,5)', A3: '=RAND()' } });
  const [first, between, other] = ['A1', 'A2', 'A3'].map(random.value);
  expect(random.value('A1')).toBe(first);
  expect(other).not.toBe(first);
  expect([3, 4, 5]).toContain(between);
  random.type({ B1: 'x' });
  expect(random.value('A1')).not.toBe(first);
});

test('ARRAYFORMULA computes cell by cell what takes single values', () => {
  const array = openBook({
    texts: {
      A1: 'an',
      A2: 'bình',
      A4: 'an',
      D1: 'an',
      E1: '9',
      D2: 'bình',
      E2: '7',
      G1: '=ARRAYFORMULA(IF(A1:A4="","",VLOOKUP(A1:A4,D1:E2,2,FALSE)))',
      H1: '=ARRAYFORMULA(LEN(A1:A2)*10)',
      I1: '=ARRAYFORMULA(UPPER(LEFT(A1:A2,1))&"-"&E1:E2)',
      J1: '=ARRAYFORMULA(SUM(LEN(A1:A4)))',
      J2: '=SUMPRODUCT(LEN(A1:A4))',
      K1: '=ARRAYFORMULA(IFERROR(MATCH(A1:A2,D2:D2,0),"-"))',
    },
  });
  const read = (column: string) => [1, 2, 3, 4].map((row) => array.value(`${column}${row}`));
  expect(read('G')).toEqual([9, 7, '', 9]);
  expect(read('H').slice(0, 3)).toEqual([20, 40, undefined]);
  expect(read('I').slice(0, 2)).toEqual(['A-9', 'B-7']);
  expect(read('K').slice(0, 2)).toEqual(['-', 1]);
  expect([array.value('J1'), array.value('J2')]).toEqual([8, 8]);
});
