/** Sửa sổ bị hỏng stopped before each call that changes something: the next run ends as an undisturbed one would have. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { SheetsService } from '../../local/services/sheets/service';
import { cellAt } from '../../local/state/spreadsheet/grid';
import type { Sheet } from '../../local/state/spreadsheet/model';
import { samplePlans } from '../support/district-world';
import { DistrictWorld } from './support/district-world';
import { type School, schoolsOf } from './support/schools';

/**
 * Stops are tried where something lasting has just been written: what lies in between waits in Google's buffer and dies with
 * the run. Of these one in so many; THDT_EVERY_CALL=1 stops before every call whatsoever.
 */
const EVERY = Number(process.env.THDT_EVERY_CALL ?? 12);

let damaged: DistrictWorld;
let school: School;

beforeAll(() => {
  damaged = DistrictWorld.withTemplate(samplePlans('TH'));
  damaged.provision();
  [school] = schoolsOf(damaged) as [School];
  school.hand.type('rooms', [
    { name: 'Phòng Tin học 1', kind: 'Tin học' },
    { name: 'Thư viện', kind: 'Thư viện', note: '=1+1' },
  ]);
  school.hand.type('equipment', [{ name: 'Máy chiếu', kind: 'Máy chiếu', quantity: 2, room: 'Thư viện' }]);
  school.hand.type('room-log', [{ room: 'Thư viện', date: '3/9/2026', planned: 2, withDevices: 1 }]);
  // opening writes down which script the workbook has
  school.person.click('THĐT', 'Kiểm tra sổ');
});
afterAll(() => damaged.close());

const sheetsIn = (world: DistrictWorld): readonly Sheet[] =>
  world.workspace.spreadsheets.get(school.book)?.sheets ?? [];
const text = (sheet: Sheet, row: number, column: number) => String(cellAt(sheet, row, column)?.value ?? '');

function sheetOf(world: DistrictWorld, table: string): Sheet {
  const sheet = sheetsIn(world).find((each) => text(each, 0, 0).startsWith(`thdt:${table}@`));
  if (sheet === undefined) throw new Error(`The workbook has no table ${table}.`);
  return sheet;
}

function edit(world: DistrictWorld, ...requests: sheets_v4.Schema$Request[]): void {
  const answer = new SheetsService(world.workspace).handle(
    {
      method: 'POST',
      host: 'sheets.googleapis.com',
      path: `/v4/spreadsheets/${school.book}:batchUpdate`,
      headers: { 'content-type': 'application/json' },
      body: new TextEncoder().encode(JSON.stringify({ requests })),
    },
    { email: school.account },
  );
  if (answer.status !== 200) throw new Error(new TextDecoder().decode(answer.body));
}

/** Lost at once: a whole sheet, a row of keys, a column of ids, a column of an older version, drop-downs, notes, protections. */
function damage(world: DistrictWorld): void {
  const idOf = (table: string) => sheetOf(world, table).properties.sheetId;
  const roomLog = sheetOf(world, 'room-log');
  const dossier = sheetOf(world, 'dossier');
  const state = (dossier.rows[0] ?? []).findIndex((cell) => cell?.value === 'state');
  edit(
    world,
    { deleteSheet: { sheetId: idOf('cameras') } },
    { deleteSheet: { sheetId: idOf('home') } },
    { deleteDimension: { range: { sheetId: idOf('rooms'), dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
    {
      deleteDimension: {
        range: { sheetId: idOf('equipment'), dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
      },
    },
    {
      deleteDimension: {
        range: {
          sheetId: dossier.properties.sheetId,
          dimension: 'COLUMNS',
          startIndex: state,
          endIndex: state + 1,
        },
      },
    },
    {
      setDataValidation: {
        range: {
          sheetId: roomLog.properties.sheetId,
          startRowIndex: 2,
          startColumnIndex: 1,
          endColumnIndex: 5,
        },
      },
    },
    {
      repeatCell: {
        range: { sheetId: roomLog.properties.sheetId, startRowIndex: 1, endRowIndex: 2 },
        cell: {},
        fields: 'note',
      },
    },
    ...roomLog.protectedRanges.map(({ protectedRangeId }) => ({
      deleteProtectedRange: { protectedRangeId },
    })),
  );
}

function repair(world: DistrictWorld) {
  const [own] = schoolsOf(world) as [School];
  return world.runtime.clickMenu(own.book, own.account, ['THĐT', 'Sửa sổ bị hỏng'], own.person);
}

const FIRST_ROWS = 8;

/** What a person finds in the workbook: sheets in their order with cells, looks, drop-downs, colours, protections; ids aside. */
function found(world: DistrictWorld): string[] {
  return sheetsIn(world).map((sheet) => {
    const { properties, rows, protectedRanges, columnMetadata, rowMetadata } = sheet;
    const columns = properties.gridProperties?.columnCount ?? 0;
    return JSON.stringify({
      title: properties.title,
      tab: properties.tabColorStyle,
      hidden: properties.hidden,
      grid: properties.gridProperties,
      columns: Array.from({ length: columns }, (_, index) => [
        columnMetadata[index]?.pixelSize,
        columnMetadata[index]?.hiddenByUser,
      ]),
      rows: [rowMetadata[0]?.hiddenByUser, rowMetadata[1]?.pixelSize],
      filter: sheet.basicFilter?.range,
      merges: sheet.merges.length,
      colours: sheet.conditionalFormats.map(({ booleanRule, ranges }) => [
        booleanRule?.condition?.values?.[0]?.userEnteredValue,
        booleanRule?.format?.backgroundColorStyle,
        ranges?.map(({ startColumnIndex, endColumnIndex }) => [startColumnIndex, endColumnIndex]),
      ]),
      protections: protectedRanges
        .map(
          ({ description, warningOnly, range }) =>
            `${description} ${warningOnly} ${range?.startColumnIndex ?? ''}–${range?.endColumnIndex ?? ''}`,
        )
        .sort(),
      cells: rows
        .slice(0, FIRST_ROWS)
        .map((row) =>
          Array.from(row ?? [], (cell) => [
            cell?.formula ?? cell?.value ?? '',
            cell?.note ?? '',
            cell?.validation?.condition ?? '',
            cell?.format ?? '',
          ]),
        ),
    })
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<dòng>')
      .replace(/"(sheetId|filterId)":\d+/g, '"$1":0');
  });
}

/** Everything entered, by the title of its sheet. */
function entered(world: DistrictWorld): string[] {
  return ['Phòng', 'Thiết bị', 'Nhật ký phòng'].map((title) => {
    const sheet = sheetsIn(world).find(({ properties }) => properties.title === title);
    const cells = (sheet?.rows.slice(1) ?? []).flatMap((row) => (row ?? []).map((cell) => cell?.value ?? ''));
    return cells
      .filter((value) => ['Phòng Tin học 1', '=1+1', 'Máy chiếu', 2, 46268].includes(value as never))
      .join();
  });
}

interface Stop {
  /** 1-based, as the ledger counts. */
  readonly call: number;
  readonly what: string;
}

/** Writes of cells wait in the buffer; everything else lasts at once, and so does what was waiting. */
const waits = ({ kind, what }: { kind: string; what: string }) =>
  kind === 'sheet.write' && /^SpreadsheetApp\.Range\.(set|clear)/.test(what);

function stopsOf(world: DistrictWorld, execution: string): Stop[] {
  const calls = world.runtime.ledger.stopsOf(execution);
  const stops = calls.map(({ what }, index) => ({ call: index + 1, what }));
  if (EVERY === 1) return stops;
  const lasting = stops.filter(({ call }) => {
    const before = calls[call - 2];
    return before !== undefined && before.kind !== 'sheet.read' && !waits(before);
  });
  return lasting.filter((_, index) => index % EVERY === 0);
}

test('stopped before any call, the next run gives the workbook that an undisturbed one gives, and touches no entered value', () => {
  damage(damaged);
  const undisturbed = damaged.fork();
  const run = repair(undisturbed);
  expect(run.status).toBe('completed');
  const expected = found(undisturbed);
  const values = entered(undisturbed);
  const stops = stopsOf(undisturbed, run.record.id);
  undisturbed.close();
  expect(stops.length).toBeGreaterThan(5);
  const different: string[] = [];
  for (const { call, what } of stops) {
    const world = damaged.fork();
    world.runtime.faults.killAtCall(call, 'repairWorkbook');
    const { status } = repair(world);
    world.runtime.faults.clear();
    if (status !== 'killed') different.push(`call ${call} (${what}): ${status}`);
    const again = repair(world);
    const now = found(world);
    const wrong = expected.findIndex((sheet, index) => sheet !== now[index]);
    if (again.status !== 'completed' || wrong >= 0 || now.length !== expected.length)
      different.push(`before call ${call} (${what}): ${again.status}; ${apart(expected[wrong], now[wrong])}`);
    if (entered(world).join('|') !== values.join('|'))
      different.push(`call ${call}: an entered value changed`);
    world.close();
  }
  expect(different).toEqual([]);
}, 3_600_000);

/** Where two sheets begin to differ. */
function apart(one = '', other = ''): string {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  return `${one.slice(0, 40)} … expected ${one.slice(Math.max(0, start - 60), start + 80)} | found ${other.slice(Math.max(0, start - 60), start + 80)}`;
}
