/** What is selected in a sheet. */
import type { Document } from './document';
import type { EnumValue } from './enums';
import type { Range } from './range';
import { RangeList } from './range-list';
import { selectionOf } from './selection-state';
import type { Session } from './session';
import type { Sheet } from './sheet';

export class Selection {
  constructor(
    readonly document: Document,
    readonly sheetId: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  getActiveRange(): Range | null {
    const { ranges } = selectionOf(this.document, this.sheetId);
    const last = ranges[ranges.length - 1];
    return last ? this.session.make.range(this.document, this.sheetId, last) : null;
  }
  getActiveRangeList(): RangeList | null {
    const { ranges } = selectionOf(this.document, this.sheetId);
    const list = ranges.map((area) => this.session.make.range(this.document, this.sheetId, area));
    return list.length > 0 ? new RangeList(this.session, list) : null;
  }
  getActiveSheet(): Sheet {
    return this.session.make.sheet(this.document, this.sheetId);
  }
  getCurrentCell(): Range | null {
    const { current } = selectionOf(this.document, this.sheetId);
    return this.session.make.range(this.document, this.sheetId, current);
  }
  /** Where Ctrl and an arrow key lead from the current cell. */
  getNextDataRange(direction: EnumValue): Range | null {
    return this.getCurrentCell()?.getNextDataCell(direction) ?? null;
  }
  toString(): string {
    return 'Selection';
  }
}
