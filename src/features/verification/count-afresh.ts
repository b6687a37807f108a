/** Counting a school's registers afresh on the office's side: read by the Sheets API, counted by the very measures of the school. */
import { formatMoment } from '../../domain/moment';
import { formatMonth } from '../../domain/school-year';
import type { ActiveWorkbook } from '../../google/active-workbook';
import { activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { readWorkbooks } from '../../google/remote-workbooks';
import { blocksOfIds, withIds } from '../../google/table-grid';
import type { SchoolSettings } from '../../standard/settings';
import {
  schoolStaffTable,
  verificationPointsTable,
  verificationRegistersTable,
  verificationsTable,
} from '../../workbook/district';
import { readTable } from '../../workbook/read-table';
import { dossierTable, isIssued, staffTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import type { RawTable, RawTableResult } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import type { ScoringRules } from '../scoring/rules';
import { registersNeeded, suggestionsFrom } from '../scoring/suggestions';
import { requireOperator } from '../settings/read-district';
import { pageAnswer } from './commands';
import { type Computed, computedOf, encodeComputed, type Proposal } from './computed';
import { officeSettings } from './district-rules';
import { noteRounds } from './open-rounds';
import type { VerificationAnswer } from './page';
import { planStaff } from './plan-staff';
import type { SessionRow } from './plan-view';
import { decodeRegisters, encodeRegisters, type RegisterCopy, registerCopies } from './registers';
import { placeRequest } from './requests';
import { beginRound, type RoundPlace, readVerification, roundInput } from './store';

/** The tables of a school's workbook that a fresh count needs. */
export function tablesToCount(rules: Pick<ScoringRules, 'indicators'>): TableDefinition[] {
  const registers = registersNeeded(rules);
  const names = new Set(registers.map(({ name }) => name));
  return [...registers, ...[staffTable, dossierTable].filter(({ name }) => !names.has(name))];
}

/** What the registers say. A register that could not be read counts as empty: its indicators have no data, and say so. */
export function countSchool(
  rules: ScoringRules,
  month: RoundPlace['month'],
  raw: ReadonlyMap<string, RawTable>,
  at: string,
): Computed {
  const named = new Map(
    tablesToCount(rules).flatMap((table): [string, RawTable][] => {
      const own = raw.get(table.name);
      return own === undefined ? [] : [[table.name, withRowNames(table, own)]];
    }),
  );
  return computedOf(at, suggestionsFrom(rules, month, named), proposalIn(raw, rules));
}

/** Rows that people typed and the school's script has not met yet have no id: here they are counted by their place. */
function withRowNames(table: TableDefinition, raw: RawTable): RawTable {
  let given = 0;
  const { blocks } = blocksOfIds(table, raw, () => {
    given += 1;
    return `typed-${given}`;
  });
  return withIds(raw, blocks);
}

/** The school's own proposal of this school year. */
function proposalIn(raw: ReadonlyMap<string, RawTable>, { schoolYear }: ScoringRules): Proposal | undefined {
  const table = raw.get(dossierTable.name);
  const found = (table === undefined ? [] : readTable(dossierTable, table).entries)
    .map(({ record }) => record)
    .filter(
      (record) =>
        record.document === 'recognition' && isIssued(record) && record.date >= `${schoolYear}-08-01`,
    )
    .pop();
  return found === undefined
    ? undefined
    : { number: found.number ?? '', date: found.date, link: found.link ?? '' };
}

/** Tables by name of those that could be read. */
export function rawByName(
  definitions: readonly TableDefinition[],
  results: readonly RawTableResult[],
): Map<string, RawTable> {
  return new Map(
    definitions.flatMap((definition, index): [string, RawTable][] => {
      const result = results[index];
      return result?.ok ? [[definition.name, result.value]] : [];
    }),
  );
}

/** Dialog, operator only: reads one school's registers now and keeps what they come to. */
export function recountSchool(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const place = placeRequest(request);
    const workbook = activeWorkbook();
    const tables = readVerification(workbook);
    requireOperator(tables.settings);
    const office = officeSettings(workbook, tables.settings);
    const { school, rules } = roundInput(tables, office, place);
    const definitions = tablesToCount(rules);
    const [reading] = readWorkbooks([{ spreadsheetId: school.record.workbookId ?? '', definitions }]);
    if (reading === undefined || !reading.ok) {
      const { message, remedy } = reading?.error.problem ?? {
        message: 'Không đọc được sổ của trường.',
        remedy: 'Chạy lại sau ít phút.',
      };
      return { state: 'refused', message: `${message} ${remedy}`, again: false };
    }
    const raw = rawByName(definitions, reading.tables);
    const computed = countSchool(rules, place.month, raw, now().slice(0, 19));
    const copies = registerCopies(definitions, raw, school, place.month);
    withDocumentLock(() => {
      keepComputed(workbook, office, place, computed, copies);
      keepStaff(workbook, [{ school: school.record.name, raw }]);
      workbook.flush();
    });
    return pageAnswer(
      place,
      `Đã tính lại gợi ý tháng ${formatMonth(place.month)} từ sổ của ${school.record.name}.`,
    );
  });
}

/** Keeps a fresh count with the round, beginning the round where nobody has. To be called under the document's lock. */
function keepComputed(
  workbook: ActiveWorkbook,
  office: SchoolSettings,
  place: RoundPlace,
  computed: Computed,
  copies: readonly RegisterCopy[],
): void {
  const tables = readVerification(workbook);
  const input = roundInput(tables, office, place);
  const session = input.session ?? beginRound(tables, input, place);
  keepCount(workbook, session, encodeComputed(computed), computed.at, copies);
  noteRounds(readVerification(workbook).sessions);
}

/** Writes a fresh count into its round, and the registers that it rests on beside it. */
export function keepCount(
  workbook: ActiveWorkbook,
  session: SessionRow,
  computed: string,
  at: string,
  copies: readonly RegisterCopy[],
): void {
  const registersId = keepRegisters(workbook, session, at, copies);
  workbook.patchRow(
    verificationPointsTable,
    session.record.pointsId ?? '',
    toRowValues(verificationPointsTable, { computed }),
  );
  workbook.patchRow(
    verificationsTable,
    session.id,
    toRowValues(verificationsTable, { countedAt: at, registersId }),
  );
}

/** A school has one row, which its rounds use in turn: the workbook does not grow with the years. Answers the row's id. */
function keepRegisters(
  workbook: ActiveWorkbook,
  { id, record: { schoolId, school } }: SessionRow,
  at: string,
  copies: readonly RegisterCopy[],
): string {
  const values = toRowValues(verificationRegistersTable, {
    schoolId,
    ...(school === undefined ? {} : { school }),
    session: id,
    readAt: at,
    ...encodeRegisters(copies),
  });
  const [result] = workbook.readTables([verificationRegistersTable]);
  // a workbook prepared by an earlier version: the file of the visit says that nothing was read
  if (result === undefined || !result.ok) return '';
  const kept = readTable(verificationRegistersTable, result.value).entries;
  const own = kept.find(({ record }) => record.schoolId === schoolId)?.id ?? '';
  if (own !== '' && workbook.patchRow(verificationRegistersTable, own, values)) return own;
  return workbook.appendRows(verificationRegistersTable, [values])[0] ?? '';
}

/** The registers of a round as they were read last; undefined where none were, or another round has taken their place. */
export function keptRegisters(
  workbook: ActiveWorkbook,
  session: SessionRow | undefined,
): { readonly copies: readonly RegisterCopy[]; readonly readText: string } | undefined {
  const id = session?.record.registersId ?? '';
  const result = id === '' ? undefined : workbook.readRows(verificationRegistersTable, [id]);
  const record = result?.ok
    ? readTable(verificationRegistersTable, result.value).entries[0]?.record
    : undefined;
  if (session === undefined || record === undefined || record.session !== session.id) return undefined;
  const copies = decodeRegisters(record.part1, record.part2);
  if (copies === undefined) return undefined;
  return { copies, readText: `Đơn vị đọc sổ của trường lúc ${formatMoment(record.readAt ?? '')}.` };
}

/** Brings what schools say of who works or worked there into the district's own list. */
export function keepStaff(
  workbook: ActiveWorkbook,
  read: readonly { readonly school: string; readonly raw: ReadonlyMap<string, RawTable> }[],
): void {
  const schools = read.flatMap(({ school, raw }) => {
    const table = raw.get(staffTable.name);
    return table === undefined
      ? []
      : [{ school, staff: readTable(staffTable, table).entries.map(({ record }) => record) }];
  });
  if (schools.length === 0) return;
  const [known] = readRecords(workbook, [schoolStaffTable]).records;
  const { added, patches } = planStaff(known, schools, today());
  workbook.appendRows(schoolStaffTable, added);
  workbook.patchRows(schoolStaffTable, patches);
}
