/** How an event recurs: rules, single dates and exclusions, gathered as lines of RFC 5545. */
import { MONTHS, type ScriptEnum, WEEKDAYS } from '../../host/script-enum';
import { ScriptError } from '../../host/script-error';
import { isTimeZone } from '../../host/time-zone';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

interface Rule {
  kind: 'RRULE' | 'EXRULE';
  parts: Record<string, string>;
}

/** Milliseconds as `19980119T070000Z`. */
export function stamp(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

export class EventRecurrence {
  protected readonly rules: Rule[];
  protected readonly dates: string[];
  protected readonly zone: { name: string | undefined };

  constructor(shared?: EventRecurrence) {
    this.rules = shared?.rules ?? [];
    this.dates = shared?.dates ?? [];
    this.zone = shared?.zone ?? { name: undefined };
  }

  /** The lines, and the zone they are meant in, if one was set. */
  lines(): string[] {
    const rules = this.rules.map(
      ({ kind, parts }) =>
        `${kind}:${Object.entries(parts)
          .map(([key, value]) => `${key}=${value}`)
          .join(';')}`,
    );
    return [...rules, ...this.dates];
  }
  get timeZone(): string | undefined {
    return this.zone.name;
  }

  addDate(date: Date): EventRecurrence {
    this.dates.push(`RDATE:${stamp(Number(date))}`);
    return this;
  }
  addDateExclusion(date: Date): EventRecurrence {
    this.dates.push(`EXDATE:${stamp(Number(date))}`);
    return this;
  }
  setTimeZone(timeZone: string): EventRecurrence {
    if (!isTimeZone(timeZone)) throw new ScriptError('Invalid argument: timeZone');
    this.zone.name = timeZone;
    return this;
  }
  addDailyRule(): RecurrenceRule {
    return this.rule('RRULE', 'DAILY');
  }
  addDailyExclusion(): RecurrenceRule {
    return this.rule('EXRULE', 'DAILY');
  }
  addWeeklyRule(): RecurrenceRule {
    return this.rule('RRULE', 'WEEKLY');
  }
  addWeeklyExclusion(): RecurrenceRule {
    return this.rule('EXRULE', 'WEEKLY');
  }
  addMonthlyRule(): RecurrenceRule {
    return this.rule('RRULE', 'MONTHLY');
  }
  addMonthlyExclusion(): RecurrenceRule {
    return this.rule('EXRULE', 'MONTHLY');
  }
  addYearlyRule(): RecurrenceRule {
    return this.rule('RRULE', 'YEARLY');
  }
  addYearlyExclusion(): RecurrenceRule {
    return this.rule('EXRULE', 'YEARLY');
  }
  toString(): string {
    return 'EventRecurrence';
  }

  private rule(kind: Rule['kind'], FREQ: string): RecurrenceRule {
    this.rules.push({ kind, parts: { FREQ } });
    return new RecurrenceRule(this);
  }
}

/** The latest rule of a recurrence, to be narrowed down. */
export class RecurrenceRule extends EventRecurrence {
  private readonly narrowed = this.rules.at(-1)?.parts ?? {};

  interval(interval: number): this {
    return this.part('INTERVAL', interval);
  }
  times(times: number): this {
    return this.part('COUNT', times);
  }
  until(endDate: Date): this {
    return this.part('UNTIL', stamp(Number(endDate)));
  }
  onlyInMonth(month: ScriptEnum): this {
    return this.onlyInMonths([month]);
  }
  onlyInMonths(months: ScriptEnum[]): this {
    const all: ScriptEnum[] = Object.values(MONTHS);
    return this.part('BYMONTH', months.map((month) => all.indexOf(month) + 1).join(','));
  }
  onlyOnMonthDay(day: number): this {
    return this.onlyOnMonthDays([day]);
  }
  onlyOnMonthDays(days: number[]): this {
    return this.part('BYMONTHDAY', days.join(','));
  }
  onlyOnWeek(week: number): this {
    return this.onlyOnWeeks([week]);
  }
  onlyOnWeeks(weeks: number[]): this {
    return this.part('BYWEEKNO', weeks.join(','));
  }
  onlyOnWeekday(day: ScriptEnum): this {
    return this.onlyOnWeekdays([day]);
  }
  onlyOnWeekdays(days: ScriptEnum[]): this {
    return this.part('BYDAY', days.map(dayName).join(','));
  }
  onlyOnYearDay(day: number): this {
    return this.onlyOnYearDays([day]);
  }
  onlyOnYearDays(days: number[]): this {
    return this.part('BYYEARDAY', days.join(','));
  }
  weekStartsOn(day: ScriptEnum): this {
    return this.part('WKST', dayName(day));
  }
  override toString(): string {
    return 'RecurrenceRule';
  }

  private part(name: string, value: string | number): this {
    this.narrowed[name] = String(value);
    return this;
  }
}

function dayName(day: ScriptEnum): string {
  const all: ScriptEnum[] = Object.values(WEEKDAYS);
  return DAYS[all.indexOf(day)] ?? 'MO';
}
