/** The one call that makes a copy of the template a school's own. Pure. */
import { type SheetsRequest, writeRequests } from '../../google/remote-tables';
import { labelRequests, protectionRequest, validationRequests } from '../../google/sheet-requests';
import { type Block, blocksToAppend } from '../../google/table-grid';
import type { CatalogueEntry } from '../../standard/catalogue';
import { type SettingsRow, saysSample } from '../../standard/settings-rows';
import { adaptations, tableForLevels } from '../../workbook/for-levels';
import { layoutOf } from '../../workbook/layout';
import {
  aboutTable,
  calendarTable,
  monthStepsTable,
  namesTable,
  profileTable,
  schoolTables,
  scoreSheetTable,
  settingsTable,
  staffTable,
  wordingsTable,
} from '../../workbook/school';
import { ABOUT_KEYS, REPLACED } from '../../workbook/school/about';
import { FIRST_DATA_ROW, type RecordOf, type TableDefinition } from '../../workbook/table';
import type { RawTable, RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import type { SchoolEntry } from '../registry/read-schools';
import { emptyLines } from '../scoring/score-sheet';
import { rulesFrom } from '../scoring/settings-rules';
import { ticksOf } from '../scoring/step-rows';
import { calendarRows, type YearCalendars } from '../settings/calendar-rows';
import { nameRows } from '../settings/name-rows';
import { settingsTableRows } from '../settings/send-plan';

/** Key of the note on a filled workbook; its value is the version of the settings that it was filled with. */
export const FILLED_NOTE = 'thdt-filled';

export type StaffMember = Pick<RecordOf<typeof staffTable>, 'name' | 'roles' | 'email'>;

export interface Filling {
  readonly school: SchoolEntry;
  readonly staff: readonly StaffMember[];
  readonly workbookId: string;
  readonly settings: readonly SettingsRow[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly settingsVersion: number;
  readonly calendar: YearCalendars;
  /** The office's own words for documents. */
  readonly wordings: Rows;
  readonly templateVersion: string;
  readonly operator: string;
  /** As people read it. */
  readonly filledAt: string;
  /** The school's workbook that is lost and that this one is made in place of. */
  readonly replaces?: string;
}

/** The keys of each sheet of the template, by table name; the copies have the same. */
export type TemplateKeys = ReadonlyMap<string, readonly string[]>;

/** Requests that fill a fresh copy: all of them are applied, or none. */
export function fillRequests(filling: Filling, keys: TemplateKeys): SheetsRequest[] {
  const { levels } = filling.school.record;
  const adapted = adaptations(schoolTables, levels);
  const dropped = new Set(adapted.flatMap((each) => (each.dropped ? [each.table.name] : [])));
  const kept = schoolTables.filter(({ name }) => !dropped.has(name));
  return [
    ...rowsOf(filling).flatMap(([table, rows]) => appendRequests(table, keysOf(table, keys), rows)),
    ...kept.flatMap((table) => protectionRequests(table, keysOf(table, keys), filling.operator)),
    ...adapted.flatMap(({ table, renamedColumns }) =>
      dropped.has(table.name)
        ? []
        : renamedColumns.flatMap(({ key, title, note }) =>
            renameRequests(table, keysOf(table, keys).indexOf(key, 1), title, note),
          ),
    ),
    ...adapted.flatMap(({ table, narrowedColumns }) =>
      dropped.has(table.name)
        ? []
        : narrowedColumns.flatMap((key) =>
            validationRequests(layoutOf(table), key, keysOf(table, keys).indexOf(key, 1) + 1),
          ),
    ),
    ...(saysSample(filling.settings)
      ? kept.flatMap((table) =>
          labelRequests(layoutOf(tableForLevels(table, levels)), keysOf(table, keys), true),
        )
      : []),
    // From the right, so that positions to the left stay true.
    ...adapted.flatMap(({ table, droppedColumns }) =>
      droppedColumns
        .map((key) => keysOf(table, keys).indexOf(key, 1))
        .filter((position) => position > 0 && !dropped.has(table.name))
        .sort((one, other) => other - one)
        .map((position) => ({
          deleteDimension: {
            range: {
              sheetId: table.sheetId,
              dimension: 'COLUMNS',
              startIndex: position,
              endIndex: position + 1,
            },
          },
        })),
    ),
    ...schoolTables.flatMap(({ name, sheetId }) => (dropped.has(name) ? [{ deleteSheet: { sheetId } }] : [])),
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: FILLED_NOTE,
          metadataValue: String(filling.settingsVersion),
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    },
  ];
}

type Rows = readonly { readonly id: string; readonly values: RowValues }[];

/** What the program writes into each sheet when it is made. */
export function rowsOf(filling: Filling): (readonly [TableDefinition, Rows])[] {
  const { school, staff } = filling;
  const { name, levels, highQuality, profile, account, contactPhone, address } = school.record;
  const principal = staff.find(({ roles }) => roles.includes('principal'))?.name;
  const profileRow = toRowValues(profileTable, {
    name,
    levels,
    highQuality,
    profile,
    account,
    ...(principal === undefined ? {} : { principal }),
    ...(contactPhone === undefined ? {} : { phone: contactPhone }),
    ...(address === undefined ? {} : { address }),
  });
  return [
    [aboutTable, aboutRows(filling)],
    [profileTable, [{ id: `${school.id}/profile`, values: profileRow }]],
    [
      staffTable,
      staff.map((member, index) => ({
        id: `${school.id}/staff-${index + 1}`,
        values: toRowValues(staffTable, { ...member, portalAccount: false }),
      })),
    ],
    [settingsTable, settingsTableRows(filling.settings, filling.school.record.levels)],
    [calendarTable, calendarRows(filling.calendar, school.record)],
    [namesTable, nameRows(filling.catalogue, school.record.levels)],
    [scoreSheetTable, scoreLines(filling)],
    [monthStepsTable, monthLines(filling)],
    [wordingsTable, filling.wordings],
  ];
}

/** The lines that a phone types scores into, before anybody opened the dialog. */
function scoreLines(filling: Filling): Rows {
  const { school, settings } = filling;
  const { levels, highQuality, profile } = school.record;
  const known = linesOf.get(settings) ?? new Map<string, Rows>();
  linesOf.set(settings, known);
  const kind = [...levels, highQuality, profile].join(' ');
  const lines = known.get(kind) ?? linesFrom(filling);
  known.set(kind, lines);
  return lines;
}

/** Schools of one kind have the same lines: counted once for each set of settings. */
const linesOf = new WeakMap<readonly SettingsRow[], Map<string, Rows>>();

function linesFrom({ school, settings }: Filling): Rows {
  if (settings.length === 0) return [];
  const entries = settings.map((record, row) => ({ id: '', row, record }));
  return emptyLines(rulesFrom(entries, school.record)).map((values) => ({
    id: `score-sheet/${String(values.indicator)}`,
    values,
  }));
}

/** The rows that a phone ticks a month's steps in. */
function monthLines({ calendar, school }: Filling): Rows {
  return calendar(school.record.saturday).periods.flatMap(({ month }) =>
    month === undefined
      ? []
      : [
          {
            id: `month-steps/${month}`,
            values: toRowValues(monthStepsTable, { month, ...ticksOf('draft') }),
          },
        ],
  );
}

function aboutRows(filling: Filling): Rows {
  const { school, workbookId, templateVersion, settingsVersion, filledAt, replaces } = filling;
  const values: Readonly<Record<keyof typeof ABOUT_KEYS, string>> = {
    schoolId: school.id,
    schoolName: school.record.name,
    workbookId,
    templateVersion,
    scriptId: '',
    scriptVersion: '',
    settingsVersion: String(settingsVersion),
    filledAt,
  };
  const rows = Object.entries(ABOUT_KEYS).map(([key, title]) => ({
    key,
    title,
    value: values[key as keyof typeof ABOUT_KEYS],
  }));
  return [...rows, ...(replaces === undefined ? [] : [{ ...REPLACED, value: replaces }])].map((record) => ({
    id: `about/${record.key}`,
    values: toRowValues(aboutTable, record),
  }));
}

/** Requests that write rows into an empty sheet with these keys. */
export function appendRequests(table: TableDefinition, keys: readonly string[], rows: Rows): SheetsRequest[] {
  if (rows.length === 0) return [];
  const empty: RawTable = { sheetId: table.sheetId, sheetTitle: table.title, keys, rows: [] };
  const blocks: Block[] = blocksToAppend(empty, rows);
  return writeRequests(table, table.sheetId, keys, blocks);
}

/** Protections of the declaration, moved to where the columns stand. */
export function protectionRequests(
  table: TableDefinition,
  keys: readonly string[],
  operator: string,
): SheetsRequest[] {
  const declared = declaredKeys(table);
  return layoutOf(table).protections.flatMap((protection) => {
    const { block } = protection;
    if (block?.toColumn === undefined || block.toColumn === 1) {
      return [protectionRequest(table.sheetId, protection, operator)];
    }
    const positions = declared
      .slice(block.fromColumn - 1, block.toColumn)
      .map((key) => keys.indexOf(key, 1) + 1)
      .filter((position) => position > 0)
      .sort((one, other) => one - other);
    return neighbours(positions).map(({ from, to }) =>
      protectionRequest(
        table.sheetId,
        { ...protection, block: { ...block, fromColumn: from, toColumn: to } },
        operator,
      ),
    );
  });
}

function renameRequests(
  table: TableDefinition,
  position: number,
  title: string,
  note: string,
): SheetsRequest[] {
  if (position < 1) return [];
  return [
    {
      updateCells: {
        start: { sheetId: table.sheetId, rowIndex: FIRST_DATA_ROW - 2, columnIndex: position },
        rows: [{ values: [{ userEnteredValue: { stringValue: title }, note }] }],
        fields: 'userEnteredValue,note',
      },
    },
  ];
}

function neighbours(positions: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = runs[runs.length - 1];
    if (last?.to === position - 1) last.to = position;
    else runs.push({ from: position, to: position });
  }
  return runs;
}

function keysOf(table: TableDefinition, keys: TemplateKeys): readonly string[] {
  return keys.get(table.name) ?? declaredKeys(schoolTables.find(({ name }) => name === table.name) ?? table);
}

/** Row 1 of a sheet as it is made. */
export function declaredKeys(table: TableDefinition): string[] {
  return layoutOf(table).columns.map(({ key }) => key);
}
