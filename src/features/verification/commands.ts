/** Kiểm tra, chấm điểm: opening, saving, closing and reopening a round. Each function the dialog calls answers with a value. */
import {
  addMonths,
  formatMonth,
  type Month,
  monthOfDate,
  monthsOfSchoolYear,
} from '../../domain/school-year';
import { ROUND_SHORT, type Round } from '../../domain/verification';
import { activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { verificationPointsTable, verificationsTable } from '../../workbook/district';
import type { RowValues } from '../../workbook/table-port';
import { toRowValues } from '../../workbook/write-table';
import { refreshOverview } from '../overview/read-view';
import { answered, type Refusal } from '../registers/dialog-answer';
import { logActivities } from '../settings/activity';
import { generalSettings } from '../settings/read-district';
import { officeSettings } from './district-rules';
import { showInFacts } from './facts-rounds';
import { noteRounds } from './open-rounds';
import type { SavedAnswer, VerificationAnswer, VerificationPage } from './page';
import { LONGEST_ENTRIES, planSave } from './plan-save';
import { roundView } from './plan-view';
import { openRequest, placeRequest, saveRequest, stepRequest } from './requests';
import { encodeCriteria, encodeEntries } from './sheet';
import {
  beginRound,
  checkMonth,
  type RoundPlace,
  readVerification,
  roundInput,
  type SessionRecord,
  sessionOf,
  signature,
  totalColumns,
  type VerificationTables,
} from './store';
import { takeVisit } from './take-visit';

const TITLE = 'Kiểm tra, chấm điểm';

/** Menu; or another dialog, for one school: `{ school, month, round }`, all of them optional. */
export function openVerification(request?: unknown): void {
  explained(TITLE, () => {
    const page = pageFor(
      readVerification(activeWorkbook()),
      openRequest(isMenuEvent(request) ? {} : request),
    );
    showDialog('verification', TITLE, { width: 1120, height: 740 }, page);
  });
}

/** Dialog: another school, month or round. */
export function loadVerification(request: unknown): VerificationAnswer | Refusal {
  return answered(() => {
    const wanted = openRequest(request);
    const workbook = activeWorkbook();
    const tables = readVerification(workbook);
    return { state: 'page', page: pageFor(tables, wanted) };
  });
}

/** Dialog: saves entries whose revision is still the one the page knew; the others come back as conflicts. */
export function saveVerification(request: unknown): SavedAnswer | Refusal {
  return answered<SavedAnswer | Refusal>(() => {
    const { place, entries: wanted, header } = saveRequest(request);
    return withDocumentLock((): SavedAnswer | Refusal => {
      const workbook = activeWorkbook();
      const tables = readVerification(workbook);
      const input = roundInput(tables, officeSettings(workbook, tables.settings), place);
      if (input.session?.record.state === 'done') return refused(closedText(place));
      const plan = planSave(input.criteria, input.entries, wanted, signature());
      const text = encodeEntries(plan.entries);
      if (text.length > LONGEST_ENTRIES)
        return refused('Nhận xét của đợt này dài quá mức một ô chứa được. Hãy rút gọn rồi lưu lại.');
      const session = input.session ?? beginRound(tables, input, place);
      const record = session.record;
      const isSame =
        header === undefined ||
        (header.remark === (record.remark ?? '') && (header.visitOn ?? '') === (record.visitOn ?? ''));
      const isStale = header !== undefined && !isSame && header.baseRevision !== record.revision;
      const takesHeader = header !== undefined && !isSame && !isStale;
      const revision = (record.revision ?? 0) + (takesHeader ? 1 : 0);
      const { by, at } = signature();
      if (plan.changed)
        workbook.patchRow(
          verificationPointsTable,
          record.pointsId ?? '',
          toRowValues(verificationPointsTable, { criteria: encodeCriteria(input.criteria), entries: text }),
        );
      if (plan.changed || takesHeader)
        workbook.patchRow(
          verificationsTable,
          session.id,
          sessionCells({
            ...totalColumns(place.round, input.criteria, plan.entries),
            ...(takesHeader ? { remark: header.remark, visitOn: header.visitOn } : {}),
            revision,
            changedAt: at,
            changedBy: by,
          }),
        );
      workbook.flush();
      if (input.session === undefined) noteRounds([...tables.sessions, session]);
      return {
        state: 'saved',
        entries: plan.answers,
        header: isStale ? 'conflict' : takesHeader ? 'saved' : 'same',
        revision,
        id: session.id,
      };
    });
  });
}

/** Dialog: closes the round; its totals go into the figures at once, its points to the school with the operator's next run. */
export function finishVerification(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const place = placeRequest(request);
    return withDocumentLock((): VerificationAnswer | Refusal => {
      const workbook = activeWorkbook();
      const tables = readVerification(workbook);
      const session = sessionOf(tables.sessions, place);
      if (session !== undefined && session.record.state === 'open') takeVisit(workbook, tables, session);
      const input = roundInput(tables, officeSettings(workbook, tables.settings), place);
      if (session === undefined || input.session === undefined) return refused('Đợt này chưa có điểm nào.');
      if (session.record.state === 'done') return refused(closedText(place));
      const missing = input.criteria.indicators
        .filter(({ code }) => {
          const entry = input.entries.get(code);
          return entry === undefined || (!entry.notApplicable && entry.points === undefined);
        })
        .map(({ code }) => code);
      if (missing.length > 0)
        return refused(
          `Còn ${missing.length} chỉ báo chưa chấm: ${missing.slice(0, 12).join(', ')}${missing.length > 12 ? ' …' : ''}.`,
        );
      const { by, at } = signature();
      const totals = totalColumns(place.round, input.criteria, input.entries);
      workbook.patchRow(
        verificationPointsTable,
        session.record.pointsId ?? '',
        toRowValues(verificationPointsTable, { criteria: encodeCriteria(input.criteria) }),
      );
      workbook.patchRow(
        verificationsTable,
        session.id,
        sessionCells({
          ...totals,
          state: 'done',
          doneAt: at,
          doneBy: by,
          assessors: input.team.map(({ person }) => person).join(', ') || by,
          digest: input.facts?.digest,
          publishedAt: undefined,
        }),
      );
      showInFacts(workbook, place, totals);
      refreshOverview(workbook);
      log(
        tables,
        place,
        'Chấm xong',
        `Tổng điểm ${totals.pointsTotal ?? '–'}; đạt ${totals.metCount ?? 0}/${totals.applicableCount ?? 0} chỉ báo.`,
      );
      return pageAnswer(
        place,
        `Đã khép ${ROUND_SHORT[place.round]} của ${input.school.record.name}. ${publishText(tables)}`,
      );
    });
  });
}

/** Dialog: opens a closed round again, with a reason that is logged; the school's sheet loses it at the next run. */
export function reopenVerification(request: unknown): VerificationAnswer | Refusal {
  return answered<VerificationAnswer | Refusal>(() => {
    const { place, why } = stepRequest(request);
    if (why === '') return refused('Ghi lý do mở lại đợt chấm.');
    return withDocumentLock((): VerificationAnswer | Refusal => {
      const workbook = activeWorkbook();
      const tables = readVerification(workbook);
      const session = sessionOf(tables.sessions, place);
      if (session?.record.state !== 'done') return refused('Đợt này đang mở, không cần mở lại.');
      workbook.patchRow(
        verificationsTable,
        session.id,
        sessionCells({ state: 'open', doneAt: undefined, doneBy: undefined, publishedAt: undefined }),
      );
      showInFacts(workbook, place, undefined);
      refreshOverview(workbook);
      log(tables, place, 'Mở lại', why);
      return pageAnswer(place, `Đã mở lại ${ROUND_SHORT[place.round]}.`);
    });
  });
}

/** The page after something was done to a round, read afresh. */
export function pageAnswer(place: RoundPlace, message: string): VerificationAnswer {
  const workbook = activeWorkbook();
  workbook.flush();
  const tables = readVerification(workbook);
  noteRounds(tables.sessions);
  return { state: 'page', page: pageFor(tables, place), message };
}

/** Who brings results to the schools, in words. */
export function publishText({ operator }: VerificationTables): string {
  return activeUser() === operator
    ? 'Chọn THĐT > Kiểm tra và công nhận > Công bố kết quả để gửi về trường ngay, hoặc để lần tổng hợp tới gửi.'
    : `Kết quả sẽ vào sổ của trường khi tài khoản vận hành ${operator} chạy lần tới.`;
}

function pageFor(
  tables: VerificationTables,
  wanted: { readonly school?: string; readonly month?: Month; readonly round?: Round },
): VerificationPage {
  const { workbook, rounds, schools, sessions } = tables;
  const general = generalSettings(tables.settings);
  const round = wanted.round ?? roundOn(Number(today().slice(5, 7)), rounds.months);
  const months = monthsOfSchoolYear(general.schoolYear).filter((month) => month <= monthOfDate(today()));
  const month = wanted.month ?? defaultMonth(months);
  checkMonth(general.schoolYear, month);
  const user = activeUser() ?? '';
  const input =
    wanted.school === undefined
      ? undefined
      : roundInput(tables, officeSettings(workbook, tables.settings), {
          school: wanted.school,
          month,
          round,
        });
  const mine = new Set(
    tables.assignments.flatMap(({ record }) =>
      record.round === round && record.removedAt === undefined && record.email === user
        ? [record.schoolId]
        : [],
    ),
  );
  return {
    month,
    monthText: `tháng ${formatMonth(month)}`,
    round,
    months: months.map((each) => ({
      month: each,
      text: formatMonth(each),
      planned: rounds.months[round].includes(Number(each.slice(5))),
    })),
    schools: schools.map(({ id, record }) => ({
      id,
      name: record.name,
      levels: record.levels.join(', '),
      mine: mine.has(id),
      state: sessionOf(sessions, { school: id, month, round })?.record.state ?? 'new',
    })),
    ...(input === undefined ? {} : { view: roundView(input) }),
    user,
    operator: tables.operator,
    isOperator: user === tables.operator,
  };
}

/** The round whose month it is by the settings; else the one on the system. */
function roundOn(month: number, months: Readonly<Record<Round, readonly number[]>>): Round {
  return months.roundTwo.includes(month) ? 'roundTwo' : 'roundOne';
}

/** Scores of a month come in towards its end: until then the month before is the newest to look at. */
function defaultMonth(months: readonly Month[]): Month {
  const current = monthOfDate(today());
  const before = addMonths(current, -1);
  return Number(today().slice(8)) < 20 && months.includes(before) ? before : current;
}

function log(
  { schools, workbook }: VerificationTables,
  place: RoundPlace,
  what: string,
  result: string,
): void {
  logActivities(workbook, [
    {
      what: `${what} ${ROUND_SHORT[place.round]}, tháng ${formatMonth(place.month)}`,
      school: schools.find(({ id }) => id === place.school)?.record.name ?? '',
      result,
    },
  ]);
}

function sessionCells(record: Partial<SessionRecord>): RowValues {
  return toRowValues(verificationsTable, record);
}

function closedText({ round, month }: RoundPlace): string {
  return `${ROUND_SHORT[round]} tháng ${formatMonth(month)} đã chấm xong. Muốn sửa, chọn “Mở lại” và ghi lý do.`;
}

function refused(message: string): Refusal {
  return { state: 'refused', message, again: false };
}

/** Google hands menu functions nothing or an event of its own. */
function isMenuEvent(request: unknown): boolean {
  return typeof request !== 'object' || request === null || !('school' in request);
}
