/** A cell as the CellData message of grid data, with what is in effect besides what was entered. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import type { Cell, CellError, Primitive, Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { effectiveFormat } from './effective-format';
import { enteredFormula } from './entered';
import { type Mask, maskWants } from './field-mask';
import { layersOf } from './format-layers';
import { hyperlinkOf } from './hyperlink';
import { shownText } from './shown-cells';
import { isError } from './values-read';

/** CellData of one cell; `{}` for an empty one. The effective format is left out when the mask does not want it. */
export function cellData(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  mask: Mask | undefined,
): sheets_v4.Schema$CellData {
  const cell = sheet.rows[row]?.[column];
  const { locale } = spreadsheet.properties;
  const data: sheets_v4.Schema$CellData = {};
  const value = computedValue(spreadsheet, sheet, row, column);
  const entered = cell?.formula !== undefined || cell?.value !== undefined;
  if (cell && entered) data.userEnteredValue = userEnteredValue(cell, locale);
  const numberFormat = effectiveNumberFormat(spreadsheet, sheet, row, column);
  const shown = shownText(value, numberFormat, locale);
  if (entered || value !== undefined) {
    data.effectiveValue = extendedValue(value);
    if (shown !== '') data.formattedValue = shown;
  }
  if (cell?.format) data.userEnteredFormat = cell.format;
  const link = cell && hyperlinkOf(spreadsheet, sheet, cell);
  const wantsFormat = maskWants(mask, 'effectiveFormat');
  const layers = wantsFormat ? layersOf(spreadsheet, sheet, { row, column }) : undefined;
  if (wantsFormat && (cell?.format || data.effectiveValue || layers))
    data.effectiveFormat = effectiveFormat(spreadsheet, cell, value, {
      numberFormat,
      isLink: link !== undefined,
      layers,
    });
  if (!cell) return data;
  if (link !== undefined) data.hyperlink = link;
  if (cell.note !== undefined) data.note = cell.note;
  if (cell.runs && cell.runs.length > 0) data.textFormatRuns = cell.runs.slice();
  if (cell.validation) data.dataValidation = cell.validation;
  return data;
}

function userEnteredValue(cell: Cell, locale: string): sheets_v4.Schema$ExtendedValue {
  if (cell.formula !== undefined) return { formulaValue: enteredFormula(cell.formula, locale) };
  return extendedValue(cell.value);
}

/** A value as an ExtendedValue message. */
export function extendedValue(value: Primitive | CellError | undefined): sheets_v4.Schema$ExtendedValue {
  if (value === undefined) return { stringValue: '' };
  if (isError(value))
    return { errorValue: { type: value.type, ...(value.message && { message: value.message }) } };
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { stringValue: value };
}
