/** Bringing a school's workbook up to what this program has: what it lacks, and the requests that put that in. Pure. */
import type { Level } from '../../domain/level';
import type { Problem } from '../../domain/result';
import { VERSION } from '../../domain/version';
import { homeRenewal, type PresentHome } from '../../google/home-renewal';
import type { SheetsRequest } from '../../google/remote-tables';
import type { RemoteSheet } from '../../google/remote-workbook';
import {
  fixedListRequests,
  protectionRequest,
  requestsForSheets,
  upgradeRequests,
  validationRequests,
} from '../../google/sheet-requests';
import { type Upgrade, upgradeOf } from '../../google/sheet-upgrade';
import { HOME_SHEET_ID, HOME_TITLE, type HomeLayout, homeLayout } from '../../workbook/home';
import type { PlaceOf } from '../../workbook/home-formulas';
import { isPresentLayout } from '../../workbook/home-renewal';
import { layoutOf, type SheetLayout } from '../../workbook/layout';
import { aboutTable } from '../../workbook/school';
import { defineTable, type TableDefinition } from '../../workbook/table';
import type { RawTableResult } from '../../workbook/table-port';
import { declaredKeys, type Filling } from './fill-plan';
import {
  contentRequests,
  freeTitles,
  lostHome,
  lostProtections,
  neededTables,
  positionsOf,
  type TablePlace,
  withPlacedLists,
} from './repair-plan';

/** Results of reading a workbook's tables, or only their row 1, by the table's name. */
export type TableResults = ReadonlyMap<string, RawTableResult>;

/** A sheet whose table has columns that came later. */
interface OlderSheet {
  /** With the id that the sheet has. */
  readonly layout: SheetLayout;
  readonly title: string;
  /** Row 1 as it stands. */
  readonly keys: readonly string[];
  readonly upgrade: Upgrade;
}

export interface Lack {
  /** Tables that came later, or whose sheet was deleted. */
  readonly tables: readonly TableDefinition[];
  readonly hasHome: boolean;
  /** The home sheet as another version made it, or with formulas to sheets that are gone; its title now. */
  readonly brokenHome?: { readonly title: string; readonly isOlder: boolean };
  /** Another version was here last: its fixed drop-downs may lack words. */
  readonly olderLists: boolean;
  readonly older: readonly OlderSheet[];
  /** Sheets that nothing tells as ours any more: only the school's own repair helps. */
  readonly problems: readonly Problem[];
}

/** The home sheet is no table; its tag tells whether it is there. */
const homeMark = defineTable({
  name: 'home',
  version: 1,
  sheetId: HOME_SHEET_ID,
  title: HOME_TITLE,
  purpose: '',
  workbook: 'school',
  area: 'about',
  maximumRows: 0,
  writtenBy: 'program',
  sources: [],
  columns: {},
});

let asMade: HomeLayout | undefined;

/** The home sheet as it is made; counted once in an execution. */
function layoutOfHome(): HomeLayout {
  asMade ??= homeLayout();
  return asMade;
}

/** The sheets whose row 1 tells what a school of these levels lacks. */
export function headingTables(levels: readonly Level[]): TableDefinition[] {
  return [...neededTables(levels), homeMark];
}

/** What a workbook lacks, by what was read of it; a table that was not asked for is not looked at. */
export function lackOf(levels: readonly Level[], results: TableResults): Lack {
  const tables: TableDefinition[] = [];
  const older: OlderSheet[] = [];
  const problems: Problem[] = [];
  for (const table of neededTables(levels)) {
    const result = results.get(table.name);
    if (result === undefined) continue;
    if (!result.ok) {
      if (result.problem.code === 'table.missing') tables.push(table);
      else problems.push(result.problem);
      continue;
    }
    const { sheetId, sheetTitle: title, keys } = result.value;
    const layout = { ...layoutOf(table), sheetId };
    const upgrade = upgradeOf(layout, keys);
    if (upgrade.insertions.length > 0 || upgrade.tag !== undefined)
      older.push({ layout, title, keys, upgrade });
  }
  const home = results.get(homeMark.name);
  const hasHome = home === undefined || home.ok || home.problem.code !== 'table.missing';
  const isOlder = home?.ok === true && !isPresentLayout(layoutOfHome(), home.value.keys);
  return {
    tables,
    hasHome,
    ...(home?.ok && (isOlder || tables.length > 0)
      ? { brokenHome: { title: home.value.sheetTitle, isOlder } }
      : {}),
    olderLists: isOfOtherVersion(results.get(aboutTable.name)),
    older,
    problems,
  };
}

/** By what the sheet About says; one that cannot be read says nothing. */
function isOfOtherVersion(about: RawTableResult | undefined): boolean {
  if (!about?.ok) return false;
  const { keys, rows } = about.value;
  const [key, value] = [keys.indexOf('key', 1), keys.indexOf('value', 1)];
  return rows.some((cells) => cells[key] === 'templateVersion' && cells[value] !== VERSION);
}

export function isWhole({ tables, hasHome, brokenHome, olderLists, older }: Lack): boolean {
  return tables.length === 0 && hasHome && brokenHome === undefined && !olderLists && older.length === 0;
}

/** "trang Camera, Chuyên đề; trang Phòng: cột Ghi chú" */
export function lackWords({ tables, hasHome, brokenHome, olderLists, older }: Lack): string {
  const made = [...(hasHome ? [] : [HOME_TITLE]), ...tables.map(({ title }) => title)];
  const widened = older.flatMap(({ title, upgrade }) => {
    const names = upgrade.insertions.map(({ column }) => column.title.replace(/ \*$/, ''));
    return names.length === 0 ? [] : [`trang ${title}: cột ${names.join(', ')}`];
  });
  return [
    ...(made.length === 0 ? [] : [`trang ${made.join(', ')}`]),
    ...widened,
    ...(brokenHome?.isOlder ? [`trang ${brokenHome.title}: nội dung của bản ${VERSION}`] : []),
    ...(olderLists ? [`danh sách chọn của bản ${VERSION}`] : []),
  ].join('; ');
}

/**
 * Requests that put in all that is lacking; what people entered is not touched. `present`: the workbook's sheets, in their
 * order; `home`: the home sheet as it stands, where it is an older one.
 */
export function completionRequests(
  filling: Filling,
  lack: Lack,
  results: TableResults,
  present: readonly RemoteSheet[],
  home?: PresentHome,
): SheetsRequest[] {
  if (isWhole(lack)) return [];
  const needed = neededTables(filling.school.record.levels);
  const sheets = asDeclared(present, needed, results);
  const layouts = freeTitles(lack.tables, sheets);
  const places = placesOf(needed, lack, layouts, results);
  const placeOf: PlaceOf = (name) => {
    const table = needed.find((each) => each.name === name);
    return table && places.get(table.sheetId);
  };
  // drop-downs come last: each may point to what is only now put in
  const listRequests = (layout: SheetLayout, keys: readonly string[], added: readonly string[]) =>
    withPlacedLists(layout, places).columns.flatMap((column) =>
      column.validation?.kind === 'list-of-column' && added.includes(column.key)
        ? validationRequests({ ...layout, columns: [column] }, column.key, keys.indexOf(column.key, 1) + 1)
        : [],
    );
  return [
    ...requestsForSheets(layouts.map(withoutLists), positionsOf(needed, sheets)),
    ...lack.older.flatMap(({ layout, keys }) => upgradeRequests(withoutLists(layout), keys)),
    ...layouts.flatMap((layout) => {
      const keys = layout.columns.map(({ key }) => key);
      return listRequests(layout, keys, keys);
    }),
    ...lack.older.flatMap(({ layout, upgrade }) => [
      ...listRequests(
        layout,
        upgrade.keys,
        upgrade.insertions.map(({ column }) => column.key),
      ),
      ...computedProtections(layout, upgrade, filling.operator),
    ]),
    ...contentRequests(filling, lack.tables),
    ...lostProtections(filling.operator, sheets),
    ...(lack.olderLists ? needed.flatMap((table) => listsOf(table, lack, results)) : []),
    ...(lack.hasHome ? [] : lostHome(sheets, placeOf)),
    ...(home === undefined ? [] : homeRenewal(homeLayout(placeOf), home)),
  ];
}

/** The fixed drop-downs of a sheet that was there before. */
function listsOf(table: TableDefinition, { older }: Lack, results: TableResults): SheetsRequest[] {
  const result = results.get(table.name);
  if (!result?.ok) return [];
  const { sheetId, keys } = result.value;
  const widened = older.find(({ layout }) => layout.name === table.name);
  return fixedListRequests({ ...layoutOf(table), sheetId }, widened?.upgrade.keys ?? keys);
}

/** Sheets under the ids that their tables are declared with; a school's repair gives others. */
function asDeclared(
  present: readonly RemoteSheet[],
  needed: readonly TableDefinition[],
  results: TableResults,
): RemoteSheet[] {
  const declared = new Map(
    needed.flatMap(({ name, sheetId }): [number, number][] => {
      const result = results.get(name);
      return result?.ok ? [[result.value.sheetId, sheetId]] : [];
    }),
  );
  const home = results.get(homeMark.name);
  if (home?.ok) declared.set(home.value.sheetId, HOME_SHEET_ID);
  return present.map((sheet) => ({ ...sheet, sheetId: declared.get(sheet.sheetId) ?? sheet.sheetId }));
}

/** Where the tables stand once everything is put in, by declared sheet id. */
function placesOf(
  needed: readonly TableDefinition[],
  { older }: Lack,
  made: readonly SheetLayout[],
  results: TableResults,
): ReadonlyMap<number, TablePlace> {
  return new Map(
    needed.flatMap((table): [number, TablePlace][] => {
      const layout = made.find(({ name }) => name === table.name);
      if (layout !== undefined) return [[table.sheetId, { title: layout.title, keys: declaredKeys(table) }]];
      const result = results.get(table.name);
      if (!result?.ok) return [];
      const { sheetTitle: title, keys } = result.value;
      const widened = older.find((each) => each.layout.name === table.name);
      return [[table.sheetId, { title, keys: widened?.upgrade.keys ?? keys }]];
    }),
  );
}

function withoutLists(layout: SheetLayout): SheetLayout {
  return {
    ...layout,
    columns: layout.columns.map((column) => {
      const { validation, ...rest } = column;
      return validation?.kind === 'list-of-column' ? rest : column;
    }),
  };
}

/** An added column between two of the same protected run is inside it already; the others are protected by themselves. */
function computedProtections(
  layout: SheetLayout,
  { insertions, keys }: Upgrade,
  operator: string,
): SheetsRequest[] {
  const added = new Set(insertions.map(({ column }) => column.key));
  return layout.protections.flatMap((protection) => {
    const { block } = protection;
    if (block?.toColumn === undefined || block.toColumn === 1) return [];
    const own = layout.columns.slice(block.fromColumn - 1, block.toColumn).map(({ key }) => key);
    const isInside = (position: number) =>
      [keys[position - 1], keys[position + 1]].every(
        (key) => key !== undefined && own.includes(key) && !added.has(key),
      );
    return own.flatMap((key) => {
      const position = keys.indexOf(key, 1);
      if (!added.has(key) || position < 1 || isInside(position)) return [];
      const moved = { ...block, fromColumn: position + 1, toColumn: position + 1 };
      return [protectionRequest(layout.sheetId, { ...protection, block: moved }, operator)];
    });
  });
}
