/** Cells of some rows of a sheet as they look, and what one may put into them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import * as v from 'valibot';
import { Styles } from '../../export/xlsx-styles';
import { cellData } from '../../services/sheets/cell-data';
import { shownText } from '../../services/sheets/shown-cells';
import { computedValue, effectiveNumberFormat } from '../../state/spreadsheet/computed';
import { typeOfPattern } from '../../state/spreadsheet/display';
import { localeRules } from '../../state/spreadsheet/locale';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import { generalNumber } from '../../state/spreadsheet/number-format/decimal';
import { resolveRange } from '../../state/spreadsheet/ranges';
import { FILE_ID, glance, INDEX, SHEET_ID, USER } from './route';
import { sheetFor, spreadsheetFor } from './workbook';

/** How a cell looks; only what differs from plain black text on white. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly background?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip';
  /** CSS colours of the lines around it. */
  readonly borders?: {
    readonly top?: string;
    readonly right?: string;
    readonly bottom?: string;
    readonly left?: string;
  };
}

/** What validation says about a cell. */
export interface CellRule {
  readonly kind: 'list' | 'checkbox' | 'date' | 'other';
  readonly values: readonly string[];
  readonly strict: boolean;
  readonly hint: string;
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What one edits, when it is not what is shown: the formula, or the number unrounded. */
  readonly entered?: string;
  readonly style?: number;
  readonly rule?: number;
  readonly note?: string;
  readonly link?: string;
  /** Of a checkbox. */
  readonly checked?: boolean;
}

export interface CellsView {
  readonly cells: readonly CellView[];
  readonly styles: readonly CellStyle[];
  readonly rules: readonly CellRule[];
}

const MOST_ROWS = 300;
const MOST_VALUES = 500;

/** Rows from `startRow` up to, not including, `endRow`; at most 300. Cells that show nothing are left out. */
export const readCells = glance(
  v.object({ user: USER, fileId: FILE_ID, sheetId: SHEET_ID, startRow: INDEX, endRow: INDEX }),
  ({ world }, { user, fileId, sheetId, startRow, endRow }): CellsView => {
    const { spreadsheet } = spreadsheetFor(world, user, fileId);
    const sheet = sheetFor(spreadsheet, sheetId);
    const reader = new CellReader(spreadsheet, sheet);
    const columns = sheet.properties.gridProperties?.columnCount ?? 26;
    const end = Math.min(endRow, startRow + MOST_ROWS, sheet.properties.gridProperties?.rowCount ?? 1000);
    const cells: CellView[] = [];
    for (let row = startRow; row < end; row++)
      for (let column = 0; column < columns; column++) {
        const cell = reader.read(row, column);
        if (cell) cells.push(cell);
      }
    return { cells, styles: reader.styles.list, rules: reader.rules.list };
  },
);

/** Equal things once, by number. */
class Numbered<Value> {
  readonly list: Value[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push(value) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

class CellReader {
  readonly styles = new Numbered<CellStyle>();
  readonly rules = new Numbered<CellRule>();
  private readonly colors: Styles;
  /** Formats and rules are shared between cells, so their numbers are found by the object. */
  private readonly byFormat = new Map<object, number | undefined>();
  private readonly byRule = new Map<object, number>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly sheet: Sheet,
  ) {
    this.colors = new Styles(spreadsheet);
  }

  read(row: number, column: number): CellView | undefined {
    const { spreadsheet, sheet } = this;
    const data = cellData(spreadsheet, sheet, row, column, undefined);
    const format = data.effectiveFormat;
    const style = format ? this.styleNumber(format) : undefined;
    const rule = data.dataValidation ? this.ruleNumber(data.dataValidation) : undefined;
    const text = data.formattedValue ?? '';
    const entered = this.entered(data, row, column, text);
    const isCheckbox = rule !== undefined && this.rules.list[rule]?.kind === 'checkbox';
    if (text === '' && style === undefined && rule === undefined && entered === undefined && !data.note)
      return undefined;
    return {
      row,
      column,
      text: isCheckbox ? '' : text,
      ...(entered !== undefined && { entered }),
      ...(style !== undefined && { style }),
      ...(rule !== undefined && { rule }),
      ...(data.note && { note: data.note }),
      ...(data.hyperlink && { link: data.hyperlink }),
      ...(isCheckbox && { checked: isChecked(data) }),
    };
  }

  private entered(
    data: sheets_v4.Schema$CellData,
    row: number,
    column: number,
    text: string,
  ): string | undefined {
    const { formulaValue, numberValue } = data.userEnteredValue ?? {};
    if (formulaValue) return formulaValue;
    if (typeof numberValue !== 'number') return undefined;
    const format = effectiveNumberFormat(this.spreadsheet, this.sheet, row, column);
    const pattern = data.effectiveFormat?.numberFormat?.pattern ?? format?.pattern;
    if (pattern && /^(DATE|TIME|DATE_TIME)$/.test(typeOfPattern(pattern))) return undefined;
    const { decimal } = localeRules(this.spreadsheet.properties.locale);
    const plain = pattern?.includes('%')
      ? `${generalNumber(numberValue * 100, decimal)}%`
      : generalNumber(numberValue, decimal);
    return plain === text ? undefined : plain;
  }

  private styleNumber(format: sheets_v4.Schema$CellFormat): number | undefined {
    if (this.byFormat.has(format)) return this.byFormat.get(format);
    const style = this.styleOf(format);
    const number = Object.keys(style).length > 0 ? this.styles.numberOf(style) : undefined;
    this.byFormat.set(format, number);
    return number;
  }

  private styleOf(format: sheets_v4.Schema$CellFormat): CellStyle {
    const text = format.textFormat ?? {};
    const color = this.css(text.foregroundColorStyle, text.foregroundColor);
    const background = this.css(format.backgroundColorStyle, format.backgroundColor);
    const borders = this.bordersOf(format.borders ?? {});
    return {
      ...(text.bold && { bold: true }),
      ...(text.italic && { italic: true }),
      ...(text.underline && { underline: true }),
      ...(text.strikethrough && { strike: true }),
      ...(text.fontSize && text.fontSize !== 10 && { size: text.fontSize }),
      ...(color && color !== '#000000' && { color }),
      ...(background && background !== '#ffffff' && { background }),
      ...ALIGN[format.horizontalAlignment ?? ''],
      ...VERTICAL[format.verticalAlignment ?? ''],
      ...WRAP[format.wrapStrategy ?? ''],
      ...(borders && { borders }),
    };
  }

  private bordersOf(borders: sheets_v4.Schema$Borders): CellStyle['borders'] {
    const sides = (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
      const border = borders[side];
      if (!border?.style || border.style === 'NONE') return [];
      return [[side, this.css(border.colorStyle, border.color) ?? '#000000'] as const];
    });
    return sides.length > 0 ? Object.fromEntries(sides) : undefined;
  }

  private css(
    style: sheets_v4.Schema$ColorStyle | undefined,
    color: sheets_v4.Schema$Color | undefined,
  ): string | undefined {
    const argb = this.colors.argb(style ?? (color ? { rgbColor: color } : undefined));
    return argb === undefined ? undefined : `#${argb.slice(2).toLowerCase()}`;
  }

  private ruleNumber(rule: sheets_v4.Schema$DataValidationRule): number {
    let number = this.byRule.get(rule);
    if (number === undefined) {
      number = this.rules.numberOf(this.ruleOf(rule));
      this.byRule.set(rule, number);
    }
    return number;
  }

  private ruleOf({ condition, strict, inputMessage }: sheets_v4.Schema$DataValidationRule): CellRule {
    const type = condition?.type ?? '';
    const given = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
    const common = { strict: strict ?? false, hint: inputMessage ?? '' };
    if (type === 'BOOLEAN') return { kind: 'checkbox', values: given, ...common };
    if (type === 'ONE_OF_LIST') return { kind: 'list', values: given, ...common };
    if (type === 'ONE_OF_RANGE') return { kind: 'list', values: this.valuesOf(given[0] ?? ''), ...common };
    return { kind: type.startsWith('DATE') ? 'date' : 'other', values: [], ...common };
  }

  /** What the cells of `=Sheet1!A1:A9` show, each once. */
  private valuesOf(reference: string): string[] {
    const { spreadsheet } = this;
    const text = reference.replace(/^=/, '');
    const book = text.includes('!') ? spreadsheet : { ...spreadsheet, sheets: [this.sheet] };
    const { sheet, range } = resolveRange(book, text);
    const found = new Set<string>();
    for (let row = range.startRow; row < Math.min(range.endRow, sheet.rows.length); row++)
      for (let column = range.startColumn; column < range.endColumn; column++) {
        const format = effectiveNumberFormat(spreadsheet, sheet, row, column);
        const shown = shownText(
          computedValue(spreadsheet, sheet, row, column),
          format,
          spreadsheet.properties.locale,
        );
        if (shown !== '' && found.size < MOST_VALUES) found.add(shown);
      }
    return [...found];
  }
}

const ALIGN: Readonly<Record<string, Pick<CellStyle, 'align'>>> = {
  CENTER: { align: 'center' },
  RIGHT: { align: 'right' },
};
const VERTICAL: Readonly<Record<string, Pick<CellStyle, 'vertical'>>> = {
  TOP: { vertical: 'top' },
  MIDDLE: { vertical: 'middle' },
};
const WRAP: Readonly<Record<string, Pick<CellStyle, 'wrap'>>> = {
  WRAP: { wrap: 'wrap' },
  CLIP: { wrap: 'clip' },
};

function isChecked({ effectiveValue, dataValidation }: sheets_v4.Schema$CellData): boolean {
  if (typeof effectiveValue?.boolValue === 'boolean') return effectiveValue.boolValue;
  const on = dataValidation?.condition?.values?.[0]?.userEnteredValue;
  return on !== undefined && on !== null && effectiveValue?.stringValue === on;
}
