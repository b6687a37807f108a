/** Sheet: groups of rows and columns. */
import { ScriptError } from '../../host/script-error';
import { type EnumValue, GroupControlTogglePosition } from './enums';
import { depthAt, type Group, groupAt, groupsOf, isControlAfter, setCollapsed } from './group';
import { type Dimension, structureOf, updateProperties } from './sheet-core';
import { SheetLines } from './sheet-lines';

export class SheetGroups extends SheetLines {
  getRowGroup(rowIndex: number, groupDepth: number): Group {
    return requireGroup(this, 'ROWS', rowIndex, groupDepth);
  }
  getRowGroupDepth(rowIndex: number): number {
    structureOf(this);
    return depthAt(this.document, this.sheetId, 'ROWS', rowIndex);
  }
  getRowGroupControlPosition(): EnumValue {
    return controlPosition(this, 'ROWS');
  }
  setRowGroupControlPosition(position: EnumValue): this {
    const rowGroupControlAfter = position === GroupControlTogglePosition.AFTER;
    updateProperties(
      this,
      { gridProperties: { rowGroupControlAfter } },
      'gridProperties.rowGroupControlAfter',
    );
    return this;
  }
  collapseAllRowGroups(): this {
    return fold(this, 'ROWS', true);
  }
  expandAllRowGroups(): this {
    return fold(this, 'ROWS', false);
  }
  expandRowGroupsUpToDepth(groupDepth: number): this {
    return expandUpTo(this, 'ROWS', groupDepth);
  }
  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return requireGroup(this, 'COLUMNS', columnIndex, groupDepth);
  }
  getColumnGroupDepth(columnIndex: number): number {
    structureOf(this);
    return depthAt(this.document, this.sheetId, 'COLUMNS', columnIndex);
  }
  getColumnGroupControlPosition(): EnumValue {
    return controlPosition(this, 'COLUMNS');
  }
  setColumnGroupControlPosition(position: EnumValue): this {
    const columnGroupControlAfter = position === GroupControlTogglePosition.AFTER;
    updateProperties(
      this,
      { gridProperties: { columnGroupControlAfter } },
      'gridProperties.columnGroupControlAfter',
    );
    return this;
  }
  collapseAllColumnGroups(): this {
    return fold(this, 'COLUMNS', true);
  }
  expandAllColumnGroups(): this {
    return fold(this, 'COLUMNS', false);
  }
  expandColumnGroupsUpToDepth(groupDepth: number): this {
    return expandUpTo(this, 'COLUMNS', groupDepth);
  }
}

function requireGroup(sheet: SheetGroups, dimension: Dimension, position: number, depth: number): Group {
  structureOf(sheet);
  const group = groupAt(sheet.document, sheet.sheetId, dimension, position, depth);
  const line = dimension === 'ROWS' ? 'row' : 'column';
  if (!group) throw new ScriptError(`A ${line} group does not exist at index ${position} and depth ${depth}`);
  return group;
}

function fold<Item extends SheetGroups>(sheet: Item, dimension: Dimension, collapsed: boolean): Item {
  for (const group of groupsOf(sheet.document, sheet.sheetId, dimension))
    setCollapsed(sheet.document, sheet.sheetId, dimension, group, collapsed);
  return sheet;
}

/** Groups up to a depth are expanded, deeper ones collapsed. */
function expandUpTo<Item extends SheetGroups>(sheet: Item, dimension: Dimension, depth: number): Item {
  for (const group of groupsOf(sheet.document, sheet.sheetId, dimension))
    setCollapsed(sheet.document, sheet.sheetId, dimension, group, (group.depth ?? 1) > depth);
  return sheet;
}

function controlPosition(sheet: SheetGroups, dimension: Dimension): EnumValue {
  structureOf(sheet);
  const after = isControlAfter(sheet.document, sheet.sheetId, dimension);
  return after ? GroupControlTogglePosition.AFTER : GroupControlTogglePosition.BEFORE;
}
