/** The format that conditional rules give a cell: the first that holds, by condition or by colour scale. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue } from '../../state/spreadsheet/computed';
import type { Sheet, Spreadsheet } from '../../state/spreadsheet/model';
import type { GridBounds } from '../../state/spreadsheet/ranges';
import { storedColor } from './colors';
import { hasFormula } from './condition';
import { fittingCells, type Place } from './condition-cells';
import { boundsOf, covers } from './grid-range';
import { asJson, isObject } from './json';

type Format = Readonly<sheets_v4.Schema$CellFormat>;
type Rule = sheets_v4.Schema$ConditionalFormatRule;

/** What is the same for all cells of a rule as long as the spreadsheet stays. */
interface Kept {
  revision: number;
  /** Cells (`row,column`) that a rule with formulas holds for. */
  fitting: Map<Rule, Set<string>>;
  scales: Map<Rule, (value: number) => Format>;
}

const kept = new WeakMap<Spreadsheet, Kept>();

/** The format of the first rule that holds at a cell. */
export function conditionalFormatAt(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  place: Place,
): Format | undefined {
  for (const rule of sheet.conditionalFormats) {
    const areas = (rule.ranges ?? []).map((range) => boundsOf(sheet, range));
    if (!areas.some((bounds) => covers(bounds, place.row, place.column))) continue;
    const format = rule.gradientRule
      ? scaleFormat(spreadsheet, sheet, rule, areas, place)
      : booleanFormat(spreadsheet, sheet, rule, areas, place);
    if (format) return format;
  }
  return undefined;
}

function memory(spreadsheet: Spreadsheet): Kept {
  let known = kept.get(spreadsheet);
  if (known?.revision !== spreadsheet.revision) {
    known = { revision: spreadsheet.revision, fitting: new Map(), scales: new Map() };
    kept.set(spreadsheet, known);
  }
  return known;
}

function booleanFormat(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rule: Rule,
  areas: readonly GridBounds[],
  place: Place,
): Format | undefined {
  const condition = rule.booleanRule?.condition;
  const first = areas[0];
  if (!condition || !first) return undefined;
  const anchor = { row: first.startRow, column: first.startColumn };
  const format = rule.booleanRule?.format ?? {};
  if (!hasFormula(condition))
    return fittingCells(spreadsheet, sheet, condition, anchor, [place]).length > 0 ? format : undefined;
  const { fitting } = memory(spreadsheet);
  let cells = fitting.get(rule);
  if (!cells) {
    const all = cellsIn(sheet, areas);
    const fit = fittingCells(spreadsheet, sheet, condition, anchor, all);
    cells = new Set(fit.map(({ row, column }) => `${row},${column}`));
    fitting.set(rule, cells);
  }
  return cells.has(`${place.row},${place.column}`) ? format : undefined;
}

/** Cells of some areas that are there at all: others have no format to show. */
function cellsIn(sheet: Sheet, areas: readonly GridBounds[]): Place[] {
  return areas.flatMap((bounds) => {
    const cells: Place[] = [];
    for (let row = bounds.startRow; row < Math.min(bounds.endRow, sheet.rows.length); row++)
      sheet.rows[row]?.forEach((cell, column) => {
        if (cell && covers(bounds, row, column)) cells.push({ row, column });
      });
    return cells;
  });
}

function scaleFormat(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  rule: Rule,
  areas: readonly GridBounds[],
  { row, column }: Place,
): Format | undefined {
  const value = computedValue(spreadsheet, sheet, row, column);
  if (typeof value !== 'number') return undefined;
  const { scales } = memory(spreadsheet);
  let scale = scales.get(rule);
  if (!scale) {
    const values = cellsIn(sheet, areas)
      .map((place) => computedValue(spreadsheet, sheet, place.row, place.column))
      .filter((candidate): candidate is number => typeof candidate === 'number');
    scale = scaleOf(rule.gradientRule ?? {}, values);
    scales.set(rule, scale);
  }
  return scale(value);
}

/** The colour scale over some values: between two points the colours are mixed. */
function scaleOf(gradient: sheets_v4.Schema$GradientRule, values: number[]): (value: number) => Format {
  const sorted = values.slice().sort((a, b) => a - b);
  const points = [gradient.minpoint, gradient.midpoint, gradient.maxpoint]
    .flatMap((point) => (point ? [{ at: positionOf(point, sorted), color: channels(point) }] : []))
    .sort((a, b) => a.at - b.at);
  return (value) => {
    const above = points.findIndex(({ at }) => at >= value);
    const upper = points[above < 0 ? points.length - 1 : above];
    const lower = points[above < 0 ? points.length - 1 : Math.max(0, above - 1)];
    const span = (upper?.at ?? 0) - (lower?.at ?? 0);
    const share = span === 0 ? 1 : (value - (lower?.at ?? 0)) / span;
    const mixed = (index: number) => {
      const from = lower?.color[index] ?? 0;
      return Math.round((from + ((upper?.color[index] ?? 0) - from) * share) * 255) / 255 + 1e-9;
    };
    const backgroundColor = storedColor({ red: mixed(0), green: mixed(1), blue: mixed(2) });
    return { backgroundColor, backgroundColorStyle: { rgbColor: backgroundColor } };
  };
}

function channels({ color, colorStyle }: sheets_v4.Schema$InterpolationPoint): number[] {
  const rgb = asJson(color ?? colorStyle?.rgbColor ?? {});
  return ['red', 'green', 'blue'].map((name) => Number((isObject(rgb) && rgb[name]) || 0));
}

/** Where a point of a scale lies among the sorted values. */
function positionOf({ type, value }: sheets_v4.Schema$InterpolationPoint, sorted: readonly number[]): number {
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  const number = Number(value ?? 0);
  switch (type) {
    case 'MIN':
      return low;
    case 'MAX':
      return high;
    case 'PERCENT':
      return low + ((high - low) * number) / 100;
    case 'PERCENTILE': {
      const at = ((sorted.length - 1) * number) / 100;
      const below = sorted[Math.floor(at)] ?? low;
      return below + ((sorted[Math.ceil(at)] ?? high) - below) * (at - Math.floor(at));
    }
    default:
      return number;
  }
}
