/** Báo cáo: the functions behind the menu items and their dialog. Each answers with a value, never with an exception. */
import { ProblemError } from '../../domain/result';
import { monthOfDate } from '../../domain/school-year';
import { comparable } from '../../domain/vietnamese';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { declaredToday, declareToday } from '../../google/declared-person';
import { explained, showDialog } from '../../google/dialogs';
import { sha256 } from '../../google/digest';
import { withDocumentLock } from '../../google/locks';
import { quickPdf, remainingMailQuota, sendMail } from '../../google/mail';
import { pageOf } from '../../paper/page';
import { WORD_TYPE } from '../../paper/word-type';
import {
  boardMeetingsTable,
  portalNewsTable,
  portalOperationsTable,
  profileTable,
  progressTable,
  reportsTable,
  requestAnswersTable,
  requestsTable,
  scoresTable,
  settingsTable,
  staffTable,
} from '../../workbook/school';
import { toRowValues } from '../../workbook/write-table';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { sentSettings } from '../registers/sent-settings';
import { KINDS } from './kinds';
import { quickName, reportMail } from './mail';
import type { ReportAnswer, ReportKind, ReportPage } from './page';
import { openRequests } from './plan-context';
import {
  contentText,
  digestOfRow,
  dueOf,
  type Held,
  type PageRequest,
  recipientOf,
  reportPage,
  rowOf,
} from './plan-page';
import { reportPaper } from './report-paper';
import {
  contentFrom,
  kindFrom,
  LONGEST_CONTENT,
  monthFrom,
  postedSchema,
  saveSchema,
  sendSchema,
} from './requests';

/** Menu: Báo cáo tháng. */
export function openMonthlyReport(): void {
  openReport('model');
}

/** Menu: Báo cáo tuần về Cổng. */
export function openPortalReport(): void {
  openReport('portal');
}

/** Menu: Thông báo kết quả tháng. */
export function openResultNotice(): void {
  openReport('notice');
}

/** Menu: Báo cáo khác; the kind is chosen in the dialog. */
export function openOtherReport(): void {
  openReport('adHoc');
}

/** Dialog: another kind or month, as saved or drafted anew. */
export function loadReport(kind: string, month: string): ReportAnswer | Refusal {
  return answered(() => ({ state: 'page', page: page({ kind: kindFrom(kind), month: monthFrom(month) }) }));
}

/** Dialog: keeps the draft in the table of reports; with `approvedBy` it is approved as it stands. */
export function saveReport(input: unknown): ReportAnswer | Refusal {
  return answered<ReportAnswer>(() => {
    const { content, writer, approvedBy, kind, saved, ...request } = requested(saveSchema, input);
    const month = monthFrom(request.month);
    const snapshot = contentText(content);
    if (snapshot.length > LONGEST_CONTENT)
      return refused('Báo cáo dài quá một ô chứa được. Hãy rút gọn rồi lưu lại.');
    if (writer === '') return refused('Chưa chọn người lập báo cáo.');
    return withDocumentLock(() => {
      const workbook = activeWorkbook();
      const held = readHeld(workbook);
      const place = { kind, month, today: today(), id: request.id ?? undefined };
      const row = request.id ? rowOf(held.reports, place) : undefined;
      if (request.id && row === undefined)
        return refused('Dòng của báo cáo này không còn ở trang Báo cáo. Chép nội dung rồi mở lại.');
      if (row && row.record.state !== 'draft') return refused('Báo cáo này đã gửi, không sửa được nữa.');
      if (row && digestOfRow(row, sha256) !== saved)
        return refused(
          'Người khác vừa lưu báo cáo này. Chép phần của mình, chọn “Mở lại” để xem bản của họ rồi sửa tiếp.',
        );
      const due = dueOf(held.settings, kind, month, today());
      const approver = approvedBy ?? '';
      if (approver !== '' && !isLeader(held, approver))
        return refused(`${approver} không phải hiệu trưởng hay phó hiệu trưởng.`);
      const values = toRowValues(reportsTable, {
        kind,
        period: month,
        title: content.subject,
        ...(due === undefined ? {} : { dueOn: due.deadline }),
        state: 'draft',
        submittedBy: writer,
        settingsVersion: String(held.settings.version),
      });
      const cells = { ...values, approvedBy: approver, snapshot };
      declareToday(writer);
      const id = row?.id ?? workbook.appendRows(reportsTable, [cells])[0];
      if (row) workbook.patchRows(reportsTable, new Map([[row.id, cells]]));
      workbook.flush();
      return { state: 'page', page: page({ kind, month, ...(id === undefined ? {} : { id }) }) };
    });
  });
}

/**
 * Dialog: sends what is saved and approved to the principal with the Word file that the page made, and the quick view.
 * The row says so before the mail leaves: a run that dies in between sends nothing twice.
 */
export function sendReport(input: unknown): ReportAnswer | Refusal {
  return answered<ReportAnswer>(() => {
    const { kind, id, saved, word, ...request } = requested(sendSchema, input);
    const month = monthFrom(request.month);
    const workbook = activeWorkbook();
    const claim = withDocumentLock(() => {
      workbook.assignIds(requestsTable);
      const held = readHeld(workbook);
      const row = rowOf(held.reports, { kind, month, today: today(), id });
      if (row === undefined) return refused('Dòng của báo cáo này không còn ở trang Báo cáo.');
      if (row.record.state !== 'draft') return refused('Báo cáo này đã gửi rồi.');
      if (digestOfRow(row, sha256) !== saved)
        return refused('Báo cáo vừa được sửa ở nơi khác. Mở lại rồi gửi.');
      if (row.record.approvedBy === undefined) return refused('Báo cáo chưa được duyệt.');
      const recipient = recipientOf(held, today());
      if (recipient === undefined && KINDS[kind].addressee === 'principal')
        return refused('Chưa có địa chỉ thư của hiệu trưởng: điền ở trang Nhân sự hoặc Thông tin trường.');
      if (KINDS[kind].addressee === 'principal' && remainingMailQuota() < 1)
        return refused('Hôm nay tài khoản này đã hết lượt gửi thư. Báo cáo đã lưu; gửi lại vào ngày mai.');
      workbook.patchRows(
        reportsTable,
        new Map([
          [
            id,
            toRowValues(reportsTable, {
              state: 'submitted',
              submittedAt: now(),
              digest: sha256(row.record.snapshot ?? ''),
            }),
          ],
        ]),
      );
      raiseRequests(workbook, held, row.record.snapshot ?? '', row.record.submittedBy ?? '');
      workbook.flush();
      return {
        state: 'claimed' as const,
        held,
        recipient,
        page: reportPage(held, pageRequest({ kind, month, id }), sha256),
      };
    });
    if (claim.state === 'refused') return claim;
    if (KINDS[kind].addressee === 'principal' && claim.recipient !== undefined) {
      try {
        mailReport(claim.page, claim.recipient, word, workbook.url());
      } catch (error) {
        workbook.patchRows(reportsTable, new Map([[id, toRowValues(reportsTable, { state: 'draft' })]]));
        workbook.flush();
        return refused(
          `Thư không gửi được (${String(error)}). Báo cáo trở lại là nháp; có thể tải bản Word để gửi tay.`,
        );
      }
    }
    const message =
      KINDS[kind].addressee === 'principal'
        ? `Đã gửi tới ${claim.recipient}, kèm bản Word; trang Báo cáo ghi là đã nộp.`
        : 'Đã chốt. Đăng lên Cổng rồi ghi địa chỉ trang đăng ở ô dưới đây.';
    return { state: 'page', page: page({ kind, month, id }), message };
  });
}

/** Dialog: the notice stands on the portal under this address; that ends the reminders about it. */
export function noteResultsPosted(input: unknown): ReportAnswer | Refusal {
  return answered<ReportAnswer>(() => {
    const { id, link, who, ...request } = requested(postedSchema, input);
    const month = monthFrom(request.month);
    return withDocumentLock(() => {
      const workbook = activeWorkbook();
      const held = readHeld(workbook);
      const row = rowOf(held.reports, { kind: 'notice', month, today: today(), id });
      if (row === undefined || row.record.state === 'draft') return refused('Thông báo này chưa chốt.');
      workbook.patchRows(reportsTable, new Map([[id, toRowValues(reportsTable, { link })]]));
      const known = held.news.find(({ record }) => record.section === 'evaluation' && record.link === link);
      if (known === undefined) {
        workbook.appendRows(portalNewsTable, [
          toRowValues(portalNewsTable, {
            title: row.record.title ?? KINDS.notice.title,
            section: 'evaluation',
            postedOn: today(),
            link,
            ...(who === '' ? {} : { writer: who }),
            ...(row.record.approvedBy === undefined
              ? {}
              : { approvedBy: row.record.approvedBy, approvedOn: today() }),
          }),
        ]);
      }
      const meeting = held.meetings.filter(({ record }) => record.month === month).pop();
      if (meeting !== undefined && meeting.record.publishedOn === undefined)
        workbook.patchRows(
          boardMeetingsTable,
          new Map([[meeting.id, toRowValues(boardMeetingsTable, { publishedOn: today() })]]),
        );
      workbook.flush();
      return {
        state: 'page',
        page: page({ kind: 'notice', month, id }),
        message: 'Đã ghi vào trang Tin bài Cổng; việc công khai kết quả tháng coi như xong.',
      };
    });
  });
}

function openReport(kind: ReportKind): void {
  explained('Báo cáo', () => {
    const first = page({ kind, month: monthOfDate(today()) });
    showDialog('report', 'Báo cáo', { width: 1100, height: 720 }, first);
  });
}

function page(place: Pick<PageRequest, 'kind' | 'month' | 'id'>): ReportPage {
  return reportPage(readHeld(activeWorkbook()), pageRequest(place), sha256);
}

function pageRequest(place: Pick<PageRequest, 'kind' | 'month' | 'id'>): PageRequest {
  return { ...place, today: today(), who: declaredToday() };
}

function mailReport(report: ReportPage, recipient: string, word: string, workbook: string): void {
  const paper = reportPaper(report);
  const pdf = quickPdf(quickName(paper), pageOf([paper], quickName(paper)));
  const mail = reportMail({
    title: report.title,
    school: report.letterhead.school,
    writer: report.writer ?? '',
    approvedBy: report.approvedBy ?? '',
    paper,
    withPdf: pdf !== undefined,
    workbook,
  });
  sendMail({
    to: recipient,
    ...mail,
    senderName: report.letterhead.school,
    attachments: [
      { name: `${paper.fileName}.docx`, type: WORD_TYPE, base64: word },
      ...(pdf === undefined ? [] : [pdf]),
    ],
  });
}

/** Requests go up with the report: those of the register are marked as sent, new lines are entered there. */
function raiseRequests(workbook: ActiveWorkbook, held: Held, snapshot: string, by: string): void {
  const lines = requestLines(snapshot);
  const open = openRequests(held);
  const known = new Set(held.requests.map(({ record }) => comparable(record.content)));
  const wanted = new Set(lines.map(comparable));
  const unsent = open.filter(
    ({ record }) => record.sentOn === undefined && wanted.has(comparable(record.content)),
  );
  workbook.appendRows(
    requestsTable,
    lines
      .filter((content) => !known.has(comparable(content)))
      .map((content) =>
        toRowValues(requestsTable, {
          date: today(),
          kind: 'request',
          content,
          addressee: 'authority',
          sentOn: today(),
          ...(by === '' ? {} : { by }),
        }),
      ),
  );
  workbook.patchRows(
    requestsTable,
    new Map(
      unsent
        .filter(({ id }) => id !== '')
        .map(({ id }) => [id, toRowValues(requestsTable, { sentOn: today() })]),
    ),
  );
}

function requestLines(snapshot: string): string[] {
  const text = contentFrom(snapshot)?.sections.find(({ key }) => key === 'requests')?.text ?? '';
  return text
    .split('\n')
    .map((each) => each.replace(/^[-•\s]+/, '').trim())
    .filter((each) => each !== '');
}

function readHeld(workbook: ActiveWorkbook): Held {
  const [
    settingsRows,
    profiles,
    staff,
    scores,
    reports,
    news,
    operations,
    progress,
    requests,
    answers,
    meetings,
  ] = readRecords(workbook, [
    settingsTable,
    profileTable,
    staffTable,
    scoresTable,
    reportsTable,
    portalNewsTable,
    portalOperationsTable,
    progressTable,
    requestsTable,
    requestAnswersTable,
    boardMeetingsTable,
  ]).records;
  const profile = profiles[0]?.record;
  if (profile === undefined) {
    throw new ProblemError({
      code: 'profile.none',
      place: 'Thông tin trường',
      message: 'Chưa có tên trường hoặc cấp học.',
      remedy: 'Điền hàng 3 của trang Thông tin trường rồi mở lại.',
    });
  }
  return {
    settings: sentSettings(settingsRows),
    profile,
    staff,
    scores,
    reports,
    news,
    operations,
    progress,
    requests,
    answers,
    meetings,
  };
}

function isLeader({ staff }: Held, name: string): boolean {
  return staff.some(
    ({ record }) =>
      record.name === name && record.roles.some((role) => role === 'principal' || role === 'vicePrincipal'),
  );
}

function refused(message: string): Refusal {
  return { state: 'refused', message, again: false };
}
