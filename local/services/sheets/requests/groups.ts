/** Row and column groups: nested intervals, kept as Google keeps them (by depth of every line). */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import type { Sheet } from '../../../state/spreadsheet/model';

type Dimension = 'ROWS' | 'COLUMNS';
type Group = sheets_v4.Schema$DimensionGroup;

/** Makes the lines one level deeper (`by` 1) or shallower (-1) and works out the groups anew. */
export function changeDepth(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  by: 1 | -1,
): void {
  const key = dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  const depths = depthsOf(sheet[key]);
  for (let index = start; index < end; index++) depths[index] = Math.max(0, (depths[index] ?? 0) + by);
  sheet[key] = groupsOf(sheet, dimension, depths, sheet[key]);
}

function depthsOf(groups: readonly Group[]): number[] {
  const depths: number[] = [];
  for (const { range, depth } of groups)
    for (let index = range?.startIndex ?? 0; index < (range?.endIndex ?? 0); index++)
      depths[index] = Math.max(depths[index] ?? 0, depth ?? 1);
  return depths;
}

/** One group per run of lines that are at least that deep, outer ones first. */
function groupsOf(sheet: Sheet, dimension: Dimension, depths: number[], old: readonly Group[]): Group[] {
  const { sheetId } = sheet.properties;
  const groups: Group[] = [];
  const deepest = Math.max(0, ...Array.from(depths, (depth) => depth ?? 0));
  for (let depth = 1; depth <= deepest; depth++) {
    let start: number | undefined;
    for (let index = 0; index <= depths.length; index++) {
      const inside = (depths[index] ?? 0) >= depth;
      if (inside) start ??= index;
      if (inside || start === undefined) continue;
      const range = { ...(sheetId !== 0 && { sheetId }), dimension, startIndex: start, endIndex: index };
      const collapsed = old.some((group) => isAt(group, start ?? 0, index, depth) && group.collapsed);
      groups.push({ range, depth, ...(collapsed && { collapsed }) });
      start = undefined;
    }
  }
  return groups;
}

function isAt(group: Group, start: number, end: number, depth: number): boolean {
  return (group.range?.startIndex ?? 0) === start && group.range?.endIndex === end && group.depth === depth;
}

/** Collapses or expands a group, hiding or showing its lines. False when there is no such group. */
export function setCollapsed(
  sheet: Sheet,
  dimension: Dimension,
  { start, end, depth }: { start: number; end: number; depth: number },
  collapsed: boolean,
): boolean {
  const key = dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  if (!sheet[key].some((group) => isAt(group, start, end, depth))) return false;
  sheet[key] = sheet[key].map((group) => {
    if (!isAt(group, start, end, depth)) return group;
    const { collapsed: _old, ...rest } = group;
    return collapsed ? { ...rest, collapsed } : rest;
  });
  const lines = dimension === 'ROWS' ? sheet.rowMetadata : sheet.columnMetadata;
  for (let index = start; index < end; index++) {
    const { hiddenByUser: _old, ...rest } = lines[index] ?? {};
    const next = collapsed ? { ...rest, hiddenByUser: true } : rest;
    if (Object.keys(next).length > 0) lines[index] = next;
    else delete lines[index];
  }
  return true;
}
