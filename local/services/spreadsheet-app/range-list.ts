/** RangeList: the same change on several ranges of a sheet. */

import type { EnumValue } from './enums';
import type { Range } from './range';
import type { ClearOptions } from './range-cells';
import { selectRanges } from './selection-state';
import type { Session } from './session';

/** Holds at least one range. */
export class RangeList {
  constructor(
    readonly session: Session,
    private readonly ranges: Range[],
  ) {}
  getRanges(): Range[] {
    return this.ranges.slice();
  }
  activate(): this {
    const [first] = this.ranges;
    if (first)
      selectRanges(
        first.document,
        first.sheetId,
        this.ranges.map(({ area }) => area),
      );
    return this;
  }
  breakApart(): RangeList {
    return each(this, (range) => range.breakApart());
  }
  check(): RangeList {
    return each(this, (range) => range.check());
  }
  uncheck(): RangeList {
    return each(this, (range) => range.uncheck());
  }
  clear(options?: ClearOptions): RangeList {
    return each(this, (range) => range.clear(options));
  }
  clearContent(): RangeList {
    return each(this, (range) => range.clearContent());
  }
  clearDataValidations(): RangeList {
    return each(this, (range) => range.clearDataValidations());
  }
  clearFormat(): RangeList {
    return each(this, (range) => range.clearFormat());
  }
  clearNote(): RangeList {
    return each(this, (range) => range.clearNote());
  }
  insertCheckboxes(...values: unknown[]): RangeList {
    return each(this, (range) => range.insertCheckboxes(...values));
  }
  removeCheckboxes(): RangeList {
    return each(this, (range) => range.removeCheckboxes());
  }
  setBackground(color: string | null): RangeList {
    return each(this, (range) => range.setBackground(color));
  }
  setBackgroundRGB(red: number, green: number, blue: number): RangeList {
    return each(this, (range) => range.setBackgroundRGB(red, green, blue));
  }
  setBorder(...sides: Parameters<Range['setBorder']>): RangeList {
    return each(this, (range) => range.setBorder(...sides));
  }
  setFontColor(color: string | null): RangeList {
    return each(this, (range) => range.setFontColor(color));
  }
  setFontFamily(fontFamily: string | null): RangeList {
    return each(this, (range) => range.setFontFamily(fontFamily));
  }
  setFontLine(fontLine: string | null): RangeList {
    return each(this, (range) => range.setFontLine(fontLine));
  }
  setFontSize(size: number): RangeList {
    return each(this, (range) => range.setFontSize(size));
  }
  setFontStyle(fontStyle: string | null): RangeList {
    return each(this, (range) => range.setFontStyle(fontStyle));
  }
  setFontWeight(fontWeight: string | null): RangeList {
    return each(this, (range) => range.setFontWeight(fontWeight));
  }
  setFormula(formula: string): RangeList {
    return each(this, (range) => range.setFormula(formula));
  }
  setFormulaR1C1(formula: string): RangeList {
    return each(this, (range) => range.setFormulaR1C1(formula));
  }
  setHorizontalAlignment(alignment: string | null): RangeList {
    return each(this, (range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): RangeList {
    return each(this, (range) => range.setNote(note));
  }
  setNumberFormat(numberFormat: string): RangeList {
    return each(this, (range) => range.setNumberFormat(numberFormat));
  }
  setShowHyperlink(showHyperlink: boolean): RangeList {
    return each(this, (range) => range.setShowHyperlink(showHyperlink));
  }
  setTextDirection(direction: EnumValue | null): RangeList {
    return each(this, (range) => range.setTextDirection(direction));
  }
  setTextRotation(degrees: number): RangeList {
    return each(this, (range) => range.setTextRotation(degrees));
  }
  setValue(value: unknown): RangeList {
    return each(this, (range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: string | null): RangeList {
    return each(this, (range) => range.setVerticalAlignment(alignment));
  }
  setVerticalText(isVertical: boolean): RangeList {
    return each(this, (range) => range.setVerticalText(isVertical));
  }
  setWrap(isWrapEnabled: boolean): RangeList {
    return each(this, (range) => range.setWrap(isWrapEnabled));
  }
  setWrapStrategy(strategy: EnumValue): RangeList {
    return each(this, (range) => range.setWrapStrategy(strategy));
  }
  trimWhitespace(): RangeList {
    return each(this, (range) => range.trimWhitespace());
  }
  toString(): string {
    return 'RangeList';
  }
}

/** Does something to every range of a list. */
function each(list: RangeList, change: (range: Range) => unknown): RangeList {
  for (const range of list.getRanges()) change(range);
  return list;
}
