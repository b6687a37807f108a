/** Thu thập số liệu đột xuất: the menu item and the functions behind its dialog. Every officer may use them. */
import * as v from 'valibot';
import { addDays } from '../../domain/calendar-date';
import { formatMoment } from '../../domain/moment';
import { ProblemError } from '../../domain/result';
import type { ViewTable } from '../../domain/view-table';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { startJob } from '../../jobs/run-job';
import {
  collectedTable,
  type DataRequestForm,
  decodeForm,
  describeQuestions,
  encodeForm,
} from '../../workbook/data-request-form';
import { dataRequestSchoolsTable, dataRequestsTable } from '../../workbook/district';
import { DATA_REQUEST_STATES } from '../../workbook/district/data-requests';
import { toRowValues } from '../../workbook/write-table';
import { startingConsolidation } from '../consolidate/consolidate-data';
import { CONSOLIDATE } from '../consolidate/consolidate-job';
import { askForRun } from '../consolidate/hourly';
import { downloadOf } from '../overview/plan-download';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { readSchools } from '../registry/read-schools';
import { logActivities } from '../settings/activity';
import { showJob } from '../settings/commands';
import {
  generalSettings,
  readSettingsEntries,
  requireOperator,
  systemValue,
} from '../settings/read-district';
import { COLLECT } from './collect-job';
import { noteLiveRequests } from './live-requests';
import { deadlineWords } from './mail';
import type { DataRequestsAnswer, DataRequestsPage } from './page';
import type { DataRequestRecord } from './plan-answers';
import { type DefineRequest, defineSchema } from './request-schema';
import { prepareCollected } from './requests';

const TITLE = 'Thu thập số liệu đột xuất';
/** A deadline nearer than this is hardly meant. */
const SUGGESTED_HOUR = '16:00';
const LATEST_FOR_TODAY = '15:00';

const numberSchema = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** Menu: shows the dialog. */
export function openDataRequests(): void {
  explained(TITLE, () =>
    showDialog('data-requests', TITLE, { width: 1000, height: 700 }, page(activeWorkbook())),
  );
}

/** Dialog: the requests as they stand now. */
export function loadDataRequests(): DataRequestsAnswer | Refusal {
  return answered(() => ({ state: 'done', page: page(activeWorkbook()) }));
}

/** Dialog: keeps a new request; the operator's next run lays its sheet into the schools' workbooks. */
export function defineDataRequest(input: unknown): DataRequestsAnswer | Refusal {
  return answered<DataRequestsAnswer>(() => {
    const request = requested(defineSchema, input);
    if (request.deadline <= now().slice(0, 19)) {
      throw new ProblemError({
        code: 'data-request.deadline',
        message: 'Hạn đã qua.',
        remedy: 'Chọn ngày giờ sau lúc này.',
      });
    }
    const workbook = activeWorkbook();
    const form = withDocumentLock(() => keep(workbook, request));
    prepareCollected(workbook, form);
    askForRun();
    return { state: 'done', page: page(workbook), message: keptMessage(workbook, form) };
  });
}

/** Dialog: closes a request; the operator's next run locks its sheets. What was collected stays in the district. */
export function closeDataRequest(input: unknown): DataRequestsAnswer | Refusal {
  return answered<DataRequestsAnswer>(() => {
    const { number } = requested(numberSchema, input);
    const workbook = activeWorkbook();
    withDocumentLock(() => {
      const [requests] = readRecords(workbook, [dataRequestsTable]).records;
      const entry = requests.find(({ record }) => record.number === number);
      if (entry === undefined) throw new ProblemError(goneProblem(number));
      if (entry.record.state === 'closed' || entry.record.state === 'closing') return;
      const change = toRowValues(dataRequestsTable, { state: 'closing' });
      workbook.patchRows(dataRequestsTable, new Map([[entry.id, change]]));
      logActivities(workbook, [{ what: `Đóng thu thập số liệu ${number}`, result: entry.record.title }]);
      workbook.flush();
    });
    askForRun();
    return {
      state: 'done',
      page: page(workbook),
      message: `Đã đóng. ${whenItRuns(workbook, 'khóa trang ở các trường')}`,
    };
  });
}

/** Dialog, operator: reads the asked schools at once, whatever the feed of changes says yet. */
export function readDataRequest(input: unknown): DataRequestsAnswer | Refusal {
  return answered<DataRequestsAnswer>(() => {
    const { number } = requested(numberSchema, input);
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const progress = startJob(COLLECT, `Đọc số liệu lần thu ${number}`, { number, done: [] });
    showJob(progress.title, () => progress);
    return { state: 'done', page: page(workbook) };
  });
}

/** Dialog, operator: carries out at once what waits: sheets into workbooks, mails, answers, locks. */
export function sendToSchools(): DataRequestsAnswer | Refusal {
  return answered<DataRequestsAnswer>(() => {
    const workbook = activeWorkbook();
    requireOperator(readSettingsEntries(workbook));
    const title = 'Gửi xuống các trường và tổng hợp';
    const progress = startJob(CONSOLIDATE, title, startingConsolidation());
    showJob(title, () => progress);
    return { state: 'done', page: page(workbook) };
  });
}

/** Dialog: brings the sheet with a request's answers into view. */
export function showDataRequest(input: unknown): DataRequestsAnswer | Refusal {
  return answered<DataRequestsAnswer>(() => {
    const { number } = requested(numberSchema, input);
    const workbook = activeWorkbook();
    const [requests] = readRecords(workbook, [dataRequestsTable]).records;
    const record = requests.find((entry) => entry.record.number === number)?.record;
    const form = record && decodeForm(record);
    const title = form && workbook.showColumn(collectedTable(form), 'school');
    if (title === undefined) {
      throw new ProblemError({
        code: 'data-request.sheet',
        message: 'Không thấy trang số liệu của lần thu này.',
        remedy: 'Lần đọc sau lập lại trang; lần thu đã đóng thì lấy lại ở Tệp > Lịch sử phiên bản.',
      });
    }
    return { state: 'done', page: page(workbook), message: `Đã mở trang “${title}” phía sau hộp thoại.` };
  });
}

/** Dialog: what was collected, to be saved as a file. */
export function loadCollectedTable(
  input: unknown,
): { readonly state: 'table'; readonly table: ViewTable } | Refusal {
  return answered(() => {
    const { number } = requested(numberSchema, input);
    const workbook = activeWorkbook();
    const [requests] = readRecords(workbook, [dataRequestsTable]).records;
    const record = requests.find((entry) => entry.record.number === number)?.record;
    const form = record && decodeForm(record);
    if (form === undefined) throw new ProblemError(goneProblem(number));
    const table = collectedTable(form);
    const [result] = workbook.readTables([table]);
    if (!result?.ok) throw new ProblemError(result?.problem ?? goneProblem(number));
    const { points } = generalSettings(readSettingsEntries(workbook));
    return { state: 'table', table: downloadOf(table, result.value, points.state) };
  });
}

function keep(workbook: ActiveWorkbook, request: DefineRequest): DataRequestForm {
  const [requests] = readRecords(workbook, [dataRequestsTable]).records;
  const chosen = new Set(request.schools);
  const schools = readSchools(workbook).schools.filter(({ id }) => chosen.has(id));
  if (schools.length === 0) {
    throw new ProblemError({
      code: 'data-request.schools',
      message: 'Các trường đã chọn không còn trong danh sách.',
      remedy: 'Đóng hộp thoại, mở lại rồi chọn lại trường.',
    });
  }
  const number = 1 + Math.max(0, ...requests.map(({ record }) => record.number));
  const { title, rows, questions, deadline, note } = request;
  const form: DataRequestForm = { number, title, rows, questions };
  const moment = now().slice(0, 19);
  const user = activeUser();
  // the schools first: a request without them would look answered by all
  workbook.appendRows(
    dataRequestSchoolsTable,
    schools.map(({ id, record }) =>
      toRowValues(dataRequestSchoolsTable, { request: number, schoolId: id, school: record.name }),
    ),
  );
  workbook.appendRows(dataRequestsTable, [
    toRowValues(dataRequestsTable, {
      number,
      title,
      state: 'waiting',
      deadline,
      askedCount: schools.length,
      answeredCount: 0,
      missing: schools.map(({ record }) => record.name).join(', '),
      asked: describeQuestions(questions),
      ...(note === '' ? {} : { note }),
      createdAt: moment,
      ...(user === undefined ? {} : { createdBy: user }),
      form: encodeForm(form),
    }),
  ]);
  logActivities(workbook, [
    {
      what: `Lập thu thập số liệu ${number}`,
      result: `${title}; hỏi ${schools.length} trường; hạn ${deadlineWords(deadline)}`,
    },
  ]);
  workbook.flush();
  noteLiveRequests(1 + requests.filter(({ record }) => record.state !== 'closed').length);
  return form;
}

function page(workbook: ActiveWorkbook): DataRequestsPage {
  const entries = readSettingsEntries(workbook);
  const operator = systemValue(entries, 'operator').toLowerCase();
  const [requests] = readRecords(workbook, [dataRequestsTable]).records;
  const moment = now();
  const day = moment.slice(11, 16) < LATEST_FOR_TODAY ? today() : addDays(today(), 1);
  return {
    operator,
    isOperator: activeUser() === operator,
    schools: readSchools(workbook)
      .schools.filter(({ record }) => record.workbookId !== undefined)
      .map(({ id, record }) => ({ id, name: record.name, levels: record.levels.join(', ') })),
    requests: requests
      .map(({ record }) => viewOf(record, moment.slice(0, 19)))
      .sort((one, other) => other.number - one.number),
    suggestedDeadline: `${day}T${SUGGESTED_HOUR}`,
  };
}

function viewOf(record: DataRequestRecord, moment: string): DataRequestsPage['requests'][number] {
  const {
    number,
    title,
    state,
    deadline,
    askedCount = 0,
    answeredCount = 0,
    missing = '',
    totals = '',
    readAt,
  } = record;
  return {
    number,
    title,
    state,
    stateText: DATA_REQUEST_STATES[state],
    deadline: deadlineWords(deadline),
    isOver: deadline < moment,
    asked: askedCount,
    answered: answeredCount,
    missing,
    totals,
    readText: readAt === undefined ? '' : `Đọc lúc ${formatMoment(readAt)}`,
  };
}

function keptMessage(workbook: ActiveWorkbook, { number }: DataRequestForm): string {
  return `Đã lập lần thu ${number}. ${whenItRuns(workbook, 'đưa trang vào sổ các trường và gửi thư báo')}`;
}

function whenItRuns(workbook: ActiveWorkbook, what: string): string {
  const operator = systemValue(readSettingsEntries(workbook), 'operator');
  return `Lượt chạy hằng giờ của tài khoản vận hành ${operator} sẽ ${what}; ${operator} có thể chọn “Gửi ngay” ở đây.`;
}

function goneProblem(number: number) {
  return {
    code: 'data-request.gone',
    message: `Không thấy lần thu ${number}.`,
    remedy: 'Đóng hộp thoại rồi mở lại.',
  };
}
