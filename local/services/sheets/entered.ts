/** What entering something stores in a cell: plain input (RAW), typed input (USER_ENTERED) and formulas of the locale. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { alike } from '../../state/spreadsheet/alike-cells';
import { parseEntered } from '../../state/spreadsheet/entered-value';
import { fromLocaleFormula, toLocaleFormula } from '../../state/spreadsheet/formula-text';
import type { Cell, Primitive, Spreadsheet } from '../../state/spreadsheet/model';
import type { Workspace } from '../../state/workspace';

/** The cell after typing `input` into it: a text is parsed as by a person typing, other values are taken as they are. */
export function typeInto(
  cell: Cell | undefined,
  input: Primitive,
  spreadsheet: Spreadsheet,
  workspace: Workspace,
): Cell | undefined {
  if (typeof input !== 'string') return withContent(cell, { value: input });
  if (input === '') return withContent(cell, {});
  const { locale, timeZone } = spreadsheet.properties;
  const entered = parseEntered(input, { locale, timeZone, now: workspace.clock.now(), format: cell?.format });
  return withContent(cell, {
    value: entered.value,
    formula: entered.formula,
    numberFormat: entered.numberFormat,
  });
}

/** The cell after storing `input` as it is: a text stays a text. */
export function storeInto(cell: Cell | undefined, input: Primitive): Cell | undefined {
  return withContent(cell, input === '' ? {} : { value: input });
}

/** The cell with other content; everything else about it stays. */
export function withContent(
  cell: Cell | undefined,
  content: {
    value?: Primitive | undefined;
    formula?: string | undefined;
    numberFormat?: sheets_v4.Schema$NumberFormat | undefined;
  },
): Cell | undefined {
  const { value: _value, formula: _formula, runs: _runs, ...rest } = cell ?? {};
  const next: Cell = {
    ...rest,
    ...(content.numberFormat && { format: { ...rest.format, numberFormat: content.numberFormat } }),
    ...(content.formula !== undefined
      ? { formula: content.formula }
      : content.value !== undefined && { value: content.value }),
  };
  return Object.keys(next).length > 0 ? alike(next) : undefined;
}

/** A formula as sent, in the grammar that cells keep. */
export function storedFormula(text: string, locale: string): string {
  return fromLocaleFormula(text.startsWith('=') ? text : `=${text}`, locale);
}

/** A formula as people of the spreadsheet's locale write it. */
export function enteredFormula(formula: string, locale: string): string {
  return toLocaleFormula(formula, locale);
}
