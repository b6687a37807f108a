import { createSpreadsheet } from '../../../local/services/sheets/create';
import { OWNER, scriptWorld } from '../support/script-world';

const w = scriptWorld();
const { id: parentId } = createSpreadsheet(w.workspace, { title: 'Sổ', owner: OWNER });

w.script(
  `/** @customfunction */
   function DOUBLE(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2; }
   function TABLE(rows) { return [['a', rows], [true, '']]; }
   const LIST = () => [1, 2, 3];
   function KIND(value) { return value instanceof Date ? 'ngày ' + value.getDate() : typeof value + ':' + value; }
   function FAIL() {
     throw new Error('không được');
   }
   function WRITE() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }
   function SEES() { return SpreadsheetApp.getActiveSpreadsheet().getName() + Session.getActiveUser().getEmail(); }
   function MAIL() { MailApp.sendEmail('a@b.example', 'x', 'y'); }
   let count = 0;
   function COUNTED(x) { return ++count; }
   function hidden_() { return 1; }
   function onEdit() {}`,
  { parentId },
);

/** What cells show after formulas were entered, by cell. */
function shown(formulas: Record<string, unknown>, range: string): unknown {
  return w.value(
    `const s = SpreadsheetApp.openById('${parentId}').getSheets()[0]; s.clear(); const given = ${JSON.stringify(formulas)}; for (const [a1, value] of Object.entries(given)) s.getRange(a1).setValue(value); return s.getRange('${range}').getDisplayValues()`,
  );
}

test('a formula calls a function of the bound script with a value, a range and other formulas', () => {
  expect(
    shown({ A1: 4, A2: 5, B1: '=DOUBLE(A1)', B2: '=double(A2+1)+1', C1: '=SUM(DOUBLE(A1:A2))' }, 'B1:C2'),
  ).toEqual([
    ['8', '18'],
    ['13', ''],
  ]);
});

test('rows of values spill, a plain list goes down', () => {
  expect(shown({ A1: '=TABLE(7)', D1: '=LIST()' }, 'A1:D3')).toEqual([
    ['a', '7', '', '1'],
    ['TRUE', '', '', '2'],
    ['', '', '', '3'],
  ]);
});

test('arguments are what the cells hold: texts, dates, nothing', () => {
  expect(
    shown(
      { A1: 'x', A2: '2026-09-05', B1: '=KIND(A1)', B2: '=KIND(A2)', B3: '=KIND(A3)', B4: '=KIND(TRUE)' },
      'B1:B4',
    ),
  ).toEqual([['string:x'], ['ngày 5'], ['string:'], ['boolean:true']]);
});

test('errors show #ERROR! and their message; private and unknown functions show #NAME?', () => {
  expect(shown({ A1: '=FAIL()', A2: '=hidden_()', A3: '=NOWHERE(1)' }, 'A1:A3')).toEqual([
    ['#ERROR!'],
    ['#NAME?'],
    ['#NAME?'],
  ]);
});

test('a custom function sees its spreadsheet and changes nothing', () => {
  expect(shown({ A1: '=SEES()', A2: '=WRITE()', A3: '=MAIL()' }, 'A1:A3')).toEqual([
    ['Sổ'],
    ['#ERROR!'],
    ['#ERROR!'],
  ]);
  expect(w.workspace.mails.size).toBe(0);
});

test('equal arguments are not computed twice, and the clock does not wait', () => {
  const before = w.workspace.clock.now();
  expect(shown({ A1: '=COUNTED(1)', A2: '=COUNTED(1)' }, 'A1:A2')).toEqual([['1'], ['1']]);
  expect(w.workspace.clock.now() - before).toBeLessThan(10_000);
});
