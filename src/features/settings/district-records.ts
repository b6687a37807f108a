/** Criteria, obligations and holidays between the standard's types and the rows of the district's tables. Pure. */
import type { Obligation } from '../../domain/obligation';
import type { Schedule } from '../../domain/recurrence';
import { toRule } from '../../domain/recurrence';
import type { Holiday } from '../../domain/working-days';
import { criterionOf } from '../../standard/indicator';
import { type Indicator, indicators } from '../../standard/indicators';
import { measures } from '../../standard/measures';
import { obligations as standardObligations } from '../../standard/obligations';
import type { IndicatorSetting } from '../../standard/settings';
import type { criteriaTable, holidaysTable, obligationsTable } from '../../workbook/district';
import type { RecordOf } from '../../workbook/table';

type CriteriaRecord = RecordOf<typeof criteriaTable>;
type ObligationRecord = RecordOf<typeof obligationsTable>;
type HolidayRecord = RecordOf<typeof holidaysTable>;

const indicatorOf: ReadonlyMap<string, Indicator> = new Map(indicators.map((each) => [each.code, each]));

export function criteriaRecord(setting: IndicatorSetting): CriteriaRecord {
  const indicator = indicatorOf.get(setting.code);
  const criterion = criterionOf(setting.code);
  const shared = {
    code: setting.code,
    standard: `Tiêu chuẩn ${criterion.split('.')[0] ?? ''}`,
    criterion: `Tiêu chí ${criterion}`,
    wording: setting.wording ?? indicator?.wording ?? setting.code,
    inUse: setting.inUse,
    source: setting.source,
    ...(setting.atLeast === undefined ? {} : { target: shownTarget(indicator, setting.atLeast) }),
    ...(setting.points === undefined ? {} : { points: setting.points }),
  };
  if (indicator === undefined) return { ...shared, highQualityOnly: false };
  const { assessment, levels, partialLevels, rhythm, basis } = indicator;
  return {
    ...shared,
    levels,
    highQualityOnly: indicator.highQualityOnly === true,
    profiles: partialLevels.length > 0 ? ['whole', 'partial'] : ['whole'],
    rhythm,
    measure: assessment.kind === 'measured' ? assessment.measure : 'judged',
    basis: basis === 'stated' ? 'source' : 'inferred',
  };
}

export function indicatorSetting(record: CriteriaRecord): IndicatorSetting {
  const indicator = indicatorOf.get(record.code);
  const ownWording = indicator !== undefined && record.wording !== indicator.wording;
  return {
    code: record.code,
    inUse: record.inUse,
    ...(record.target === undefined ? {} : { atLeast: storedTarget(indicator, record.target) }),
    ...(record.points === undefined ? {} : { points: record.points }),
    ...(ownWording ? { wording: record.wording } : {}),
    source: record.source ?? '',
  };
}

export function obligationRecord(obligation: Obligation): ObligationRecord {
  const { schedule, owner, escalation, overdueAfter, levels, profiles, exceptSchools } = obligation;
  const rule = toRule(schedule);
  return {
    code: obligation.code,
    title: obligation.title,
    state: obligation.state,
    purpose: obligation.purpose,
    rhythm: schedule.rhythm,
    ...present('weekday', schedule.weekday === undefined ? undefined : weekdayCode(schedule.weekday)),
    ...present('day', schedule.day),
    ...present('months', schedule.months?.map(monthCode)),
    ...present('week', schedule.week),
    ...present('date', schedule.date),
    pausedInSummer: obligation.pausedInSummer,
    ...present('levels', levels),
    ...present('profiles', profiles),
    ...present('exceptSchools', exceptSchools?.join('; ')),
    leadDays: obligation.leadDays,
    ...present('overdueAfter', overdueAfter),
    shift: obligation.shift,
    ...present('ownerRole', owner),
    recipient: obligation.recipient,
    ...present('escalationRole', escalation),
    byMail: obligation.byMail,
    reminder: obligation.remindedBy,
    ...present('rrule', rule?.replace('\n', ' ')),
    ...present('source', standardObligations.find(({ code }) => code === obligation.code)?.source),
  };
}

/** The obligation of a row; what completes it is the standard's, for no column says it. */
export function obligationOf(record: ObligationRecord): Obligation {
  const standard = standardObligations.find(({ code }) => code === record.code);
  const schedule: Schedule = {
    rhythm: record.rhythm,
    ...present('weekday', record.weekday === undefined ? undefined : Number(record.weekday)),
    ...present('day', record.day),
    ...present('months', record.months?.map(Number)),
    ...present('week', record.week),
    ...present('date', record.date),
  };
  const except = record.exceptSchools
    ?.split(';')
    .flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  return {
    code: record.code,
    title: record.title,
    purpose: record.purpose ?? standard?.purpose ?? record.code,
    state: record.state,
    schedule,
    shift: record.shift ?? 'none',
    leadDays: record.leadDays ?? 0,
    ...present('overdueAfter', record.overdueAfter),
    ...present('owner', record.ownerRole),
    recipient: record.recipient ?? '',
    ...present('escalation', record.escalationRole),
    byMail: record.byMail,
    remindedBy: record.reminder ?? 'school',
    pausedInSummer: record.pausedInSummer,
    completion: standard?.completion ?? { kind: 'none' },
    ...present('levels', record.levels),
    ...present('profiles', record.profiles),
    ...present('exceptSchools', except),
  };
}

export function holidayRecord({ from, to, name, confirmed }: Holiday): HolidayRecord {
  return { from, to, name, confirmed };
}

export function holidayOf({ from, to, name, confirmed }: HolidayRecord): Holiday {
  return { from, to: to ?? from, name, confirmed };
}

const isShare = (indicator: Indicator | undefined): boolean =>
  indicator?.assessment.kind === 'measured' && measures[indicator.assessment.measure].unit === 'share';

/** Shares stand as per cent in the sheet. */
function shownTarget(indicator: Indicator | undefined, atLeast: number): number {
  return isShare(indicator) ? Math.round(atLeast * 10_000) / 100 : atLeast;
}

function storedTarget(indicator: Indicator | undefined, target: number): number {
  return isShare(indicator) ? target / 100 : target;
}

type WeekdayCode = NonNullable<ObligationRecord['weekday']>;
type MonthCode = NonNullable<ObligationRecord['months']>[number];

const WEEKDAY_CODES: readonly WeekdayCode[] = ['1', '2', '3', '4', '5', '6', '7'];
const MONTH_CODES: readonly MonthCode[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

function weekdayCode(weekday: number): WeekdayCode | undefined {
  return WEEKDAY_CODES[weekday - 1];
}

function monthCode(month: number): MonthCode {
  return MONTH_CODES[month - 1] ?? '1';
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
