/** Requests about the texts in cells: find and replace, trim, split into columns, continue a series. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { computedValue, effectiveNumberFormat } from '../../../state/spreadsheet/computed';
import { cellAt, setCell, setCells } from '../../../state/spreadsheet/grid';
import type { Sheet } from '../../../state/spreadsheet/model';
import { type GridBounds, wholeGrid } from '../../../state/spreadsheet/ranges';
import { fillSeries, splitRange } from '../auto-fill';
import type { Change } from '../change';
import { enteredFormula, storedFormula, typeInto } from '../entered';
import { invalidArgument } from '../errors';
import { checkedBounds } from '../grid-range';
import { shownText } from '../shown-cells';
import { growGrid } from '../values-write';
import type { RequestTable } from './table';

export const TEXT_REQUESTS = {
  findReplace(request, change) {
    const replace = replacer(request);
    const counts = {
      valuesChanged: 0,
      formulasChanged: 0,
      rowsChanged: 0,
      sheetsChanged: 0,
      occurrencesChanged: 0,
    };
    for (const { sheet, bounds } of searched(request, change)) {
      const changedRows = new Set<number>();
      eachFilled(sheet, bounds, (row, column) => {
        const occurrences = replaceIn(change, sheet, row, column, request, replace);
        if (!occurrences) return;
        counts.occurrencesChanged += occurrences;
        changedRows.add(row);
        if (cellAt(sheet, row, column)?.formula === undefined) counts.valuesChanged++;
        else counts.formulasChanged++;
      });
      counts.rowsChanged += changedRows.size;
      if (changedRows.size > 0) counts.sheetsChanged++;
    }
    return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) };
  },

  trimWhitespace({ range }, change) {
    const sheet = change.sheet(range?.sheetId);
    const bounds = checkedBounds(sheet, range);
    change.guard(sheet, bounds);
    let changed = 0;
    eachFilled(sheet, bounds, (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (typeof cell?.value !== 'string') return;
      const trimmed = cell.value.replace(/[^\S\n]+/g, ' ').replace(/^\s+|\s+$/g, '');
      if (trimmed === cell.value) return;
      changed++;
      setCell(sheet, row, column, typeInto(cell, trimmed, change.spreadsheet, change.workspace));
    });
    return { trimWhitespace: changed > 0 ? { cellsChangedCount: changed } : {} };
  },

  textToColumns({ source, delimiterType, delimiter }, change) {
    const sheet = change.sheet(source?.sheetId);
    const bounds = checkedBounds(sheet, source);
    if (bounds.endColumn - bounds.startColumn !== 1)
      throw invalidArgument('The source range for textToColumns must be exactly one column wide.');
    const texts = new Map<number, string>();
    eachFilled(sheet, bounds, (row, column) => {
      texts.set(row, shown(change, sheet, row, column));
    });
    const separator = separatorOf(delimiterType, delimiter, [...texts.values()]);
    for (const [row, text] of texts) {
      const parts = text.split(separator);
      const endColumn = bounds.startColumn + parts.length;
      growGrid(sheet, 0, endColumn);
      change.guard(sheet, { startRow: row, endRow: row + 1, startColumn: bounds.startColumn, endColumn });
      const cells = parts.map((part, index) =>
        typeInto(cellAt(sheet, row, bounds.startColumn + index), part, change.spreadsheet, change.workspace),
      );
      setCells(sheet, row, bounds.startColumn, cells);
    }
    return undefined;
  },

  autoFill({ range, sourceAndDestination, useAlternateSeries }, change) {
    const alternate = useAlternateSeries ?? false;
    if (sourceAndDestination) {
      const { source, dimension, fillLength } = sourceAndDestination;
      const sheet = change.sheet(source?.sheetId);
      const bounds = checkedBounds(sheet, source);
      fillSeries(
        change,
        sheet,
        bounds,
        dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
        fillLength ?? 0,
        alternate,
      );
      return undefined;
    }
    const sheet = change.sheet(range?.sheetId);
    const split = splitRange(sheet, checkedBounds(sheet, range));
    if (split) fillSeries(change, sheet, split.source, split.dimension, split.length, alternate);
    return undefined;
  },
} satisfies RequestTable;

/** Cells of the bounds that hold something. */
function eachFilled(sheet: Sheet, bounds: GridBounds, act: (row: number, column: number) => void): void {
  const endRow = Math.min(bounds.endRow, sheet.rows.length);
  for (let row = bounds.startRow; row < endRow; row++)
    for (
      let column = bounds.startColumn;
      column < Math.min(bounds.endColumn, sheet.rows[row]?.length ?? 0);
      column++
    ) {
      const cell = cellAt(sheet, row, column);
      if (cell?.value !== undefined || cell?.formula !== undefined) act(row, column);
    }
}

function shown(change: Change, sheet: Sheet, row: number, column: number): string {
  return shownText(
    computedValue(change.spreadsheet, sheet, row, column),
    effectiveNumberFormat(change.spreadsheet, sheet, row, column),
    change.spreadsheet.properties.locale,
  );
}

function searched(
  request: sheets_v4.Schema$FindReplaceRequest,
  change: Change,
): { sheet: Sheet; bounds: GridBounds }[] {
  if (request.allSheets)
    return change.spreadsheet.sheets.map((sheet) => ({ sheet, bounds: wholeGrid(sheet) }));
  if (request.range) {
    const sheet = change.sheet(request.range.sheetId);
    return [{ sheet, bounds: checkedBounds(sheet, request.range) }];
  }
  if (typeof request.sheetId !== 'number')
    throw invalidArgument('Must specify one of range, sheetId or allSheets.');
  const sheet = change.sheet(request.sheetId);
  return [{ sheet, bounds: wholeGrid(sheet) }];
}

type Replacer = (text: string) => { text: string; occurrences: number };

function replacer(request: sheets_v4.Schema$FindReplaceRequest): Replacer {
  const { find = '', replacement = '', matchCase, matchEntireCell, searchByRegex } = request;
  if (!find) throw invalidArgument('Must specify a value to find.');
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  let pattern: RegExp;
  try {
    pattern = new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
  } catch {
    throw invalidArgument(`Invalid regular expression: ${find}`);
  }
  const plain = replacement ?? '';
  return (text) => {
    let occurrences = 0;
    const result = text.replace(pattern, (...match: unknown[]) => {
      occurrences++;
      if (!searchByRegex) return plain;
      return plain.replace(/\$(\d)/g, (_, digit: string) => String(match[Number(digit)] ?? ''));
    });
    return { text: result, occurrences };
  };
}

/** Replaces within one cell; formulas only when they are included. Answers how often. */
function replaceIn(
  change: Change,
  sheet: Sheet,
  row: number,
  column: number,
  request: sheets_v4.Schema$FindReplaceRequest,
  replace: Replacer,
): number {
  const cell = cellAt(sheet, row, column);
  const { locale } = change.spreadsheet.properties;
  const isFormula = cell?.formula !== undefined;
  if (!cell || (isFormula && !request.includeFormulas)) return 0;
  const text = isFormula ? enteredFormula(cell.formula ?? '', locale) : shown(change, sheet, row, column);
  const { text: next, occurrences } = replace(text);
  if (occurrences === 0) return 0;
  change.guard(sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 });
  setCell(
    sheet,
    row,
    column,
    isFormula
      ? { ...cell, formula: storedFormula(next, locale) }
      : typeInto(cell, next, change.spreadsheet, change.workspace),
  );
  return occurrences;
}

const SEPARATORS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function separatorOf(
  type: string | null | undefined,
  delimiter: string | null | undefined,
  texts: readonly string[],
): string {
  if (type === 'CUSTOM') {
    if (!delimiter) throw invalidArgument('Must specify a delimiter if the delimiterType is CUSTOM.');
    return delimiter;
  }
  const known = SEPARATORS[type ?? ''];
  if (known) return known;
  return Object.values(SEPARATORS).find((candidate) => texts.some((text) => text.includes(candidate))) ?? ',';
}
