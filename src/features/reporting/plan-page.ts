/** The report dialog's page out of what the workbook holds. Pure. */
import { formatDate, type IsoDate, isoDate } from '../../domain/calendar-date';
import { formatMoment } from '../../domain/moment';
import { type Due, duesBetween, type Obligation } from '../../domain/obligation';
import type { Role } from '../../domain/role';
import { countingPeriod, formatMonth, type Month, monthsOfSchoolYear } from '../../domain/school-year';
import type { SchoolSettings } from '../../standard/settings';
import { letterheadOf } from '../../workbook/letterhead';
import type { profileTable, staffTable } from '../../workbook/school';
import type { Entry, RecordOf } from '../../workbook/table';
import { KINDS, REPEATED } from './kinds';
import type { PersonView, ReportContent, ReportKind, ReportPage } from './page';
import type { Registers } from './plan-context';
import { draftOf } from './plan-draft';
import { contentFrom } from './requests';

export type ReportRow = Registers['reports'][number];
type StaffRow = Entry<RecordOf<typeof staffTable>>;

export interface Held extends Registers {
  readonly profile: RecordOf<typeof profileTable>;
  readonly staff: readonly StaffRow[];
}

/** The digest of a saved report: what it says and who approved it. */
export type DigestOf = (text: string) => string;

export interface PageRequest {
  readonly kind: ReportKind;
  readonly month: Month;
  readonly today: IsoDate;
  readonly who: string | undefined;
  /** Opens this row; absent: the month's draft, or a new one. */
  readonly id?: string;
}

export function reportPage(held: Held, request: PageRequest, digestOf: DigestOf): ReportPage {
  const { kind, month, today, who } = request;
  const { settings, profile, reports } = held;
  const row = rowOf(reports, request);
  const draft = draftOf(kind, month, today, held);
  const kept = contentFrom(row?.record.snapshot);
  const due = dueOf(settings, kind, month, today);
  const sent = row !== undefined && row.record.state !== undefined && row.record.state !== 'draft';
  const posted = kind === 'notice' ? row?.record.link : undefined;
  return {
    kind,
    kinds: (Object.keys(KINDS) as ReportKind[]).map((each) => ({ kind: each, title: KINDS[each].title })),
    title: `${KINDS[kind].title} ${formatMonth(month)}`,
    month,
    months: monthsOfSchoolYear(settings.schoolYear)
      .filter((each) => countingPeriod(each, settings.counting).from <= today)
      .map((each) => ({ month: each, text: formatMonth(each) })),
    date: today,
    ...(due === undefined ? {} : { dueText: `hạn ${formatDate(due.deadline)}` }),
    letterhead: letterheadOf(profile, settings),
    content: kept ?? draft.content,
    notes: kept === undefined ? draft.notes : [],
    state: row === undefined ? 'new' : sent ? 'sent' : 'draft',
    ...(sent && row ? { sentText: sentText(row) } : {}),
    ...(row === undefined ? {} : { id: row.id, saved: digestOfRow(row, digestOf) }),
    ...optional('approvedBy', row?.record.approvedBy),
    ...optional('writer', row?.record.submittedBy),
    ...optional('who', who),
    people: peopleOf(held.staff, today),
    ...optional('recipient', recipientOf(held, today)),
    answers: held.answers
      .filter(({ record }) => record.answer !== undefined)
      .slice(-10)
      .map(({ record: { content = '', answer = '', answeredOn } }) => ({
        asked: content,
        answer: answeredOn === undefined ? answer : `${answer} (${formatDate(answeredOn)})`,
      })),
    ...optional('posted', posted),
  };
}

/**
 * The row of the report: of kinds that come once a month the newest of the month; of the others the open draft, and what
 * was sent today, so that a second look does not begin another one.
 */
export function rowOf(
  reports: readonly ReportRow[],
  { kind, month, today, id }: Pick<PageRequest, 'kind' | 'month' | 'today' | 'id'>,
): ReportRow | undefined {
  if (id !== undefined && id !== '') return reports.find((row) => row.id === id);
  const ofKind = reports.filter(({ record }) => record.kind === kind && record.period === month);
  if (!REPEATED.includes(kind)) return ofKind.pop();
  return (
    ofKind.filter(({ record }) => record.state === 'draft').pop() ??
    ofKind.filter(({ record }) => (record.submittedAt ?? '').startsWith(today)).pop()
  );
}

export function digestOfRow({ record }: ReportRow, digestOf: DigestOf): string {
  return digestOf(`${record.snapshot ?? ''}|${record.submittedBy ?? ''}|${record.approvedBy ?? ''}`).slice(
    0,
    16,
  );
}

/** The deadline that this report is for: the month's, or of a weekly report the nearest one not yet past. */
export function dueOf(
  settings: SchoolSettings,
  kind: ReportKind,
  month: Month,
  today: IsoDate,
): Due | undefined {
  const obligation = obligationOf(settings, kind);
  const from = isoDate(settings.schoolYear, 9, 1);
  const to = isoDate(settings.schoolYear + 1, 8, 31);
  if (obligation === undefined || from === undefined || to === undefined) return undefined;
  const week = { holidays: settings.holidays, saturday: false };
  const dues = duesBetween(obligation, from, to, week);
  if (obligation.schedule.rhythm === 'weekly') return dues.find(({ deadline }) => deadline >= today);
  return dues.find(({ nominal }) => nominal.startsWith(month));
}

export function obligationOf(settings: SchoolSettings, kind: ReportKind): Obligation | undefined {
  return settings.obligations.find(
    ({ completion }) =>
      (completion.kind === 'report' && completion.report === kind) ||
      (kind === 'notice' && completion.kind === 'portal' && completion.section === 'evaluation'),
  );
}

const SIGNING_TITLES: Partial<Record<Role, string>> = {
  principal: 'HIỆU TRƯỞNG',
  vicePrincipal: 'PHÓ HIỆU TRƯỞNG',
};

function peopleOf(staff: readonly StaffRow[], today: IsoDate): PersonView[] {
  return staff
    .filter(({ record: { until } }) => until === undefined || until >= today)
    .map(({ record: { name, roles } }) => {
      const title = roles.map((role) => SIGNING_TITLES[role]).find((each) => each !== undefined);
      return { name, title: title ?? 'NGƯỜI BÁO CÁO', leader: title !== undefined };
    });
}

/** The principal's own address, else the school's shared mailbox. */
export function recipientOf({ staff, profile }: Held, today: IsoDate): string | undefined {
  const principals = staff.filter(
    ({ record }) =>
      record.roles.includes('principal') && (record.until === undefined || record.until >= today),
  );
  return principals.find(({ record }) => record.email !== undefined)?.record.email ?? profile.account;
}

/** Everything a report is made from stays with it, as it was sent. */
export function contentText(content: ReportContent): string {
  return JSON.stringify(content);
}

function sentText({ record }: ReportRow): string {
  const at = record.submittedAt === undefined ? '' : ` lúc ${formatMoment(record.submittedAt)}`;
  const by = record.submittedBy === undefined ? '' : `, ${record.submittedBy}`;
  const approved = record.approvedBy === undefined ? '' : `; ${record.approvedBy} duyệt`;
  return `Đã gửi${at}${by}${approved}.`;
}

function optional<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}
