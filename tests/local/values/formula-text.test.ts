/** Formulas as text: copied, rewritten when the sheet changes, in other locales and in R1C1 notation. */
import {
  fromLocaleFormula,
  fromR1C1,
  rewriteFormula,
  shiftFormula,
  toLocaleFormula,
  toR1C1,
} from '../../../local/state/spreadsheet/formula-text';

test('A5: relative references shift with a copy, fixed ones and quoted text stay', () => {
  expect(shiftFormula('=A1+$A1+A$1+$A$1&"A1"', 2, 1)).toBe('=B3+$A3+B$1+$A$1&"A1"');
  expect(shiftFormula("=SUM('My sheet'!A1:B2,C:C,3:3)", 1, 1)).toBe("=SUM('My sheet'!B2:C3,D:D,4:4)");
  expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!');
  expect(shiftFormula('=LOG10(A1)', 1, 0)).toBe('=LOG10(A2)');
});

test('inserted rows move references below and stretch ranges around them', () => {
  const change = { kind: 'insert', sheetTitle: 'Data', dimension: 'ROWS', start: 2, count: 3 } as const;
  expect(rewriteFormula('=A2+A3+SUM(A1:A5)+B3:B', change, 'Data')).toBe('=A2+A6+SUM(A1:A8)+B6:B');
  expect(rewriteFormula('=A3+Data!A3', change, 'Other')).toBe('=A3+Data!A6');
});

test('deleted columns shrink ranges, and references to them are lost', () => {
  const change = { kind: 'delete', sheetTitle: 'Data', dimension: 'COLUMNS', start: 1, count: 2 } as const;
  expect(rewriteFormula('=A1+B1+D1+SUM(A1:D1)+SUM(B1:C1)+SUM(C1:E1)', change, 'data')).toBe(
    '=A1+#REF!+B1+SUM(A1:B1)+SUM(#REF!)+SUM(B1:C1)',
  );
});

test('moved rows take references along', () => {
  const change = { kind: 'move', sheetTitle: 'Data', dimension: 'ROWS', start: 0, count: 1, to: 3 } as const;
  expect(rewriteFormula('=A1&A2&A3&A4', change, 'Data')).toBe('=A3&A1&A2&A4');
});

test('a renamed sheet is renamed in formulas, a deleted one leaves #REF!', () => {
  const rename = { kind: 'rename', from: 'Data', to: 'New data' } as const;
  expect(rewriteFormula('=Data!A1&"Data!A1"&Other!A1', rename, 'Sheet1')).toBe(
    `='New data'!A1&"Data!A1"&Other!A1`,
  );
  expect(rewriteFormula('=SUM(Data!A:A)+A1', { kind: 'deleteSheet', title: 'Data' }, 'Sheet1')).toBe(
    '=SUM(#REF!)+A1',
  );
});

test('decimal-comma locales write semicolons and decimal commas, and text as it is', () => {
  const english = '=IF(A1>0.5,"a,b;0.5",SUM({1,2;3,4}))';
  const vietnamese = '=IF(A1>0,5;"a,b;0.5";SUM({1\\2;3\\4}))';
  expect(toLocaleFormula(english, 'vi_VN')).toBe(vietnamese);
  expect(fromLocaleFormula(vietnamese, 'vi_VN')).toBe(english);
  expect(toLocaleFormula(english, 'en_GB')).toBe(english);
});

test('A4: references are written in R1C1 with brackets, also for the cell itself', () => {
  expect(toR1C1('=A1+$B$2+SUM(C:C)', 0, 0)).toBe('=R[0]C[0]+R2C2+SUM(C[2]:C[2])');
  expect(toR1C1("='My sheet'!B3", 1, 1)).toBe("='My sheet'!R[1]C[0]");
});

test('A5: R1C1 references are read, quoted text is left alone', () => {
  expect(fromR1C1('=SUM(R[-3]C[0]:R[-1]C[0])&"R1C1"', 3, 1)).toBe('=SUM(B1:B3)&"R1C1"');
  expect(fromR1C1("=RC[-1]*R1C1+'R1C1'!R2C2", 4, 1)).toBe("=A5*$A$1+'R1C1'!$B$2");
  expect(fromR1C1('=ROUND(RC1,2)', 4, 1)).toBe('=ROUND($A5,2)');
});
