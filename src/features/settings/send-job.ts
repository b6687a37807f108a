/** The job that sends the settings down: batches of schools, one read and one write each. */

import { type Problem, ProblemError } from '../../domain/result';
import { activeWorkbook } from '../../google/active-workbook';
import { GoogleError } from '../../google/errors';
import { updateRequest } from '../../google/remote-workbook';
import { readWorkbooks, type WorkbookReading } from '../../google/remote-workbooks';
import { errorOf, isObject } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { aboutTable, calendarTable, namesTable, settingsTable, wordingsTable } from '../../workbook/school';
import { readSchools, type SchoolEntry, type SchoolRecord, saveSchools } from '../registry/read-schools';
import { logActivities } from './activity';
import { calendarRows, yearCalendars } from './calendar-rows';
import { nameRows } from './name-rows';
import { readSettingsEntries, requireOperator, settingsToSend } from './read-district';
import { replaceRequests, settingsRequests } from './send-plan';
import { wordingRows } from './wording-rows';

export const SEND_SETTINGS = 'send-settings';
/** Two batches fit into a minute's quota. */
const BATCH = 25;

interface SendData {
  /** Schools that were tried, whatever came of it. */
  readonly tried: readonly string[];
  readonly failed: number;
}

export const sendSettingsJob: JobKind = {
  kind: SEND_SETTINGS,
  open: (data) => openSending(parseData(data)),
};

export function startingSendData(): SendData {
  return { tried: [], failed: 0 };
}

function openSending(start: SendData): JobRun {
  const workbook = activeWorkbook();
  requireOperator(readSettingsEntries(workbook));
  const { settings, rows, problems: settingsProblems } = settingsToSend(workbook);
  const all = readSchools(workbook).schools.filter(({ record }) => record.workbookId !== undefined);
  const calendar = yearCalendars(settings);
  const wordings = wordingRows(workbook);
  let data = start;

  const step = (): StepOutcome => {
    const batch = all.filter(({ id }) => !data.tried.includes(id)).slice(0, BATCH);
    const problems = batch.length === 0 ? [] : send(batch);
    data = { tried: [...data.tried, ...batch.map(({ id }) => id)], failed: data.failed + problems.length };
    const finished = data.tried.length >= all.length;
    if (finished) {
      logActivities(workbook, [
        { what: `Gửi thiết lập bản ${settings.version}`, result: endMessage(all.length, data.failed) },
      ]);
    }
    return {
      done: data.tried.length,
      total: all.length,
      message: finished
        ? endMessage(all.length, data.failed)
        : `Đã gửi thiết lập bản ${settings.version} tới ${data.tried.length} trường.`,
      problems: [...settingsProblems, ...problems],
      state: finished ? 'finished' : 'more',
      checkpoint: true,
    };
  };

  const send = (batch: readonly SchoolEntry[]): Problem[] => {
    const definitions = [settingsTable, aboutTable, calendarTable, wordingsTable, namesTable];
    const readings = readWorkbooks(
      batch.map(({ record }) => ({ spreadsheetId: record.workbookId ?? '', definitions })),
    );
    const writes = batch.map((school, index) => requestsFor(school, readings[index]));
    const sendable = writes.flatMap((write) => (write.ok ? [write.value] : []));
    const answers = callSheets('write', sendable);
    const changes = new Map<string, Partial<SchoolRecord>>();
    const problems: Problem[] = [];
    let position = 0;
    batch.forEach((school, index) => {
      const write = writes[index];
      const answer = write?.ok ? answers[position++] : undefined;
      const error = answer && errorOf(answer);
      const problem = write?.ok ? error?.problem : write?.problem;
      if (problem === undefined) changes.set(school.id, { settingsVersion: String(settings.version) });
      else problems.push({ ...problem, place: school.record.name });
    });
    saveSchools(workbook, changes);
    return problems;
  };

  const requestsFor = (school: SchoolEntry, reading: WorkbookReading | undefined) => {
    if (reading === undefined || !reading.ok) {
      return { ok: false as const, problem: (reading?.error ?? new GoogleError('transient', '')).problem };
    }
    const [sheet, about, dates, words, names] = reading.tables;
    if (sheet === undefined || !sheet.ok) {
      return { ok: false as const, problem: sheet?.problem ?? missingSheet() };
    }
    const requests = [
      ...settingsRequests(sheet.value, about?.ok ? about.value : undefined, rows, settings.version),
      // a workbook from before the calendar and the lists gets their sheets with the next repair
      ...(dates?.ok
        ? replaceRequests(calendarTable, dates.value, calendarRows(calendar, school.record))
        : []),
      ...(words?.ok ? replaceRequests(wordingsTable, words.value, wordings) : []),
      ...(names?.ok
        ? replaceRequests(namesTable, names.value, nameRows(settings.catalogue, school.record.levels))
        : []),
    ];
    return { ok: true as const, value: updateRequest(school.record.workbookId ?? '', requests) };
  };

  return { step, checkpoint: () => data };
}

function endMessage(count: number, failed: number): string {
  return failed === 0
    ? `Đã gửi thiết lập tới cả ${count} trường.`
    : `Đã gửi thiết lập tới ${count - failed} trong ${count} trường; ${failed} trường cần xem lại.`;
}

function missingSheet(): Problem {
  return new ProblemError({
    code: 'table.missing',
    message: 'Sổ của trường không còn trang Thiết lập.',
    remedy: 'Chạy lại THĐT > Tạo thư mục và sổ cho các trường để lập lại trang.',
  }).problem;
}

function parseData(value: unknown): SendData {
  if (!isObject(value) || !Array.isArray(value.tried)) return startingSendData();
  return {
    tried: value.tried.filter((id): id is string => typeof id === 'string'),
    failed: typeof value.failed === 'number' ? value.failed : 0,
  };
}
