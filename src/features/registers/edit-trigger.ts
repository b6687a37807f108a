/** Completes rows that people type by hand, on a computer or in the phone app; a simple trigger, so it needs no consent. */
import { parseIsoDate } from '../../domain/calendar-date';
import { ProblemError } from '../../domain/result';
import { schoolYearOf } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { type EditEvent, type EditedRows, editedRows, editorOf } from '../../google/edited-rows';
import { withDocumentLock } from '../../google/locks';
import { newId } from '../../google/session';
import { decodeDate } from '../../workbook/cells/dates';
import {
  monthStepsTable,
  roomScheduleTable,
  schoolTables,
  scoreSheetTable,
  scoresTable,
  staffTable,
} from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { parseTag } from '../../workbook/table-tag';
import { takeTickedSteps } from '../scoring/ticked-steps';
import { takeTypedScores } from '../scoring/typed-scores';
import { asksForSchedule, completionsFor, type Typing } from './plan-completion';
import { readRecords } from './read-records';
import { plannedOn } from './schedule-of-use';

const PATIENCE_MILLISECONDS = 5_000;

/** Simple trigger: never touches what was entered, and stays silent where there is nothing of ours. */
export function onEdit(event?: EditEvent): void {
  let definition: TableDefinition | undefined;
  const edited = editedRows(event, (tag) => {
    const name = parseTag(tag)?.name;
    definition = schoolTables.find((table) => table.name === name && table.writtenBy === 'people');
    return definition !== undefined;
  });
  if (edited === undefined || definition === undefined) return;
  const { columns } = definition;
  const blocks = completionsFor(definition, edited, typingOf(definition, event));
  const isScores = [scoresTable.name, scoreSheetTable.name].includes(definition.name);
  try {
    if (blocks.length > 0)
      withDocumentLock(() => edited.write(blocks, (key) => columns[key]?.kind), PATIENCE_MILLISECONDS);
    if (isScores) takeTypedScores(editorOf(event));
    if (definition.name === monthStepsTable.name) takeTicks(edited, editorOf(event));
  } catch (error) {
    // Another run holds the workbook: it, or the next one, gives the ids and takes the scores over; the rest can be typed.
    if (!(error instanceof ProblemError)) throw error;
  }
}

const STEP_TICKS = ['reviewed', 'approved', 'submitted'];
const BUSY = 'Sổ đang bận, bước này chưa ghi nhận. Đợi một phút, bỏ dấu rồi đánh dấu lại.';

/** Ticks of a month's steps; a tick that could not be taken says so beside it. */
function takeTicks(edited: EditedRows, address: string | undefined): void {
  const { keys, rows, firstRow, fromColumn, toColumn } = edited;
  const isTick = keys.slice(fromColumn, toColumn + 1).some((key) => STEP_TICKS.includes(key));
  if (!isTick) return;
  try {
    takeTickedSteps({ from: firstRow, to: firstRow + rows.length - 1 }, address);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const column = keys.indexOf('result', 1) + 1;
    if (column > 1) edited.write([{ row: firstRow, column, values: rows.map(() => [BUSY]) }], () => 'text');
  }
}

function typingOf(definition: TableDefinition, event: EditEvent | undefined): Typing {
  const workbook = activeWorkbook();
  const person = personOf(workbook, editorOf(event));
  return {
    today: today(),
    moment: now().slice(0, 19),
    newId,
    ...(person === undefined ? {} : { person }),
    ...(asksForSchedule(definition) ? { plannedFor: scheduleOf(workbook) } : {}),
  };
}

/** The name of the person whose own address this is; a school's shared account is nobody's. */
function personOf(workbook: ActiveWorkbook, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const [staff] = readable(() => readRecords(workbook, [staffTable]).records) ?? [[]];
  return staff.find(({ record }) => record.email === address)?.record.name;
}

/** Reads the schedules of use only when a row asks, and once. */
function scheduleOf(workbook: ActiveWorkbook): NonNullable<Typing['plannedFor']> {
  const load = () => readable(() => readRecords(workbook, [roomScheduleTable]).records[0]) ?? [];
  let schedule: ReturnType<typeof load> | undefined;
  return (room, day) => {
    if (room.trim() === '') return undefined;
    const typed = decodeDate(day, { schoolYear: schoolYearOf(today()) });
    const date = typed.ok ? parseIsoDate(String(typed.value)) : undefined;
    schedule ??= load();
    return date === undefined ? undefined : plannedOn(schedule, room, date);
  };
}

/** A table that is gone must not stop the rest of a row from being completed. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
