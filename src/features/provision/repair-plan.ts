/** Bringing back what was deleted from a filled workbook: sheets, with what the program wrote on them, and protections. Pure. */
import type { Level } from '../../domain/level';
import { homeRequests, homeSheetRequest } from '../../google/home-requests';
import type { SheetsRequest } from '../../google/remote-tables';
import type { RemoteSheet } from '../../google/remote-workbook';
import { protectionRequest, requestsForSheets } from '../../google/sheet-requests';
import { adaptations, tableForLevels } from '../../workbook/for-levels';
import { HOME_SHEET_ID, HOME_TAG, homeLayout } from '../../workbook/home';
import { layoutOf, type SheetLayout } from '../../workbook/layout';
import { schoolTables } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { parseTag } from '../../workbook/table-tag';
import { appendRequests, declaredKeys, type Filling, protectionRequests, rowsOf } from './fill-plan';

/** Where a table stands: the title of its sheet now, and row 1. */
export interface TablePlace {
  readonly title: string;
  readonly keys: readonly string[];
}

/** Requests that bring back sheets that were deleted from a filled workbook, with what the program wrote on them. */
export function repairRequests(filling: Filling, present: readonly RemoteSheet[]): SheetsRequest[] {
  const sheets = present.map(asDeclared);
  const ids = new Set(sheets.map(({ sheetId }) => sheetId));
  const titles = new Map(sheets.map(({ sheetId, title }) => [sheetId, title]));
  const needed = neededTables(filling.school.record.levels);
  const missing = needed.filter(({ sheetId }) => !ids.has(sheetId));
  const layouts = freeTitles(missing, sheets);
  const places = new Map(
    needed.map((table): [number, TablePlace] => {
      const title = titles.get(table.sheetId) ?? layouts.find(({ name }) => name === table.name)?.title;
      return [table.sheetId, { title: title ?? table.title, keys: declaredKeys(table) }];
    }),
  );
  return [
    ...requestsForSheets(
      layouts.map((layout) => withPlacedLists(layout, places)),
      positionsOf(needed, sheets),
    ),
    ...contentRequests(filling, missing),
    ...lostProtections(filling.operator, sheets),
    ...lostHome(sheets, (name) => {
      const table = schoolTables.find((each) => each.name === name);
      return table && places.get(table.sheetId);
    }),
  ];
}

/** A sheet that the school's own repair made counts as the one it stands for; only its place and title are used. */
function asDeclared(sheet: RemoteSheet): RemoteSheet {
  const tag = sheet.madeFor ?? '';
  const declared =
    tag === HOME_TAG ? HOME_SHEET_ID : schoolTables.find(({ name }) => name === parseTag(tag)?.name)?.sheetId;
  return declared === undefined ? sheet : { ...sheet, sheetId: declared };
}

/** The tables that a school of these levels has, as it has them. */
export function neededTables(levels: readonly Level[]): TableDefinition[] {
  const dropped = new Set(
    adaptations(schoolTables, levels).flatMap((each) => (each.dropped ? [each.table.name] : [])),
  );
  return schoolTables.filter(({ name }) => !dropped.has(name)).map((table) => tableForLevels(table, levels));
}

/** Layouts of sheets to be made, under titles that no other sheet has. */
export function freeTitles(
  tables: readonly TableDefinition[],
  sheets: readonly Pick<RemoteSheet, 'title'>[],
): SheetLayout[] {
  const titles = new Set(sheets.map(({ title }) => title));
  return tables.map((table) => {
    const layout = layoutOf(table);
    return titles.has(layout.title) ? { ...layout, title: `${layout.title} (THĐT)` } : layout;
  });
}

/** Drop-downs point to where their cells stand now; one whose column is not there is left out. `places` by declared sheet id. */
export function withPlacedLists(layout: SheetLayout, places: ReadonlyMap<number, TablePlace>): SheetLayout {
  return {
    ...layout,
    columns: layout.columns.map((column) => {
      const { validation, ...rest } = column;
      if (validation?.kind !== 'list-of-column') return column;
      const place = places.get(validation.sheetId);
      const target = schoolTables.find(({ sheetId }) => sheetId === validation.sheetId);
      const key = Object.keys(target?.columns ?? {})[validation.column - 2] ?? '';
      const position = (place?.keys.indexOf(key, 1) ?? -1) + 1;
      return place === undefined || position < 1
        ? rest
        : { ...rest, validation: { ...validation, sheetTitle: place.title, column: position } };
    }),
  };
}

/** What the program writes on sheets that were just made, and who may edit them. */
export function contentRequests(filling: Filling, made: readonly TableDefinition[]): SheetsRequest[] {
  if (made.length === 0) return [];
  const rows = new Map(rowsOf(filling).map(([table, values]) => [table.name, values]));
  return made.flatMap((table) => [
    ...appendRequests(table, declaredKeys(table), rows.get(table.name) ?? []),
    ...protectionRequests(table, declaredKeys(table), filling.operator),
  ]);
}

/** Where tables that are missing belong: behind the table before them, wherever people moved that. */
export function positionsOf(
  tables: readonly TableDefinition[],
  sheets: readonly Pick<RemoteSheet, 'sheetId'>[],
): number[] {
  const order = sheets.map(({ sheetId }) => sheetId);
  const positions: number[] = [];
  tables.forEach(({ sheetId }, index) => {
    if (order.includes(sheetId)) return;
    const before = tables[index - 1];
    const position = before === undefined ? 0 : order.indexOf(before.sheetId) + 1;
    order.splice(position, 0, sheetId);
    positions.push(position);
  });
  return positions;
}

/** The home sheet, made again where somebody deleted it. */
export function lostHome(
  sheets: readonly RemoteSheet[],
  placeOf: (table: string) => TablePlace | undefined,
): SheetsRequest[] {
  if (sheets.some(({ sheetId }) => sheetId === HOME_SHEET_ID)) return [];
  const home = homeLayout(placeOf);
  const isFree = !sheets.some(({ title }) => title === home.title);
  return [
    homeSheetRequest(isFree ? home : { ...home, title: `${home.title} (THĐT)` }),
    ...homeRequests(home),
  ];
}

/** Sheets that only the operator may edit, present but unprotected. */
export function lostProtections(operator: string, sheets: readonly RemoteSheet[]): SheetsRequest[] {
  return schoolTables.flatMap((table) => {
    const sheet = sheets.find(({ sheetId }) => sheetId === table.sheetId);
    const [protection] = layoutOf(table).protections;
    if (sheet === undefined || protection?.kind !== 'district') return [];
    return sheet.protections.includes(protection.description)
      ? []
      : [protectionRequest(table.sheetId, protection, operator)];
  });
}
