/** Range: cells of one sheet. The methods lie by theme in the files it is built on; here are their former names. */

import { RangeText } from './range-text';

export class Range extends RangeText {
  /** Old names, gone from the documentation and still working: scripts of many years use them. */
  getColumnIndex(): number {
    return this.getColumn();
  }
  getBackgroundColor(): string {
    return this.getBackground();
  }
  getBackgroundColors(): string[][] {
    return this.getBackgrounds();
  }
  setBackgroundColor(color: string | null): this {
    return this.setBackground(color);
  }
  setBackgroundColors(colors: (string | null)[][]): this {
    return this.setBackgrounds(colors);
  }
  override toString(): string {
    return 'Range';
  }
}
