/** Named ranges. */
import { ScriptError } from '../../host/script-error';
import { areaOf } from './area';
import type { Document } from './document';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import type { Session } from './session';

/** The named ranges of a spreadsheet, or those that lie on one sheet. */
export function namedRangesOf(document: Document, sheetId?: number): NamedRange[] {
  return document
    .metadata()
    .namedRanges.filter(({ range }) => sheetId === undefined || (range?.sheetId ?? 0) === sheetId)
    .map(({ namedRangeId }) => new NamedRange(document, namedRangeId ?? ''));
}

export class NamedRange {
  constructor(
    readonly document: Document,
    readonly id: string,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  getName(): string {
    return storedOf(this).name ?? '';
  }
  getRange(): Range {
    const range = storedOf(this).range ?? {};
    const sheetId = range.sheetId ?? 0;
    const area = areaOf(range, sizeOfSheet(this.document.sheet(sheetId)));
    return this.session.make.range(this.document, sheetId, area);
  }
  remove(): void {
    storedOf(this);
    this.document.change({ deleteNamedRange: { namedRangeId: this.id } });
  }
  setName(name: string): this {
    this.document.change({
      updateNamedRange: { namedRange: { namedRangeId: this.id, name }, fields: 'name' },
    });
    return this;
  }
  setRange(range: Range): this {
    this.document.change({
      updateNamedRange: { namedRange: { namedRangeId: this.id, range: range.gridRange }, fields: 'range' },
    });
    return this;
  }
  toString(): string {
    return 'NamedRange';
  }
}

function storedOf({ document, id }: NamedRange) {
  const stored = document.state.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (!stored) throw new ScriptError('The named range no longer exists.');
  return stored;
}
