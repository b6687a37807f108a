/** Việc hôm nay as the dialog shows it: what waits, of which school, whom to call, and what one button does about it. Pure. */
import { daysBetween } from '../../domain/calendar-date';
import { formatMonth } from '../../domain/school-year';
import type { petitionsTable } from '../../workbook/district';
import { isUnanswered } from '../../workbook/district';
import type { Entry, RecordOf } from '../../workbook/table';
import { REPORT_STATE_WORDS } from '../../workbook/words';
import type { SchoolEntry } from '../registry/read-schools';
import { describeOutcome, schoolMonths, type ViewInput } from './plan-view';

export type TodayKind = 'missing' | 'waiting' | 'broken' | 'petition';

export const TODAY_KINDS: Readonly<Record<TodayKind, string>> = {
  missing: 'Chưa nộp',
  waiting: 'Chờ kiểm tra',
  broken: 'Sổ có lỗi',
  petition: 'Kiến nghị chưa trả lời',
};

export interface TodayItem {
  readonly kind: TodayKind;
  readonly schoolId: string;
  readonly school: string;
  /** The latest month that it is about; '' when it is about none. */
  readonly month: string;
  /** One line for each thing. */
  readonly what: readonly string[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly account: string;
  readonly workbook: string;
}

/** A page of a thousand schools would be slow to open, and nobody does more in a day. */
const SHOWN_OF_A_KIND = 60;

/** The first items of each kind, and how many there are of it. */
export function shownItems(items: readonly TodayItem[]): {
  readonly items: readonly TodayItem[];
  readonly counts: Readonly<Partial<Record<TodayKind, number>>>;
} {
  const counts: Partial<Record<TodayKind, number>> = {};
  const shown = items.filter(({ kind }) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
    return counts[kind] <= SHOWN_OF_A_KIND;
  });
  return { items: shown, counts };
}

/** One item per school and kind. Schools by level and name. */
export function todayItems(
  view: ViewInput,
  petitions: readonly Entry<RecordOf<typeof petitionsTable>>[],
): TodayItem[] {
  const found = new Map<string, { kind: TodayKind; school: SchoolEntry; what: string[]; month: string }>();
  const note = (kind: TodayKind, school: SchoolEntry, what: string, month = '') => {
    const key = `${kind} ${school.id}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { kind, school, what: [what], month });
    else {
      known.what.push(what);
      known.month = month;
    }
  };
  for (const line of schoolMonths(view)) {
    const { school, facts, standing, dueOn } = line;
    const month = `Tháng ${formatMonth(line.month)}`;
    if (standing === 'missing' && dueOn !== undefined) {
      const returned = facts.state === 'returned' ? `${REPORT_STATE_WORDS.returned}, ` : '';
      note('missing', school, `${month}: ${returned}trễ ${daysBetween(dueOn, view.today)} ngày`, line.month);
    }
    if (standing === 'submitted') {
      const changed = facts.changedAfterSubmission ? '; đã đổi sau khi nộp' : '';
      note('waiting', school, `${month}: tự chấm ${describeOutcome(line.self, facts)}${changed}`, line.month);
    }
    if (facts.problem !== undefined) note('broken', school, `${month}: ${facts.problem}`);
  }
  for (const school of view.schools)
    if (school.record.lastProblem) note('broken', school, school.record.lastProblem);
  const schools = new Map(view.schools.map((school) => [school.id, school]));
  for (const { record } of petitions) {
    const school = schools.get(record.schoolId);
    if (school !== undefined && isUnanswered(record)) note('petition', school, record.content);
  }
  const kinds = Object.keys(TODAY_KINDS);
  return [...found.values()]
    .map(({ kind, school: { id, record }, what, month }) => ({
      ...{ kind, schoolId: id, school: record.name, what, month },
      contactName: record.contactName ?? '',
      contactPhone: record.contactPhone ?? '',
      account: record.account,
      workbook: record.workbookLink ?? '',
    }))
    .sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}
