/** Reminding the schools whose answers are still missing: who, with which mail, and sending it; another officer's wish waits for the operator. */
import * as v from 'valibot';
import { isObject } from '../../domain/json';
import { type ActiveWorkbook, activeWorkbook } from '../../google/active-workbook';
import { now, today } from '../../google/clock';
import { withDocumentLock } from '../../google/locks';
import { remainingMailQuota } from '../../google/mail';
import { requireMailInDialog } from '../../google/permissions';
import { deleteProperty, readProperty, writeProperty } from '../../google/properties';
import { activeUser } from '../../google/session';
import { reminderLogTable } from '../../workbook/district';
import { askForRun } from '../consolidate/hourly';
import { answered, type Refusal, requested } from '../registers/dialog-answer';
import { readSchools, type SchoolEntry } from '../registry/read-schools';
import { isAddress, normalized } from '../reminders/addresses';
import { openLedger } from '../reminders/ledger';
import { composeMail } from '../reminders/mail';
import { readLog } from '../reminders/read-log';
import { sendAsked, type TickSource } from '../reminders/send';
import { logActivities } from '../settings/activity';
import { generalSettings, readSettingsEntries, systemValue } from '../settings/read-district';
import type { MissingAnswer, MissingPage } from './page';
import { type MissingSchool, missingDigest, missingKey, missingLines, missingSchools } from './plan-missing';
import type { AskedSchool } from './read-answers';
import { Requests } from './requests';

/** Document property: whom another officer wants reminded, by the operator's next run of this day. */
const QUEUE = 'data-requests-remind';
const BUDGET_MILLISECONDS = 200_000;

const numberSchema = v.object({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const remindSchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  schools: v.pipe(v.array(v.string()), v.minLength(1, 'Chưa chọn trường nào.')),
});

/** Dialog: the schools that have not answered this request, as it was read last, with the mail that each would get. */
export function loadMissingSchools(input: unknown): MissingAnswer | Refusal {
  return answered(() => ({ state: 'missing', missing: pageOf(requested(numberSchema, input).number) }));
}

/** Dialog: reminds these schools, each at most once a day; by another officer's wish the operator's next run does it. */
export function remindMissingSchools(input: unknown): MissingAnswer | Refusal {
  return answered<MissingAnswer>(() => {
    const { number, schools } = requested(remindSchema, input);
    const workbook = activeWorkbook();
    const operator = systemValue(readSettingsEntries(workbook), 'operator').toLowerCase();
    if (activeUser() !== operator) {
      const count = withDocumentLock(() => queue(schools));
      askForRun();
      logActivities(workbook, [
        { what: `Xếp hàng nhắc gửi số liệu ${number}`, result: `${schools.length} trường` },
      ]);
      return {
        state: 'missing',
        missing: pageOf(number),
        message: `Đã xếp hàng nhắc ${count} trường. Lượt chạy hằng giờ của tài khoản vận hành ${operator} đọc lại số liệu rồi chỉ nhắc trường còn thiếu.`,
      };
    }
    requireMailInDialog();
    const result = remind(
      workbook,
      askedSchools(new Requests(workbook), readSchools(workbook).schools),
      schools,
    );
    const left = schools.length - result.sent - result.failures.length;
    return {
      state: 'missing',
      missing: pageOf(number),
      message: `Đã gửi ${result.sent} thư.${left > 0 ? ` ${left} trường không gửi: hôm nay đã nhắc, vừa gửi số liệu, thiếu địa chỉ hoặc hết số thư của ngày.` : ''}`,
      failures: result.failures,
    };
  });
}

/** Carries out in the operator's run what other officers asked for today. What is sent already is not sent again. */
export function remindQueued(
  workbook: ActiveWorkbook,
  requests: Requests,
  schools: readonly SchoolEntry[],
): void {
  if (readProperty(QUEUE) === undefined) return;
  const wanted = queued();
  if (wanted.length > 0) remind(workbook, askedSchools(requests, schools), wanted);
  // without quota the next run of this day tries again
  if (wanted.length === 0 || remainingMailQuota() > 0) deleteProperty(QUEUE);
}

function remind(
  workbook: ActiveWorkbook,
  asked: readonly AskedSchool[],
  schools: readonly string[],
): { readonly sent: number; readonly failures: readonly string[] } {
  const chosen = new Set(schools);
  const missing = missingSchools(asked).filter(({ schoolId }) => chosen.has(schoolId));
  const outcomes = sendAsked(
    workbook,
    () => reminderSource(workbook),
    (_, { known }) =>
      missing
        .flatMap((school) => missingDigest(school, today(), now().slice(0, 19)) ?? [])
        .filter(({ extras }) => extras.every(({ key = '' }) => !known.has(key))),
    BUDGET_MILLISECONDS,
  );
  const sent = [...outcomes.values()].filter(({ state }) => state === 'sent').length;
  const failures = [...outcomes].flatMap(([mailbox, outcome]) =>
    outcome.state === 'sent' ? [] : [`${mailbox}: ${outcome.problem}`],
  );
  if (outcomes.size > 0)
    logActivities(workbook, [
      {
        what: 'Nhắc gửi số liệu',
        result: [`Đã gửi ${sent} thư.`, ...failures].join('\n'),
      },
    ]);
  return { sent, failures };
}

function pageOf(number: number): MissingPage {
  const workbook = activeWorkbook();
  const moment = now().slice(0, 19);
  const source = reminderSource(workbook);
  const { known } = openLedger(workbook, source.log);
  const operator = systemValue(readSettingsEntries(workbook), 'operator').toLowerCase();
  const wanted = new Set(queued());
  const missing = missingSchools(askedSchools(new Requests(workbook), readSchools(workbook).schools)).filter(
    (school) => school.missing.some(({ request }) => request.form.number === number),
  );
  const isOperator = activeUser() === operator;
  return {
    number,
    operator,
    isOperator,
    schools: missing.map((school) => {
      const digest = missingDigest(school, today(), moment);
      const mail =
        digest === undefined
          ? { subject: '', html: '' }
          : composeMail(digest, { ...source.mail, date: today() });
      const { schoolId, name, account } = school;
      const lines = missingLines(school, moment);
      return { schoolId, name, account, lines, hindrance: hindranceOf(school), ...mail };
    }),
    ...(isOperator ? { quota: remainingMailQuota() } : {}),
  };

  function hindranceOf({ schoolId, account }: MissingSchool): string {
    const mailbox = normalized(account);
    if (!isAddress(mailbox)) return 'Chưa có địa chỉ thư đúng ở trang Trường.';
    if (known.has(missingKey(schoolId, today(), mailbox))) return 'Hôm nay đã nhắc trường này.';
    return wanted.has(schoolId) ? 'Đã xếp hàng để nhắc.' : '';
  }
}

function askedSchools(requests: Requests, schools: readonly SchoolEntry[]): AskedSchool[] {
  return schools.flatMap((school) =>
    requests.askedOf(school.id).map(({ request, asked }) => ({ school, request, asked })),
  );
}

/** The log that all reminders share, without the calendar: nothing of it is needed here. */
function reminderSource(workbook: ActiveWorkbook): TickSource {
  const { office, points } = generalSettings(readSettingsEntries(workbook));
  return {
    log: readLog(workbook, reminderLogTable),
    input: { sender: 'district', obligations: [], week: { holidays: [], saturday: false }, schools: [] },
    mail: { officeName: office.name, sender: 'district', sample: points.state === 'sample' },
    ...(office.replyTo === undefined ? {} : { replyTo: office.replyTo }),
    problems: [],
  };
}

/** Answers how many schools wait now. */
function queue(schools: readonly string[]): number {
  const wanted = [...new Set([...queued(), ...schools])];
  writeProperty(QUEUE, { date: today(), schools: wanted });
  return wanted.length;
}

/** A wish of another day is no wish any more. */
function queued(): string[] {
  const kept = readProperty(QUEUE);
  if (!isObject(kept) || kept.date !== today() || !Array.isArray(kept.schools)) return [];
  return kept.schools.map(String);
}
