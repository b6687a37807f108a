/** Range: text styles, rich text, finding text, banding and row or column groups. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Cell } from '../../state/spreadsheet/model';
import { cellCount, checkShape } from './area';
import { applyBanding, type Banding, bandingsOf } from './banding';
import { displayAt } from './cell-values';
import type { EnumValue } from './enums';
import { collapseGroupsOf, expandGroupsOf, shiftGroupDepth } from './group';
import { readCells, readFirst, updateCells, writeRequests } from './range-core';
import { RangeRules } from './range-rules';
import { type RichTextValue, richTextOf, textRunsOf } from './rich-text';
import { TextFinder } from './text-finder';
import { DEFAULT_TEXT, TextStyle } from './text-style';

export class RangeText extends RangeRules {
  getTextStyle(): TextStyle {
    return readFirst(this, textStyleOf);
  }
  getTextStyles(): TextStyle[][] {
    return readCells(this, textStyleOf);
  }
  /** Only what the style says changes. */
  setTextStyle(style: TextStyle): this {
    writeRequests(this, {
      repeatCell: {
        range: this.gridRange,
        cell: { userEnteredFormat: { textFormat: style.format } },
        fields: styleFields(style),
      },
    });
    return this;
  }
  setTextStyles(styles: TextStyle[][]): this {
    checkShape(styles, this.area);
    this.document.write(cellCount(this.area), (spreadsheet) => [
      updateCells(this, spreadsheet, 'userEnteredFormat.textFormat', (cell, row, column) => ({
        userEnteredFormat: {
          textFormat: { ...cell?.format?.textFormat, ...styles[row]?.[column]?.format },
        },
      })),
    ]);
    return this;
  }

  /** Null for numbers, dates and formulas whose result is no text. */
  getRichTextValue(): RichTextValue | null {
    const spreadsheet = this.document.settle();
    return readFirst(this, (cell, row, column, sheet) =>
      richText(cell, displayAt(spreadsheet, sheet, row, column)),
    );
  }
  getRichTextValues(): (RichTextValue | null)[][] {
    const spreadsheet = this.document.settle();
    return readCells(this, (cell, row, column, sheet) =>
      richText(cell, displayAt(spreadsheet, sheet, row, column)),
    );
  }
  setRichTextValue(value: RichTextValue): this {
    writeRichTexts(this, () => value);
    return this;
  }
  setRichTextValues(values: RichTextValue[][]): this {
    checkShape(values, this.area);
    writeRichTexts(this, (row, column) => values[row]?.[column]);
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.document, findText, [{ sheetId: this.sheetId, area: this.area }]);
  }

  applyRowBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    return applyBanding(this, 'rowProperties', theme, showHeader, showFooter);
  }
  applyColumnBanding(theme?: EnumValue, showHeader = true, showFooter = false): Banding {
    return applyBanding(this, 'columnProperties', theme, showHeader, showFooter);
  }
  getBandings(): Banding[] {
    return bandingsOf(this.document, this.sheetId, this.area);
  }

  shiftRowGroupDepth(delta: number): this {
    shiftGroupDepth(this, 'ROWS', delta);
    return this;
  }
  shiftColumnGroupDepth(delta: number): this {
    shiftGroupDepth(this, 'COLUMNS', delta);
    return this;
  }
  collapseGroups(): this {
    collapseGroupsOf(this);
    return this;
  }
  expandGroups(): this {
    expandGroupsOf(this);
    return this;
  }
}

function textStyleOf(cell: Cell | undefined): TextStyle {
  return new TextStyle({ ...DEFAULT_TEXT, ...cell?.format?.textFormat });
}

function styleFields(style: TextStyle): string {
  return Object.keys(style.format)
    .map((part) => `userEnteredFormat.textFormat.${part}`)
    .join(',');
}

function richText(cell: Cell | undefined, shown: string): RichTextValue | null {
  if (typeof cell?.value === 'number' || typeof cell?.value === 'boolean') return null;
  return richTextOf(shown, cell?.runs, { ...DEFAULT_TEXT, ...cell?.format?.textFormat });
}

function writeRichTexts(
  range: RangeText,
  valueAt: (row: number, column: number) => RichTextValue | undefined,
): void {
  range.document.write(cellCount(range.area), (spreadsheet) => [
    updateCells(
      range,
      spreadsheet,
      'userEnteredValue,textFormatRuns',
      (_cell, row, column): sheets_v4.Schema$CellData => {
        const value = valueAt(row, column);
        if (!value) return {};
        const textFormatRuns = textRunsOf(value);
        return {
          userEnteredValue: value.text === '' ? {} : { stringValue: value.text },
          ...(textFormatRuns.length > 0 && { textFormatRuns }),
        };
      },
    ),
  ]);
}
