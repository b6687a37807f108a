/** Reads one cell by its column's declaration. */
import type { CellValue } from '../cell-value';
import type { Column } from '../table';
import { decodeChoice, decodeChoices, decodeOpenChoice, decodeTick } from './choices';
import { decodeDate, decodeMoment, decodeMonth } from './dates';
import { type Decoded, quoted, type ReadContext, unclear } from './decoded';
import { decodeNumber } from './numbers';
import { decodeEmail, decodeLink, decodeReference, decodeText } from './texts';

const FORMULA_ERROR = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|ERROR!)$/;

const BLANK: Decoded = { ok: true, value: undefined };

/** Blank cells have no value; a blank tick is not ticked. Never throws. */
export function decodeCell(column: Column, value: CellValue, context: ReadContext = {}): Decoded {
  if (column.kind === 'tick') return decodeTick(value);
  if (isBlank(value)) return BLANK;
  if (typeof value === 'string' && FORMULA_ERROR.test(value)) {
    return unclear('formula-error', `Công thức trong ô báo lỗi ${quoted(value)}.`, 'Gõ thẳng giá trị vào ô.');
  }
  switch (column.kind) {
    case 'text':
      return decodeText(value);
    case 'number':
      return decodeNumber(value, column);
    case 'date':
      return decodeDate(value, context);
    case 'moment':
      return decodeMoment(value, context);
    case 'month':
      return decodeMonth(value, context);
    case 'email':
      return decodeEmail(value);
    case 'link':
      return decodeLink(value);
    case 'choice':
      return column.listed === undefined
        ? decodeChoice(value, column.choices)
        : decodeOpenChoice(value, column.choices, column.listed, context);
    case 'choices':
      return decodeChoices(value, column.choices);
    case 'reference':
      return decodeReference(value, column, context);
  }
}

export function isBlank(value: CellValue): boolean {
  return value === '' || (typeof value === 'string' && value.trim() === '');
}
