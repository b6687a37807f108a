/** Kiến nghị của trường and Báo cáo tồn tại và giải pháp: the menu items and the functions behind their dialogs. */
import * as v from 'valibot';
import { formatDate } from '../../domain/calendar-date';
import { formatMoment } from '../../domain/moment';
import { ProblemError } from '../../domain/result';
import { addMonths, formatMonth, type Month, monthOfDate, parseMonth } from '../../domain/school-year';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { markTouched } from '../../google/touched-tables';
import { SAMPLE_LABEL } from '../../standard/sample-label';
import { isUnanswered, petitionsTable } from '../../workbook/district';
import { REQUEST_KINDS } from '../../workbook/school/requests';
import { toRowValues } from '../../workbook/write-table';
import { askForRun } from '../consolidate/hourly';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { generalSettings, readSettingsEntries, systemValue } from '../settings/read-district';
import type { PetitionsAnswer, PetitionsPage, PetitionView } from './page';
import { petitionDigest } from './petitions-part';
import { isWaiting } from './plan-answers';
import type { PetitionEntry } from './plan-gather';
import { annexRows, draftShortcomings } from './shortcomings';
import type { ShortcomingsPage } from './shortcomings-paper';

const TITLE = 'Kiến nghị của trường';
const REPORT_TITLE = 'Báo cáo tồn tại và giải pháp';
/** More would make the dialog slow; the sheet has all of them. */
const SHOWN = 200;
const LONGEST_ANSWER = 5_000;
const MONTHS_OFFERED = 24;
const MONTHS_REPORTED = 3;

const answerSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  seen: v.string(),
  state: v.picklist(['considered', 'answered', 'forwarded'], 'Chưa chọn tình trạng.'),
  answer: v.pipe(
    v.string(),
    v.transform((text) => text.normalize('NFC').trim()),
    v.maxLength(LONGEST_ANSWER, `Trả lời dài quá ${LONGEST_ANSWER} chữ.`),
  ),
  answeredBy: v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\s+/g, ' ').trim()),
    v.minLength(1, 'Chưa ghi người trả lời.'),
    v.maxLength(100, 'Tên người trả lời quá dài.'),
  ),
});

const periodSchema = v.object({ from: v.string(), to: v.string() });

/** Menu: shows the dialog. */
export function openPetitions(): void {
  explained(TITLE, () => showDialog('petitions', TITLE, { width: 900, height: 700 }, page(activeWorkbook())));
}

/** Dialog: keeps an officer's answer; the operator's next run brings it into the school's workbook. */
export function answerPetition(input: unknown): PetitionsAnswer | Refusal {
  return answered<PetitionsAnswer>(() => {
    const { id, seen, state, answer, answeredBy } = requested(answerSchema, input);
    if (state === 'answered' && answer === '') throw new ProblemError(emptyAnswer());
    const workbook = activeWorkbook();
    withDocumentLock(() => {
      const entry = petitionsOf(workbook).find((petition) => petition.id === id);
      if (entry === undefined || seenOf(entry) !== seen) throw new ProblemError(changedMeanwhile());
      const values = toRowValues(petitionsTable, { state, answer, answeredBy, answeredOn: today() });
      workbook.patchRows(petitionsTable, new Map([[id, values]]));
      workbook.flush();
    });
    markTouched(petitionsTable.name);
    askForRun();
    const operator = systemValue(readSettingsEntries(workbook), 'operator');
    return {
      state: 'done',
      page: page(workbook),
      message: `Đã ghi. Trường thấy câu trả lời sau lượt chạy hằng giờ của tài khoản vận hành ${operator}, hoặc khi ${operator} chọn THĐT > Tổng hợp các trường.`,
    };
  });
}

/** Menu: the report to the superior, drafted for the last three months. */
export function openShortcomings(): void {
  explained(REPORT_TITLE, () => {
    const to = monthOfDate(today());
    const first = reportPage(activeWorkbook(), addMonths(to, 1 - MONTHS_REPORTED), to);
    showDialog('shortcomings', REPORT_TITLE, { width: 1100, height: 720 }, first);
  });
}

/** Dialog: drafts the report for other months. */
export function loadShortcomings(
  input: unknown,
): { readonly state: 'page'; readonly page: ShortcomingsPage } | Refusal {
  return answered(() => {
    const period = requested(periodSchema, input);
    const [one, other] = [parseMonth(period.from), parseMonth(period.to)];
    if (one === undefined || other === undefined) {
      throw new ProblemError({
        code: 'shortcomings.period',
        message: 'Chưa chọn tháng.',
        remedy: 'Chọn tháng đầu và tháng cuối.',
      });
    }
    const [from, to] = one <= other ? [one, other] : [other, one];
    return { state: 'page', page: reportPage(activeWorkbook(), from, to) };
  });
}

function page(workbook: ActiveWorkbook): PetitionsPage {
  const operator = systemValue(readSettingsEntries(workbook), 'operator').toLowerCase();
  const { schools } = readSchools(workbook);
  const bySchool = new Map(schools.map((school) => [school.id, school]));
  const sorted = [...petitionsOf(workbook)].sort(
    (one, other) =>
      Number(isUnanswered(other.record)) - Number(isUnanswered(one.record)) ||
      ((one.record.askedOn ?? '') < (other.record.askedOn ?? '') ? -1 : 1),
  );
  const unanswered = sorted.filter(({ record }) => isUnanswered(record));
  // the newest of those that are settled
  const settled = sorted.slice(unanswered.length).reverse();
  const shown = [...unanswered, ...settled].slice(0, SHOWN);
  return {
    operator,
    isOperator: activeUser() === operator,
    petitions: shown.map((petition) => viewOf(petition, bySchool.get(petition.record.schoolId))),
    more: sorted.length - shown.length,
  };
}

function viewOf(petition: PetitionEntry, school: SchoolEntry | undefined): PetitionView {
  const { id, record } = petition;
  const { contactName = '', contactPhone = '', account = '' } = school?.record ?? {};
  const isSent = record.sentAt !== undefined && !isWaiting(record, today(), petitionDigest);
  const hasAnswer = record.state !== undefined || record.answer !== undefined;
  return {
    id,
    school: record.school,
    askedOn: record.askedOn === undefined ? '' : formatDate(record.askedOn),
    kind: record.kind === undefined ? '' : REQUEST_KINDS[record.kind],
    content: record.content,
    by: record.by ?? '',
    link: record.link ?? '',
    contact: [contactName, contactPhone, account].filter((text) => text !== '').join(' · '),
    remark: record.remark ?? '',
    state: record.state ?? '',
    answer: record.answer ?? '',
    answeredBy: record.answeredBy ?? '',
    sentText: !hasAnswer
      ? ''
      : isSent
        ? `Trường thấy lúc ${formatMoment(record.sentAt ?? '')}`
        : 'Chưa chuyển tới trường',
    isUnanswered: isUnanswered(record),
    seen: seenOf(petition),
  };
}

function seenOf({ record }: PetitionEntry): string {
  const { content, state, answer, answeredBy } = record;
  return petitionDigest(JSON.stringify([content, state ?? '', answer ?? '', answeredBy ?? '']));
}

function petitionsOf(workbook: ActiveWorkbook): readonly PetitionEntry[] {
  return readRecords(workbook, [petitionsTable]).records[0];
}

function reportPage(workbook: ActiveWorkbook, from: Month, to: Month): ShortcomingsPage {
  const { office, points } = generalSettings(readSettingsEntries(workbook));
  const petitions = petitionsOf(workbook).map(({ record }) => record);
  const latest = monthOfDate(today());
  return {
    from,
    to,
    months: Array.from({ length: MONTHS_OFFERED }, (_, back) => {
      const month = addMonths(latest, -back);
      return { month, text: formatMonth(month) };
    }),
    office: { name: office.name, superior: office.superior },
    date: today(),
    content: draftShortcomings(petitions, from, to, office.superior),
    annex: annexRows(petitions, from, to),
    ...(points.state === 'sample' ? { label: SAMPLE_LABEL } : {}),
  };
}

function emptyAnswer() {
  return {
    code: 'petition.empty',
    message: 'Chưa ghi câu trả lời.',
    remedy: 'Ghi trả lời, hoặc chọn tình trạng khác.',
  };
}

function changedMeanwhile() {
  return {
    code: 'petition.changed',
    message: 'Dòng này vừa được người khác sửa, hoặc trường vừa đổi nội dung.',
    remedy: 'Đóng hộp thoại, mở lại rồi trả lời.',
  };
}
