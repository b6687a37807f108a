/** Groups of rows or columns that fold away. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { ScriptError } from '../../host/script-error';
import { areaOf } from './area';
import type { Document } from './document';
import { sizeOfSheet } from './notation';
import type { Range } from './range';
import type { RangeCore } from './range-core';
import type { Session } from './session';

type GroupDimension = 'ROWS' | 'COLUMNS';
type Stored = sheets_v4.Schema$DimensionGroup;

export function groupsOf(document: Document, sheetId: number, dimension: GroupDimension): Stored[] {
  const sheet = document.sheet(sheetId);
  return dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups;
}

/** Whether toggles stand after their groups: so by default, which the first group writes down; later absence means before. */
export function isControlAfter(document: Document, sheetId: number, dimension: GroupDimension): boolean {
  const grid = document.sheet(sheetId).properties.gridProperties;
  const after = dimension === 'ROWS' ? grid?.rowGroupControlAfter : grid?.columnGroupControlAfter;
  return after ?? groupsOf(document, sheetId, dimension).length === 0;
}

/** Number of groups around a row or column, counted from 1. */
export function depthAt(
  document: Document,
  sheetId: number,
  dimension: GroupDimension,
  position: number,
): number {
  return groupsOf(document, sheetId, dimension)
    .filter((group) => covers(group, position))
    .reduce((depth, group) => Math.max(depth, group.depth ?? 1), 0);
}

/** The group of that depth around a row or column, or null. */
export function groupAt(
  document: Document,
  sheetId: number,
  dimension: GroupDimension,
  position: number,
  depth: number,
): Group | null {
  const stored = groupsOf(document, sheetId, dimension).find(
    (group) => covers(group, position) && (group.depth ?? 1) === depth,
  );
  return stored ? new Group(document, sheetId, dimension, stored.range ?? {}, depth) : null;
}

function covers({ range }: Stored, position: number): boolean {
  return (range?.startIndex ?? 0) < position && position <= (range?.endIndex ?? 0);
}

/** The rows or columns of a range as the Sheets API writes them. */
function spanOf(range: RangeCore, dimension: GroupDimension): sheets_v4.Schema$DimensionRange {
  const { row, column, numRows, numColumns } = range.area;
  const [start, length] = dimension === 'ROWS' ? [row, numRows] : [column, numColumns];
  return { sheetId: range.sheetId, dimension, startIndex: start - 1, endIndex: start - 1 + length };
}

/** Adds (or with a negative number removes) so many groups around the rows or columns. */
export function shiftGroupDepth(range: RangeCore, dimension: GroupDimension, delta: number): void {
  const request = { range: spanOf(range, dimension) };
  for (let step = 0; step < Math.abs(delta); step++)
    range.document.change(delta > 0 ? { addDimensionGroup: request } : { deleteDimensionGroup: request });
}

/** Collapses the outermost groups that lie wholly within the range. */
export function collapseGroupsOf(range: RangeCore): void {
  for (const dimension of ['ROWS', 'COLUMNS'] as const) {
    const inside = groupsWithin(range, dimension);
    const outermost = Math.min(...inside.map(({ depth }) => depth ?? 1));
    for (const group of inside.filter(({ depth }) => (depth ?? 1) === outermost))
      setCollapsed(range.document, range.sheetId, dimension, group, true);
  }
}

/** Expands the groups within the range, and the ones around them. */
export function expandGroupsOf(range: RangeCore): void {
  for (const dimension of ['ROWS', 'COLUMNS'] as const)
    for (const group of groupsWithin(range, dimension))
      setCollapsed(range.document, range.sheetId, dimension, group, false);
}

function groupsWithin(range: RangeCore, dimension: GroupDimension): Stored[] {
  const span = spanOf(range, dimension);
  return groupsOf(range.document, range.sheetId, dimension).filter(
    (group) =>
      (group.range?.startIndex ?? 0) >= (span.startIndex ?? 0) &&
      (group.range?.endIndex ?? 0) <= (span.endIndex ?? 0),
  );
}

/** Collapses or expands; expanding an inner group expands the groups around it too. */
export function setCollapsed(
  document: Document,
  sheetId: number,
  dimension: GroupDimension,
  group: Stored,
  collapsed: boolean,
): void {
  const around = groupsOf(document, sheetId, dimension).filter(
    (other) =>
      (other.depth ?? 1) < (group.depth ?? 1) &&
      (other.range?.startIndex ?? 0) <= (group.range?.startIndex ?? 0) &&
      (other.range?.endIndex ?? 0) >= (group.range?.endIndex ?? 0),
  );
  const changed = collapsed ? [group] : [group, ...around];
  document.change(
    ...changed.map(({ range, depth }) => ({
      updateDimensionGroup: {
        dimensionGroup: { range: { ...range, sheetId, dimension }, depth, collapsed },
        fields: 'collapsed',
      },
    })),
  );
}

export class Group {
  constructor(
    readonly document: Document,
    readonly sheetId: number,
    readonly dimension: GroupDimension,
    readonly span: sheets_v4.Schema$DimensionRange,
    readonly depth: number,
  ) {}
  get session(): Session {
    return this.document.session;
  }
  collapse(): this {
    setCollapsed(this.document, this.sheetId, this.dimension, storedOf(this), true);
    return this;
  }
  expand(): this {
    setCollapsed(this.document, this.sheetId, this.dimension, storedOf(this), false);
    return this;
  }
  /** The row or column that holds the toggle: after the group unless the sheet says before. */
  getControlIndex(): number {
    const after = isControlAfter(this.document, this.sheetId, this.dimension);
    return after ? (this.span.endIndex ?? 0) + 1 : (this.span.startIndex ?? 0);
  }
  getDepth(): number {
    return this.depth;
  }
  getRange(): Range {
    const sheet = this.document.sheet(this.sheetId);
    const { startIndex, endIndex } = this.span;
    const range =
      this.dimension === 'ROWS'
        ? { startRowIndex: startIndex, endRowIndex: endIndex }
        : { startColumnIndex: startIndex, endColumnIndex: endIndex };
    return this.session.make.range(this.document, this.sheetId, areaOf(range, sizeOfSheet(sheet)));
  }
  isCollapsed(): boolean {
    return storedOf(this).collapsed === true;
  }
  remove(): void {
    storedOf(this);
    const range = { ...this.span, sheetId: this.sheetId, dimension: this.dimension };
    this.document.change({ deleteDimensionGroup: { range } });
  }
  toString(): string {
    return 'Group';
  }
}

function storedOf({ document, sheetId, dimension, span, depth }: Group): Stored {
  const stored = groupsOf(document, sheetId, dimension).find(
    (group) =>
      (group.depth ?? 1) === depth &&
      (group.range?.startIndex ?? 0) === (span.startIndex ?? 0) &&
      group.range?.endIndex === span.endIndex,
  );
  if (!stored) throw new ScriptError('The group no longer exists.');
  return stored;
}
