/** Kiến nghị của trường: the menu item and the functions behind its dialog. */
import * as v from 'valibot';
import { formatDate } from '../../domain/calendar-date';
import { formatMoment } from '../../domain/moment';
import { ProblemError } from '../../domain/result';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { today } from '../../google/clock';
import { explained, showDialog } from '../../google/dialogs';
import { withDocumentLock } from '../../google/locks';
import { activeUser } from '../../google/session';
import { markTouched } from '../../google/touched-tables';
import { isUnanswered, petitionsTable } from '../../workbook/district';
import { REQUEST_KINDS } from '../../workbook/school/requests';
import { toRowValues } from '../../workbook/write-table';
import { askForRun } from '../consolidate/hourly';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readRecords } from '../registers/read-records';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { readSettingsEntries, systemValue } from '../settings/read-district';
import type { PetitionsAnswer, PetitionsPage, PetitionView } from './page';
import { petitionDigest } from './petitions-part';
import { isWaiting } from './plan-answers';
import type { PetitionEntry } from './plan-gather';

const TITLE = 'Kiến nghị của trường';
/** More would make the dialog slow; the sheet has all of them. */
const SHOWN = 200;
const LONGEST_ANSWER = 5_000;

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
