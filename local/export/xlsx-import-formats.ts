/** Styles and validation rules of an .xlsx file as the Sheets API names them. */
import type { Border, DataValidation, Cell as FileCell } from 'exceljs';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { typeOfPattern } from '../state/spreadsheet/display';

const BORDERS: Readonly<Record<string, string>> = {
  dashed: 'DASHED',
  dotted: 'DOTTED',
  double: 'DOUBLE',
  hair: 'DOTTED',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  thin: 'SOLID',
};
const VERTICAL: Readonly<Record<string, string>> = { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' };
const HORIZONTAL: Readonly<Record<string, string>> = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' };
/** The format that stands for "the short date of the system". */
const SYSTEM_DATE = 'mm-dd-yy';

/** The format of a cell; undefined when it has none. Only what differs from a plain cell is named. */
export function importedFormat(cell: FileCell): sheets_v4.Schema$CellFormat | undefined {
  const textFormat = textFormatOf(cell);
  const numberFormat = numberFormatOf(cell.numFmt);
  const fill = cell.fill?.type === 'pattern' && cell.fill.pattern === 'solid' ? cell.fill.fgColor : undefined;
  const background = styleOf(fill?.argb);
  const borders = bordersOf(cell);
  const { horizontal, vertical, wrapText } = cell.alignment ?? {};
  const format: sheets_v4.Schema$CellFormat = {
    ...(numberFormat && { numberFormat }),
    ...(background && { backgroundColorStyle: background }),
    ...(borders && { borders }),
    ...(HORIZONTAL[horizontal ?? ''] && { horizontalAlignment: HORIZONTAL[horizontal ?? ''] }),
    ...(VERTICAL[vertical ?? ''] && { verticalAlignment: VERTICAL[vertical ?? ''] }),
    ...(wrapText && { wrapStrategy: 'WRAP' }),
    ...(textFormat && { textFormat }),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

function numberFormatOf(pattern: string | undefined): sheets_v4.Schema$NumberFormat | undefined {
  if (!pattern || /^general$/i.test(pattern)) return undefined;
  if (pattern === SYSTEM_DATE) return { type: 'DATE' };
  return { type: typeOfPattern(pattern), pattern };
}

function textFormatOf(cell: FileCell): sheets_v4.Schema$TextFormat | undefined {
  const font = cell.font ?? {};
  const color = styleOf(font.color?.argb);
  const link = cell.hyperlink;
  const format: sheets_v4.Schema$TextFormat = {
    ...(color && { foregroundColorStyle: color }),
    ...(font.name && { fontFamily: font.name }),
    ...(font.size && { fontSize: font.size }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.underline && { underline: true }),
    ...(link && { link: { uri: link } }),
  };
  return Object.keys(format).length > 0 ? format : undefined;
}

function bordersOf(cell: FileCell): sheets_v4.Schema$Borders | undefined {
  const side = (border: Partial<Border> | undefined): sheets_v4.Schema$Border | undefined => {
    const style = BORDERS[border?.style ?? ''];
    if (!style) return undefined;
    const colorStyle = styleOf(border?.color?.argb) ?? { rgbColor: {} };
    return { style, colorStyle };
  };
  const { top, bottom, left, right } = cell.border ?? {};
  const sides = { top: side(top), bottom: side(bottom), left: side(left), right: side(right) };
  const present = Object.entries(sides).filter(([, border]) => border !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}

/** AARRGGBB as a colour; channels at 0 are left out, as in answers. */
function styleOf(argb: string | undefined): sheets_v4.Schema$ColorStyle | undefined {
  if (!argb || !/^[0-9A-F]{8}$/i.test(argb)) return undefined;
  const channel = (at: number): number => Number.parseInt(argb.slice(at, at + 2), 16) / 255;
  const channels = { red: channel(2), green: channel(4), blue: channel(6) };
  return { rgbColor: Object.fromEntries(Object.entries(channels).filter(([, value]) => value > 0)) };
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQ',
  notEqual: 'NUMBER_NOT_EQ',
  greaterThan: 'NUMBER_GREATER',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_EQ',
  lessThan: 'NUMBER_LESS',
  lessThanOrEqual: 'NUMBER_LESS_THAN_EQ',
};

/** The rule of a cell, as far as spreadsheets on Google know it: lists, ranges, numbers and formulas. */
export function importedValidation(rule: DataValidation): sheets_v4.Schema$DataValidationRule | undefined {
  const condition = conditionOf(rule);
  if (!condition) return undefined;
  return {
    condition,
    strict: rule.showErrorMessage === true && rule.errorStyle !== 'warning',
    ...(rule.type === 'list' && { showCustomUi: true }),
    ...(rule.prompt && { inputMessage: rule.prompt }),
  };
}

function conditionOf(rule: DataValidation): sheets_v4.Schema$BooleanCondition | undefined {
  const texts = (rule.formulae ?? []).map(String);
  const [first = ''] = texts;
  if (rule.type === 'list') {
    const list = /^"(.*)"$/s.exec(first)?.[1];
    if (list === undefined) return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${first}` }] };
    const values = list.split(',').map((item) => ({ userEnteredValue: item.trim().replaceAll('""', '"') }));
    return { type: 'ONE_OF_LIST', values };
  }
  if (rule.type === 'custom') return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${first}` }] };
  const type = OPERATORS[rule.operator ?? 'between'];
  if ((rule.type !== 'whole' && rule.type !== 'decimal') || !type) return undefined;
  return { type, values: texts.map((userEnteredValue) => ({ userEnteredValue })) };
}
