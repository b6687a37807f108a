/** The job that sends the settings down and completes workbooks of an older version: batches of schools, one read and one write each. */

import { formatMoment } from '../../domain/moment';
import type { Problem } from '../../domain/result';
import { VERSION } from '../../domain/version';
import { comparable } from '../../domain/vietnamese';
import { activeWorkbook } from '../../google/active-workbook';
import { now } from '../../google/clock';
import { GoogleError } from '../../google/errors';
import type { SheetsRequest } from '../../google/remote-tables';
import { updateRequest } from '../../google/remote-workbook';
import { errorOf } from '../../google/rest';
import { callSheets } from '../../google/sheets-calls';
import type { JobKind, JobRun, StepOutcome } from '../../jobs/job';
import { aboutTable, calendarTable, namesTable, settingsTable, wordingsTable } from '../../workbook/school';
import type { TableDefinition } from '../../workbook/table';
import { completionRequests, isWhole, lackWords } from '../provision/completion';
import type { Filling } from '../provision/fill-plan';
import { relabelRequests } from '../provision/labels';
import { readPeople } from '../provision/people';
import { readSchools, type SchoolEntry, type SchoolRecord, saveSchools } from '../registry/read-schools';
import { logActivities } from './activity';
import { calendarRows, yearCalendars } from './calendar-rows';
import { nameRows } from './name-rows';
import { readSettingsEntries, requireOperator, settingsToSend } from './read-district';
import { endMessage, parseSendData, type SendData } from './send-data';
import { replaceRequests, settingsTableRows, versionRequests } from './send-plan';
import { hasSettings, type ReadTurn, readTurns, SENT } from './send-turns';
import { refreshTitleLabels } from './title-labels';
import { wordingRows } from './wording-rows';

export const SEND_SETTINGS = 'send-settings';
/** Two batches fit into a minute's quota. */
const BATCH = 25;
export const sendSettingsJob: JobKind = {
  kind: SEND_SETTINGS,
  open: (data) => openSending(parseSendData(data)),
};

function openSending(start: SendData): JobRun {
  const workbook = activeWorkbook();
  const operator = requireOperator(readSettingsEntries(workbook));
  const { settings, rows, problems: settingsProblems } = settingsToSend(workbook);
  const all = readSchools(workbook).schools.filter(({ record }) => record.workbookId !== undefined);
  const calendar = yearCalendars(settings);
  const wordings = wordingRows(workbook);
  const isSample = settings.points.state === 'sample';
  refreshTitleLabels(settings.points.state);
  let people: ReturnType<typeof readPeople> | undefined;
  let data = start;

  const step = (): StepOutcome => {
    const batch = all.filter(({ id }) => !data.tried.includes(id)).slice(0, BATCH);
    const { problems, completed } = batch.length === 0 ? { problems: [], completed: [] } : send(batch);
    const troubled = new Set(problems.map(({ place }) => place));
    data = {
      tried: [...data.tried, ...batch.map(({ id }) => id)],
      failed: data.failed + troubled.size,
      completed: [...data.completed, ...completed],
    };
    const finished = data.tried.length >= all.length;
    const end = endMessage(all.length, data);
    if (finished) logActivities(workbook, [{ what: `Gửi thiết lập bản ${settings.version}`, result: end }]);
    return {
      done: data.tried.length,
      total: all.length,
      message: finished ? end : `Đã gửi thiết lập bản ${settings.version} tới ${data.tried.length} trường.`,
      problems: [...settingsProblems, ...problems],
      state: finished ? 'finished' : 'more',
      checkpoint: true,
    };
  };

  const send = (batch: readonly SchoolEntry[]) => {
    const problems: Problem[] = [];
    const report = (school: SchoolEntry, problem: Problem) =>
      problems.push({ ...problem, place: school.record.name });
    const turns = readTurns(batch, isSample, report);
    const writes = turns.flatMap((read) => {
      const { turn } = read;
      const requests = requestsFor(read);
      for (const problem of turn.lack.problems) report(turn.school, problem);
      return requests.length === 0 ? [] : [{ turn, requests }];
    });
    const answers = callSheets(
      'write',
      writes.map(({ turn, requests }) => updateRequest(turn.school.record.workbookId ?? '', requests)),
    );
    const changes = new Map<string, Partial<SchoolRecord>>();
    const completed: string[] = [];
    writes.forEach(({ turn: { school, lack, results } }, index) => {
      const answer = answers[index];
      const error = answer === undefined ? new GoogleError('transient', '') : errorOf(answer);
      if (error) {
        report(school, error.problem);
        return;
      }
      if (hasSettings({ lack, results }))
        changes.set(school.id, { settingsVersion: String(settings.version) });
      if (!isWhole(lack)) completed.push(school.record.name);
    });
    saveSchools(workbook, changes);
    logActivities(
      workbook,
      writes.flatMap(({ turn: { school, lack } }) =>
        completed.includes(school.record.name)
          ? [{ what: 'Bổ sung sổ của trường', school: school.record.name, result: lackWords(lack) }]
          : [],
      ),
    );
    return { problems, completed };
  };

  const requestsFor = ({ turn, sheets, home }: ReadTurn): SheetsRequest[] => {
    const { school, results, lack } = turn;
    const { record } = school;
    const contents = new Map<TableDefinition, Parameters<typeof replaceRequests>[2]>([
      [settingsTable, settingsTableRows(rows, record.levels)],
      [calendarTable, calendarRows(calendar, record)],
      [wordingsTable, wordings],
      [namesTable, nameRows(settings.catalogue, record.levels)],
    ]);
    const replaced = SENT.flatMap((table) => {
      const result = results.get(table.name);
      if (!result?.ok) return [];
      // by then the columns that came later are in
      const keys = lack.older.find(({ layout }) => layout.name === table.name)?.upgrade.keys;
      return replaceRequests(table, { ...result.value, ...(keys && { keys }) }, contents.get(table) ?? []);
    });
    const about = results.get(aboutTable.name);
    const versions = {
      ...(hasSettings({ lack, results }) ? { settingsVersion: String(settings.version) } : {}),
      ...(lack.problems.length === 0 ? { templateVersion: VERSION } : {}),
    };
    return [
      ...(about?.ok ? versionRequests(about.value, versions) : []),
      ...(sheets === undefined ? [] : completionRequests(fillingOf(school), lack, results, sheets, home)),
      ...replaced,
      // a label goes only with the settings that say so
      ...(turn.isRelabelled && hasSettings(turn)
        ? relabelRequests(record.levels, results, lack, sheets ?? [], isSample)
        : []),
    ];
  };

  const fillingOf = (school: SchoolEntry): Filling => {
    people ??= readPeople(workbook);
    return {
      school,
      staff: people.get(comparable(school.record.name)) ?? [],
      workbookId: school.record.workbookId ?? '',
      settings: rows,
      catalogue: settings.catalogue,
      settingsVersion: settings.version,
      calendar,
      wordings,
      templateVersion: VERSION,
      operator,
      filledAt: formatMoment(now()),
    };
  };

  return { step, checkpoint: () => data };
}
