/** Range: cells of one sheet. The methods lie by theme in the files it is built on. */

import { RangeText } from './range-text';

export class Range extends RangeText {
  override toString(): string {
    return 'Range';
  }
}
