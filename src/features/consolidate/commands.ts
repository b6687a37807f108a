/** The district's menu items that gather the schools' data. */
import { ProblemError } from '../../domain/result';
import { comparable } from '../../domain/vietnamese';
import { activeWorkbook } from '../../google/active-workbook';
import { milliseconds, timeAt } from '../../google/clock';
import { askText, explained, showMessage } from '../../google/dialogs';
import { requireMailAndTriggers } from '../../google/permissions';
import { selectedRow } from '../../google/selected-row';
import { activeUser } from '../../google/session';
import { ensureTick } from '../../google/triggers';
import { currentProgress, startJob } from '../../jobs/run-job';
import { overviewTable, schoolsTable } from '../../workbook/district';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { readSwitch } from '../reminders/status';
import { logActivities } from '../settings/activity';
import { showJob } from '../settings/commands';
import { checkOperator } from '../settings/read-district';
import { type ConsolidateData, startingConsolidation } from './consolidate-data';
import { CONSOLIDATE } from './consolidate-job';
import { operatorAccount } from './core';
import { type AskedRun, askForRun, nightlyBy, switchNightly } from './hourly';

const NIGHTLY_TITLE = 'Tự tổng hợp hằng đêm';
const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Menu: reads the workbooks that changed; the dialog carries it out. */
export function consolidateSchools(): void {
  start('Tổng hợp các trường', startingConsolidation(), {});
}

/** Menu: reads every workbook; the result is the same. */
export function consolidateFromStart(): void {
  start('Tổng hợp lại từ đầu', startingConsolidation({ full: true }), { full: true });
}

/**
 * Menu: reads one school's workbook at once, that of the row where the cursor stands, or the one named. Dialogs give the
 * school's row id; the window of progress takes the place of theirs.
 */
export function rereadSchool(schoolId?: unknown): void {
  const title = 'Đọc lại trường này';
  explained(title, () => {
    const school = typeof schoolId === 'string' ? schoolOf(schoolId) : selectedSchool(title);
    if (school === undefined) return;
    const { id, record } = school;
    const running = currentProgress();
    if (running.state === 'running' || running.state === 'parked') {
      askForRun({ schools: [id] });
      showMessage(
        title,
        `Việc “${running.title}” chưa xong. Đã ghi lại: lần tổng hợp tới (lượt chạy hằng giờ, hoặc khi bấm Tổng hợp các trường) đọc sổ của ${record.name}, dù sổ có đổi hay không.`,
      );
      return;
    }
    start(`Đọc lại ${record.name}`, startingConsolidation({ only: id }), { schools: [id] });
  });
}

/** Menu: every night the tick reads what changed. */
export function turnNightlyOn(): void {
  tell(NIGHTLY_TITLE, () => {
    const operator = checkOperator(operatorAccount(activeWorkbook()));
    requireMailAndTriggers();
    ensureTick('districtTick', { kind: 'hourly' });
    switchNightly(operator);
    logActivities(activeWorkbook(), [{ what: NIGHTLY_TITLE, result: 'Bật' }]);
    return `Đã bật: mỗi đêm, từ 1 giờ đến 6 giờ, tài khoản ${operator} tự đọc các sổ đã thay đổi; nhiều trường thì làm tiếp trong các giờ sau.`;
  });
}

/** Menu: no more nightly runs. The hourly trigger stays, for reminders and long work use it too. */
export function turnNightlyOff(): void {
  tell(NIGHTLY_TITLE, () => {
    if (nightlyBy() === undefined) return 'Tự tổng hợp hằng đêm vốn đang tắt.';
    switchNightly(undefined);
    logActivities(activeWorkbook(), [{ what: NIGHTLY_TITLE, result: 'Tắt' }]);
    return 'Đã tắt. Tổng hợp khi cần bằng THĐT > Tổng hợp các trường.';
  });
}

function schoolOf(id: string): SchoolEntry | undefined {
  return readSchools(activeWorkbook()).schools.find((school) => school.id === id);
}

/** The operator runs it; anybody else leaves it to the operator's next run and is told when that will be. */
function start(title: string, data: ConsolidateData, asked: Partial<AskedRun>): void {
  explained(title, () => {
    const operator = operatorAccount(activeWorkbook());
    const user = activeUser();
    if (operator === '' || user === undefined || user === operator) {
      showJob(title, () => {
        checkOperator(operator);
        return startJob(CONSOLIDATE, title, data);
      });
      return;
    }
    askForRun(asked);
    logActivities(activeWorkbook(), [{ what: title, result: `Xếp hàng chờ tài khoản ${operator}` }]);
    showMessage(title, queuedWords(operator));
  });
}

function queuedWords(operator: string): string {
  const head = `Việc này chạy bằng tài khoản vận hành ${operator}. Đã xếp hàng;`;
  const hasTick = readSwitch() !== undefined || nightlyBy() !== undefined;
  const latest = timeAt(milliseconds() + HOUR_MILLISECONDS).slice(11, 16);
  return hasTick
    ? `${head} chương trình tự chạy trong một giờ tới, muộn nhất khoảng ${latest}. Kết quả hiện ở trang Tổng quan; không cần chờ.`
    : `${head} sẽ chạy khi ${operator} mở sổ này và chọn THĐT > Tổng hợp các trường. Để các lần sau tự chạy, tài khoản đó chọn THĐT > Tự tổng hợp hằng đêm > Bật.`;
}

function selectedSchool(title: string): SchoolEntry | undefined {
  const { schools } = readSchools(activeWorkbook());
  const selected = selectedRow([schoolsTable, overviewTable]);
  const here = schools.find(({ id, row }) =>
    selected?.table === schoolsTable ? row === selected.row : id === selected?.id.split('/')[0],
  );
  if (here !== undefined) return here;
  const typed = askText(title, 'Đọc lại sổ của trường nào? Ghi tên hoặc một phần tên trường.');
  if (typed === undefined || typed.trim() === '') return undefined;
  const found = schools.filter(({ record }) => comparable(record.name).includes(comparable(typed)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new ProblemError(
    only === undefined
      ? {
          code: 'school.unknown',
          message: `Không có trường nào tên “${typed.trim()}”.`,
          remedy: 'Đặt con trỏ vào dòng của trường ở trang Trường hoặc Tổng quan rồi chọn lại.',
        }
      : {
          code: 'school.several',
          message: `Có ${found.length} trường hợp với “${typed.trim()}”: ${found
            .slice(0, 5)
            .map(({ record }) => record.name)
            .join(', ')}…`,
          remedy: 'Ghi rõ hơn, hoặc đặt con trỏ vào dòng của trường ở trang Trường rồi chọn lại.',
        },
  );
}

function tell(title: string, action: () => string): void {
  explained(title, () => showMessage(title, action()));
}
