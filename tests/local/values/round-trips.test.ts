/** What holds for any formula, range and number, tried on many. */
import fc from 'fast-check';
import { displayValue } from '../../../local/state/spreadsheet/display';
import { parseEntered } from '../../../local/state/spreadsheet/entered-value';
import {
  fromLocaleFormula,
  fromR1C1,
  rewriteFormula,
  shiftFormula,
  toLocaleFormula,
  toR1C1,
} from '../../../local/state/spreadsheet/formula-text';
import { parseA1, printA1, quoteTitle } from '../../../local/state/spreadsheet/ranges';

const cell = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 700 }), fc.boolean(), fc.integer({ min: 0, max: 900 }))
  .map(([columnFixed, column, rowFixed, row]) => {
    const [letters = '', digits = ''] = printA1({
      startRow: row,
      endRow: row + 1,
      startColumn: column,
      endColumn: column + 1,
    }).split(/(?<=[A-Z])(?=\d)/);
    return `${columnFixed ? '$' : ''}${letters}${rowFixed ? '$' : ''}${digits}`;
  });
const title = fc.constantFrom('', 'Data!', "'My sheet'!", "'It''s'!", "'D3'!");
const operand = fc.oneof(
  fc.tuple(title, cell).map((parts) => parts.join('')),
  fc.constantFrom('1.5', '"a;b,c"', '"A1"', 'TRUE', 'SUM(A1:B2,3)', '{1,2;3,4}', 'LOG10(5)', 'tax.rate'),
);
const formula = fc
  .array(operand, { minLength: 1, maxLength: 6 })
  .map((operands) => `=IF(${operands.join(',')})&"x"`);

test('a formula goes to another grammar and back', () => {
  fc.assert(
    fc.property(formula, fc.constantFrom('vi_VN', 'en_GB', 'de_DE'), (text, locale) => {
      expect(fromLocaleFormula(toLocaleFormula(text, locale), locale)).toBe(text);
    }),
  );
});

test('a formula goes to R1C1 and back', () => {
  fc.assert(
    fc.property(formula, fc.nat(50), fc.nat(50), (text, row, column) => {
      expect(fromR1C1(toR1C1(text, row, column), row, column)).toBe(text);
    }),
  );
});

test('a copy there and back is the same formula', () => {
  fc.assert(
    fc.property(formula, fc.nat(40), fc.nat(40), (text, rows, columns) => {
      expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

test('inserting rows and deleting them again leaves formulas as they were', () => {
  fc.assert(
    fc.property(formula, fc.nat(900), fc.integer({ min: 1, max: 20 }), (text, start, count) => {
      const span = { sheetTitle: 'Data', dimension: 'ROWS', start, count } as const;
      const after = rewriteFormula(text, { kind: 'insert', ...span }, 'Data');
      expect(rewriteFormula(after, { kind: 'delete', ...span }, 'Data')).toBe(text);
    }),
  );
});

test('a printed range is read as the same range, whatever the sheet is called', () => {
  const bound = fc.nat(500);
  fc.assert(
    fc.property(
      bound,
      bound,
      bound,
      bound,
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() === name),
      (row, column, height, width, sheetTitle) => {
        const bounds = {
          startRow: row,
          endRow: row + height + 1,
          startColumn: column,
          endColumn: column + width + 1,
        };
        expect(parseA1(printA1(bounds, sheetTitle))).toEqual({ ...bounds, sheetTitle });
        expect(quoteTitle(sheetTitle).length).toBeGreaterThanOrEqual(sheetTitle.length);
      },
    ),
  );
});

test('what a number shows in a locale is read back as that number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.constantFrom('en_US', 'en_GB', 'vi_VN'),
      (cents, locale) => {
        const value = cents / 100;
        const shown = displayValue(value, { type: 'NUMBER', pattern: '#,##0.00' }, locale);
        expect(parseEntered(shown, { locale, timeZone: 'UTC', now: 0 }).value).toBe(value);
      },
    ),
  );
});

test('what a date shows in a locale is read back as that day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 11_000, max: 70_000 }),
      fc.constantFrom('en_US', 'en_GB', 'vi_VN'),
      (serial, locale) => {
        const shown = displayValue(serial, { type: 'DATE' }, locale);
        expect(parseEntered(shown, { locale, timeZone: 'UTC', now: 0 }).value).toBe(serial);
      },
    ),
  );
});
