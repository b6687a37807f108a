/** Random records of any declared table, and random cells. */
import * as fc from 'fast-check';
import { fromSerial, toSerial } from '../../../src/domain/calendar-date';
import { momentFromSerial } from '../../../src/domain/moment';
import { monthOfDate } from '../../../src/domain/school-year';
import type { CellValue } from '../../../src/workbook/cell-value';
import type { FieldValue } from '../../../src/workbook/cells/decoded';
import type { Column, TableDefinition } from '../../../src/workbook/table';

/** Days from 1950 to 2099. */
export const anyDate = fc.integer({ min: 18_264, max: 73_050 }).map(fromSerial);

const plainText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  // In a cell an apostrophe at the start says that a text follows, and is not part of it.
  .filter((text) => text !== '' && !text.startsWith('#') && !/^'./u.test(text));

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

export function anyValue(column: Column): fc.Arbitrary<FieldValue> {
  switch (column.kind) {
    case 'text':
    case 'reference':
      return plainText;
    case 'number':
      return anyNumber(column);
    case 'date':
      return anyDate;
    case 'moment':
      return fc
        .tuple(anyDate, fc.integer({ min: 0, max: 86_399 }))
        .map(([date, second]) => momentFromSerial(toSerial(date) + second / 86_400));
    case 'month':
      return anyDate.map(monthOfDate);
    case 'email':
      return fc.tuple(word, word).map(([name, host]) => `${name}@${host}.example`);
    case 'link':
      return fc.tuple(word, word).map(([host, path]) => `https://${host}.example/${path}?id=1#x`);
    case 'tick':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(column.choices));
    case 'choices':
      return fc.subarray(Object.keys(column.choices), { minLength: 1 });
  }
}

function anyNumber({ integer, minimum, maximum }: Extract<Column, { kind: 'number' }>): fc.Arbitrary<number> {
  const [min, max] = [minimum ?? -1000, maximum ?? 100_000];
  return integer
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
}

/** A record of the table: required fields always, the others now and then. */
export function anyRecord(definition: TableDefinition): fc.Arbitrary<Record<string, FieldValue>> {
  const columns = Object.entries(definition.columns);
  return fc.record(Object.fromEntries(columns.map(([key, column]) => [key, anyValue(column)])), {
    requiredKeys: columns.filter(([, { required }]) => required).map(([key]) => key),
  });
}

/** Whatever people, formulas and pasted blocks leave in cells. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    '#REF!',
    '31/02/2026',
    '5/9',
    '1.234,5',
    '85%',
    ' ',
    '\u00a0',
    'MN;TH',
    '0/0',
    '-',
  ),
);
