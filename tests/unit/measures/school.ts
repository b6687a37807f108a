/** A small school for tests: its registers as records, October 2026 counted from 26/9 to 25/10. */
import { month, schoolYear } from '../../../src/domain/school-year';
import { measures } from '../../../src/features/scoring/measures';
import {
  type Measured,
  type MeasureInput,
  type Registers,
  type Row,
  registerTables,
} from '../../../src/features/scoring/measures/measure';
import { spansOf } from '../../../src/features/scoring/measures/spans';
import { askedOf, startingCatalogue } from '../../../src/standard/catalogue';
import { type MeasureName, measures as measureKinds, type SourceTable } from '../../../src/standard/measures';
import { readTable } from '../../../src/workbook/read-table';
import type { RowValues } from '../../../src/workbook/table-port';
import { rawOf } from '../workbook/raw';

export const OCTOBER = month(2026, 10);

const NOTHING: Registers = {
  profile: [],
  staff: [],
  rooms: [],
  'room-log': [],
  equipment: [],
  software: [],
  'portal-news': [],
  'e-lectures': [],
  dossier: [],
  'board-bookings': [],
  'equipment-events': [],
  'incoming-documents': [],
  'outgoing-documents': [],
  'portal-pages': [],
  'board-meetings': [],
  seminars: [],
  'procedure-checks': [],
  trainings: [],
  cameras: [],
  scores: [],
  reports: [],
};

/** Rows as people type them; throws on a problem, so that a slip in a test does not pass for a blank. */
export function rows<Name extends SourceTable>(name: Name, values: readonly RowValues[]): Row<Name>[] {
  const { entries, problems } = readTable(registerTables[name], rawOf(registerTables[name], values));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return entries.map((entry) => ({ ...entry, id: `${name}-${entry.id}` }));
}

export function registers(some: Partial<Registers> = {}): Registers {
  return { ...NOTHING, ...some };
}

export function inputOf(tables: Registers, some: Partial<MeasureInput> = {}): MeasureInput {
  const school = some.school ?? { levels: ['TH'] as const, highQuality: false };
  return {
    month: OCTOBER,
    schoolYear: schoolYear(2026),
    spans: spansOf(OCTOBER, schoolYear(2026), { kind: 'report-day', day: 25 }),
    school,
    settings: {
      catalogue: askedOf(startingCatalogue('office-2018'), school),
      excludedRoles: { training: ['catering'], innerLayer: ['catering', 'guard'] },
      protection: 'staffLicensed',
      reportDues: {},
    },
    scope: [],
    tables,
    ...some,
  };
}

/** The input with only the tables that the measure names; touching another one throws. */
export function onlyNamedTables(name: MeasureName, input: MeasureInput): MeasureInput {
  const named: readonly SourceTable[] = measureKinds[name].tables;
  const guarded = new Proxy(input.tables, {
    get(target, key) {
      const table = named.find((candidate) => candidate === key);
      if (table === undefined) throw new Error(`${name} reads ${String(key)}, which it does not name.`);
      return target[table];
    },
  });
  return { ...input, tables: guarded };
}

/** What the measure makes of these tables; it may touch only those that it names. */
export function measured(
  name: MeasureName,
  tables: Partial<Registers>,
  some: Partial<MeasureInput> = {},
): Measured {
  return measures[name](onlyNamedTables(name, inputOf(registers(tables), some)));
}

/** "4/5", or the count, or the state. */
export function result(
  name: MeasureName,
  tables: Partial<Registers>,
  some: Partial<MeasureInput> = {},
): string | number {
  const found = measured(name, tables, some);
  if (found.state !== 'measured') return found.state;
  return found.denominator === undefined ? found.value : `${found.numerator}/${found.denominator}`;
}

export const people = rows('staff', [
  {
    name: 'Lê Thị Mai',
    roles: 'Hiệu trưởng',
    email: 'mai@truong.example',
    portalAccount: true,
    trainedOn: '10/8/2026',
  },
  { name: 'Trần Văn Bình', roles: 'Giáo viên', email: 'binh@truong.example', portalAccount: true },
  {
    name: 'Phạm Thu Hà',
    roles: 'Giáo viên, Tổ trưởng chuyên môn',
    trainedOn: '12/5/2026',
    portalAccount: true,
  },
  { name: 'Đỗ Văn Cường', roles: 'Bảo vệ' },
  { name: 'Ngô Thị Lan', roles: 'Nuôi dưỡng' },
  { name: 'Vũ Văn Dũng', roles: 'Giáo viên', until: '31/8/2026', trainedOn: '1/9/2026' },
]);

const ticked = { procedure: true, rules: true, schedule: true };

export const schoolRooms = rows('rooms', [
  { name: 'Phòng Tin học', kind: 'Tin học', ...ticked },
  { name: 'Lớp 1A', kind: 'Phòng học thường', ...ticked },
  { name: 'Lớp 1B', kind: 'Phòng học thường', rules: true },
  { name: 'Lớp cũ', kind: 'Phòng học thường', until: '1/9/2026' },
]);

export const diary = rows('room-log', [
  { date: '5/10/2026', room: 'phòng  tin học', planned: 5, withDevices: 5 },
  { date: '6/10/2026', room: 'Lớp 1A', planned: 4, withDevices: 3 },
  { date: '7/10/2026', room: 'Lớp 1A', planned: 4, withDevices: 6, problem: 'Máy chiếu mờ' },
  { date: '8/10/2026', room: 'Lớp 1A', planned: 4 },
  { date: '9/10/2026', room: 'Lớp 1A', withDevices: 2 },
  { date: '26/10/2026', room: 'Lớp 1B', planned: 4, withDevices: 4 },
]);
