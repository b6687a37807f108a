/** Sửa sổ bị hỏng: a workbook damaged by hand is whole again, every entered value is still there, and nothing is left to do. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { SheetsService } from '../../local/services/sheets/service';
import { cellAt, lastRow } from '../../local/state/spreadsheet/grid';
import type { Sheet } from '../../local/state/spreadsheet/model';
import {
  type DistrictWorld,
  fillSeptember,
  makeDistrict,
  samplePlans,
  type WorldSchool,
} from '../support/district-world';

let world: DistrictWorld;
let school: WorldSchool;
let preschool: WorldSchool;

beforeAll(() => {
  world = makeDistrict({ schools: samplePlans('TH', 'MN') });
  [school, preschool] = world.schools as [WorldSchool, WorldSchool];
  fillSeptember(school, 1);
  // opening writes down which script the workbook has
  for (const each of [school, preschool]) each.sitDown().click('THĐT', 'Kiểm tra sổ');
});

const sheets = (): readonly Sheet[] => world.workspace.spreadsheets.get(school.workbookId)?.sheets ?? [];
const text = (sheet: Sheet, row: number, column: number) => String(cellAt(sheet, row, column)?.value ?? '');

function sheetOf(table: string): Sheet {
  const sheet = sheets().find((each) => text(each, 0, 0).startsWith(`thdt:${table}@`));
  if (sheet === undefined) throw new Error(`The workbook has no table ${table}.`);
  return sheet;
}

const idOf = (table: string) => sheetOf(table).properties.sheetId;
const positionOf = (table: string, key: string) =>
  (sheetOf(table).rows[0] ?? []).findIndex((cell) => cell?.value === key);

/** What a person does in the sheets. */
function edit(...requests: sheets_v4.Schema$Request[]): void {
  const answer = new SheetsService(world.workspace).handle(
    {
      method: 'POST',
      host: 'sheets.googleapis.com',
      path: `/v4/spreadsheets/${school.workbookId}:batchUpdate`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ requests })),
    },
    { email: school.plan.account },
  );
  if (answer.status !== 200) throw new Error(new TextDecoder().decode(answer.body));
}

/** Whatever stands in data rows, by table and key. */
function entered(): Record<string, string[]> {
  return Object.fromEntries(
    sheets().flatMap((sheet): [string, string[]][] => {
      const tag = text(sheet, 0, 0);
      if (!tag.startsWith('thdt:') || tag.startsWith('thdt:home@')) return [];
      return (sheet.rows[0] ?? []).flatMap((cell, column): [string, string[]][] => {
        const values = Array.from({ length: Math.max(0, lastRow(sheet) - 2) }, (_, row) =>
          text(sheet, row + 2, column),
        );
        return values.some((value) => value !== '')
          ? [[`${tag} ${String(cell?.value ?? column)}`, values]]
          : [];
      });
    }),
  );
}

/** Runs the menu item; what it says at the end. */
function repair(): string {
  const person = school.sitDown();
  person.click('THĐT', 'Sửa sổ bị hỏng');
  return person.messages.at(-1) ?? '';
}

const HEALTHY = /Sổ không hỏng gì/;

test('A workbook that is whole needs nothing, is asked about first, and is not changed', () => {
  const person = school.sitDown();
  const before = entered();
  person.click('THĐT', 'Sửa sổ bị hỏng');
  expect(person.messages[0]).toMatch(/Không sửa, không xóa dòng nào đã ghi/);
  expect(person.messages.at(-1)).toMatch(HEALTHY);
  expect(entered()).toEqual(before);
});

test('Row 1 cleared, a key lost under a renamed title, row 1 and column A deleted whole: all columns are known again', () => {
  const before = entered();
  const software = idOf('software');
  const name = positionOf('staff', 'name');
  edit(
    {
      updateCells: {
        range: { sheetId: idOf('rooms'), startRowIndex: 0, endRowIndex: 1 },
        fields: 'userEnteredValue',
      },
    },
    {
      updateCells: {
        start: { sheetId: idOf('staff'), rowIndex: 0, columnIndex: name },
        rows: [{ values: [{}] }, { values: [{ userEnteredValue: { stringValue: 'Quý thầy cô' } }] }],
        fields: 'userEnteredValue',
      },
    },
    {
      deleteDimension: { range: { sheetId: idOf('dossier'), dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
    },
    { deleteDimension: { range: { sheetId: software, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    {
      deleteDimension: {
        range: { sheetId: idOf('equipment'), dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      },
    },
  );
  const said = repair();
  for (const part of ['Phòng', 'hàng mã (hàng 1)', 'cột mã dòng (cột A)', 'hàng tên cột'])
    expect(said).toContain(part);
  expect(text(sheetOf('staff'), 1, name)).toBe('Quý thầy cô');
  const ownIds = (values: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(values).filter(([key]) => !/^thdt:equipment@1 thdt:/.test(key)));
  expect(ownIds(entered())).toEqual(ownIds(before));
  expect(sheetOf('rooms').rowMetadata?.[0]?.hiddenByUser ?? true).toBe(true);
  expect(repair()).toMatch(HEALTHY);
});

test('Drop-downs, notes, formats and protections come back', () => {
  const before = entered();
  const sheetId = idOf('room-log');
  const room = positionOf('room-log', 'room');
  const date = positionOf('room-log', 'date');
  const body = (column: number) => ({
    sheetId,
    startRowIndex: 2,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  edit(
    { setDataValidation: { range: body(room) } },
    { repeatCell: { range: body(date), cell: {}, fields: 'userEnteredFormat.numberFormat' } },
    { repeatCell: { range: { sheetId, startRowIndex: 1, endRowIndex: 2 }, cell: {}, fields: 'note' } },
    ...sheetOf('room-log').protectedRanges.map(({ protectedRangeId }) => ({
      deleteProtectedRange: { protectedRangeId },
    })),
    // as a repair leaves it that died between protecting the keys and saying what for
    {
      addProtectedRange: {
        protectedRange: {
          range: {
            sheetId,
            startRowIndex: 0,
            endRowIndex: 1,
            startColumnIndex: 0,
            endColumnIndex: sheetOf('room-log').properties.gridProperties?.columnCount,
          },
        },
      },
    },
  );
  const said = repair();
  for (const part of ['danh sách chọn', 'định dạng', 'ghi chú', 'bảo vệ']) expect(said).toContain(part);
  const log = sheetOf('room-log');
  expect(cellAt(log, 2, room)?.validation?.condition?.type).toBe('ONE_OF_RANGE');
  expect(cellAt(log, 2, date)?.format?.numberFormat?.pattern).toBe('dd/mm/yyyy');
  expect(cellAt(log, 1, room)?.note ?? '').not.toBe('');
  expect(log.protectedRanges.every(({ warningOnly }) => warningOnly === true)).toBe(true);
  expect(log.protectedRanges.length).toBeGreaterThan(1);
  expect(entered()).toEqual(before);
  expect(repair()).toMatch(HEALTHY);
});

test('Sheets that were deleted are there again, the home sheet too, and the office does not make them twice', () => {
  const rows = entered();
  const cameras = sheetOf('cameras').properties.title;
  edit(
    { deleteSheet: { sheetId: idOf('cameras') } },
    { deleteSheet: { sheetId: idOf('home') } },
    { deleteSheet: { sheetId: idOf('trainings') } },
  );
  const said = repair();
  expect(said).toContain(`${cameras}: lập lại`);
  expect(said).toContain('Trang chính: lập lại');
  const home = sheetOf('home');
  expect(world.workspace.spreadsheets.get(school.workbookId)?.sheets[0]).toBe(home);
  expect(cellAt(home, 1, 0)?.formula).toContain("'Thông tin trường'!$B$3");
  const kept = entered();
  for (const [key, values] of Object.entries(rows))
    if (!/^thdt:(cameras|trainings)@/.test(key)) expect([key, kept[key]]).toEqual([key, values]);
  expect(repair()).toMatch(HEALTHY);
  const titles = sheets().map(({ properties }) => properties.title);
  world.office.provision();
  expect(sheets().map(({ properties }) => properties.title)).toEqual(titles);
});

test('Drop-downs and the home sheet find a sheet that was made again', () => {
  const title = sheetOf('rooms').properties.title;
  const broken = () =>
    sheets().flatMap((sheet) =>
      sheet.rows.flatMap((row) => (row ?? []).filter((cell) => cell?.formula?.includes('#REF!'))),
    ).length;
  edit({ deleteSheet: { sheetId: idOf('rooms') } });
  expect(broken()).toBeGreaterThan(0);
  expect(repair()).toContain(`${title}: lập lại`);
  expect(broken()).toBe(0);
  const rule = cellAt(sheetOf('room-log'), 2, positionOf('room-log', 'room'))?.validation;
  expect(rule?.condition?.values?.[0]?.userEnteredValue).toContain(title);
  expect(repair()).toMatch(HEALTHY);
});

test('A column that nothing tells is left as the own of the school and named, and the missing one is put in', () => {
  const column = positionOf('equipment', 'kind');
  const values = school.hand.column('equipment', 'kind');
  const { developerMetadata = [] } = world.workspace.spreadsheets.get(school.workbookId) ?? {};
  const mark = developerMetadata.find(
    ({ location, metadataValue }) =>
      metadataValue === 'kind' && location?.dimensionRange?.sheetId === idOf('equipment'),
  );
  edit(
    {
      updateCells: {
        start: { sheetId: idOf('equipment'), rowIndex: 0, columnIndex: column },
        rows: [{ values: [{}] }, { values: [{ userEnteredValue: { stringValue: 'Phân nhóm' } }] }],
        fields: 'userEnteredValue',
      },
    },
    ...(mark === undefined
      ? []
      : [
          {
            deleteDeveloperMetadata: {
              dataFilter: { developerMetadataLookup: { metadataId: mark.metadataId } },
            },
          },
        ]),
  );
  const said = repair();
  expect(said).toContain('“Phân nhóm”');
  expect(said).toContain('cột thiếu');
  const equipment = sheetOf('equipment');
  const own = (equipment.rows[1] ?? []).findIndex((cell) => cell?.value === 'Phân nhóm');
  expect(values.map((_, row) => text(equipment, row + 2, own))).toEqual(values.map(String));
  expect(positionOf('equipment', 'kind')).toBeGreaterThan(0);
  expect(repair()).toMatch(HEALTHY);
});

test('Two sheets of one table are named and neither is touched; a sheet of the office is left to the office', () => {
  const before = entered();
  const { title, sheetId } = sheetOf('staff').properties;
  edit({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: 'Nhân sự chép' } });
  const said = repair();
  expect(said).toContain(`“${title}”`);
  expect(said).toContain('“Nhân sự chép”');
  expect(said).not.toContain('lập lại');
  expect(entered()).toEqual(before);
  const copy = sheets().find(({ properties }) => properties.title === 'Nhân sự chép');
  edit({ deleteSheet: { sheetId: copy?.properties.sheetId } });
  expect(repair()).toMatch(HEALTHY);
});

test('A preschool that takes on a second level gets its words and drop-downs, and keeps every entry and its own titles', () => {
  const primary = school;
  school = preschool;
  try {
    fillSeptember(school, 1);
    school.hand.type('board-bookings', [{ date: '14/9/2026', session: 'Sáng' }]);
    const titles = (table: string) => (sheetOf(table).rows[1] ?? []).map((cell) => cell?.value);
    expect(titles('room-log')).toContain('Số hoạt động theo lịch');
    const own = positionOf('room-log', 'withSoftware');
    edit({
      updateCells: {
        start: { sheetId: idOf('room-log'), rowIndex: 1, columnIndex: own },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'Dùng phần mềm' } }] }],
        fields: 'userEnteredValue',
      },
    });
    school.hand.change('profile', 'name', school.plan.name, { levels: 'MN, TH' });
    const before = entered();
    expect(repair()).toMatch(/Số tiết theo lịch/);
    expect(titles('room-log')).toEqual(
      expect.arrayContaining(['Số tiết theo lịch', 'Số tiết dùng thiết bị', 'Dùng phần mềm', 'Lớp, môn']),
    );
    expect(cellAt(sheetOf('room-log'), 1, positionOf('room-log', 'planned'))?.note).toMatch(/^Số tiết/);
    const session = cellAt(sheetOf('board-bookings'), 2, positionOf('board-bookings', 'session'));
    expect(session?.validation?.condition?.values).toContainEqual({ userEnteredValue: 'Sáng tiết 1' });
    expect(entered()).toEqual(before);
    expect(repair()).toMatch(HEALTHY);
  } finally {
    school = primary;
  }
});
